package org.gulou.workflow;

import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;

/**
 * A legal or promised limit.
 *
 * @param starts a state (on entering) or a move
 * @param stops states (on entering) and moves, beside every end that does not start it
 */
public record Clock(
        String id,
        LocalizedText label,
        String starts,
        Set<String> stops,
        Limit limit,
        Optional<Extension> extend,
        Optional<Expiry> onExpiry) {
    /** How long it runs. */
    public sealed interface Limit {
        /** What the offer's {@code time.statutory} says. */
        record Statutory() implements Limit {}

        /** What the offer's {@code time.promised} says. */
        record Promised() implements Limit {}

        record Fixed(Period period) implements Limit {}
    }

    /** How it may be lengthened: by the move {@code extend-<clock>}, with a reason. */
    public record Extension(Period by, int times, Role role, boolean tellsApplicant) {}

    /** What happens when it runs out. */
    public sealed interface Expiry {
        record Alert() implements Expiry {}

        record Takes(String move) implements Expiry {}
    }

    public Clock {
        stops = Set.copyOf(stops);
    }

    /** The id of the move that lengthens it. */
    public String extensionMove() {
        return "extend-" + id;
    }
}
