package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Bookings;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.cases.Proceeding;
import org.gulou.cases.appointments.times.FreeTime;
import org.gulou.cases.appointments.times.Holder;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Mark;

/** The times at offices on the page of a case: how each stands, and what an official of the body that keeps them can do. */
@Named
@RequestScoped
public class DeskVisits {
    private static final int LONGEST_NOTE = 2000;
    private static final int CHOICES = 100;

    @Inject
    QueueTrail trail;

    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    Bookings bookings;

    @Inject
    Timetables timetables;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String wrong = "";

    /**
     * A time of the case.
     *
     * @param state as in the messages {@code desk.visit.state}
     * @param at when it begins, or began where that can be put right, as it is sent; the empty text where there is no time
     * @param time the day with its weekday, and the hour; the empty text where there is none
     * @param day for the page of that day; the empty text where there is none
     * @param mine whether whoever looks can do something about it
     * @param marked the time of which it is written down whether she came, as long as that can be put right; the empty text
     *     otherwise
     */
    public record Row(
            String kind,
            String title,
            String state,
            String at,
            String time,
            String day,
            boolean mine,
            boolean open,
            boolean held,
            boolean mayHaveCome,
            boolean mayHaveMissed,
            String marked) {}

    /** A free time as it is shown and as it is sent. */
    public record Choice(String label, String value) {}

    /** Carries out what was posted to this part of the page. */
    public void act() {
        Posted posted = Posted.of(request);
        String wish = posted.text("do");
        if (page.found().isPresent() && request.getMethod().equals("POST") && wish.startsWith("visit-")) {
            done(wish, posted).ifPresentOrElse(this::tell, Reply::unprocessable);
        }
    }

    /** Empty where something typed is wrong, which is then told. */
    private Optional<Outcome> done(String wish, Posted posted) {
        CaseNumber number = page.proceeding().file().number();
        String kind = posted.text("kind");
        String note = posted.text("note");
        return switch (wish) {
            case "visit-book" ->
                time(posted)
                        .flatMap(start -> noted(note, !isHeld(kind))
                                .map(why -> bookings.book(number, kind, start, user.official(), why)));
            case "visit-cancel" -> noted(note, false).map(why -> bookings.decline(number, kind, user.official(), why));
            case "visit-kept", "visit-missed" ->
                shown(posted).map(visit -> bookings.mark(visit, wish.endsWith("kept"), user.official()));
            case "visit-right-kept", "visit-right-missed" ->
                shown(posted).map(visit -> bookings.correct(visit, wish.endsWith("kept"), user.official()));
            default -> Optional.empty();
        };
    }

    private Optional<Bookings.ShownVisit> shown(Posted posted) {
        Optional<Bookings.ShownVisit> shown = VisitMarks.shown(posted);
        if (shown.isEmpty()) {
            wrong = language.say("desk.visit.wrong.NOT_NOW");
        }
        return shown;
    }

    private boolean isHeld(String kind) {
        return Bookings.of(page.proceeding()).stream()
                .anyMatch(booking -> booking.of().id().equals(kind) && booking.phase() == Booking.Phase.DONE);
    }

    /** What is typed counts before what is chosen. */
    private Optional<LocalDateTime> time(Posted posted) {
        String typed = posted.text("other");
        Optional<GivenTime> given =
                AsTyped.moment(typed.isEmpty() ? posted.text("time") : typed).map(GivenTime::new);
        if (given.isEmpty()) {
            wrong = language.say("desk.visit.wrong.time");
            return Optional.empty();
        }
        Optional<String> refused =
                given.get().wrong(OfficeTime.clock(page.proceeding().now()));
        refused.ifPresent(key -> wrong = language.say(key));
        return refused.isPresent() ? Optional.empty() : Optional.of(given.get().start());
    }

    private Optional<String> noted(String note, boolean mayBeEmpty) {
        if ((note.isEmpty() && !mayBeEmpty) || note.length() > LONGEST_NOTE) {
            wrong = language.say("desk.visit.wrong.note");
            return Optional.empty();
        }
        return Optional.of(note);
    }

    private void tell(Outcome outcome) {
        if (outcome == Outcome.DONE) {
            Reply.redirect(trail.to(page.proceeding().file().number()) + "#visits");
            return;
        }
        wrong = language.say("desk.visit.wrong." + outcome.name());
        Reply.unprocessable();
    }

    public String getWrong() {
        return wrong;
    }

    public List<Row> getRows() {
        return Bookings.of(page.proceeding()).stream().map(this::row).toList();
    }

    private Row row(Booking booking) {
        Proceeding proceeding = page.proceeding();
        LocalDateTime now = OfficeTime.clock(proceeding.now());
        Optional<LocalDateTime> marked = Mark.open(booking.of(), proceeding.workflow(), proceeding.situation())
                .map(Mark::at);
        return new Row(
                booking.of().id(),
                language.of(booking.of().title()),
                booking.phase().name(),
                marked.or(booking::at).map(LocalDateTime::toString).orElse(""),
                booking.at().map(OfficeTime::onWeekday).map(language::of).orElse(""),
                booking.at()
                        .map(LocalDateTime::toLocalDate)
                        .map(LocalDate::toString)
                        .orElse(""),
                booking.isKeptBy(user.official().posts(), proceeding.situation().bodies()),
                booking.isOpen(now),
                booking.phase() == Booking.Phase.DONE,
                isToBeMarked(booking, Booking.Phase.KEPT, now),
                isToBeMarked(booking, Booking.Phase.MISSED, now),
                marked.map(OfficeTime::onWeekday).map(language::of).orElse(""));
    }

    private boolean isToBeMarked(Booking booking, Booking.Phase as, LocalDateTime now) {
        Proceeding proceeding = page.proceeding();
        return booking.isToBeMarked(as, now, proceeding.workflow(), proceeding.situation());
    }

    /** The next free times of the office for what a row is about. */
    public List<Choice> free(String kind) {
        Proceeding proceeding = page.proceeding();
        LocalDateTime now = OfficeTime.clock(proceeding.now());
        return Bookings.of(proceeding).stream()
                .filter(booking -> booking.of().id().equals(kind))
                .flatMap(booking -> booking
                        .body(proceeding.situation().bodies())
                        .map(body -> timetables.free(
                                body.id(),
                                proceeding.file().service(),
                                booking.of().takes(),
                                now.toLocalDate(),
                                booking.of()
                                        .until(
                                                now,
                                                proceeding
                                                        .situation()
                                                        .surroundings()
                                                        .calendar()),
                                new Holder(proceeding.file().getNumber(), kind)))
                        .stream()
                        .flatMap(List::stream)
                        .map(FreeTime::start)
                        .filter(start -> booking.at().filter(start::equals).isEmpty()))
                .filter(now::isBefore)
                .limit(CHOICES)
                .map(start -> new Choice(language.of(OfficeTime.onWeekday(start)), start.toString()))
                .toList();
    }

    /** What was typed and not taken. */
    public String typed(String kind, String field) {
        Posted posted = Posted.of(request);
        return wrong.isEmpty() || !posted.text("kind").equals(kind) ? "" : posted.text(field);
    }

    /** Whether a form stands open, because something typed in it was wrong. */
    public boolean open(String kind, String wish) {
        Posted posted = Posted.of(request);
        return !wrong.isEmpty()
                && posted.text("kind").equals(kind)
                && posted.text("do").equals(wish);
    }
}
