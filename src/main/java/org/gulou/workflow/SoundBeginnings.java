package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
record SoundBeginnings(Workflow workflow, WorkflowSource source, Names names, KeptBounds bounds, Mistakes mistakes) {
    private static final LocalDate TODAY = LocalDate.EPOCH;

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    void check() {
        source.clocks()
                .forEach(written -> written.starts()
                        .forEach(start -> start.asOf()
                                .filter(day -> mayBeLater(written, start))
                                .ifPresent(day ->
                                        warn(day, workflow.clock(written.id().text())))));
    }

    private boolean mayBeLater(WorkflowSource.Clock written, WorkflowSource.Start start) {
        return workflow.clock(written.id().text()).starts().stream()
                .filter(one -> one.occasion().equals(start.occasion().text()))
                .flatMap(one -> one.asOf().stream())
                .anyMatch(this::mayBeLater);
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

    private boolean mayBeLater(Expression day) {
        return evaluate(day, this::value) instanceof Value.Date(LocalDate on) && on.isAfter(TODAY);
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

    private Value value(String name) {
        return names.typeOf(name).map(type -> value(name, type)).orElseGet(() -> Value.unknown(name));
    }

    private Value value(String path, Type type) {
        return switch (type.present()) {
            case Type.Fields(Map<String, Type> fields, var keys) -> {
                var inner = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> inner.put(name, value(path + "." + name, field)));
                yield new Value.Fields(inner);
            }
            case Type other
            when other.equals(Type.DATE) -> Value.of(path.startsWith("case.") || hasCome(path) ? TODAY : TOMORROW);
            case Type other -> Value.unknown(path);
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
        return name.equals("case") ? value(name) : Value.unknown(name);
    }
}
