package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What rules come to under what is supposed, by path: {@code visit.score}, {@code outcome("data")}; of a list its length,
 * {@code count(views)}, and what stands in it, {@code views[1].result}. All else is unknown.
 */
record Supposed(Names names) {
    /** Under which the length of the list at {@code path} is supposed. */
    static String count(String path) {
        return "count(" + path + ")";
    }

    Value value(Expression rule, Map<String, Value> assumed) {
        Scope scope = name ->
                names.typeOf(name).map(type -> value(name, type, assumed)).orElseGet(() -> Value.unknown(name));
        var surroundings = new Surroundings(
                Instant.EPOCH,
                WorkingCalendar.WEEKDAYS_ONLY,
                (name, on, division) ->
                        assumed.getOrDefault(Thresholds.need(name), Value.unknown(Thresholds.need(name))),
                (function, arguments) -> fact(function, arguments, assumed));
        try {
            return rule.evaluate(scope, surroundings);
        } catch (EvaluationLimit tooMuch) {
            return Value.unknown(rule.source());
        }
    }

    private static Value value(String path, Type type, Map<String, Value> assumed) {
        Value known = assumed.get(path);
        if (known != null) {
            return known;
        }
        if (type.present() instanceof Type.Fields(Map<String, Type> fields, var keys)) {
            var inner = new LinkedHashMap<String, Value>();
            fields.forEach((name, field) -> inner.put(name, value(path + "." + name, field, assumed)));
            return new Value.Fields(inner);
        }
        return type.present() instanceof Type.ListOf(Type element, int least)
                        && assumed.get(count(path)) instanceof Value.Num(BigDecimal length)
                ? new Value.Items(IntStream.rangeClosed(1, length.intValueExact())
                        .mapToObj(place -> value(path + "[" + place + "]", element, assumed))
                        .toList())
                : Value.unknown(path);
    }

    private static Value fact(String function, List<Value> arguments, Map<String, Value> assumed) {
        String written = arguments.stream()
                .map(argument -> argument instanceof Value.Text(String text) ? "\"" + text + "\"" : "…")
                .collect(Collectors.joining(", ", function + "(", ")"));
        Value known = assumed.get(written);
        return known == null ? Value.unknown(written) : known;
    }

    Optional<Type> type(String path) {
        String[] steps = path.split("\\.", -1);
        Optional<Type> type = inside(names.typeOf(name(steps[0])), steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            type = inside(
                    type.flatMap(of -> of.present() instanceof Type.Fields(Map<String, Type> fields, var keys)
                            ? Optional.ofNullable(fields.get(name(step)))
                            : Optional.empty()),
                    step);
        }
        return type;
    }

    private static String name(String step) {
        return step.endsWith("]") ? step.substring(0, step.indexOf('[')) : step;
    }

    private static Optional<Type> inside(Optional<Type> type, String step) {
        return step.endsWith("]")
                ? type.flatMap(
                        of -> of.present() instanceof Type.ListOf list ? Optional.of(list.element()) : Optional.empty())
                : type;
    }

    /** Whether a number, a sum or a day stands there. */
    boolean isMeasured(String need) {
        return need.startsWith("visits(")
                || type(need)
                        .map(Type::present)
                        .filter(type ->
                                type.equals(Type.NUMBER) || type.equals(Type.DATE) || type instanceof Type.Money)
                        .isPresent();
    }
}
