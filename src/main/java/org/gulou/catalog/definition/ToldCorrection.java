package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.kernel.Place;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Sending;
import org.gulou.workflow.State;

/** What the applicant changes with a step of a story: where the case waits for that, and no more than she may. */
record ToldCorrection(ExampleCase file, Mistakes mistakes) {
    private static final String ITEMS = "items";

    /** @param told whether what is wrong is told: the case stands where the story has it, and the step is not to be refused */
    void make(Node.Fields step, String move, boolean told) {
        Node.Fields answers = step.fields("answers").orElse(Example.NONE);
        Node.Fields papers = step.fields("papers").orElse(Example.NONE);
        State state = file.workflow().state(file.situation().state());
        boolean sends = file.workflow().called(file.situation(), move).stream()
                .anyMatch(one -> new Sending(file.workflow()).sends(one, state));
        if (!sends) {
            if (told) {
                mistakes.at(
                        step.keyPlace(step.get("answers").isPresent() ? "answers" : "papers"),
                        say("'{move}' sends no corrections here: what was filed stays as it is.", move),
                        say("Tell it with the move by which the applicant goes on from a state with 'edits'."));
            }
            return;
        }
        Answers before = file.answers();
        Journey filed = file.journey();
        file.correct(answers, papers, mistakes);
        if (told && state.edits() == Edits.NAMED) {
            beyond(before, filed).ifPresent(path -> {
                String item = ExampleAnswers.written(file.journey(), path);
                mistakes.at(
                        place(step, answers, item),
                        say("'{item}' was not named, so it cannot be changed here.", item),
                        say("Name it under 'items' where the correction is asked for, or write 'edits: all' in the"
                                + " state."));
            });
        }
        new ToldInVain(file.version().form(), file.journey(), Set.of(), mistakes).tell(answers);
        new ExamplePapers(file.version().form(), file.journey(), mistakes).known(papers);
    }

    private static Place place(Node.Fields step, Node.Fields answers, String item) {
        return answers.fields().isEmpty() ? step.keyPlace("papers") : ExampleAnswers.place(answers, item);
    }

    /** The first answer that reads otherwise now, though it was neither named nor is it newly asked. */
    private Optional<String> beyond(Answers before, Journey filed) {
        Answers now = file.answers();
        List<String> named = named(filed);
        Stream<String> values =
                now.raw().keySet().stream().filter(path -> !now.at(path).equals(before.at(path)));
        Stream<String> lists = now.rows().entrySet().stream()
                .filter(list -> !list.getValue().equals(before.rows().getOrDefault(list.getKey(), List.of())))
                .map(Map.Entry::getKey);
        return Stream.concat(values, lists)
                .filter(path -> filed.asked(path))
                .filter(path -> named.stream().noneMatch(item -> path.equals(item) || path.startsWith(item + ".")))
                .findFirst();
    }

    private List<String> named(Journey filed) {
        return file.situation().history().stream()
                .filter(act -> !act.stayed())
                .reduce((one, later) -> later)
                .map(Act::given)
                .map(given -> given.get(ITEMS))
                .filter(Value.Items.class::isInstance)
                .map(items -> ((Value.Items) items).items())
                .orElse(List.of())
                .stream()
                .filter(Value.Text.class::isInstance)
                .flatMap(item -> ExampleAnswers.paths(filed, ((Value.Text) item).text()).stream())
                .toList();
    }
}
