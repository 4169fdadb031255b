package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.kernel.WorkingCalendar;
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
record SoundBeginnings(Workflow workflow, WorkflowSource source, Names names, Mistakes mistakes) {
    private static final LocalDate TODAY = LocalDate.EPOCH;

    void check() {
        source.clocks()
                .forEach(written -> written.asOf().ifPresent(day -> {
                    Clock clock = workflow.clock(written.id().text());
                    if (clock.asOf().filter(this::mayBeLater).isPresent()) {
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
                }));
    }

    private boolean mayBeLater(Expression day) {
        Scope scope = name -> names.typeOf(name).map(type -> value(name, type)).orElseGet(() -> Value.unknown(name));
        var surroundings = new Surroundings(
                Instant.EPOCH,
                WorkingCalendar.WEEKDAYS_ONLY,
                (name, on, division) -> Value.unknown(name),
                (function, arguments) -> Value.unknown(function));
        try {
            return day.evaluate(scope, surroundings) instanceof Value.Date(LocalDate on) && on.isAfter(TODAY);
        } catch (EvaluationLimit tooMuch) {
            return false;
        }
    }

    private static Value value(String path, Type type) {
        return switch (type.present()) {
            case Type.Fields(Map<String, Type> fields, var keys) -> {
                var inner = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> inner.put(name, value(path + "." + name, field)));
                yield new Value.Fields(inner);
            }
            case Type other
            when other.equals(Type.DATE) -> Value.of(path.startsWith("case.") ? TODAY : TODAY.plusDays(1));
            case Type other -> Value.unknown(path);
        };
    }
}
