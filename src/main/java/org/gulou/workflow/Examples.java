package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Values that somebody may well give, where there is no end of them: what conditions compare with and what is next to it,
 * another text, no value, and lists of few elements. They show that a condition may fail, never that it holds.
 *
 * @param constants with which the conditions compare
 */
record Examples(Set<Value> constants, Supposed supposed) {
    private static final int LONGER = 2;

    /** Known from the start, or different each time: nobody gives them. */
    private static final List<String> FACTS = List.of("case.", "offer.", "fee.");

    private static final Value OTHER = Value.of("…");

    static Examples of(List<Expression> conditions, Collection<Value> figures, Supposed supposed) {
        var constants = new LinkedHashSet<>(figures);
        conditions.forEach(rule -> constants.addAll(rule.constants()));
        return new Examples(constants, supposed);
    }

    /** Under which a value of {@link #values} is supposed. */
    String key(String need) {
        return isList(need) ? Supposed.count(need) : need;
    }

    private boolean isList(String need) {
        return supposed.type(need)
                .filter(type -> type.present() instanceof Type.ListOf)
                .isPresent();
    }

    /** What to try; of a list its length. */
    List<Value> values(String need) {
        return FACTS.stream().anyMatch(need::startsWith)
                ? List.of()
                : supposed.type(need).map(this::values).orElse(List.of());
    }

    private List<Value> values(Type type) {
        var values = new ArrayList<Value>();
        switch (type.present()) {
            case Type.ListOf(Type element, int least) ->
                IntStream.rangeClosed(least, least + LONGER).mapToObj(Value::of).forEach(values::add);
            case Type.Money money -> values.addAll(numbers());
            case Type.Simple simple -> values.addAll(simple(simple));
            default -> {}
        }
        if (!values.isEmpty() && type.mayBeEmpty() && !(type.present() instanceof Type.ListOf)) {
            values.add(Value.EMPTY);
        }
        return values;
    }

    private List<Value> simple(Type type) {
        if (type.equals(Type.NUMBER)) {
            return numbers();
        }
        if (type.equals(Type.DATE)) {
            return days();
        }
        return type.equals(Type.TEXT)
                ? Stream.concat(Stream.of(OTHER), constants.stream().filter(Value.Text.class::isInstance))
                        .toList()
                : List.of();
    }

    private List<Value> numbers() {
        var written = new TreeSet<BigDecimal>();
        constants.forEach(constant -> {
            if (constant instanceof Value.Num(BigDecimal number)) {
                written.add(number);
            }
        });
        Predicate<BigDecimal> usual =
                number -> number.signum() >= 0 || written.stream().anyMatch(one -> one.signum() < 0);
        return (written.isEmpty() ? Stream.of(BigDecimal.ZERO, BigDecimal.ONE) : written.stream())
                .flatMap(number -> Stream.of(number, number.subtract(BigDecimal.ONE), number.add(BigDecimal.ONE)))
                .filter(usual)
                .distinct()
                .<Value>map(Value::of)
                .toList();
    }

    private List<Value> days() {
        return constants.stream()
                .flatMap(constant -> constant instanceof Value.Date(LocalDate day)
                        ? Stream.<Value>of(constant, Value.of(day.minusDays(1)), Value.of(day.plusDays(1)))
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
