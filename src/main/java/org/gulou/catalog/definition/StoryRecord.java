package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Landmarks;
import org.gulou.workflow.Workflow;

/** What was filed in a story, with what hangs on a day of the case as it is once that day has come. */
record StoryRecord(Form form, Answers answers, Circumstances filed) {
    /**
     * What rules read of a case.
     *
     * @param names what they read as it was when the case was filed or corrected
     * @param history asked whenever a rule is, since an act may bring the day
     */
    Scope scope(Map<String, Value> names, Workflow workflow, Supplier<List<Act>> history) {
        FilledForm record = Journey.of(form, answers, filed).filled();
        if (record.provisional().isEmpty()) {
            return name -> names.getOrDefault(name, Value.unknown(name));
        }
        return name -> {
            Value then = names.getOrDefault(name, Value.unknown(name));
            return record.values().containsKey(name)
                    ? record.followed(Journey.of(form, answers, known(workflow, history.get()))
                                    .filled())
                            .values()
                            .getOrDefault(name, then)
                    : then;
        };
    }

    private Circumstances known(Workflow workflow, List<Act> history) {
        var around = new LinkedHashMap<>(filed.around());
        if (around.get("case") instanceof Value.Fields(Map<String, Value> facts)) {
            var more = new LinkedHashMap<>(facts);
            put(more, "acceptedOn", Landmarks.acceptedOn(workflow, history));
            put(more, "decidedOn", Landmarks.decidedOn(workflow, history));
            around.put("case", new Value.Fields(more));
        }
        return new Circumstances(filed.surroundings(), around, filed.divisions());
    }

    private static void put(Map<String, Value> facts, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> facts.put(name, Value.of(known)));
    }
}
