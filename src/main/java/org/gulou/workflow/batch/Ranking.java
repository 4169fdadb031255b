package org.gulou.workflow.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** The order of the cases of a batch, by these keys in turn; equals stand in the order in which they were filed. */
public record Ranking(List<Key> keys) {
    /** The order in which cases were filed. */
    public static final Ranking FILED = new Ranking(List.of());

    /** What a rule yields, the smallest first unless {@code descending}. */
    public record Key(Expression rule, boolean descending) {
        /** As the definition writes it. */
        public String words() {
            return rule.source();
        }
    }

    public Ranking {
        keys = List.copyOf(keys);
    }

    /** Compares what the keys yield in two cases; who lacks a value stands behind those that have one. */
    public Comparator<List<Value>> order() {
        return (one, other) -> {
            for (int i = 0; i < keys.size(); i++) {
                int order = compare(one.get(i), other.get(i), keys.get(i).descending());
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** What the keys yield. */
    public List<Value> values(Function<Expression, Value> rules) {
        return keys.stream().map(key -> rules.apply(key.rule())).toList();
    }

    /** What the keys of this ranking yield in a case that has {@code values} by another: what that one has no key for is missing. */
    public List<Value> known(Ranking other, List<Value> values) {
        List<String> words = other.keys.stream().map(Key::words).toList();
        return keys.stream()
                .map(key -> words.indexOf(key.words()))
                .map(at -> at < 0 ? Value.EMPTY : values.get(at))
                .toList();
    }

    private static int compare(Value one, Value other, boolean descending) {
        if (isMissing(one) || isMissing(other)) {
            return Boolean.compare(isMissing(one), isMissing(other));
        }
        return descending ? compare(other, one) : compare(one, other);
    }

    private static boolean isMissing(Value value) {
        return value instanceof Value.Empty || value.isUnknown();
    }

    private static int compare(Value one, Value other) {
        return switch (one) {
            case Value.Num(BigDecimal number)
            when other instanceof Value.Num(BigDecimal second) -> number.compareTo(second);
            case Value.Date(LocalDate day) when other instanceof Value.Date(LocalDate second) -> day.compareTo(second);
            case Value.DateTime(LocalDateTime at, var zone)
            when other instanceof Value.DateTime(LocalDateTime second, var otherZone) -> at.compareTo(second);
            case Value.Text(String text) when other instanceof Value.Text(String second) -> text.compareTo(second);
            case Value.Bool(boolean yes)
            when other instanceof Value.Bool(boolean second) -> Boolean.compare(yes, second);
            case Value different -> 0;
        };
    }
}
