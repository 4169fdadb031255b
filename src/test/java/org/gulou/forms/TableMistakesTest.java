package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;

/** What an owner is told of the tables of a definition. */
class TableMistakesTest {
    private static Sketch form() {
        return new Sketch().page("one", item("n", "integer").required());
    }

    private static void refused(Sketch form, String... words) {
        assertThat(form.problems()).singleElement().asString().contains(words);
    }

    @Test
    void aTableSaysHowItsRowsDecideAndOfWhichTypesItIs() {
        refused(
                form().table("t", "x numbr -> number", "- | 1"),
                "Expected a type, got 'numbr'",
                "Write number, money, text, boolean, date, or list<number>.");
        refused(form().table("t", "x number -> mony", "- | 1"), "Expected a type, got 'mony'");
        refused(
                form().table("t", "x number -> choice", "- | \"a\""),
                "Expected a type, got 'choice'",
                "Name its options: choice<\"high\", \"low\">");
        refused(form().table("t", "x number -> choice<a>", "- | \"a\""), "Expected a type, got 'choice<a>'");
    }

    @Test
    void anOutcomeThatATableDoesNotNameIsRefused() {
        refused(form().table("t", "x number -> choice<\"a\", \"b\">", "- | \"c\""), "'c' is not offered");
    }

    @Test
    void aTableWithAMistakeIsNotCalledWrongByRulesThatUseIt() {
        refused(
                form().table("t", "x number -> text", "<= \"x\" | \"a\"").rule("r", "t(n) = \"a\""),
                "Expected two values of one type");
        assertThat(form().table("t", "x number -> text", "<= \"x\" | \"a\"")
                        .rule("r", "t(n) > 3")
                        .problems())
                .hasSize(2);
    }

    @Test
    void theMistakeOfALastCellIsToldThereAndThatOfAShortRowAtTheRow() {
        refused(form().table("t", "x number -> number", "1 | y"), "form.yaml:10:5: ", "Unknown name 'y'");
        assertThat(form().table("t", "x number, y number -> number", "1 | 2").problems())
                .singleElement()
                .asString()
                .startsWith("form.yaml:9:5: ");
    }
}
