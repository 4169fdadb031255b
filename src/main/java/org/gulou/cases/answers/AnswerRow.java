package org.gulou.cases.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.language.Value;

/**
 * An answer as a list sorts, compares and shows it.
 *
 * @param kept what definitions compare with, such as the id of an option or a day as ISO 8601
 * @param amount of a number
 */
record AnswerRow(String path, String kept, Optional<BigDecimal> amount, String zh, String en) {
    /** As much as a list shows of one answer. */
    private static final int LONGEST = 200;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(24);

    /** The answers of a record that are asked once; those in rows are many and make no column. */
    static Stream<AnswerRow> of(FilledForm record) {
        return record.sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(AnswerRow::of);
    }

    private static Stream<AnswerRow> of(Entry entry) {
        return switch (entry) {
            case Entry.Answer answer -> answer.shown().isEmpty() ? Stream.empty() : Stream.of(of(answer));
            case Entry.Group group -> group.entries().stream().flatMap(AnswerRow::of);
            case Entry.Rows rows -> Stream.empty();
            case Entry.Note note -> Stream.empty();
        };
    }

    private static AnswerRow of(Entry.Answer answer) {
        Optional<BigDecimal> amount = answer.value() instanceof Value.Num(BigDecimal number)
                        && number.abs().compareTo(TOO_LARGE) < 0
                ? Optional.of(number.setScale(6, RoundingMode.HALF_EVEN))
                : Optional.empty();
        return new AnswerRow(
                answer.path(),
                cut(kept(answer)),
                amount,
                cut(answer.shown().in("zh")),
                cut(answer.shown().in("en")));
    }

    private static String kept(Entry.Answer answer) {
        return switch (answer.value()) {
            case Value.Text(String text) -> text;
            case Value.Bool(boolean is) -> String.valueOf(is);
            case Value.Date(LocalDate day) -> day.toString();
            case Value.Num(BigDecimal number) -> number.toPlainString();
            default -> answer.shown().in("zh");
        };
    }

    /** Never in the middle of a rare character, which takes two places of a Java text. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
