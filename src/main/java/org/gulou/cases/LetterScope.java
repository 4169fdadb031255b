package org.gulou.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Expression;
import org.gulou.language.Handed;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What the rules in one part of a letter read.
 *
 * @param names those of the letter, and of the rows around this part
 * @param rows that {@code each} has named around this part
 * @param handed what was answered of each of these rows
 */
record LetterScope(
        Names names, Scope values, Surroundings surroundings, Map<String, Row> rows, Map<String, Handed> handed) {
    /** A path that stands for a value by itself, or the one with which a rule begins. */
    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    /**
     * A row that {@code each} has named.
     *
     * @param list the answer or form that it is a row of; empty if it was put together by a rule
     * @param index its place in that list, from 0
     */
    record Row(String list, int index, Value value) {}

    LetterScope {
        rows = Map.copyOf(rows);
        handed = Map.copyOf(handed);
    }

    LetterScope(Names names, Scope values, Surroundings surroundings) {
        this(names, values, surroundings, Map.of(), Map.of());
    }

    static boolean isPath(String source) {
        return PATH.matcher(source).matches();
    }

    /** The row that {@code path} begins with, if it does. */
    Optional<Row> row(String path) {
        return Optional.ofNullable(rows.get(path.split("\\.", 2)[0]));
    }

    boolean holds(String condition) {
        return value(condition, Type.BOOLEAN).isTrue();
    }

    Optional<BigDecimal> number(String source) {
        return value(source, Type.NUMBER) instanceof Value.Num(BigDecimal number)
                ? Optional.of(number)
                : Optional.empty();
    }

    Value value(String source) {
        return value(source, Type.ANY);
    }

    /** A sum that a rule yields, with its currency; empty where it yields anything else, or nothing. */
    Optional<LocalizedText> sum(String source) {
        Expression expression = compiled(source, Type.ANY);
        return expression.type().present() instanceof Type.Money(String currency)
                        && evaluated(expression) instanceof Value.Num(BigDecimal number)
                ? Optional.of(Money.words(number, currency))
                : Optional.empty();
    }

    /** What the part that {@code each} repeats reads, once for each element of the list. */
    List<LetterScope> each(String list, String name) {
        Expression expression = compiled(list, Type.ANY);
        if (!(expression.type().present() instanceof Type.ListOf of)
                || !(evaluated(expression) instanceof Value.Items(List<Value> elements))) {
            return List.of();
        }
        String origin = origin(list);
        Handed answered = handed(list);
        List<Value> all = origin.equals(list) ? elements : elements(origin);
        var each = new ArrayList<LetterScope>();
        for (int i = 0; i < elements.size(); i++) {
            Value element = elements.get(i);
            int index = origin.equals(list) ? i : all.indexOf(element);
            var row = new Row(index < 0 ? "" : origin, Math.max(0, index), element);
            each.add(inside(name, of.element(), row, answered));
        }
        return each;
    }

    /** What a letter reads that is issued for one element of the list. */
    LetterScope of(String list, String name, Value element) {
        Type type = compiled(list, Type.ANY).type().present() instanceof Type.ListOf of ? of.element() : Type.ANY;
        String origin = origin(list);
        int index = elements(origin).indexOf(element);
        return inside(name, type, new Row(index < 0 ? "" : origin, Math.max(0, index), element), handed(list));
    }

    /** What a rule hands on as it was answered. */
    Handed handed(String source) {
        return Handed.by(source, names, handed);
    }

    private LetterScope inside(String name, Type type, Row row, Handed answered) {
        var inside = new LinkedHashMap<>(rows);
        inside.put(name, row);
        var known = new LinkedHashMap<>(handed);
        known.put(name, answered);
        return new LetterScope(
                names.inside(Map.of(name, type)),
                values.inside(Map.of(name, row.value())),
                surroundings,
                inside,
                known);
    }

    /** The list from which a rule such as {@code vehicles[heavy]} takes its elements; empty if it cannot be told. */
    private String origin(String list) {
        Matcher path = PATH.matcher(list);
        boolean begins = path.lookingAt() && !list.substring(path.end()).startsWith("(");
        return begins ? path.group() : "";
    }

    private List<Value> elements(String origin) {
        return !origin.isEmpty()
                        && Expression.compile(origin, names, Type.ANY) instanceof Expression.Compilation.Ready ready
                        && evaluated(ready.expression()) instanceof Value.Items(List<Value> all)
                ? all
                : List.of();
    }

    private Value value(String source, Type expected) {
        return evaluated(compiled(source, expected));
    }

    private Value evaluated(Expression expression) {
        return expression.evaluate(values, surroundings);
    }

    private Expression compiled(String source, Type expected) {
        return switch (Expression.compile(source, names, new Type.OrEmpty(expected))) {
            case Expression.Compilation.Ready ready -> ready.expression();
            case Expression.Compilation.Refused refused ->
                throw new IllegalStateException(
                        "A letter holds a rule that cannot be read: " + source + " " + refused.faults());
        };
    }
}
