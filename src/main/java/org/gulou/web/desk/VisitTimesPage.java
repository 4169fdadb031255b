package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gulou.cases.appointments.times.Hours;
import org.gulou.cases.appointments.times.OfficeHours;
import org.gulou.cases.appointments.times.Outcome;
import org.gulou.cases.appointments.times.SpecialDay;
import org.gulou.cases.appointments.times.SpecialDays;
import org.gulou.cases.appointments.times.Timetable;
import org.gulou.cases.appointments.times.VisitDay;
import org.gulou.cases.appointments.times.VisitWeek;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Where those who answer for a body set when people may come to it. */
@Named
@RequestScoped
public class VisitTimesPage {
    private static final int MOST_SEATS = 999;

    private static final String ADDRESS = "/desk/visit-times.xhtml?body=";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    OfficeHours offices;

    @Inject
    SpecialDays days;

    @Inject
    Published published;

    @Inject
    Language language;

    private String wrong = "";

    /** 404 for whoever sets the times of no body. */
    public void act() {
        if (offices.bodies(user.official()).isEmpty()) {
            Reply.notFound();
            return;
        }
        if (!request.getMethod().equals("POST")) {
            return;
        }
        Posted posted = Posted.of(request);
        switch (posted.text("do")) {
            case "week-begin" -> begin(posted);
            case "week-drop" -> end(offices.drop(user.official(), posted.text("week")));
            case "week-place" -> move(posted);
            case "hours-add" -> add(posted);
            case "hours-drop" -> take(posted);
            case "day-close" -> close(posted);
            case "day-open" -> open(posted);
            case "day-drop" -> end(days.drop(user.official(), posted.text("day")));
            default -> Reply.unprocessable();
        }
    }

    private void begin(Posted posted) {
        Optional<LocalDate> first = AsTyped.day(posted.text("first"));
        Optional<Integer> slot = read(posted.text("slot"), Integer::valueOf);
        if (first.isEmpty() || slot.isEmpty()) {
            refuse("visit-times.wrong.week");
            return;
        }
        var wanted = new VisitWeek.Wanted(posted.text("body"), posted.text("service"), first.get(), slot.get());
        end(again(() -> offices.begin(user.official(), wanted)));
    }

    /** Who comes second in the same moment is told how it stands. */
    private static Outcome again(Supplier<Outcome> act) {
        try {
            return act.get();
        } catch (PersistenceException raced) {
            return act.get();
        }
    }

    private Outcome set(Posted posted, LocalDate day, SpecialDay special) {
        return again(() -> days.set(user.official(), posted.text("body"), day, special));
    }

    private void move(Posted posted) {
        var place = new LinkedHashMap<String, String>();
        List.of("zh", "en").forEach(tag -> {
            String words = posted.text("place-" + tag);
            if (!words.isEmpty()) {
                place.put(tag, words);
            }
        });
        boolean fits = place.values().stream().allMatch(words -> words.length() <= VisitWeek.LONGEST_PLACE);
        if (!fits || (place.containsKey("en") && !place.containsKey("zh"))) {
            refuse("visit-times.wrong.place");
        } else {
            end(offices.move(user.official(), posted.text("week"), new LocalizedText(place)));
        }
    }

    private void add(Posted posted) {
        Set<DayOfWeek> weekdays = posted.all("weekday").stream()
                .flatMap(text -> read(text, DayOfWeek::valueOf).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        Optional<Hours> hours = hours(posted);
        if (weekdays.isEmpty()) {
            refuse("visit-times.wrong.weekday");
        } else if (hours.isEmpty()) {
            refuse("visit-times.wrong.hours");
        } else {
            end(offices.add(user.official(), posted.text("week"), weekdays, hours.get()));
        }
    }

    private void take(Posted posted) {
        Optional<DayOfWeek> weekday = read(posted.text("weekday"), DayOfWeek::valueOf);
        Optional<LocalTime> from = AsTyped.time(posted.text("from"));
        end(
                weekday.isPresent() && from.isPresent()
                        ? offices.take(user.official(), posted.text("week"), weekday.get(), from.get())
                        : Outcome.NOT_HERS);
    }

    private void close(Posted posted) {
        Optional<LocalDate> day = AsTyped.day(posted.text("day"));
        String reason = posted.text("reason");
        if (day.isEmpty()) {
            refuse("visit-times.wrong.day");
        } else if (reason.isEmpty() || reason.length() > VisitDay.LONGEST_REASON) {
            refuse("visit-times.wrong.reason");
        } else {
            end(set(posted, day.get(), new SpecialDay.Closed(reason)));
        }
    }

    private void open(Posted posted) {
        Optional<LocalDate> day = AsTyped.day(posted.text("day"));
        Optional<SpecialDay> special = read(posted.text("like"), DayOfWeek::valueOf)
                .<SpecialDay>map(SpecialDay.Like::new)
                .or(() -> hours(posted).map(hours -> new SpecialDay.Open(List.of(hours))));
        if (day.isEmpty()) {
            refuse("visit-times.wrong.day");
        } else if (special.isEmpty()) {
            refuse("visit-times.wrong.hours");
        } else {
            end(set(posted, day.get(), special.get()));
        }
    }

    private static Optional<Hours> hours(Posted posted) {
        return AsTyped.time(posted.text("from"))
                .flatMap(from -> AsTyped.time(posted.text("to"))
                        .flatMap(to -> AsTyped.count(posted.text("seats"), MOST_SEATS)
                                .flatMap(seats -> Hours.of(from, to, seats))));
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }

    private void end(Outcome outcome) {
        if (outcome == Outcome.DONE) {
            Reply.redirect(ADDRESS + getBody());
        } else {
            refuse("visit-times.wrong." + outcome);
        }
    }

    private void refuse(String key) {
        wrong = language.say(key, Hours.MOST_SEATS, VisitDay.LONGEST_REASON, VisitWeek.LONGEST_PLACE);
        Reply.unprocessable();
    }

    /**
     * What is wrong with what a form sent.
     *
     * @param form the id of a week, or what the form does
     */
    public String wrong(String form) {
        return isSent(form) ? wrong : "";
    }

    /** What is wrong, whichever form it was; the empty text if nothing is. */
    public String getWrong() {
        return wrong;
    }

    private boolean isSent(String form) {
        Posted posted = Posted.of(request);
        return !wrong.isEmpty()
                && (posted.text("week").equals(form) || posted.text("do").equals(form));
    }

    /** What was typed into a form that has to be sent once more, or what usually stands there. */
    public String typed(String form, String field, String usual) {
        Posted posted = Posted.of(request);
        return isSent(form) && !posted.all(field).isEmpty() ? posted.text(field) : usual;
    }

    /** The body whose times are shown: the first of hers unless she chose another. */
    public String getBody() {
        List<String> hers = offices.bodies(user.official());
        String asked = Posted.of(request).text("body");
        return hers.contains(asked) ? asked : hers.stream().findFirst().orElse("");
    }

    public List<QueuePage.Entry> getBodies() {
        var words = new BoardWords(published.catalogue(), language);
        return offices.bodies(user.official()).stream()
                .map(id -> new QueuePage.Entry(id, words.office(id), id.equals(getBody())))
                .toList();
    }

    /** The services that can have a week of their own. */
    public List<QueuePage.Entry> getServices() {
        var words = new BoardWords(published.catalogue(), language);
        String chosen = typed("week-begin", "service", Timetable.ALL);
        return new BodyServices(published.catalogue())
                .of(getBody()).stream()
                        .map(id -> new QueuePage.Entry(id, words.service(id), id.equals(chosen)))
                        .toList();
    }

    /** How far apart visits can begin. */
    public List<QueuePage.Entry> getSlots() {
        String chosen = typed("week-begin", "slot", "30");
        return OfficeHours.SLOTS.stream()
                .map(String::valueOf)
                .map(slot -> new QueuePage.Entry(slot, slot, slot.equals(chosen)))
                .toList();
    }

    /** As which weekdays a day can be open. */
    public List<QueuePage.Entry> getLikes() {
        String chosen = typed("day-open", "like", "");
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new QueuePage.Entry(
                        day.name(),
                        language.say("visit-times.like", new Weekdays(language).of(day)),
                        day.name().equals(chosen)))
                .toList();
    }

    /** The weekdays, with those ticked that a form sent, or all that are usually worked. */
    public List<QueuePage.Entry> weekdays(String form) {
        var words = new Weekdays(language);
        List<String> ticked = isSent(form)
                ? Posted.of(request).all("weekday")
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                        .map(Enum::name)
                        .toList();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new QueuePage.Entry(day.name(), words.of(day), ticked.contains(day.name())))
                .toList();
    }
}
