package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.kernel.Written;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Whether the day from which a clock counts has come when it starts: a later one has no effect. Judged by a case that does
 * everything on one day, while whoever gives a day may give a later one.
 */
record SoundBeginnings(
        Workflow workflow,
        WorkflowSource source,
        Explored explored,
        Names names,
        KeptBounds bounds,
        Mistakes mistakes) {
    private static final LocalDate TODAY = LocalDate.EPOCH;

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    void check() {
        Set<String> first = first();
        source.clocks().forEach(written -> {
            Clock clock = workflow.clock(written.id().text());
            written.starts()
                    .forEach(start -> start.asOf()
                            .ifPresent(day -> judge(
                                    day,
                                    clock,
                                    start,
                                    first.contains(start.occasion().text()))));
        });
    }

    /** What happens at filing, and never after: the first state, and those to which a case passes from there at once. */
    private Set<String> first() {
        var first = new LinkedHashSet<String>();
        String state = workflow.start();
        while (isNeverEntered(state, first) && first.add(state)) {
            Optional<Move> on = explored.passing(state);
            if (on.isEmpty() || !(on.get().to() instanceof Target.To(String next))) {
                return first;
            }
            first.add(on.get().id());
            state = next;
        }
        return first;
    }

    private boolean isNeverEntered(String state, Set<String> butBy) {
        return explored.edges().stream()
                .filter(edge -> !butBy.contains(edge.move().id()))
                .noneMatch(edge -> edge.brings(state));
    }

    private void judge(Written day, Clock clock, WorkflowSource.Start start, boolean atFiling) {
        Predicate<Expression> later = rule -> mayBeLater(rule, atFiling);
        Predicate<Expression> nothing = rule -> atFiling && isNothing(rule);
        Function<Predicate<Expression>, Boolean> any = test -> clock.starts().stream()
                .filter(one -> one.occasion().equals(start.occasion().text()))
                .flatMap(one -> one.asOf().stream())
                .anyMatch(test);
        if (any.apply(later)) {
            warn(day, clock);
        } else if (any.apply(nothing)) {
            mistakes.warn(
                    day,
                    say(
                            "'{day}' is not known yet when the clock '{clock}' starts with the application, so it has no"
                                    + " effect.",
                            day,
                            clock),
                    say("Leave 'asOf' out, or name a day that has come by then, such as case.filedOn."));
        }
    }

    private void warn(Written day, Clock clock) {
        mistakes.warn(
                day,
                say(
                        "'{day}' may lie after the start of the clock '{clock}', which then counts from its start"
                                + " all the same.",
                        day,
                        clock),
                say(
                        "Name a day that has come by then, such as case.filedOn, or guard it: 'if {day} <="
                                + " case.filedOn then {day} else case.filedOn'.",
                        day));
    }

    private boolean mayBeLater(Expression day, boolean atFiling) {
        return evaluate(day, name -> value(name, atFiling)) instanceof Value.Date(LocalDate on) && on.isAfter(TODAY);
    }

    private boolean isNothing(Expression day) {
        return evaluate(day, name -> value(name, true)) instanceof Value.Empty;
    }

    private static Value evaluate(Expression rule, Scope scope) {
        var surroundings = new Surroundings(
                Instant.EPOCH,
                WorkingCalendar.WEEKDAYS_ONLY,
                (name, on, division) -> Value.unknown(name),
                (function, arguments) -> Value.unknown(function));
        try {
            return rule.evaluate(scope, surroundings);
        } catch (EvaluationLimit tooMuch) {
            return Value.unknown(rule.source());
        }
    }

    private Value value(String name, boolean atFiling) {
        return names.typeOf(name).map(type -> value(name, type, atFiling)).orElseGet(() -> Value.unknown(name));
    }

    private Value value(String path, Type type, boolean atFiling) {
        return switch (type.present()) {
            case Type.Fields(Map<String, Type> fields, var keys) -> {
                var inner = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> inner.put(name, value(path + "." + name, field, atFiling)));
                yield new Value.Fields(inner);
            }
            case Type other
            when other.equals(Type.DATE) -> path.startsWith("case.") ? ofCase(path, atFiling) : given(path);
            case Type other -> Value.unknown(path);
        };
    }

    private Value given(String path) {
        return Value.of(hasCome(path) ? TODAY : TOMORROW);
    }

    /** With the application only its own day has come: its window is open, and nobody has decided anything. */
    private static Value ofCase(String path, boolean atFiling) {
        return switch (path) {
            case "case.filedOn" -> Value.of(TODAY);
            case "case.closesOn" -> Value.of(atFiling ? TOMORROW : TODAY);
            default -> atFiling ? Value.EMPTY : Value.of(TODAY);
        };
    }

    /** Whether what asks for this day takes none that is still to come. */
    private boolean hasCome(String path) {
        boolean kept = bounds.of(path).stream().anyMatch(bound -> forbids(bound, path));
        return kept || (most(path) instanceof Value.Date(LocalDate day) && !day.isAfter(TODAY));
    }

    private boolean forbids(Expression bound, String path) {
        return evaluate(bound, name -> name.equals(path) ? Value.of(TOMORROW) : ofToday(name))
                .equals(Value.FALSE);
    }

    /** The last day that a move takes; not known where it says none. */
    private Value most(String path) {
        return workflow.moves().stream()
                .flatMap(move -> move.needs().stream().filter(need -> path.equals(move.id() + "." + need.key())))
                .flatMap(need -> need instanceof Need.Item item ? item.max().stream() : Stream.empty())
                .findFirst()
                .map(max -> evaluate(max, this::ofToday))
                .orElseGet(() -> Value.unknown(path));
    }

    /** What is sure without asking what other answers keep: the days of the case. */
    private Value ofToday(String name) {
        return name.equals("case") ? value(name, false) : Value.unknown(name);
    }
}
