package org.gulou.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Ordered;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What the word of a register begins: a draft for the person it is about, filled in so far.
 *
 * @param reads what the register tells, by its own names
 * @param map a rule for each path of the form, which reads {@code event}
 */
public record Invitation(Map<String, Type> reads, Map<String, Expression> map) {
    /** By which rules read what the register tells. */
    public static final String EVENT = "event";

    public Invitation {
        reads = Ordered.copy(reads);
        map = Ordered.copy(map);
    }

    /** What is filled in after these words; what was not told, or not as it should be, is left for the person to say. */
    public Map<String, Value> filled(Map<String, String> told, Surroundings surroundings) {
        var event = new LinkedHashMap<String, Value>();
        reads.forEach((name, type) -> event.put(
                name,
                Optional.ofNullable(told.get(name))
                        .flatMap(text -> value(type, text))
                        .orElse(Value.unknown(name))));
        var filled = new LinkedHashMap<String, Value>();
        map.forEach((path, rule) -> {
            Value value = rule.evaluate(Scope.of(Map.of(EVENT, new Value.Fields(event))), surroundings);
            if (!value.isUnknown() && !(value instanceof Value.Empty)) {
                filled.put(path, value);
            }
        });
        return filled;
    }

    private static Optional<Value> value(Type type, String text) {
        try {
            return Optional.of(
                    type.equals(Type.DATE)
                            ? Value.of(LocalDate.parse(text))
                            : type.equals(Type.NUMBER)
                                    ? Value.of(new BigDecimal(text))
                                    : type.equals(Type.BOOLEAN)
                                            ? Value.of(Boolean.parseBoolean(text))
                                            : Value.of(text));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
