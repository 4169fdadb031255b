package org.gulou.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Period;
import org.gulou.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the work side by side in a state. It has workers, a form and a time of its own, and comes to an outcome.
 *
 * @param each the list of which every element has such a lane; empty where there is one lane
 * @param worker officials, or those of a body that a rule names
 * @param entrusted what somebody outside the case does, which brings the outcome
 * @param lasts its time, which stands while the case is out for a correction
 * @param pauses the clocks that stand while it is open
 * @param atMost after which a paused clock goes on though it is
 * @param holdsRequests whether what it wants from the applicant waits for the lead, who sends one correction
 * @param part the child case that it stands for, whose end is the outcome
 * @param blind whether nobody but who filled it in reads what stands there until the join
 */
public record Lane(
        String id,
        LocalizedText label,
        Optional<Each> each,
        By worker,
        Optional<Entrusted> entrusted,
        Optional<Period> lasts,
        Silence silence,
        Set<String> pauses,
        Optional<Period> atMost,
        boolean holdsRequests,
        Optional<Part> part,
        boolean blind)
        implements InWords {
    /**
     * Once per element of {@code list}, which rules of the lane call {@code name}.
     *
     * @param options what people call the elements, where they are options of a choice
     */
    public record Each(Expression list, String name, Map<String, LocalizedText> options) {
        public Each {
            options = Map.copyOf(options);
        }

        /** What an element holds. */
        public Type element() {
            return list.type().present() instanceof Type.ListOf of ? of.element() : Type.ANY;
        }
    }

    /** What is left to somebody outside the case, who brings one of its outcomes. */
    public sealed interface Entrusted {
        List<String> outcomes();

        /** What letters read of it besides. */
        Map<String, Type> told();
    }

    /** How often a register that keeps silent is asked again, and for how long. */
    public record Retry(Period every, Period lasting) {}

    /**
     * A question to a register, by these keys; a key that is a list is one question for each of its elements.
     *
     * @param retry empty where it is asked once
     */
    public record Ask(String register, List<Expression> keys, Optional<Retry> retry) implements Entrusted {
        /** All that can come of it; {@code silent} is never taken for {@code none}. */
        public static final List<String> OUTCOMES = LaneOutcome.words(LaneOutcome.OF_REGISTER);

        static final Map<String, Type> TOLD = Map.of(Lanes.RECORD, Type.TEXT.orEmpty());

        @Override
        public List<String> outcomes() {
            return OUTCOMES;
        }

        @Override
        public Map<String, Type> told() {
            return TOLD;
        }
    }

    /**
     * A sum in yuan that the office pays.
     *
     * @param account it goes to; empty where whoever pays knows it from elsewhere
     */
    public record Pay(Expression amount, Optional<Expression> account) implements Entrusted {
        static final List<String> OUTCOMES = LaneOutcome.words(LaneOutcome.OF_PAYMENT);

        /** What the sum is; a bare number counts as yuan. */
        static final Type YUAN = new Type.Money(Money.YUAN);

        static final Map<String, Type> TOLD = Map.of(
                Lanes.RECORD, Type.TEXT.orEmpty(),
                Payout.AMOUNT, YUAN.orEmpty(),
                Payout.ACCOUNT, Type.TEXT.orEmpty());

        @Override
        public List<String> outcomes() {
            return OUTCOMES;
        }

        @Override
        public Map<String, Type> told() {
            return TOLD;
        }
    }

    public static final String DONE = LaneOutcome.DONE.word();
    public static final String CANCELLED = LaneOutcome.CANCELLED.word();
    public static final String SILENT = LaneOutcome.SILENT.word();

    @Override
    public Sentence inWords() {
        return Named.of(id, label);
    }

    public Optional<Ask> ask() {
        return entrusted.flatMap(what -> what instanceof Ask ask ? Optional.of(ask) : Optional.empty());
    }

    public Optional<Pay> pay() {
        return entrusted.flatMap(what -> what instanceof Pay pay ? Optional.of(pay) : Optional.empty());
    }

    /** What can come of it, in rules {@code outcome("lane")}. */
    List<String> outcomes() {
        var outcomes = new ArrayList<String>();
        if (entrusted.isPresent()) {
            outcomes.addAll(entrusted.get().outcomes());
        } else if (part.isPresent()) {
            outcomes.addAll(Part.OUTCOMES);
            silentOutcome().ifPresent(outcomes::add);
        } else {
            outcomes.add(DONE);
            silentOutcome().ifPresent(outcomes::add);
        }
        outcomes.add(CANCELLED);
        return outcomes;
    }

    /**
     * What letters read of it: a list where it is there for each element.
     *
     * @param given what is filled in in it; null where nothing is
     * @param over whether nothing of it can be open any more
     * @param passed whether every case has been where it is
     */
    public Type told(@Nullable Type given, boolean over, boolean passed) {
        var fields = new LinkedHashMap<String, Type>();
        boolean many = each.isPresent();
        boolean filled = given != null && !(given instanceof Type.OrEmpty);
        if (given != null && given.present() instanceof Type.Fields(Map<String, Type> form, var keys)) {
            form.forEach((name, type) -> fields.put(name, many || (over && !filled) ? type.orEmpty() : type));
        }
        Type outcome = new Type.Choice(new LinkedHashSet<>(outcomes()), false);
        fields.put(Lanes.OUTCOME, many && !over ? outcome.orEmpty() : outcome);
        entrusted.ifPresent(what -> what.told().forEach(fields::putIfAbsent));
        each.ifPresent(of -> fields.put(of.name(), of.element()));
        Type one = new Type.Fields(fields);
        if (many) {
            return new Type.ListOf(one);
        }
        return filled || (over && passed) ? one : one.orEmpty();
    }

    /** The outcome that silence brings; empty where the lane goes on waiting. */
    Optional<String> silentOutcome() {
        if (ask().isPresent()) {
            return lasts.map(time -> SILENT);
        }
        return silence.outcome().map(LaneOutcome::word);
    }

    String silenceMove() {
        return id + "-silence";
    }

    String requestMove() {
        return id + "-request";
    }
}
