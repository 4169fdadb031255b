package org.gulou.web.citizen;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Ask;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.forms.Question;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;

/**
 * What the applicant, or a party, writes with a move of hers: her reason, such as why she asks for review, and what the
 * move asks besides, by the kinds of questions.
 *
 * @param field the name of the field of a need, by its key
 */
record Writing(Move move, Proceeding proceeding, UnaryOperator<String> field, Language language) {
    /** The field that names each question of a page: a box that was unticked sends nothing itself. */
    private static final String ASKED = "-asked";

    private Stream<Ask> asks() {
        return move.needs().stream().flatMap(need -> switch (need) {
            case Need.Reason reason -> Ask.of(need).map(this::hers).stream();
            case Need.Item item -> Ask.of(need, proceeding);
            default -> Stream.empty();
        });
    }

    /** Her own reason, which is not called what an official calls his. */
    private Ask hers(Ask reason) {
        String words = language.say("act.reason");
        return new Ask(
                reason.key(),
                reason.kind(),
                LocalizedText.of(words, words),
                reason.hint(),
                reason.required(),
                reason.options(),
                reason.suggested());
    }

    /** How the case ends with it, if it does. */
    Optional<Ending> end() {
        return move.to() instanceof Target.To(String state)
                ? proceeding.workflow().state(state).end()
                : Optional.empty();
    }

    /** Whether papers can go with it: where she writes what the office works on, as when she asks for review or objects. */
    boolean isEnclosing() {
        return end().isEmpty() && asks().findAny().isPresent();
    }

    List<Question> questions(Posted posted, List<Slip> slips) {
        return asks().map(ask -> {
                    String id = field.apply(ask.key());
                    String wrong = Slip.at(id, slips);
                    boolean seen = posted.has(id) || posted.all(ASKED).contains(id);
                    List<String> typed = seen ? posted.all(id) : ask.suggested();
                    return ask.question(id, typed, LocalizedText.of(wrong, wrong), language.getTag());
                })
                .toList();
    }

    MoveAnswers read(Posted posted) {
        return MoveAnswers.read(move, proceeding, key -> posted.all(field.apply(key)), Optional.empty());
    }

    /** All that is wrong with what she wrote, or not there, each at its field: she is told at once. */
    List<Slip> slips(MoveAnswers answers, Actor actor) {
        var wrong = new HashMap<String, LocalizedText>();
        var attempt = new Attempt(move.id(), actor, answers.given());
        if (proceeding.workflow().step(proceeding.situation(), attempt) instanceof Step.Needs needs) {
            needs.missing().forEach(one -> wrong.put(one.need().key(), proceeding.say(one.reason())));
        }
        wrong.putAll(answers.mistakes());
        return Stream.concat(
                        asks().map(Ask::key),
                        move.needs().stream()
                                .filter(Need.Paper.class::isInstance)
                                .map(Need::key))
                .filter(wrong::containsKey)
                .map(key -> new Slip(field.apply(key), language.of(wrong.getOrDefault(key, LocalizedText.NONE))))
                .toList();
    }
}
