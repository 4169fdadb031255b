package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.appointments.Appointment;
import org.gulou.cases.appointments.Appointments;
import org.gulou.duties.Duties;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Booking.Phase;
import org.gulou.workflow.Mark;
import org.gulou.workflow.Word;

/** Keeps the rows of appointments as the history of a case has them: its history decides, the rows follow. */
@ApplicationScoped
class BookedTimes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    Appointments appointments;

    @Inject
    Duties duties;

    @Inject
    Event<VisitNews> news;

    /** What the journal calls an event: a kind of appointment has a name of its own only in its case. */
    static String noted(String event) {
        return Booking.phase(event)
                .map(phase -> "appointment." + Word.of(phase))
                .orElse(event);
    }

    /** Nothing is read or written for a workflow without appointments. */
    void follow(Proceeding now) {
        if (now.workflow().appointments().isEmpty()) {
            return;
        }
        List<Appointment> rows = appointments.of(now.file().getNumber());
        Bookings.of(now).forEach(booking -> follow(now, booking, rows));
    }

    private static Optional<Appointment> row(List<Appointment> rows, Booking booking) {
        return rows.stream().filter(row -> row.kind().equals(booking.of().id())).reduce((before, after) -> after);
    }

    private void follow(Proceeding now, Booking booking, List<Appointment> rows) {
        Optional<Appointment> row = row(rows, booking);
        String number = now.file().getNumber();
        String kind = booking.of().id();
        Optional<LocalDateTime> lost =
                row.filter(one -> one.status() == Appointment.Status.BOOKED).flatMap(Appointment::startsAt);
        Mark.last(booking.of(), now.workflow(), now.situation().history())
                .filter(mark -> rows.stream().noneMatch(one -> isMarked(one, kind, mark)))
                .ifPresent(mark -> appointments.mark(number, kind, mark.at(), mark.phase() == Phase.KEPT));
        switch (booking.phase()) {
            case ASKED -> {
                booking.body(now.situation().bodies())
                        .ifPresent(body -> appointments.ask(what(now, booking, body), booking.since()));
                lost.ifPresent(start -> tell(now, booking, start));
            }
            case DONE ->
                booking.at().ifPresent(start -> {
                    appointments.book(number, kind, start, booking.ends().orElse(start), booking.since());
                    remind(now, booking, start);
                });
            case FAILED -> appointments.giveBack(number, kind, false);
            case KEPT, MISSED -> {}
            case GIVEN_UP -> {
                appointments.giveBack(number, kind, true);
                lost.ifPresent(start -> tell(now, booking, start));
            }
        }
    }

    /** Whether a row says already what was marked: most acts of a case change nothing of that. */
    private static boolean isMarked(Appointment row, String kind, Mark mark) {
        Appointment.Status status = mark.phase() == Phase.KEPT ? Appointment.Status.KEPT : Appointment.Status.MISSED;
        return row.kind().equals(kind)
                && row.status() == status
                && row.startsAt().filter(mark.at()::equals).isPresent();
    }

    private static Appointments.Of what(Proceeding now, Booking booking, BodyId body) {
        return new Appointments.Of(
                now.file().getNumber(),
                booking.of().id(),
                now.file().service(),
                body.id(),
                booking.of().title());
    }

    /** A time that had passed before the case went on is no news. */
    private void tell(Proceeding now, Booking booking, LocalDateTime start) {
        if (start.isAfter(OfficeTime.clock(now.now()))) {
            news.fire(new VisitNews(now, booking, VisitNews.What.GIVEN_BACK, start, ""));
        }
    }

    private void remind(Proceeding now, Booking booking, LocalDateTime start) {
        Instant at = reminder(start, now.situation().surroundings().calendar());
        if (at.isAfter(now.now())) {
            duties.schedule(
                    VisitReminder.KIND,
                    now.file().getNumber() + " " + booking.of().id(),
                    at);
        }
    }

    /** The morning of the working day before. */
    static Instant reminder(LocalDateTime start, WorkingCalendar calendar) {
        LocalDate before = start.toLocalDate().minusDays(1);
        while (!calendar.works(before)) {
            before = before.minusDays(1);
        }
        return before.atTime(MORNING).atZone(OfficeTime.ZONE).toInstant();
    }
}
