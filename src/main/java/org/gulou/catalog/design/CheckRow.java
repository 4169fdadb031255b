package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * A rule that the answers must keep.
 *
 * @param was its place in the list as the text has it, from 0; -1 where it is new
 * @param rule what must hold
 * @param words what to do about it where it does not
 * @param level {@code warning} where it may be passed with a reason; the empty text where it stops the applicant
 */
public record CheckRow(int was, String rule, Wording words, String level) {
    /** So many can be filled in of one question. */
    public static final int MOST = 20;

    private static final String KEY = "checks";

    static List<CheckRow> of(OutlinedItem item) {
        List<Passage> written = Written.items(item.written(), KEY);
        return IntStream.range(0, written.size())
                .mapToObj(place -> of(written.get(place), place))
                .toList();
    }

    private static CheckRow of(Passage written, int place) {
        return written instanceof Passage.Fields fields
                ? new CheckRow(
                        place,
                        Written.value(fields, "rule"),
                        Wording.of(fields, "else"),
                        Written.value(fields, "level"))
                : new CheckRow(place, "", Wording.NONE, "");
    }

    /** Writes these into the question at {@code path}, which has {@code before}: only what differs. */
    static Manuscript write(Manuscript text, String path, List<CheckRow> before, List<CheckRow> now) {
        if (now.equals(before)) {
            return text;
        }
        if (now.isEmpty()) {
            return text.drop(path, KEY);
        }
        return now.stream().anyMatch(row -> row.was() >= 0)
                ? RowList.rewritten(
                        text,
                        path + "/" + KEY,
                        before.size(),
                        now.stream()
                                .map(row -> new RowList.Row(row.was(), row.content(), row.over(before)))
                                .toList())
                : text.put(path, KEY, content(now));
    }

    static Content content(List<CheckRow> rows) {
        return new Content.Items(rows.stream().map(CheckRow::content).toList());
    }

    private RowList.Rewording over(List<CheckRow> before) {
        return (text, place) -> {
            CheckRow old = before.get(was);
            Manuscript ruled = SheetText.value(text, place, "rule", old.rule, rule);
            Manuscript worded = SheetText.words(ruled, place, "else", old.words, words);
            return SheetText.value(worded, place, "level", old.level, level);
        };
    }

    private Content content() {
        SequencedMap<String, Content> fields = new LinkedHashMap<>();
        fields.put("rule", SheetText.content("rule", rule));
        fields.put("else", words.content());
        if (!level.isEmpty()) {
            fields.put("level", new Content.Text(level));
        }
        return new Content.Fields(fields);
    }
}
