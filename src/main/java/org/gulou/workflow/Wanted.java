package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/**
 * How conditions are to come out under answers that are looked for.
 *
 * @param holding may hold
 * @param failing certainly do not hold
 * @param spared do not certainly hold
 * @param given what is known beforehand, by path
 * @param absent moves that have given nothing: a condition that hangs on them alone does not hold
 */
record Wanted(
        List<Expression> holding,
        List<Expression> failing,
        List<Expression> spared,
        Map<String, Value> given,
        Set<String> absent) {
    static Wanted holding(List<Expression> holding) {
        return new Wanted(holding, List.of(), List.of(), Map.of(), Set.of());
    }

    static Wanted failing(List<Expression> failing) {
        return new Wanted(List.of(), failing, List.of(), Map.of(), Set.of());
    }

    Wanted and(List<Expression> alsoHolding) {
        return new Wanted(alsoHolding, failing, spared, given, absent);
    }

    Wanted sparing(List<Expression> these) {
        return new Wanted(holding, failing, these, given, absent);
    }

    Wanted given(Map<String, Value> known) {
        return new Wanted(holding, failing, spared, known, absent);
    }

    Wanted without(Set<String> moves) {
        return new Wanted(holding, failing, spared, given, moves);
    }

    /** Whether {@code value} may still become another by an answer: not if only absent moves could give it. */
    boolean isOpen(Value value) {
        return value instanceof Value.Unknown(Set<String> needs)
                && !needs.stream().allMatch(this::isAbsent);
    }

    boolean isAbsent(String need) {
        int dot = need.indexOf('.');
        return absent.contains(dot < 0 ? need : need.substring(0, dot));
    }
}
