package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.language.Type;

/**
 * A workflow as its owner wrote it: shape and words are checked, names and rules are not. Its places are those of the
 * keys, so that each mistake can be mended where it stands.
 */
public record WorkflowSource(Written start, List<State> states, List<Move> moves, List<Clock> clocks) {
    public WorkflowSource {
        states = List.copyOf(states);
        moves = List.copyOf(moves);
        clocks = List.copyOf(clocks);
    }

    /**
     * A state.
     *
     * @param worker a {@link Role} as written
     */
    public record State(
            Written id,
            LocalizedText label,
            Stage citizen,
            LocalizedText text,
            Optional<Written> worker,
            Optional<WaitsFor> waitsFor,
            Optional<Period> lasts,
            Optional<Written> until,
            Optional<Written> then,
            List<Written> pauses,
            Optional<Period> atMost,
            Edits edits,
            List<Written> shows,
            Optional<Ending> end) {
        public State {
            pauses = List.copyOf(pauses);
            shows = List.copyOf(shows);
        }
    }

    /**
     * A move.
     *
     * @param from states, or the one word {@code open}
     * @param to a state, {@code back} or {@code same}
     * @param by roles, or the one word for whoever is no official
     * @param needs the words and papers, in order
     * @param items the small items written inline, after them
     */
    public record Move(
            Written id,
            Optional<Written> action,
            LocalizedText label,
            LocalizedText hint,
            List<Written> from,
            Written to,
            List<Written> by,
            Optional<Written> when,
            LocalizedText otherwise,
            List<Written> needs,
            List<Item> items,
            Optional<Written> fill,
            List<Written> notBy,
            Optional<Integer> times,
            List<DoneWith> does,
            Optional<Written> supersedes) {
        public Move {
            from = List.copyOf(from);
            by = List.copyOf(by);
            needs = List.copyOf(needs);
            items = List.copyOf(items);
            notBy = List.copyOf(notBy);
            does = List.copyOf(does);
        }
    }

    /**
     * A small item among the needs of a move. Its kind and options are those of a form; the loader gives their type.
     *
     * @param required yes unless the definition says no: what stands among the needs is needed
     */
    public record Item(
            Written id,
            LocalizedText title,
            LocalizedText hint,
            Type type,
            Map<String, LocalizedText> options,
            boolean required,
            Optional<Written> min,
            Optional<Written> max) {
        public Item {
            options = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
        }
    }

    /** One effect: {@code notify} or {@code issue}, and whom or what. */
    public record DoneWith(Written verb, Written object) {}

    /**
     * A clock.
     *
     * @param limit {@code statutory}, {@code promised} or a period
     * @param onExpiry {@code alert} or a move; empty does nothing
     */
    public record Clock(
            Written id,
            LocalizedText label,
            Written starts,
            List<Written> stops,
            Written limit,
            Optional<Extension> extend,
            Optional<Written> onExpiry) {
        public Clock {
            stops = List.copyOf(stops);
        }
    }

    /**
     * How a clock may be lengthened.
     *
     * @param role a {@link Role} as written
     */
    public record Extension(Period by, int times, Written role, boolean tellsApplicant) {}
}
