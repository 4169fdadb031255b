package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.cases.appointments.SeatRaced;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Booking;

/**
 * The times at offices that people choose in their cases, and whether they came. Each act is whole or nothing; what is pressed
 * twice is done once.
 */
@ApplicationScoped
public class Bookings {
    /** Who loses a race looks again, because another seat of that time may be free. */
    private static final int TRIES = 3;

    /** What came of a wish; nothing was written unless it is done. */
    public enum Outcome {
        DONE,
        /** Somebody else has just got the time. */
        TAKEN,
        /** The office receives nobody then, or it is too soon or too far off. */
        NOT_OFFERED,
        /** Nobody can have come yet. */
        TOO_EARLY,
        /** No time is asked for, it is over, or it is another one by now. */
        NOT_NOW,
        /** Somebody has written down the opposite. */
        MARKED_OTHERWISE,
        /** She is neither the applicant nor an official of the body that keeps the times. */
        NOT_YOURS
    }

    /**
     * A visit as a page showed it.
     *
     * @param kind what it is for, as the workflow names it
     * @param at when it begins, by the office's clock
     */
    public record ShownVisit(CaseNumber number, String kind, LocalDateTime at) {}

    @Inject
    BookingActs acts;

    /** How the times stand for which a case has asked, in file order. */
    public static List<Booking> of(Proceeding proceeding) {
        return Booking.all(proceeding.workflow(), proceeding.situation().history());
    }

    /**
     * Books a time or changes it. Officials may give one at shorter notice, and one outside the hours of their office.
     *
     * @param start by the office's clock
     * @param reason what an official says with it; may be empty
     */
    public Outcome book(CaseNumber number, String kind, LocalDateTime start, Actor actor, String reason) {
        for (int i = 1; ; i++) {
            try {
                return acts.book(number, kind, start, actor, reason);
            } catch (BookingActs.Gone full) {
                return Outcome.TAKEN;
            } catch (SeatRaced lost) {
                if (i == TRIES) {
                    return Outcome.TAKEN;
                }
            }
        }
    }

    /**
     * Says that no time suits, or gives back the one that was booked.
     *
     * @param reason for the applicant, where an official does it
     */
    public Outcome decline(CaseNumber number, String kind, Actor actor, String reason) {
        return acts.decline(number, kind, actor, reason);
    }

    /** Writes down whether the applicant came, which nobody has done yet. */
    public Outcome mark(ShownVisit visit, boolean came, Actor.Official official) {
        return acts.mark(visit, came, official);
    }

    /** Puts right what was written down about whether the applicant came. */
    public Outcome correct(ShownVisit visit, boolean came, Actor.Official official) {
        return acts.correct(visit, came, official);
    }
}
