package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.language.Type;
import org.gulou.workflow.batch.Bulk;

/**
 * A workflow as its owner wrote it: shape and words are checked, names and rules are not. Its places are those of the
 * keys, so that each mistake can be mended where it stands.
 */
public record WorkflowSource(
        Written start,
        List<Party> parties,
        List<State> states,
        List<Move> moves,
        List<Clock> clocks,
        List<AppointmentSource> appointments,
        Programme programme) {
    public WorkflowSource {
        parties = List.copyOf(parties);
        states = List.copyOf(states);
        moves = List.copyOf(moves);
        clocks = List.copyOf(clocks);
        appointments = List.copyOf(appointments);
    }

    /**
     * A person besides the applicant.
     *
     * @param each a list and a name for its elements: {@code shareholders as s}
     * @param sees paths of the form, ids of papers and letters
     */
    public record Party(
            Written id,
            LocalizedText label,
            Optional<Written> each,
            Optional<Written> when,
            Written who,
            Optional<Written> reach,
            List<Written> sees) {
        public Party {
            sees = List.copyOf(sees);
        }
    }

    /** What cases have in common that are decided together; most services decide each for itself. */
    public record Programme(List<Window> windows, List<Written> rank, List<Quota> quotas) {
        public static final Programme NONE = new Programme(List.of(), List.of(), List.of());

        public Programme {
            windows = List.copyOf(windows);
            rank = List.copyOf(rank);
            quotas = List.copyOf(quotas);
        }
    }

    /**
     * A counted pot.
     *
     * @param takes empty where a case takes one
     */
    public record Quota(
            Written id,
            LocalizedText title,
            Written size,
            List<Written> per,
            Optional<Written> takes,
            Written reserves,
            Written uses,
            boolean waits) {
        public Quota {
            per = List.copyOf(per);
        }
    }

    /**
     * A time in which applications are taken.
     *
     * @param opens a day ({@code 2026-03-01}, or {@code 03-01} of each year), a date and time, or a rule that yields one
     */
    public record Window(Written opens, Written closes, boolean sealed) {}

    /**
     * A state.
     *
     * @param worker a {@link Role} as written
     * @param endsOnWorkday empty where the definition does not say
     */
    public record State(
            Written id,
            LocalizedText label,
            Stage citizen,
            LocalizedText text,
            Optional<Written> worker,
            Optional<WaitsFor> waitsFor,
            Optional<Lanes> lanes,
            Optional<Period> lasts,
            Optional<Written> until,
            Optional<Written> then,
            Optional<Boolean> endsOnWorkday,
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
     * The lanes of a state, those that stand for child cases among them.
     *
     * @param withdrawUntil the part with whose grant the applicant can no longer withdraw
     */
    public record Lanes(List<Lane> all, Optional<Written> join, Optional<Written> withdrawUntil) {
        public Lanes {
            all = List.copyOf(all);
        }
    }

    /**
     * A lane.
     *
     * @param each a list and a name for its elements: {@code agencies as a}
     * @param worker a {@link Role}, or {@code <post> of <rule that yields a body>}
     * @param persons how many names stand on what is filled in: 1 or 2
     * @param keeps what is kept apart in it
     */
    public record Lane(
            Written id,
            LocalizedText label,
            Optional<Written> each,
            Optional<Written> worker,
            Optional<Written> fill,
            int persons,
            Optional<EntrustedSource> entrusted,
            Optional<Period> lasts,
            Silence silence,
            List<Written> pauses,
            Optional<Period> atMost,
            boolean holdsRequests,
            Optional<Part> part,
            KeptApart keeps) {
        public Lane {
            pauses = List.copyOf(pauses);
        }

        boolean asks() {
            return entrusted.filter(EntrustedSource.Ask.class::isInstance).isPresent();
        }

        boolean pays() {
            return entrusted.filter(EntrustedSource.Pay.class::isInstance).isPresent();
        }
    }

    /** A child case whose end is the outcome of the lane. */
    public record Part(Written service, Map<String, Written> map, Optional<Written> body, List<Written> after) {
        public Part {
            map = Map.copyOf(map);
            after = List.copyOf(after);
        }
    }

    /**
     * A move.
     *
     * @param from states, or the one word {@code open}
     * @param to a state, {@code back} or {@code same}
     * @param on the event that lets an automatic move happen
     * @param bulk whether it acts on the cases of a batch
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
            Optional<Written> on,
            Optional<Written> when,
            LocalizedText otherwise,
            List<Written> needs,
            List<Item> items,
            Optional<Written> fill,
            int persons,
            List<Written> notBy,
            Optional<Integer> times,
            Optional<Period> within,
            List<Written> signs,
            List<DoneWith> does,
            Optional<Written> supersedes,
            Optional<Bulk> bulk) {
        public Move {
            from = List.copyOf(from);
            by = List.copyOf(by);
            needs = List.copyOf(needs);
            items = List.copyOf(items);
            notBy = List.copyOf(notBy);
            signs = List.copyOf(signs);
            does = List.copyOf(does);
        }
    }

    /**
     * A small item among the needs of a move. Its kind and options are those of a form; the loader gives their type.
     *
     * @param required yes unless the definition says no: what stands among the needs is needed
     * @param checks what the things given must keep
     */
    public record Item(
            Written id,
            LocalizedText title,
            LocalizedText hint,
            Type type,
            Need.Item.Sort sort,
            Map<String, LocalizedText> options,
            boolean required,
            Optional<Written> min,
            Optional<Written> max,
            Optional<Written> byDefault,
            List<Check> checks) {
        public Item {
            checks = List.copyOf(checks);
            options = Ordered.copy(options);
        }
    }

    /** What the small things given with a move must keep; {@code words} are empty for standard words. */
    public record Check(Written rule, LocalizedText words) {}

    /**
     * One effect: {@code notify}, {@code issue}, {@code open}, {@code ask}, {@code pay} or {@code book}, and whom or what.
     *
     * @param map what is carried over into what is opened, by the path there
     * @param entrusted what a register is asked, or is paid
     */
    public record DoneWith(
            Written verb, Written object, Map<String, Written> map, Optional<EntrustedSource.WithMove> entrusted) {
        public DoneWith {
            map = Ordered.copy(map);
        }
    }

    /**
     * A clock.
     *
     * @param of a lane
     * @param starts empty where it starts with the lane
     * @param limit {@code statutory}, {@code promised} or a period
     * @param early what happens earlier: at {@code half}, or at {@code 1 working day left}
     * @param onExpiry {@code alert} or a move; empty does nothing
     */
    public record Clock(
            Written id,
            LocalizedText label,
            Optional<Written> of,
            List<Start> starts,
            List<Written> stops,
            Written limit,
            Optional<Extension> extend,
            List<Early> early,
            Optional<Written> onExpiry,
            boolean endsOnWorkday) {
        public Clock {
            starts = List.copyOf(starts);
            stops = List.copyOf(stops);
            early = List.copyOf(early);
        }
    }

    /** A state, a move or an event that starts a clock, and a rule that yields the day from which it counts. */
    public record Start(Written occasion, Optional<Written> asOf) {}

    /** What happens before a clock runs out: {@code alert} or a move. */
    public record Early(Written moment, Written then) {}

    /** How a clock may be lengthened, and by which {@link Role}. */
    public record Extension(Period by, int times, Written role, boolean tellsApplicant) {}
}
