package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

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
    void anItemCannotBeCalledLikeAButtonOfItsPage() {
        assertThat(new Sketch().page("one", item("upload", "text")).problems())
                .singleElement()
                .asString()
                .contains("'upload' is the name of a button");
        assertThat(new Sketch()
                        .page("one", group("papers", item("upload", "text")))
                        .problems())
                .isEmpty();
    }

    @Test
    void aPageCannotDecideAboutItself() {
        assertThat(new Sketch()
                        .page("one", item("x", "text"))
                        .pageIf("two", "b", item("b", "boolean").required())
                        .problems())
                .singleElement()
                .asString()
                .contains("'b' is asked on a later page than 'page two'");
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

    @Test
    void aQuestionIsNeverAskedIfWhatItReadsIsAskedOtherwiseOnly() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("married", "boolean").required(),
                                item("abroad", "boolean").required().show("married"),
                                item("again", "boolean").show("abroad"),
                                item("told", "boolean").show("married").with("whenEmpty", "true"))
                        .page(
                                "two",
                                item("never", "text").show("again and not(married)"),
                                item("blank", "text").show("not(answered(again)) and not(married)"),
                                item("stated", "text").show("told and not(married)"),
                                group(
                                        "trip",
                                        item("married", "boolean"),
                                        item("place", "text").show("abroad and not(married)")))
                        .problems())
                .singleElement()
                .asString()
                .contains("'again and not(married)' is never true")
                .contains("'again' has a value only where 'abroad', and 'abroad' has a value only where 'married'");
    }

    @Test
    void aPageForTheRowsOfNothingIsOneMistakeAndHidesNoOther() {
        assertThat(new Sketch()
                        .page("one", item("name", "name"))
                        .pageEach("rows", "people", "p", item("a", "text"), item("b", "text"), item("c", "text"))
                        .page(
                                "two",
                                item("first", "boolean").required(),
                                item("second", "text").show("first and oops"))
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("repeating group on an earlier page"))
                .anySatisfy(problem -> assertThat(problem).contains("oops"));
    }

    @Test
    void aQuestionThatItsPageExcludesIsNeverAsked() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("married", "boolean").required(),
                                choice("job", "none", "some").required())
                        .pageIf(
                                "two",
                                "married",
                                item("spouse", "name").show("not(married)"),
                                group("work", item("boss", "name").show("job = \"none\""))
                                        .show("job = \"some\""))
                        .problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("'spouse' is never asked", "'married'"))
                .anySatisfy(problem -> assertThat(problem).contains("'boss' is never asked"));
    }

    @Test
    void aNameThatARowHidesContradictsNothingOutside() {
        assertThat(new Sketch()
                        .page("one", item("married", "boolean").required())
                        .pageIf(
                                "two",
                                "married",
                                rows(
                                        "people",
                                        1,
                                        3,
                                        item("married", "boolean").required(),
                                        item("single", "text").show("not(married)")))
                        .problems())
                .isEmpty();
    }

    @Test
    void aConditionThatNoAnswerCanChangeIsRefused() {
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("age", "integer").required(),
                                item("school", "text").show("age > 18 and age < 6"))
                        .problems())
                .singleElement()
                .asString()
                .contains("is never true, whatever is answered");
    }

    @Test
    void namedRulesThatWaitForEachOtherAreToldWithTheirRing() {
        assertThat(new Sketch()
                        .page("one", item("a", "integer").required())
                        .rule("first", "second + 1")
                        .rule("second", "third + 1")
                        .rule("third", "second + a")
                        .problems())
                .singleElement()
                .asString()
                .contains("second → third → second");
    }

    @Test
    void todayInEligibilityWarns() {
        assertThat(new Sketch()
                        .page("one", item("born", "date").required())
                        .eligible("adult", "age at(born, today()) >= 18", false)
                        .warnings())
                .singleElement()
                .asString()
                .contains("today() in a condition of eligibility", "case.filedOn");
    }
}
