package org.gulou.catalog.definition;

import java.util.List;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Given;
import org.gulou.workflow.Workflow;

/** What the workflow of a case in a story asks about what stands outside its history. */
record ExampleFacts(
        ExampleWorld world,
        Workflow workflow,
        List<Act> history,
        Answers answers,
        FilledForm record,
        ExampleFees fees,
        int revision) {
    Value fact(String function, List<Value> arguments) {
        String named = arguments.isEmpty() || !(arguments.getFirst() instanceof Value.Text(String id)) ? "" : id;
        var papers = new GivenPapers(answers.papers());
        return switch (function) {
            case "given" -> Value.of(Given.isThere(workflow, history, named, papers.given(named)));
            case "way" -> papers.way(named);
            case "sampled" -> world.draws(named, arguments);
            case Act.OWED -> fees.owed(record.fees(), arguments);
            case Act.REVISION -> Value.of(Integer.toString(revision));
            default -> Value.unknown(function);
        };
    }
}
