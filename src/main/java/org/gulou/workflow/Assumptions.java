package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Looks for answers under which conditions come out in a given way. Everything is unknown at first; what a condition still
 * needs is then assumed value by value, as far as it is a choice, a yes or no, or an outcome. Of numbers and days only those
 * are assumed with which they are compared, where what is less and what is more is taken care of ({@link Between}). The rest
 * stays unknown: a condition that hangs on it may hold, and is never said to fail.
 */
final class Assumptions {
    private static final int MOST_TRIES = 4_000;

    private static final List<String> MOVING = List.of("today", "now", "visits", "due", "left", "sampled");

    private final Names names;
    private final Supposed supposed;
    private final Map<String, List<Value>> facts;
    private final Predicate<Map<String, Value>> possible;
    private final KeptBounds kept;
    private final Map<List<Expression>, Turns> turns = new HashMap<>();
    private final Map<Expression, Boolean> may = new HashMap<>();

    /**
     * With what can be assumed of facts, such as {@code outcome("data")}; that one is empty is only an example.
     *
     * @param possible whether some values can be assumed together
     */
    Assumptions(Names names, Map<String, List<Value>> facts, Predicate<Map<String, Value>> possible) {
        this.names = names;
        this.supposed = new Supposed(names);
        this.facts = facts;
        this.possible = possible;
        this.kept = new KeptBounds(names);
    }

    /** Whether {@code rule} may ever hold. */
    boolean mayHold(Expression rule) {
        return may.computeIfAbsent(rule, asked -> mayHold(asked, Set.of()));
    }

    /** Whether {@code rule} may hold though the {@code absent} moves have given nothing. */
    boolean mayHold(Expression rule, Set<String> absent) {
        return find(Wanted.holding(List.of(rule)).without(absent)).isPresent();
    }

    /** Answers under which the conditions come out as wanted; empty where none were found. */
    Optional<Map<String, Value>> find(Wanted wanted) {
        return new Search(wanted, Optional.empty()).from(wanted.given());
    }

    /**
     * The same, and of what there is no end of, figures, texts and lists, with some that people may well give. Nothing is
     * said of what moves with the day.
     */
    Optional<Map<String, Value>> findAnExample(Wanted wanted) {
        if (MOVING.stream().anyMatch(function -> wanted.failing().stream().anyMatch(rule -> rule.calls(function)))) {
            return Optional.empty();
        }
        Map<String, Value> figures = Thresholds.of(wanted.failing(), names).figures();
        var given = new LinkedHashMap<>(wanted.given());
        given.putAll(figures);
        return new Search(wanted, Optional.of(Examples.of(wanted.failing(), figures.values(), supposed))).from(given);
    }

    private final class Search {
        private final Wanted wanted;
        private final Optional<Examples> examples;
        private final Between between;
        private final Thresholds thresholds;
        private int tries;

        Search(Wanted wanted, Optional<Examples> examples) {
            this.wanted = wanted;
            this.examples = examples;
            this.between = Between.of(wanted.failing());
            this.thresholds = Thresholds.of(wanted.failing(), names);
        }

        Optional<Map<String, Value>> from(Map<String, Value> assumed) {
            if (tries++ > MOST_TRIES || !possible.test(assumed)) {
                return Optional.empty();
            }
            List<Value> failed = values(wanted.failing(), assumed);
            List<Value> held = values(wanted.holding(), assumed);
            if (Stream.concat(failed.stream(), values(wanted.spared(), assumed).stream())
                            .anyMatch(Value::isTrue)
                    || held.stream().anyMatch(value -> !value.isTrue() && !wanted.isOpen(value))) {
                return Optional.empty();
            }
            Optional<String> next = Stream.concat(needs(failed), needs(held))
                    .filter(need -> !assumed.containsKey(need)
                            && !wanted.isAbsent(need)
                            && !choices(need).isEmpty())
                    .findFirst();
            if (next.isPresent()) {
                String need = next.get();
                return first(need, choices(need), assumed);
            }
            if (failed.stream().noneMatch(wanted::isOpen)) {
                return Optional.of(assumed).filter(Assumptions.this::isKept);
            }
            if (examples.isPresent()) {
                return byExample(examples.get(), failed, assumed);
            }
            List<String> figures = needs(failed)
                    .filter(need -> !assumed.containsKey(need) && !wanted.isAbsent(need) && supposed.isMeasured(need))
                    .distinct()
                    .toList();
            return figures.stream()
                    .flatMap(need ->
                            first(need, holes(need, assumed), assumed).or(() -> atFigure(need, assumed)).stream())
                    .findFirst()
                    .or(() -> besideEachOther(figures, assumed));
        }

        private List<Value> choices(String need) {
            List<Value> facts = Assumptions.this.facts.getOrDefault(need, List.of());
            if (facts.isEmpty()) {
                return Assumptions.this.values(need);
            }
            return examples.isPresent()
                    ? facts
                    : facts.stream()
                            .filter(value -> !(value instanceof Value.Empty))
                            .toList();
        }

        private Optional<Map<String, Value>> byExample(Examples some, List<Value> failed, Map<String, Value> assumed) {
            return needs(failed)
                    .filter(need -> !assumed.containsKey(need) && !wanted.isAbsent(need))
                    .filter(need -> !some.values(need).isEmpty())
                    .findFirst()
                    .flatMap(need -> first(some.key(need), some.values(need), assumed));
        }

        /** Two figures that are compared with each other: something is left out whatever the one of them is. */
        private Optional<Map<String, Value>> besideEachOther(List<String> figures, Map<String, Value> assumed) {
            return figures.size() == 2 && !turns().balances().isEmpty()
                    ? figures.stream()
                            .flatMap(one -> whatever(one, assumed).stream())
                            .findFirst()
                    : Optional.empty();
        }

        private Turns turns() {
            return turns.computeIfAbsent(wanted.failing(), Turns::of);
        }

        private Optional<Map<String, Value>> whatever(String figure, Map<String, Value> assumed) {
            List<Optional<Map<String, Value>>> found =
                    Turns.examples(supposed.type(figure).orElse(Type.NUMBER).present()).stream()
                            .map(value -> from(with(assumed, figure, value)))
                            .toList();
            return found.stream().allMatch(Optional::isPresent) ? found.getFirst() : Optional.empty();
        }

        private Optional<Map<String, Value>> first(String need, List<Value> values, Map<String, Value> assumed) {
            return values.stream()
                    .flatMap(value -> from(with(assumed, need, value)).stream())
                    .findFirst();
        }

        /** Values of a number or day that nobody takes care of, though of some less and of some more. */
        private List<Value> holes(String need, Map<String, Value> assumed) {
            List<Value> turning = turns().at(
                            supposed.type(need).orElse(Type.NUMBER).present(),
                            (balance, value) -> supposed.value(balance, with(assumed, need, value)));
            return between.and(turning)
                    .holes(value -> values(wanted.failing(), with(assumed, need, value)).stream()
                            .anyMatch(it -> it.isTrue() || it.isUnknown()));
        }

        /** The same at a figure, which is known only while it is compared with. */
        private Optional<Map<String, Value>> atFigure(String need, Map<String, Value> assumed) {
            var more = new LinkedHashMap<>(assumed);
            more.putAll(thresholds.figures());
            return first(
                    need,
                    thresholds.holes(value -> values(wanted.failing(), with(more, need, value)).stream()
                            .anyMatch(Value::isTrue)),
                    more);
        }
    }

    /** Whether the form takes the figures and days that are assumed; what moves with the day is left out. */
    private boolean isKept(Map<String, Value> assumed) {
        return assumed.keySet().stream()
                .filter(supposed::isMeasured)
                .flatMap(need -> kept.of(need).stream())
                .filter(bound -> !bound.calls("today") && !bound.calls("now"))
                .noneMatch(bound -> supposed.value(bound, assumed).equals(Value.FALSE));
    }

    private static Map<String, Value> with(Map<String, Value> assumed, String need, Value value) {
        var more = new LinkedHashMap<>(assumed);
        more.put(need, value);
        return more;
    }

    private static Stream<String> needs(List<Value> values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Unknown(Set<String> needs)
                        ? needs.stream().sorted()
                        : Stream.empty());
    }

    private List<Value> values(List<Expression> rules, Map<String, Value> assumed) {
        return rules.stream().map(rule -> supposed.value(rule, assumed)).toList();
    }

    /** What can be assumed of a path; nothing where there is no end of values. */
    private List<Value> values(String need) {
        if (need.startsWith("given(")) {
            return List.of(Value.TRUE, Value.FALSE);
        }
        return supposed.type(need).map(Assumptions::values).orElse(List.of());
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

    /** The assumptions for people: {@code inspect.result = "rectify"}. */
    static List<Sentence> words(Map<String, Value> assumed) {
        return Thresholds.without(assumed).entrySet().stream()
                .map(entry -> Thresholds.read(entry.getValue(), assumed)
                        .map(figure -> say("{path} = {value}", entry.getKey(), figure))
                        .orElseGet(() -> words(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static Sentence words(String path, Value value) {
        return switch (value) {
            case Value.Text(String text) -> say("{path} = {value}", path, '"' + text + '"');
            case Value.Empty none -> say("{path} is empty", path);
            case Value other -> say("{path} = {value}", path, other.words());
        };
    }
}
