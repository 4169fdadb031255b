package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.catalog.design.ConditionForm.About;
import org.gulou.catalog.design.ConditionForm.How;
import org.junit.jupiter.api.Test;

/** A rule is filled in line by line only where the lines can hold all of it. */
class ConditionFormTest {
    private static final ReadableQuestion COUNTRY =
            new ReadableQuestion("country", Wording.NONE, Wording.NONE, Answering.OPTION, List.of());
    private static final ReadableQuestion COLOUR = new ReadableQuestion(
            "colour",
            Wording.NONE,
            Wording.NONE,
            Answering.OPTION,
            List.of(new OptionRow(0, "red", Wording.NONE), new OptionRow(1, "blue", Wording.NONE)));
    private static final Map<String, ReadableQuestion> QUESTIONS = Map.of("country", COUNTRY, "colour", COLOUR);

    private static ConditionForm shown(String rule) {
        return ConditionForm.of(rule, About.SHOW, QUESTIONS);
    }

    @Test
    void severalValuesNeedAListToBeChosenFrom() {
        assertThat(shown("colour in [\"red\", \"blue\"]").how()).isEqualTo(How.LINES);
        assertThat(shown("country in [\"CN\", \"HK\"]").how()).isEqualTo(How.RULE);
        assertThat(shown("country = \"CN\"").how()).isEqualTo(How.LINES);
    }

    @Test
    void aDayIsComparedWithAnotherDayOrToday() {
        var first = new ReadableQuestion("startsOn", Wording.NONE, Wording.NONE, Answering.DAY, List.of());
        var last = new ReadableQuestion("endsOn", Wording.NONE, Wording.NONE, Answering.DAY, List.of());
        var questions = Map.of("startsOn", first, "endsOn", last, "colour", COLOUR);
        String rule = "endsOn >= startsOn and endsOn > today()";

        ConditionForm filled = ConditionForm.of(rule, About.CHECK, questions);

        assertThat(filled.how()).isEqualTo(How.LINES);
        assertThat(filled.lines()).extracting(ConditionForm.Line::than).containsExactly("startsOn", "today()");
        assertThat(filled.condition(questions).orElseThrow().source()).isEqualTo(rule);
        assertThat(ConditionForm.of("colour = endsOn", About.CHECK, questions).how())
                .isEqualTo(How.RULE);
    }

    @Test
    void aLongerRuleThanThereAreLinesStaysWhole() {
        String rule = IntStream.rangeClosed(0, ConditionForm.MOST_LINES)
                .mapToObj(number -> "country = \"c" + number + "\"")
                .collect(Collectors.joining(" or "));

        assertThat(shown(rule).how()).isEqualTo(How.RULE);
        assertThat(shown(rule).written(rule, About.SHOW, QUESTIONS)).isEqualTo(rule);
    }

    @Test
    void inARowItsOwnQuestionIsReadAndNotThatOfTheSameNameOutside() {
        var inner = new ReadableQuestion("colour", Wording.NONE, Wording.NONE, Answering.YES_NO, List.of());

        assertThat(ReadableQuestion.byName(List.of(COLOUR, inner))).containsEntry("colour", inner);
    }

    @Test
    void aHeadingOverNothingGoesWithItsPage() {
        Manuscript text = Manuscript.of("""
                pages:
                  - {id: a, title: {zh: 甲}, items: []}
                  - {id: b, title: {zh: 乙}, items: []}
                sections:
                  - {id: one, title: {zh: 一}, pages: [a]}
                  - {id: two, title: {zh: 二}, pages: [b]}
                """).orElseThrow();

        Manuscript without = TaskList.without(text, "a");

        assertThat(without.text()).doesNotContain("id: one").contains("id: two");
        assertThat(TaskList.without(without, "b").text()).doesNotContain("sections");
        assertThat(TaskList.with(text, "c", "a", 0).text()).contains("pages: [c, a]");
    }
}
