package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Period;

/**
 * A legal or promised limit.
 *
 * @param of the lane whose time it counts: it ends with the lane, and when the case leaves the state
 * @param starts what starts it, whichever comes first
 * @param early what happens before it runs out
 * @param endsOnWorkday whether an end on a day off moves to the next working day
 * @param stops states (on entering) and moves, beside every end that does not start it
 */
public record Clock(
        String id,
        LocalizedText label,
        Optional<String> of,
        List<Start> starts,
        Set<String> stops,
        Limit limit,
        Optional<Extension> extend,
        List<Early> early,
        Optional<Expiry> onExpiry,
        boolean endsOnWorkday)
        implements InWords {
    /** How long it runs. */
    public sealed interface Limit {
        /** What the offer's {@code time.statutory} says. */
        record Statutory() implements Limit {}

        /** What the offer's {@code time.promised} says. */
        record Promised() implements Limit {}

        record Fixed(Period period) implements Limit {}
    }

    /**
     * What starts it.
     *
     * @param occasion a state (on entering), a move or an event
     * @param asOf the day from which it counts then, where that is earlier; a rule
     */
    public record Start(String occasion, Optional<Expression> asOf) {}

    /** How it may be lengthened: by the move {@code extend-<clock>}, with a reason. */
    public record Extension(Period by, int times, Role role, boolean tellsApplicant) {}

    /**
     * What happens before it runs out.
     *
     * @param left when so much is left; empty where half of it is gone
     */
    public record Early(Optional<Period> left, Expiry then) {}

    /** What happens when it runs out. */
    public sealed interface Expiry {
        record Alert() implements Expiry {}

        record Takes(String move) implements Expiry {}
    }

    public Clock {
        starts = List.copyOf(starts);
        stops = Set.copyOf(stops);
        early = List.copyOf(early);
    }

    @Override
    public Sentence inWords() {
        return Named.of(id, label);
    }

    /** Whether {@code occasion}, a state, a move or an event, starts it. */
    public boolean startsAt(String occasion) {
        return starts.stream().anyMatch(start -> start.occasion().equals(occasion));
    }

    /** The id of the move that lengthens it. */
    public String extensionMove() {
        return "extend-" + id;
    }
}
