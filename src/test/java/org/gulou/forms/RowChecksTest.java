package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check of a repeating group is about each row or about the list, and is told where it can be put right. */
class RowChecksTest {
    private static ItemSketch people() {
        return rows(
                "people",
                1,
                3,
                item("box", "info").text("x"),
                item("nick", "text").show("age > 3"),
                item("name", "text").required(),
                item("age", "integer").required());
    }

    /** Two rows: 王芳, 40, and 李强, 17. */
    private static Person two(ItemSketch group) {
        return new Person(new Sketch().page("one", group).form())
                .presses("one", "addRow", "people")
                .answers(
                        "one",
                        "people.r1.name",
                        "王芳",
                        "people.r1.age",
                        "40",
                        "people.k1.name",
                        "李强",
                        "people.k1.age",
                        "17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    row.age >= 18 ~ people.k1.age check
                    age >= 18 ~ people.k1.age check
                    rowNumber < 2 ~ people.k1.name check
                    row.name != "李强" ~ people.k1.name check
                    row.age > 18 or row.name = "x" ~ people.k1.name check
                    every s in siblings satisfies s.age < 30 ~ people.k1.name check
                    not(row.age = 17 and answered(row.nick)) ~ ''
                    """)
    void aCheckOfARowIsJudgedInEachAndToldAtTheFirstQuestionThatItReads(String rule, String mistake) {
        assertThat(String.join(" ", two(people().check(rule, "Look.")).mistakes("one")))
                .isEqualTo(mistake);
    }

    @Test
    void aCheckThatNamesTheGroupIsAboutTheListAndToldOnce() {
        var person = two(people().check("sum(people.age) > 100", "Too young together."));
        assertThat(person.mistakes("one")).containsExactly("people check");
        assertThat(person.told("one")).containsExactly("Too young together.");
    }

    @Test
    void aCheckOfAGroupThatIsFilledOnceReadsItsItemsByTheirNames() {
        var stay = group(
                "stay",
                item("from", "integer").required(),
                item("to", "integer").required());
        var form =
                new Sketch().page("one", stay.check("to > from", "Until {to}?")).form();

        var person = new Person(form).answers("one", "stay.from", "5", "stay.to", "3");

        assertThat(person.mistakes("one")).containsExactly("stay.from check");
        assertThat(person.told("one")).containsExactly("Until 3?");
    }

    @Test
    void aCheckOfARowIsToldAtTheQuestionThatItSays() {
        assertThat(two(people().checkAt("row.age >= 18", "name")).mistakes("one"))
                .containsExactly("people.k1.name check");
    }

    @Test
    void aCheckOfARowWhoseQuestionsAreAllAskedOnConditionIsToldAtTheFirst() {
        var group = rows(
                        "people",
                        1,
                        3,
                        item("a", "text").show("rowNumber > 1"),
                        item("b", "text").show("rowNumber > 1"))
                .check("rowNumber < 2", "One only.");
        var person = new Person(new Sketch().page("one", group).form())
                .presses("one", "addRow", "people")
                .answers("one");
        assertThat(person.mistakes("one")).containsExactly("people.k1.a check");
    }

    @Test
    void anItemsOwnCheckStaysBesideThatOfItsRow() {
        var group = rows(
                        "people",
                        1,
                        3,
                        item("name", "text"),
                        item("age", "integer").required().check("age < 10", "Own."))
                .check("row.age >= 18", "Row.");
        var person = new Person(new Sketch().page("one", group).form())
                .answers("one", "people.r1.name", "x", "people.r1.age", "17");
        assertThat(person.told("one")).containsExactly("Own.", "Row.");
    }
}
