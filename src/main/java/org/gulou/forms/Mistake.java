package org.gulou.forms;

import org.gulou.kernel.LocalizedText;

/**
 * Something to put right, or, as a warning, to look at.
 *
 * @param page where it is put right
 * @param path of the question or paper that shows it
 * @param rule required, type, option, checksum, min, max, minLength, maxLength, check or rows
 * @param row the row it stands in, such as 家庭成员 2; empty outside rows
 * @param words what to do, with the values in them
 */
public record Mistake(String page, String path, String rule, LocalizedText row, LocalizedText words, boolean warning) {
    private static final LocalizedText IN_ROW = LocalizedText.of("{row}：{words}", "{row}: {words}");

    /** The words with the row before them, for a list away from the question. */
    public LocalizedText listed() {
        return row.isEmpty() ? words : Judge.fill(Judge.fill(IN_ROW, "row", row), "words", words);
    }
}
