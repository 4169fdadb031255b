package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a decision table says when several rows fit. Source: OMG DMN 1.5, 8.2.8. */
public enum HitPolicy {
    UNIQUE,
    FIRST,
    ANY,
    PRIORITY,
    COLLECT,
    COLLECT_SUM,
    COLLECT_MIN,
    COLLECT_MAX,
    COLLECT_COUNT,
    RULE_ORDER,
    OUTPUT_ORDER;

    /** As definitions write it: {@code unique}, {@code collect sum}, {@code rule order}. */
    public static Optional<HitPolicy> parse(String text) {
        for (HitPolicy policy : values()) {
            if (policy.toString().equals(text)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it says nothing where no row fits. */
    boolean needsARow() {
        return switch (this) {
            case UNIQUE, FIRST, ANY, PRIORITY, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> true;
            case COLLECT, RULE_ORDER, OUTPUT_ORDER, COLLECT_COUNT -> false;
        };
    }

    /** Whether the order of the outcomes decides: only a choice among them has one. */
    public boolean ranks() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }

    /** Whether two rows that both fit contradict each other; of {@link #ANY}, unless they say the same. */
    boolean wantsOneRow() {
        return this == UNIQUE || this == ANY;
    }

    Type result(Type output) {
        return switch (this) {
            case UNIQUE, FIRST, ANY, PRIORITY -> output;
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> new Type.ListOf(output);
            case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> output;
            case COLLECT_COUNT -> Type.NUMBER;
        };
    }

    /** The outcome of the rows that fit, in their order; null where none does or the policy is broken. */
    Value outcome(List<Value> hits, Map<String, List<String>> ranks) {
        return switch (this) {
            case UNIQUE -> hits.size() == 1 ? hits.getFirst() : Value.EMPTY;
            case FIRST -> hits.isEmpty() ? Value.EMPTY : hits.getFirst();
            case ANY ->
                !hits.isEmpty() && hits.stream().allMatch(hits.getFirst()::equals) ? hits.getFirst() : Value.EMPTY;
            case PRIORITY -> hits.stream().min(ranked(ranks)).orElse(Value.EMPTY);
            case COLLECT, RULE_ORDER -> new Value.Items(hits);
            case OUTPUT_ORDER ->
                new Value.Items(hits.stream().sorted(ranked(ranks)).toList());
            case COLLECT_COUNT -> Value.of(hits.size());
            case COLLECT_SUM -> sum(hits);
            case COLLECT_MIN -> extreme(hits, "min");
            case COLLECT_MAX -> extreme(hits, "max");
        };
    }

    private static Value sum(List<Value> hits) {
        var numbers = new ArrayList<BigDecimal>();
        for (Value hit : hits) {
            switch (hit) {
                case Value.Num(BigDecimal number) -> numbers.add(number);
                case Value.Unknown unknown -> {
                    return unknown;
                }
                default -> {
                    return Value.EMPTY;
                }
            }
        }
        return numbers.isEmpty() ? Value.EMPTY : AggregateFunctions.sum(numbers);
    }

    private static Value extreme(List<Value> hits, String function) {
        var unknown = Needs.among(hits);
        return unknown != null
                ? unknown
                : Library.named(function).getFirst().body().call(new Value[] {new Value.Items(hits)}, Frame.plain(0));
    }

    private static Comparator<Value> ranked(Map<String, List<String>> ranks) {
        return (one, two) -> {
            for (var rank : ranks.entrySet()) {
                int first = rank.getValue().indexOf(text(one, rank.getKey()));
                int second = rank.getValue().indexOf(text(two, rank.getKey()));
                if (first != second) {
                    return Integer.compare(first, second);
                }
            }
            return 0;
        };
    }

    private static String text(Value value, String field) {
        Value part = field.isEmpty() ? value : Paths.read(value, field);
        return part instanceof Value.Text(String text) ? text : "";
    }
}
