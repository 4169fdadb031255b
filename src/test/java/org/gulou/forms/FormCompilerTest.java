package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.Sketch.choice;
import static org.gulou.forms.Sketch.group;
import static org.gulou.forms.Sketch.item;
import static org.gulou.forms.Sketch.rows;

import org.gulou.language.Type;
import org.junit.jupiter.api.Test;

class FormCompilerTest {
    @Test
    void aTypoInARuleIsFoundAtItsPlace() {
        var problems = new Sketch()
                .page(
                        "one",
                        item("hasCar", "boolean").required(),
                        item("plate", "plate").show("hasCat"))
                .problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .startsWith("form.yaml:5:5: ")
                .contains("hasCat")
                .contains("hasCar");
    }

    @Test
    void aRuleCannotReadALaterPage() {
        assertThat(new Sketch()
                        .page("one", item("a", "text").show("b"))
                        .page("two", item("b", "boolean").required())
                        .problems())
                .singleElement()
                .asString()
                .contains("'b' is asked on a later page than 'a'");
    }

    @Test
    void aNamedRuleDoesNotHideThatALaterPageIsRead() {
        assertThat(new Sketch()
                        .page("one", item("a", "text").show("late"))
                        .page("two", item("b", "boolean").required())
                        .rule("late", "not(b)")
                        .problems())
                .singleElement()
                .asString()
                .contains("'late' is asked on a later page than 'a'");
    }

    @Test
    void aPageCannotDecideAboutItself() {
        assertThat(new Sketch()
                        .page("one", item("x", "text"))
                        .pageIf("two", "b", item("b", "boolean").required())
                        .problems())
                .isNotEmpty();
    }

    @Test
    void aRingIsNamed() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("a", "boolean").show("b"),
                                item("b", "boolean").show("a"))
                        .problems())
                .singleElement()
                .asString()
                .contains("wait for each other: a → b → a");
    }

    @Test
    void aRingOfNamedRulesIsNamed() {
        assertThat(new Sketch()
                        .page("one", item("a", "boolean"))
                        .rule("x", "not(y)")
                        .rule("y", "not(x)")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("x → y"));
    }

    @Test
    void anIdStandsOnceInItsScope() {
        assertThat(new Sketch()
                        .page("one", item("a", "text"), group("g", item("a", "text")))
                        .page("two", item("a", "text"))
                        .problems())
                .singleElement()
                .asString()
                .contains("'a' is already the id of an item of this scope");
    }

    @Test
    void anOptionThatIsNotOfferedCannotBeComparedWith() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                choice("colour", "red", "blue").required(),
                                item("a", "text").show("colour = \"green\""))
                        .problems())
                .singleElement()
                .asString()
                .contains("green");
    }

    @Test
    void anUnknownKindIsNotYetThere() {
        assertThat(new Sketch().page("one", item("a", "hologram")).problems())
                .singleElement()
                .asString()
                .contains("not yet: the kind 'hologram'");
    }

    @Test
    void whatMayBeEmptyCannotDecideEligibilityUnguarded() {
        assertThat(new Sketch()
                        .page("one", item("income", "money"))
                        .eligible("poor", "income < 800", false)
                        .problems())
                .isNotEmpty();
        assertThat(new Sketch()
                        .page("one", item("income", "money").required())
                        .eligible("poor", "income < 800", false)
                        .problems())
                .isEmpty();
    }

    @Test
    void whatIsComputedOnThePageThatHidesItNeedNotBeGuardedThere() {
        assertThat(new Sketch()
                        .page("one", item("has", "boolean").required())
                        .pageIf(
                                "two",
                                "has",
                                item("price", "money").required(),
                                item("twice", "money").with("computed", "price * 2"))
                        .problems())
                .isEmpty();
    }

    @Test
    void rowsReadTheirOwnNamesFirstAndThenThoseOfTheForm() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("limit", "integer").required(),
                        rows(
                                "people",
                                1,
                                3,
                                item("age", "integer").required(),
                                item("guardian", "name").show("age < limit")))
                .form();
        assertThat(form.paths()).containsExactly("limit", "people.age", "people.guardian");
        assertThat(form.names().get("people")).isInstanceOf(Type.ListOf.class);
    }

    @Test
    void everyMistakeIsReportedAtOnce() {
        assertThat(new Sketch()
                        .page("one", item("a", "hologram"), item("b", "text").show("nothing"))
                        .eligible("c", "alsoNothing", false)
                        .problems())
                .hasSize(3);
    }
}
