package org.gulou.cases;

import java.time.LocalDateTime;
import org.gulou.workflow.Booking;

/**
 * Something that the applicant is told of a time at an office; fired in the transaction in which it is so.
 *
 * @param after the case with all that followed from it
 * @param start the time it is about, by the office's clock
 * @param reason what the office says with it; the empty text for nothing
 */
public record VisitNews(Proceeding after, Booking booking, What what, LocalDateTime start, String reason) {
    /** What is told. */
    public enum What {
        BOOKED,
        /** The office gave her one that she had not. */
        GIVEN,
        /** The office moved it to this time. */
        MOVED,
        CANCELLED,
        /** The case went on without it. */
        GIVEN_BACK,
        /** It had been written down that she did not come. */
        CAME,
        /** It is on the next working day. */
        REMINDED
    }
}
