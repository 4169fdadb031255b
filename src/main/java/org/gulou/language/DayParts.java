package org.gulou.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a part of a day can be: a month is one of twelve. */
final class DayParts {
    /** From the first to the last. */
    private record Bounds(int first, int last) {}

    private static final Map<String, Bounds> PARTS =
            Map.of("month", new Bounds(1, 12), "day", new Bounds(1, 31), "weekday", new Bounds(1, 7));

    private static final Set<Type> DAYS = Set.of(Type.DATE, Type.DATE_TIME);

    private DayParts() {}

    /** The type of the part of a day that is called so; empty where it is none of them, or of none. */
    static Optional<Type> type(Type of, String part) {
        return PARTS.containsKey(part) && DAYS.contains(of.present())
                ? Optional.of(Type.NUMBER.orEmpty(of.mayBeEmpty()))
                : Optional.empty();
    }

    /** Of these values, those that the part can have, its first and last among them. */
    static Set<Value> within(String part, Set<Value> values) {
        Bounds bounds = PARTS.getOrDefault(part, new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE));
        var within = new LinkedHashSet<Value>();
        within.add(Value.of(bounds.first()));
        for (Value value : values) {
            if (!(value instanceof Value.Num(BigDecimal number))) {
                within.add(value);
                continue;
            }
            BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
            if (whole.compareTo(BigDecimal.valueOf(bounds.first())) >= 0
                    && whole.compareTo(BigDecimal.valueOf(bounds.last())) <= 0) {
                within.add(Value.of(whole));
            }
        }
        within.add(Value.of(bounds.last()));
        return within;
    }
}
