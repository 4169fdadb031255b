package org.gulou.cases;

import java.util.Collections;
import java.util.Optional;
import org.gulou.catalog.Letter;
import org.gulou.documents.Content;
import org.gulou.documents.LetterData;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Handed;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/**
 * A paper of ours that applicants print, complete by hand and sign: empty, with the answers of a draft, or with those of a
 * story as a sample. Like letters it is written in the first language, with the second below where its author put it.
 */
public final class BlankForm {
    /** Where something is to be written by hand. */
    private static final String LINE = "＿＿＿＿＿＿＿＿";

    private static final int EMPTY_ROWS = 3;

    private final RecordWords words;

    private BlankForm(FilledForm answers) {
        this.words = new RecordWords(answers, LocalizedText.FIRST_LANGUAGE);
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
        return print(
                blank,
                note,
                new BlankForm(answers)
                        .data(new LetterScope(
                                blank.names(),
                                name -> answers.values().getOrDefault(name, Value.EMPTY),
                                surroundings)));
    }

    private static Content print(Letter blank, String note, LetterData data) {
        String title = blank.title().in(LocalizedText.FIRST_LANGUAGE);
        var head = new Letterhead(LocalizedText.FIRST_LANGUAGE, title, note, "", Optional.empty());
        return Pdf.letter(head, blank.template(), data);
    }

    private static LetterData lines() {
        return new LetterData(
                (expression, language) -> Optional.of(LINE),
                expression -> Optional.empty(),
                condition -> true,
                (list, name) -> Collections.nCopies(EMPTY_ROWS, lines()));
    }

    private LetterData data(LetterScope part) {
        return new LetterData(
                (expression, language) -> Optional.of(text(expression, part).orElse(LINE)),
                part::number,
                part::holds,
                (list, name) -> part.each(list, name).stream().map(this::data).toList());
    }

    private Optional<String> text(String expression, LetterScope part) {
        Value value = part.value(expression);
        Optional<String> handed = part.handed(expression) instanceof Handed.Answer(String path)
                ? words.handed(path, value)
                : Optional.empty();
        if (!LetterScope.isPath(expression)) {
            return handed.or(() -> words.of(value));
        }
        return part.row(expression)
                .map(row -> row.list().isEmpty()
                        ? handed.or(() -> words.of(value))
                        : words.of(row, expression, words.rows(row.list())))
                .orElseGet(() ->
                        words.asked(expression) ? words.answer(expression) : handed.or(() -> words.of(expression)));
    }
}
