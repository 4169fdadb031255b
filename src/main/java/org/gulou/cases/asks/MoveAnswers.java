package org.gulou.cases.asks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.forms.FilledForm;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * What was answered to all that a move asks.
 *
 * @param given by the key of each need
 * @param mistakes what is wrong with the small things, by the key of each need; what was left blank is for the workflow
 *     to refuse
 */
public record MoveAnswers(Map<String, Value> given, Map<String, LocalizedText> mistakes) {
    /** The same with papers that are handed in. */
    public MoveAnswers with(Map<String, Value> papers, Map<String, LocalizedText> refused) {
        var all = new LinkedHashMap<>(given);
        all.putAll(papers);
        var wrong = new LinkedHashMap<>(mistakes);
        wrong.putAll(refused);
        return new MoveAnswers(all, wrong);
    }

    /**
     * Reads answers as they were typed or chosen.
     *
     * @param typed the values sent for a need, by its key
     * @param form the answers to the form that the official fills in with it, as far as nothing is wrong with them
     */
    public static MoveAnswers read(
            Move move, Proceeding proceeding, Function<String, List<String>> typed, Optional<FilledForm> form) {
        var local = new Local(OfficeTime.day(proceeding.now()), Divisions.NONE);
        Set<String> changes = move.needs().stream()
                .filter(Need.Answer.class::isInstance)
                .map(Need::key)
                .collect(Collectors.toSet());
        var given = new LinkedHashMap<String, Value>();
        var mistakes = new LinkedHashMap<String, LocalizedText>();
        Ask.of(move, proceeding).forEach(ask -> {
            List<String> sent = typed.apply(ask.key());
            Reading reading = ask.kind().read(sent, local);
            if (changes.contains(ask.key()) && isLeft(ask, sent, local)) {
                return;
            }
            if (changes.contains(ask.key()) && reading instanceof Reading.Blank) {
                given.put(ask.key(), Value.EMPTY);
            }
            Ask.mistake(ask, reading).forEach(words -> mistakes.put(ask.key(), words));
            if (reading instanceof Reading.Typed read) {
                given.put(ask.key(), read.value());
            }
        });
        if (move.needs().stream().anyMatch(Need.Items.class::isInstance)) {
            String items = new Need.Items().key();
            Set<String> known = proceeding.record().correctable();
            given.put(
                    items,
                    new Value.Items(typed.apply(items).stream()
                            .filter(known::contains)
                            .map(Value::of)
                            .toList()));
        }
        move.fill().ifPresent(id -> form.ifPresent(filled -> given.put(id, new Value.Fields(filled.values()))));
        return new MoveAnswers(given, mistakes);
    }

    /** Whether an answer that could be changed stays as it is: it was not sent, or as it stood there. */
    private static boolean isLeft(Ask ask, List<String> sent, Local local) {
        return sent.isEmpty() || ask.kind().read(sent, local).equals(ask.kind().read(ask.suggested(), local));
    }
}
