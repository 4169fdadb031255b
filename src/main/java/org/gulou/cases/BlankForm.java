package org.gulou.cases;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.catalog.Letter;
import org.gulou.documents.Content;
import org.gulou.documents.LetterData;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * A paper of ours that applicants print, complete by hand and sign: empty, with the answers of a draft, or with those of a
 * story as a sample. Like letters it is written in the first language, with the second below where its author put it.
 */
public final class BlankForm {
    /** Where something is to be written by hand. */
    private static final String LINE = "＿＿＿＿＿＿＿＿";

    private static final int EMPTY_ROWS = 3;

    private final Letter blank;
    private final RecordWords words;
    private final Map<String, Value> values;
    private final Surroundings surroundings;

    private BlankForm(Letter blank, FilledForm answers, Surroundings surroundings) {
        this.blank = blank;
        this.words = new RecordWords(answers, LocalizedText.FIRST_LANGUAGE);
        this.values = answers.values();
        this.surroundings = surroundings;
    }

    /** With lines for all that is asked, and a few rows of each list. */
    public static Content empty(Letter blank) {
        return print(blank, "", lines());
    }

    /**
     * With what was answered; what was not has a line.
     *
     * @param note what stands above it, such as that it is a sample; may be empty
     */
    public static Content filled(Letter blank, FilledForm answers, Surroundings surroundings, String note) {
        return print(blank, note, new BlankForm(blank, answers, surroundings).data(Map.of()));
    }

    private static Content print(Letter blank, String note, LetterData data) {
        String title = blank.title().in(LocalizedText.FIRST_LANGUAGE);
        var head = new Letterhead(LocalizedText.FIRST_LANGUAGE, title, note, "", Optional.empty());
        return Pdf.letter(head, org.gulou.documents.Letter.of(blank.id(), blank.xhtml()), data);
    }

    private static LetterData lines() {
        return new LetterData(
                (expression, language) -> Optional.of(LINE),
                expression -> Optional.empty(),
                condition -> true,
                (list, name) -> Collections.nCopies(EMPTY_ROWS, lines()));
    }

    /** @param rows the words of the rows that {@code each} has named around this part */
    private LetterData data(Map<String, Map<String, String>> rows) {
        return new LetterData(
                (expression, language) -> Optional.of(text(expression, rows).orElse(LINE)),
                expression -> value(expression, Type.NUMBER) instanceof Value.Num(BigDecimal number)
                        ? Optional.of(number)
                        : Optional.empty(),
                condition -> value(condition, Type.BOOLEAN).isTrue(),
                (list, name) -> rows(list, name, rows));
    }

    private Optional<String> text(String expression, Map<String, Map<String, String>> rows) {
        String[] parts = expression.split("\\.", 2);
        Map<String, String> row = parts.length == 2 ? rows.get(parts[0]) : null;
        return row == null
                ? words.of(expression)
                : Optional.ofNullable(row.get(parts[1])).filter(text -> !text.isBlank());
    }

    private List<LetterData> rows(String list, String name, Map<String, Map<String, String>> around) {
        List<Map<String, String>> each = words.rows(list);
        return IntStream.range(0, each.size())
                .mapToObj(index -> {
                    var inside = new LinkedHashMap<>(around);
                    inside.put(name, each.get(index));
                    return data(inside);
                })
                .toList();
    }

    private Value value(String source, Type expected) {
        return switch (Expression.compile(source, blank.names(), new Type.OrEmpty(expected))) {
            case Expression.Compilation.Ready ready ->
                ready.expression().evaluate(name -> values.getOrDefault(name, Value.EMPTY), surroundings);
            case Expression.Compilation.Refused refused ->
                throw new IllegalStateException(
                        "A form to print holds a rule that cannot be read: " + source + " " + refused.faults());
        };
    }
}
