package org.gulou.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Ordered;
import org.gulou.language.Value;

/**
 * What was done to a case: the entry of its history.
 *
 * @param move the id of the move; {@link #SUBMIT} for the filing
 * @param actor the id of who did it
 * @param at when it counts: a timer that ran late counts as of when it was due
 * @param from the state before; the empty text for the filing
 * @param given what was given with it, by the key of each {@link Need}
 */
public record Act(String move, String actor, Instant at, String from, String to, Map<String, Value> given) {
    /** The act that opens every case; no move may have this id. */
    public static final String SUBMIT = "submit";

    /** Nothing is owed any more: the last line of the fee was paid or waived. */
    public static final String FEE_PAID = "fee.paid";

    /** What is given with it: the receipt of the money that settled it, or why no money did. */
    public static final String RECEIPT = "receipt";

    public static final String WAIVED = "waived";

    /** Money went back to the one who paid. */
    public static final String FEE_REFUNDED = "fee.refunded";

    /** An official decided that money which was paid for nothing is not given back. */
    public static final String FEE_KEPT = "fee.kept";

    /** Somebody signed a move before it is taken. */
    public static final String SIGNED = "party.signed";

    /** The applicant sent a paper that she had promised, without a move: what stands under {@link #PAPERS} says which. */
    public static final String PAPER_GIVEN = "paper.given";

    /** The paths of the papers that came so. */
    public static final String PAPERS = "papers";

    /** What can happen to any case from outside, for automatic moves with {@code on} and for clocks. */
    public static final Set<String> EVENTS = Set.of(FEE_PAID, FEE_REFUNDED, FEE_KEPT, SIGNED, PAPER_GIVEN);

    /**
     * The fact that the room of the case answers with what must be paid before a move: asked with its id and whether it
     * takes the case on. A number (zero while the amount is not fixed); anything else if the move is free.
     */
    public static final String OWED = "owed";

    /**
     * The fact that the room of the case answers with whether the portal is asking a register itself: asked with the move
     * that gives the lane its outcome.
     */
    public static final String ASKING = "asking";

    /** The fact that the room of the case answers with the number of the revision of what was filed; asked with nothing. */
    public static final String REVISION = "revision";

    /**
     * The fact that the room of the case answers with the keys of the elements whose certificates gave way to those of other
     * cases; asked with nothing.
     */
    public static final String RENEWED = "renewed";

    /** Whether {@code move} is no move but something that came from outside. */
    static boolean isEvent(String move) {
        return EVENTS.contains(move) || Booking.isEvent(move);
    }

    public Act {
        given = Ordered.copy(given);
    }

    /** The filing, by which a case enters its first state. */
    public static Act submitted(String actor, Instant at, Workflow workflow) {
        return new Act(SUBMIT, actor, at, "", workflow.start(), Map.of());
    }

    /** Something that came from outside, such as a payment; the case stays where it is. */
    public static Act event(String event, String actor, Instant at, String state, Map<String, Value> given) {
        return new Act(event, actor, at, state, state, given);
    }

    /**
     * From when a time that it starts is counted. What time brings about at 24:00 belongs to the day that is over: that
     * day is day 0, so that two times of 20 days in turn take 40 days.
     */
    Instant since() {
        boolean atMidnight = at.equals(OfficeTime.startOf(OfficeTime.day(at)));
        return atMidnight && actor.equals(new Actor.Portal().id()) ? at.minusNanos(1) : at;
    }

    /** Whether somebody objected with it to what was on public notice. */
    public boolean isByObjector() {
        return actor.startsWith(Actor.Guest.OBJECTOR);
    }

    /** Whether the case stayed where it was. */
    public boolean stayed() {
        return from.equals(to);
    }
}
