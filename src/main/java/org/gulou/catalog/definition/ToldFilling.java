package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.kernel.Sentence;

/**
 * A form as an official fills it in with a step of a story.
 *
 * @param with all that is given with the step
 */
record ToldFilling(Form form, Node.Fields with, Circumstances around) {
    /** What it holds; nothing while anything in it is missing or wrong. */
    Optional<FilledForm> complete() {
        return Optional.of(journey(new Mistakes()))
                .filter(way -> !with.fields().isEmpty() && way.complete())
                .map(Journey::filled);
    }

    /** @param told takes what the form does not ask so */
    private Journey journey(Mistakes told) {
        Answers answers = Told.over(form, Answers.NONE, asked(), around, told);
        return Journey.of(form, ExampleAnswers.continued(form, answers, around), around);
    }

    /** Tells what the form does not ask so, and what is answered though it is not asked. */
    void check(Mistakes mistakes) {
        Journey journey = journey(mistakes);
        new ToldInVain(form, journey, Set.of(), mistakes).tell(asked());
    }

    /** What is in the way; nothing where nothing was given. */
    Sentence wrong() {
        Journey journey = journey(new Mistakes());
        return journey.mistakes().stream()
                .filter(mistake -> mistake.stops() && !with.fields().isEmpty())
                .map(mistake -> Example.wrong(ExampleAnswers.written(journey, mistake.path()), mistake))
                .reduce((one, other) -> say("{one}; {other}", one, other))
                .orElse(Sentence.NONE);
    }

    /** What of it is about the form, and not given beside it. */
    private Node.Fields asked() {
        Set<String> items = items();
        return with.without(with.fields().keySet().stream()
                .filter(key -> !items.contains(key))
                .collect(Collectors.toSet()));
    }

    /** The items and groups that the form begins with. */
    Set<String> items() {
        return form.paths().stream().map(path -> path.split("\\.", 2)[0]).collect(Collectors.toSet());
    }
}
