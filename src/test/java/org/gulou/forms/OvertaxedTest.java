package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would make a rule run away stop their page and nothing else: it is said, and they can be corrected. */
class OvertaxedTest {
    private static Form form() {
        String days = "for i in 1..n return case.filedOn + duration(\"P\" + string(i) + \"D\")";
        return new Sketch()
                .page("one", item("n", "integer").required())
                .page("two", each("days", days, "day", item("hours", "integer").required()))
                .page(
                        "three",
                        item("note", "text").show("count(for i in 1..n return i) > 2"),
                        item("sum", "integer").with("computed", "count(for i in 1..n return i)"))
                .eligible("few", "count(for i in 1..n return i) < 5", true)
                .form();
    }

    @ParameterizedTest
    @ValueSource(strings = {"150000", "100000000"})
    void whatTakesTooMuchIsSaidOnItsPageAndCanBeCorrected(String many) {
        var person = new Person(form()).answers("one", "n", many);
        assertThat(person.journey().mistakes("two"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.words().in("en")).contains("too much to work out"));
        assertThat(person.journey().mistakes("three")).singleElement();
        assertThat(person.journey().complete()).isFalse();
        assertThat(person.journey().questions("two", "en")).singleElement();

        person.answers("one", "n", "1")
                .answers("two", "days.2026-11-26.hours", "3")
                .answers("three");
        assertThat(person.journey().mistakes()).isEmpty();
        assertThat(person.journey().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "90000"})
    void moreRowsThanAnybodyCouldFillInAreNotMade(String many) {
        var person = new Person(form()).answers("one", "n", many);
        assertThat(person.journey().rows("days")).isEmpty();
        assertThat(person.journey().mistakes("two")).singleElement();
    }

    @Test
    void aCheckThatTakesTooMuchIsNotPassed() {
        Form form = new Sketch()
                .page("one", item("n", "integer").required().check("count(for i in 1..n return i) < 9", "Fewer."))
                .form();
        assertThat(new Person(form).answers("one", "n", "900000").journey().mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.path()).isEqualTo("n"));
    }
}
