package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Figures with which conditions compare, {@code parameter("x")}. They change with every notice, so none is known here; each
 * stands for a value of its own, apart from the others, so that what is forgotten at one of them is found whatever it is.
 *
 * @param figures by the need that reads them
 */
record Thresholds(Map<String, Value> figures) {
    private static final String FIGURE = "parameter ";

    private static final BigDecimal APART = BigDecimal.valueOf(100_000);

    private static final Map<BigDecimal, String> NEXT = Map.of(BigDecimal.ONE, " + 1", BigDecimal.ONE.negate(), " - 1");

    private static final LocalDate FAR = LocalDate.of(2200, 1, 1);

    static Thresholds of(List<Expression> conditions, Names names) {
        Map<String, Type> types = names.told("parameter").orElse(Map.of());
        var figures = new LinkedHashMap<String, Value>();
        var named = new TreeSet<String>();
        conditions.forEach(rule -> named.addAll(rule.named("parameter")));
        named.forEach(name -> Optional.ofNullable(types.get(name))
                .flatMap(type -> figure(type.present(), figures.size() + 1))
                .ifPresent(figure -> figures.put(need(name), figure)));
        return new Thresholds(figures);
    }

    static String need(String figure) {
        return FIGURE + figure;
    }

    private static Optional<Value> figure(Type type, int place) {
        if (type.equals(Type.DATE)) {
            return Optional.of(Value.of(FAR.plusYears(place)));
        }
        return type.equals(Type.NUMBER) || type instanceof Type.Money
                ? Optional.of(Value.of(APART.multiply(BigDecimal.valueOf(place))))
                : Optional.empty();
    }

    /** Those at which nothing is done, though it is just below and just above. */
    List<Value> holes(Predicate<Value> isDone) {
        return figures.values().stream()
                .filter(figure -> Between.around(figure).stream().allMatch(isDone) && !isDone.test(figure))
                .toList();
    }

    /** What is assumed without the figures: nobody learns anything from values that only stand for others. */
    static Map<String, Value> without(Map<String, Value> assumed) {
        var fewer = new LinkedHashMap<>(assumed);
        fewer.keySet().removeIf(need -> need.startsWith(FIGURE));
        return fewer;
    }

    /** The figure, as rules read it, for which a value stands in what is assumed. */
    static Optional<String> read(Value value, Map<String, Value> assumed) {
        return assumed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIGURE))
                .flatMap(entry -> beside(value, entry.getValue())
                        .map(by -> "parameter(\"" + entry.getKey().substring(FIGURE.length()) + "\")" + by)
                        .stream())
                .findFirst();
    }

    private static Optional<String> beside(Value value, Value figure) {
        if (value.equals(figure)) {
            return Optional.of("");
        }
        return value instanceof Value.Num(BigDecimal one) && figure instanceof Value.Num(BigDecimal other)
                ? Optional.ofNullable(NEXT.get(one.subtract(other)))
                : Optional.empty();
    }
}
