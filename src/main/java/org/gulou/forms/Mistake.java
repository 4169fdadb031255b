package org.gulou.forms;

import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/**
 * Something to put right, or, as a warning, to look at.
 *
 * @param page where it is put right
 * @param path of the question or paper that shows it
 * @param rule required, type, option, checksum, min, max, minLength, maxLength, check or rows
 * @param row the row or group it stands in, such as 家庭成员 2, with the question where the words do not name it; empty
 *     where there is nothing to add to the words
 * @param words what to do, with the values in them
 * @param doubt the reason with which it may be passed, where it takes one
 */
public record Mistake(
        String page,
        String path,
        String rule,
        LocalizedText row,
        LocalizedText words,
        boolean warning,
        Optional<Doubt> doubt) {
    private static final LocalizedText IN_ROW = LocalizedText.of("{row}：{words}", "{row}: {words}");

    /** What needs no reason. */
    Mistake(String page, String path, String rule, LocalizedText row, LocalizedText words, boolean warning) {
        this(page, path, rule, row, words, warning, Optional.empty());
    }

    Mistake with(Doubt reason) {
        return new Mistake(page, path, rule, row, words, warning, Optional.of(reason));
    }

    /** The same with the question's {@code label} before it in a list, unless its words name the question themselves. */
    Mistake naming(LocalizedText label) {
        return new Mistake(page, path, rule, Called.before(words, row, label), words, warning, doubt);
    }

    /** Whether the way is barred: by an error, or a warning that waits for its reason. */
    public boolean stops() {
        return !warning || doubt.filter(Doubt::isOpen).isPresent();
    }

    /** The id of the control to go to: the question, or the field that takes the reason. */
    public String field() {
        return doubt.map(Doubt::field).orElse(path);
    }

    /** The words with what they concern before them, for a list away from the question. */
    public LocalizedText listed() {
        LocalizedText before = Judge.fill(IN_ROW, Map.of("row", row, "words", words));
        return words.map((language, text) -> row.in(language).isEmpty() ? text : before.in(language));
    }
}
