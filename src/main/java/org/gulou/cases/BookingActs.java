package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.cases.appointments.Appointments;
import org.gulou.cases.appointments.times.Holder;
import org.gulou.cases.appointments.times.Opening;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Booking.Phase;
import org.gulou.workflow.Mark;

/** Books times and gives them back, each in one transaction with all that follows from it in the case. */
@ApplicationScoped
class BookingActs {
    private static final String REASON = "reason";

    /** The seats were taken between a look and the wish: nothing of the transaction stays. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Insight insight;

    @Inject
    Appointments appointments;

    @Inject
    Timetables timetables;

    @Inject
    Event<VisitNews> news;

    /** A booking in a case that is locked, for somebody who may do something about it. */
    private record Wish(Proceeding before, Booking booking, Actor actor, boolean official) {
        LocalDateTime now() {
            return OfficeTime.clock(before.now());
        }

        Optional<Mark> mark() {
            return Mark.open(booking.of(), before.workflow(), before.situation());
        }

        boolean isAbout(LocalDateTime start) {
            return booking.at().filter(start::equals).isPresent();
        }

        /** What is written down about the time that she had then. */
        Optional<Phase> written(LocalDateTime start) {
            return Mark.last(booking.of(), before.workflow(), before.situation().history())
                    .filter(mark -> mark.at().equals(start))
                    .map(Mark::phase);
        }
    }

    private Optional<Wish> wish(CaseNumber number, String kind, Actor actor) {
        Proceeding before = registry.current(number);
        return Bookings.of(before).stream()
                .filter(booking -> booking.of().id().equals(kind))
                .findFirst()
                .flatMap(booking -> wish(before, booking, actor));
    }

    private Optional<Wish> wish(Proceeding before, Booking booking, Actor actor) {
        if (actor instanceof Actor.Official official) {
            boolean may = booking.isKeptBy(official.posts(), before.situation().bodies())
                    && insight.mayLook(official, before.file());
            return may ? Optional.of(new Wish(before, booking, actor, true)) : Optional.empty();
        }
        return before.situation().applicants().contains(actor.id())
                ? Optional.of(new Wish(before, booking, actor, false))
                : Optional.empty();
    }

    /** Books a time. A {@link Gone} is thrown where it is full, and {@code SeatRaced} where another took the last seat just now. */
    @Transactional
    Outcome book(CaseNumber number, String kind, LocalDateTime start, Actor actor, String reason) {
        return wish(number, kind, actor).map(wish -> book(wish, start, reason)).orElse(Outcome.NOT_YOURS);
    }

    private Outcome book(Wish wish, LocalDateTime start, String reason) {
        Booking booking = wish.booking();
        if (booking.phase() == Phase.DONE && booking.at().filter(start::equals).isPresent()) {
            return Outcome.DONE;
        }
        Optional<BodyId> body = booking.body(wish.before().situation().bodies());
        if (!booking.isOpen(wish.now()) || body.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        boolean reaches = wish.official()
                ? start.isAfter(wish.now())
                : booking.of()
                        .reaches(
                                start,
                                wish.now(),
                                wish.before().situation().surroundings().calendar());
        String service = wish.before().file().service();
        var holder = new Holder(wish.before().file().getNumber(), booking.of().id());
        Optional<Opening> opening = wish.official()
                ? timetables.places(
                        body.get().id(), service, start, booking.of().takes(), holder)
                : timetables.opening(
                        body.get().id(), service, start, booking.of().takes(), holder);
        if (!reaches || (opening.isEmpty() && !wish.official())) {
            return Outcome.NOT_OFFERED;
        }
        if (!appointments.take(holder.caseNumber(), holder.kind(), opening)) {
            throw new Gone();
        }
        var given = given(booking, reason);
        given.put(Booking.AT, Booking.value(start));
        Proceeding after = happen(wish, Phase.DONE, given);
        tell(after, wish, booked(wish), start, reason);
        return Outcome.DONE;
    }

    private static VisitNews.What booked(Wish wish) {
        if (!wish.official()) {
            return VisitNews.What.BOOKED;
        }
        return wish.booking().phase() == Phase.DONE ? VisitNews.What.MOVED : VisitNews.What.GIVEN;
    }

    /** No time suits, or the one that was booked is given back. */
    @Transactional
    Outcome decline(CaseNumber number, String kind, Actor actor, String reason) {
        Optional<Wish> found = wish(number, kind, actor);
        if (found.isEmpty()) {
            return Outcome.NOT_YOURS;
        }
        Wish wish = found.get();
        if (wish.booking().phase() == Phase.FAILED) {
            return Outcome.DONE;
        }
        if (!wish.booking().isOpen(wish.now())) {
            return Outcome.NOT_NOW;
        }
        Proceeding after = happen(wish, Phase.FAILED, given(wish.booking(), reason));
        if (wish.official()) {
            wish.booking().at().ifPresent(start -> tell(after, wish, VisitNews.What.CANCELLED, start, reason));
        }
        return Outcome.DONE;
    }

    /** Whether she came, once her time has begun. */
    @Transactional
    Outcome mark(Bookings.ShownVisit visit, boolean came, Actor.Official official) {
        return wish(visit.number(), visit.kind(), official)
                .map(wish -> mark(wish, visit, came ? Phase.KEPT : Phase.MISSED))
                .orElse(Outcome.NOT_YOURS);
    }

    private Outcome mark(Wish wish, Bookings.ShownVisit visit, Phase phase) {
        Optional<Phase> written = wish.written(visit.at());
        if (written.isPresent()) {
            return written.get() == phase ? Outcome.DONE : Outcome.MARKED_OTHERWISE;
        }
        if (!wish.isAbout(visit.at())) {
            return Outcome.NOT_NOW;
        }
        if (!wish.booking().isToBeMarked(wish.now())) {
            return wish.booking().phase() == Phase.DONE ? Outcome.TOO_EARLY : Outcome.NOT_NOW;
        }
        happen(wish, phase, Map.of());
        return Outcome.DONE;
    }

    /** Puts a mark right, as long as that can be. */
    @Transactional
    Outcome correct(Bookings.ShownVisit visit, boolean came, Actor.Official official) {
        return wish(visit.number(), visit.kind(), official)
                .map(wish -> correct(wish, visit, came ? Phase.KEPT : Phase.MISSED))
                .orElse(Outcome.NOT_YOURS);
    }

    private Outcome correct(Wish wish, Bookings.ShownVisit visit, Phase right) {
        if (wish.written(visit.at()).filter(phase -> phase == right).isPresent()) {
            return Outcome.DONE;
        }
        Optional<Mark> wrong = wish.mark().filter(mark -> mark.at().equals(visit.at()));
        wrong.ifPresent(mark -> correct(wish, mark, right));
        return wrong.isPresent() ? Outcome.DONE : Outcome.NOT_NOW;
    }

    /** The case is back where it was when it was marked; who was asked for another time is told that she need not choose one. */
    private void correct(Wish wish, Mark wrong, Phase right) {
        Act act = wrong.right(right, wish.booking().of(), wish.before().situation(), wish.actor());
        Proceeding after = docket.happen(wish.before(), act, wish.actor());
        boolean stands = Bookings.of(after).stream()
                .anyMatch(booking -> booking.of().equals(wish.booking().of()) && booking.phase() == Phase.KEPT);
        if (wish.booking().phase() == Phase.ASKED && stands) {
            news.fire(new VisitNews(after, wish.booking(), VisitNews.What.CAME, wrong.at(), ""));
        }
    }

    private Proceeding happen(Wish wish, Phase phase, Map<String, Value> given) {
        return docket.happen(wish.before(), phase.of(wish.booking().of().id()), wish.actor(), given);
    }

    private static Map<String, Value> given(Booking booking, String reason) {
        var given = new LinkedHashMap<String, Value>();
        booking.at().ifPresent(before -> given.put(Booking.BEFORE, Booking.value(before)));
        if (!reason.isEmpty()) {
            given.put(REASON, Value.of(reason));
        }
        return given;
    }

    /** The time may be given back at once, where the case goes on by it. */
    private void tell(Proceeding after, Wish wish, VisitNews.What what, LocalDateTime start, String reason) {
        boolean held = Bookings.of(after).stream()
                .anyMatch(booking -> booking.of().equals(wish.booking().of()) && booking.phase() == Phase.DONE);
        if (!held && what != VisitNews.What.CANCELLED) {
            return;
        }
        news.fire(new VisitNews(after, wish.booking(), what, start, reason));
    }
}
