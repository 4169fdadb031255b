package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Landmarks;
import org.gulou.workflow.Workflow;

/** What was filed in a story, with what hangs on a day of the case as it is once that day has come. */
record StoryRecord(Form form, Answers answers, Circumstances filed) {
    FilledForm after(Workflow workflow, List<Act> history) {
        FilledForm record = Journey.of(form, answers, filed).filled();
        return record.provisional().isEmpty()
                ? record
                : record.followed(
                        Journey.of(form, answers, known(workflow, history)).filled());
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
