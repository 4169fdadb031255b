package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.PaperDue;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Written;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** Papers that come after filing and with no move, because they were promised for later. */
record ToldPapers(ExampleCase file, Mistakes mistakes) {
    void send(Node.Fields step, Actor who) {
        Node.Fields papers = step.fields("papers").orElse(Example.NONE);
        new ExamplePapers(file.version().form(), file.journey(), mistakes).known(papers);
        List<Value> paths = papers.fields().keySet().stream()
                .flatMap(name -> path(new Written(name, papers.keyPlace(name))).stream())
                .<Value>map(Value::of)
                .toList();
        file.happens(Act.PAPER_GIVEN, who, Map.of(Act.PAPERS, new Value.Items(paths)));
    }

    /** The path of the one that was promised. */
    private Optional<String> path(Written name) {
        List<PaperDue> due = file.journey().papers();
        Optional<PaperDue> meant = due.stream()
                .filter(paper -> ExamplePapers.is(paper, due, name.text()))
                .findFirst();
        meant.filter(paper -> paper.ways().stream().noneMatch(way -> way.isLater()))
                .ifPresent(paper -> mistakes.add(name.problem(
                        say("The paper '{paper}' cannot come later by itself.", name),
                        say("Let it come with a move, or offer 'later <period>' among its ways."))));
        return meant.map(PaperDue::path);
    }
}
