package org.gulou.cases.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class AnswerRowTest {
    private static Entry.Answer answer(String path, Value value, String shown) {
        return new Entry.Answer(
                path,
                LocalizedText.of("问题", "question"),
                "text",
                value,
                shown.isEmpty() ? LocalizedText.NONE : LocalizedText.of(shown, shown),
                false,
                List.of(),
                Optional.empty());
    }

    private static List<AnswerRow> rows(Entry... entries) {
        var section = new FilledForm.Section("page", LocalizedText.NONE, List.of(entries));
        return AnswerRow.of(new FilledForm(
                        List.of(section), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of()))
                .toList();
    }

    @Test
    void whatIsAskedOncePerRowOrLeftBlankMakesNoColumn() {
        var blank = answer("note", Value.EMPTY, "");
        var name = answer("members.r1.name", Value.of("王芳"), "王芳");
        var members = new Entry.Rows(
                "members", LocalizedText.NONE, List.of(new FilledForm.Row("r1", LocalizedText.NONE, List.of(name))));
        var city = answer("home.city", Value.of("杭州市"), "杭州市");
        var home = new Entry.Group("home", LocalizedText.NONE, List.of(city));

        assertThat(rows(blank, members, home)).extracting(AnswerRow::path).containsExactly("home.city");
    }

    @Test
    void numbersAreComparedAsNumbersAndDaysAsDays() {
        assertThat(rows(
                        answer("amount", Value.of(new BigDecimal("9.5")), "9.5 元"),
                        answer("day", Value.of(LocalDate.of(2026, 3, 1)), "2026年3月1日")))
                .extracting(AnswerRow::kept, row -> row.amount().map(BigDecimal::stripTrailingZeros))
                .containsExactly(
                        Tuple.tuple("9.5", Optional.of(new BigDecimal("9.5"))),
                        Tuple.tuple("2026-03-01", Optional.empty()));
    }

    @Test
    void aLongAnswerIsCutButNeverThroughARareCharacter() {
        String rare = "\uD840\uDC00";
        String text = "a".repeat(199) + rare + "b";

        assertThat(rows(answer("text", Value.of(text), text)))
                .singleElement()
                .satisfies(row -> assertThat(row.zh()).isEqualTo("a".repeat(199)));
    }
}
