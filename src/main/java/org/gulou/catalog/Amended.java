package org.gulou.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.Question;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;

/**
 * What an official makes of the answers of a case with a move that needs some of them: the form is worked out again, and
 * what it would not take is refused, so that a case never holds what nobody could have filed.
 *
 * @param journey the way through the form with the answers as they are afterwards
 * @param wrong what would be wrong then that was not before; empty if nothing
 */
public record Amended(Journey journey, Optional<Step.Refused> wrong) {
    /**
     * Empty where the move changes nothing.
     *
     * @param filed the way through the form as answered so far
     * @param again the same with other answers
     */
    public static Optional<Amended> of(
            Journey filed, Function<Answers, Journey> again, Move move, Map<String, Value> given) {
        Answers changed = filed.answers();
        for (Need need : move.needs()) {
            if (need instanceof Need.Answer(Need.Item item)) {
                changed = with(changed, item, filed, given);
            }
        }
        if (changed.equals(filed.answers())) {
            return Optional.empty();
        }
        Journey journey = again.apply(changed.withSettled(asked(again.apply(changed))));
        return Optional.of(new Amended(journey, wrong(filed, journey, move)));
    }

    private static Answers with(Answers answers, Need.Item item, Journey filed, Map<String, Value> given) {
        Value value = given.get(item.id());
        return value == null || !filed.asked(item.id()) || value.equals(filed.value(item.id()))
                ? answers
                : answers.with(
                        item.id(),
                        SmallItem.kind(item).map(kind -> kind.write(value)).orElseThrow());
    }

    /** All that is asked then: nobody comes back to answer what is newly asked. */
    private static Set<String> asked(Journey journey) {
        return journey.pages().stream()
                .filter(page -> !page.id().equals(Journey.PAPERS))
                .flatMap(page -> journey.questions(page.id(), LocalizedText.FIRST_LANGUAGE).stream())
                .flatMap(Amended::leaves)
                .collect(Collectors.toSet());
    }

    private static Stream<String> leaves(Question question) {
        Stream<Question> inRows = question.rows().stream().flatMap(row -> row.parts().stream());
        return Stream.concat(
                Stream.of(question.id()),
                Stream.concat(question.parts().stream(), inRows).flatMap(Amended::leaves));
    }

    private static Optional<Step.Refused> wrong(Journey filed, Journey journey, Move move) {
        var known = new HashSet<List<Object>>();
        filed.mistakes().forEach(mistake -> known.add(key(mistake)));
        List<Need> needs =
                move.needs().stream().filter(Need.Answer.class::isInstance).toList();
        var missing = new ArrayList<Step.Missing>();
        journey.mistakes().stream()
                .filter(mistake -> mistake.stops() && !known.contains(key(mistake)))
                .forEach(mistake -> missing.add(new Step.Missing(
                        needs.stream()
                                .filter(need -> need.key().equals(mistake.path()))
                                .findFirst()
                                .orElse(needs.getFirst()),
                        mistake.listed())));
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Step.Needs(move, missing));
    }

    private static List<Object> key(Mistake mistake) {
        return List.of(mistake.path(), mistake.rule());
    }
}
