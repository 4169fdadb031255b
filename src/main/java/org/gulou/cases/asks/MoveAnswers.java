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
import org.gulou.workflow.ItemComments;
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
    private static final LocalizedText NOT_NAMED = LocalizedText.of(
            "您写了说明，但没有选择这一项：请勾选它，或者删去说明。",
            "This is commented on but not to be corrected: tick it, or take the comment out.");
    private static final LocalizedText TOO_LONG = LocalizedText.of(
            "说明最多 %d 个字，现有 %d 个字；写不下的请写在理由里。",
            "A comment has at most %d characters, not %d. What does not fit belongs into the reason.");

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
            readItems(proceeding.record().correctable(), typed, given, mistakes);
        }
        move.fill().ifPresent(id -> form.ifPresent(filled -> given.put(id, new Value.Fields(filled.values()))));
        return new MoveAnswers(given, mistakes);
    }

    /** What is to be corrected, and what is said of single things among it. */
    private static void readItems(
            Set<String> known,
            Function<String, List<String>> typed,
            Map<String, Value> given,
            Map<String, LocalizedText> mistakes) {
        String items = new Need.Items().key();
        List<String> named = typed.apply(items).stream().filter(known::contains).toList();
        given.put(items, new Value.Items(named.stream().map(Value::of).toList()));
        var comments = new LinkedHashMap<String, String>();
        known.forEach(path -> {
            String key = comment(path);
            String words = String.join(" ", typed.apply(key)).strip().replaceAll("\\s+", " ");
            if (words.isEmpty()) {
                return;
            }
            int length = words.codePointCount(0, words.length());
            if (!named.contains(path)) {
                mistakes.put(key, NOT_NAMED);
            } else if (length > ItemComments.LONGEST) {
                mistakes.put(key, TOO_LONG.map(text -> text.formatted(ItemComments.LONGEST, length)));
            } else {
                comments.put(path, words);
            }
        });
        if (!comments.isEmpty()) {
            given.put(ItemComments.KEY, new ItemComments(comments).value());
        }
    }

    /** The key under which something is said of the one thing at {@code path} that is to be corrected. */
    public static String comment(String path) {
        return ItemComments.KEY + "." + path;
    }

    /** Whether an answer that could be changed stays as it is: it was not sent, or as it stood there. */
    private static boolean isLeft(Ask ask, List<String> sent, Local local) {
        return sent.isEmpty() || ask.kind().read(sent, local).equals(ask.kind().read(ask.suggested(), local));
    }
}
