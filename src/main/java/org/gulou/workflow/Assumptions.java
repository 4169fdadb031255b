package org.gulou.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Looks for answers under which conditions come out in a given way. Everything is unknown at first; what a condition still
 * needs is then assumed value by value, as far as it is a choice, a yes or no, or an outcome. Numbers, days and texts stay
 * unknown: a condition that hangs on them may hold, and is never said to fail.
 */
final class Assumptions {
    private static final int MOST_TRIES = 4_000;

    private final Names names;
    private final Map<String, List<Value>> facts;

    /** With what can be assumed of facts, such as {@code outcome("data")}. */
    Assumptions(Names names, Map<String, List<Value>> facts) {
        this.names = names;
        this.facts = facts;
    }

    /** Whether {@code rule} may ever hold. */
    boolean mayHold(Expression rule) {
        return find(List.of(rule), List.of(), Map.of()).isPresent();
    }

    /**
     * Answers under which each of {@code holding} may hold and each of {@code failing} certainly does not; empty where
     * none were found.
     *
     * @param given what is known beforehand, by path
     */
    Optional<Map<String, Value>> find(List<Expression> holding, List<Expression> failing, Map<String, Value> given) {
        return new Search(holding, failing).from(given);
    }

    private final class Search {
        private final List<Expression> holding;
        private final List<Expression> failing;
        private int tries;

        Search(List<Expression> holding, List<Expression> failing) {
            this.holding = holding;
            this.failing = failing;
        }

        Optional<Map<String, Value>> from(Map<String, Value> assumed) {
            if (tries++ > MOST_TRIES) {
                return Optional.empty();
            }
            List<Value> failed =
                    failing.stream().map(rule -> value(rule, assumed)).toList();
            List<Value> held =
                    holding.stream().map(rule -> value(rule, assumed)).toList();
            if (failed.stream().anyMatch(Value::isTrue)
                    || held.stream().anyMatch(value -> !value.isTrue() && !value.isUnknown())) {
                return Optional.empty();
            }
            Optional<String> next = Stream.concat(failed.stream(), held.stream())
                    .flatMap(value -> value instanceof Value.Unknown(Set<String> needs)
                            ? needs.stream().sorted()
                            : Stream.empty())
                    .filter(need -> !assumed.containsKey(need) && !values(need).isEmpty())
                    .findFirst();
            if (next.isEmpty()) {
                return failed.stream().anyMatch(Value::isUnknown) ? Optional.empty() : Optional.of(assumed);
            }
            String need = next.get();
            return values(need).stream()
                    .flatMap(value -> {
                        var more = new LinkedHashMap<>(assumed);
                        more.put(need, value);
                        return from(more).stream();
                    })
                    .findFirst();
        }
    }

    private Value value(Expression rule, Map<String, Value> assumed) {
        Scope scope = name ->
                names.typeOf(name).map(type -> value(name, type, assumed)).orElseGet(() -> Value.unknown(name));
        var surroundings = new Surroundings(
                Instant.EPOCH,
                WorkingCalendar.WEEKDAYS_ONLY,
                (name, on, division) -> Value.unknown("parameter " + name),
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
        return Value.unknown(path);
    }

    private static Value fact(String function, List<Value> arguments, Map<String, Value> assumed) {
        String written = arguments.stream()
                .map(argument -> argument instanceof Value.Text(String text) ? "\"" + text + "\"" : "…")
                .collect(Collectors.joining(", ", function + "(", ")"));
        Value known = assumed.get(written);
        return known == null ? Value.unknown(written) : known;
    }

    /** What can be assumed of a path or a fact; nothing where there is no end of values. */
    private List<Value> values(String need) {
        if (facts.containsKey(need)) {
            return facts.getOrDefault(need, List.of());
        }
        if (need.startsWith("given(")) {
            return List.of(Value.TRUE, Value.FALSE);
        }
        return type(need).map(Assumptions::values).orElse(List.of());
    }

    private Optional<Type> type(String path) {
        String[] steps = path.split("\\.", -1);
        Optional<Type> type = names.typeOf(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            type = type.flatMap(of -> of.present() instanceof Type.Fields(Map<String, Type> fields, var keys)
                    ? Optional.ofNullable(fields.get(step))
                    : Optional.empty());
        }
        return type;
    }

    private static List<Value> values(Type type) {
        var values = new LinkedHashSet<Value>();
        if (type.present() instanceof Type.Choice choice) {
            choice.options().forEach(option -> values.add(Value.of(option)));
        } else if (type.present().equals(Type.BOOLEAN)) {
            values.addAll(List.of(Value.TRUE, Value.FALSE));
        }
        if (!values.isEmpty() && type.mayBeEmpty()) {
            values.add(Value.EMPTY);
        }
        return List.copyOf(values);
    }

    /** The assumption for people: {@code inspect.result = "rectify"}. */
    static String words(Map<String, Value> assumed) {
        return assumed.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + word(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Text(String text) -> "\"" + text + "\"";
            case Value.Bool(boolean is) -> Boolean.toString(is);
            case Value other -> "null";
        };
    }
}
