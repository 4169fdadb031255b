package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.design.ReadableQuestion.Shared;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;

class FormDesignTest {
    private static final String TEXT = """
            pages:
              - id: who
                title: {zh: 谁, en: Who}
                items:
                  - {use: person@1, as: applicant}
                  - {id: married, kind: boolean, title: {zh: 已婚, en: Married}}
                  - id: people
                    kind: group
                    title: {zh: 家人, en: Family}
                    repeat: {min: 1, max: 3}
                    items:
                      - {id: age, kind: integer, title: {zh: 年龄, en: Age}}
                      - {id: school, kind: text, title: {zh: 学校, en: School}, show: age < 18}
              - id: more
                title: {zh: 其他, en: More}
                items: [{id: note, kind: text, title: {zh: 说明, en: Note}}, {id: way, kind: choice, options: [a, b], show: marred}]
            rules:
              old: married
            """;

    private static final Shared SHARED = new Shared() {
        @Override
        public Optional<SharedElement> element(String name) {
            return SharedElement.of("elements/person@1.yaml", """
                    title: {zh: 人, en: Person}
                    items: [{id: name, kind: name, title: {zh: 姓名, en: Name}}]
                    """);
        }

        @Override
        public List<OptionRow> vocabulary(String id) {
            return List.of();
        }
    };

    private static Manuscript text() {
        return Manuscript.of(TEXT).orElseThrow();
    }

    private static FormOutline form() {
        return FormOutline.of(text());
    }

    private static List<String> names(String path) {
        return ReadableQuestion.at(form(), path, SHARED).stream()
                .map(ReadableQuestion::name)
                .toList();
    }

    private static Problem problem(String at) {
        int place = TEXT.indexOf(at);
        int line = 1
                + (int) TEXT.substring(0, place).chars().filter(c -> c == '\n').count();
        return new Problem("form.yaml", line, place - TEXT.lastIndexOf('\n', place), Sentence.NONE, Sentence.NONE);
    }

    @Test
    void aQuestionIsAskedByWhatStandsBeforeItOrOnItsPage() {
        assertThat(names("pages/0/items/1")).containsExactly("applicant.name", "old");
        assertThat(names("pages/1/items/0")).containsExactly("applicant.name", "married", "way", "old");
    }

    @Test
    void withinARowItsOwnQuestionsAreReadByTheirNames() {
        assertThat(names("pages/0/items/2/items/1")).containsExactly("applicant.name", "married", "age", "old");
    }

    @Test
    void anIdIsTakenInTheWholeFormOrInItsGroup() {
        assertThat(form().taken("pages/1/items")).contains("applicant", "married", "people", "note", "way", "old");
        assertThat(form().taken("pages/0/items/2/items")).containsExactlyInAnyOrder("age", "school");
    }

    @Test
    void problemsStandAtTheInnermostQuestionTheyAreAboutEvenWhereSeveralShareALine() {
        Problem misspelt = problem("marred");
        Problem page = problem("{zh: 其他");
        Problem rule = problem("married\n");

        ProblemsAt placed = ProblemsAt.of(text(), "form.yaml", List.of(misspelt, page, rule, problem("age < 18")));

        assertThat(placed.at("pages/1/items/1")).containsExactly(misspelt);
        assertThat(placed.at("pages/1")).containsExactly(page);
        assertThat(placed.at("pages/0/items/2/items/1")).hasSize(1);
        assertThat(placed.elsewhere()).containsExactly(rule);
        assertThat(ProblemsAt.key(
                        text(), form().item("pages/1/items/1").orElseThrow().written(), misspelt))
                .contains("show");
    }

    @Test
    void atTheEdgeOfAPageAQuestionGoesOnToTheNextPage() {
        OutlinedItem note = form().item("pages/1/items/0").orElseThrow();
        OutlinedItem people = form().item("pages/0/items/2").orElseThrow();

        assertThat(Move.up(form(), note)).contains(new Move(note.path(), "pages/0/items", 3));
        assertThat(Move.down(form(), people)).contains(new Move(people.path(), "pages/1/items", 0));
        assertThat(Move.up(form(), form().item("pages/0/items/0").orElseThrow()))
                .isEmpty();
        assertThat(Move.up(form(), form().item("pages/0/items/2/items/0").orElseThrow()))
                .isEmpty();
    }

    @Test
    void aPageComesAndGoesWithItsNameInTheTaskList() {
        Manuscript listed = Manuscript.of(TEXT + "sections: [{id: all, title: {zh: 全, en: All}, pages: [who, more]}]\n")
                .orElseThrow();

        Manuscript added = Restructured.withPage(1, Sheet.ofNewPage(), "fresh", FormOutline.of(listed), listed);
        Manuscript fewer = Restructured.of(Restructured.Act.PAGE_REMOVE, "pages/1", FormOutline.of(added), added)
                .orElseThrow()
                .text();

        assertThat(added.text()).contains("pages: [who, fresh, more]");
        assertThat(fewer.text()).contains("pages: [who, more]").doesNotContain("fresh");
    }

    @Test
    void aPageThatLosesItsLastQuestionCanBeGivenAnotherOne() {
        Manuscript none = text().remove("pages/1/items/1").remove("pages/1/items/0");

        Manuscript again = none.add("pages/1/items", 0, Sheet.ofNew("text").content("fresh"));

        assertThat(FormOutline.of(none).pages().get(1).items()).isEmpty();
        assertThat(FormOutline.of(again).item("pages/1/items/0").orElseThrow().id())
                .isEqualTo("fresh");
    }
}
