package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.item;

import java.time.LocalDate;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** The way through a form: what is asked, what counts, what is wrong. */
class JourneyTest {
    private final Form car = new Sketch()
            .page("owner", item("hasCar", "boolean").required())
            .pageIf("car", "hasCar", item("plate", "plate").required(), item("colour", "text"))
            .page("end", item("note", "text"))
            .paper("licence", "hasCar")
            .eligible("noCar", "not(hasCar)", false)
            .form();

    @Test
    void aPageIsAskedOnlyWhenItsConditionHolds() {
        var person = new Person(car).answers("owner", "hasCar", "false");
        assertThat(person.journey().pages()).extracting(PageState::id).containsExactly("owner", "end");
        person.answers("owner", "hasCar", "true");
        assertThat(person.journey().pages()).extracting(PageState::id).containsExactly("owner", "car", "end", "papers");
    }

    @Test
    void nobodyJumpsAheadOfAnOpenPage() {
        var journey = new Person(car).journey();
        assertThat(journey.mayOpen("owner")).isTrue();
        assertThat(journey.mayOpen("end")).isFalse();
        assertThat(journey.mayOpen("car")).isFalse();
    }

    @Test
    void continueLeadsOnWhenAPageIsDoneAndBackToItWhenNot() {
        var person = new Person(car).answers("owner");
        assertThat(person.journey().next("owner")).contains("owner");
        assertThat(person.mistakes("owner")).containsExactly("hasCar required");
        person.answers("owner", "hasCar", "true");
        assertThat(person.journey().next("owner")).contains("car");
        assertThat(person.journey().previous("car")).contains("owner");
    }

    @Test
    void whatIsHiddenIsEmptyEverywhereAndComesBackWhenShownAgain() {
        var person = new Person(car)
                .answers("owner", "hasCar", "true")
                .answers("car", "plate", "贵A12345")
                .answers("owner", "hasCar", "false");
        assertThat(person.journey().value("plate")).isEqualTo(Value.EMPTY);
        assertThat(person.journey().filled().toMap().toString()).doesNotContain("贵A12345");
        person.answers("owner", "hasCar", "true");
        assertThat(person.journey().value("plate")).isEqualTo(Value.of("贵A12345"));
    }

    @Test
    void blankAndRequiredIsUnknownButBlankAndOptionalIsEmptyOnceContinued() {
        var person = new Person(car).answers("owner", "hasCar", "true").answers("car");
        assertThat(person.journey().value("plate")).isEqualTo(Value.unknown("plate"));
        assertThat(person.journey().value("colour")).isEqualTo(Value.EMPTY);
        assertThat(person.journey().value("note")).isEqualTo(Value.unknown("note"));
    }

    @Test
    void aMistypedAnswerIsKeptShownAndUnknownInRules() {
        var person = new Person(car).answers("owner", "hasCar", "true").answers("car", "plate", "nonsense");
        assertThat(person.journey().value("plate").isUnknown()).isTrue();
        assertThat(person.journey().questions("car", "en").getFirst().value()).isEqualTo("nonsense");
        assertThat(person.journey().questions("car", "en").getFirst().error())
                .isEqualTo("“plate” must be a number plate, like 贵A12345.");
        assertThat(person.journey().pages().get(1).status()).isEqualTo(PageState.Status.WRONG);
    }

    @Test
    void savingSettlesNothing() {
        var person = new Person(car).saves("owner", "hasCar", "true");
        assertThat(person.journey().value("hasCar")).isEqualTo(Value.TRUE);
        assertThat(person.journey().pages().getFirst().status()).isEqualTo(PageState.Status.OPEN);
    }

    @Test
    void eligibilityDependsUntilTheAnswerIsThere() {
        assertThat(new Person(car).journey().eligibility().overall()).isEqualTo(Eligibility.Outcome.DEPENDS);
        assertThat(new Person(car).journey().eligibility().findings().getFirst().needs())
                .containsExactly("hasCar");
        assertThat(new Person(car)
                        .answers("owner", "hasCar", "true")
                        .journey()
                        .eligibility()
                        .overall())
                .isEqualTo(Eligibility.Outcome.NO);
    }

    @Test
    void aPaperIsDueOnlyWhileItsConditionHoldsAndBlocksUntilItIsThere() {
        var person = new Person(car)
                .answers("owner", "hasCar", "true")
                .answers("car", "plate", "贵A12345")
                .answers("end");
        assertThat(person.journey().complete()).isFalse();
        assertThat(person.journey().firstOpen()).contains("papers");
        var withFile = person.answers().withPaperFile("licence", new Upload("f1", "licence.pdf", "pdf", 1200));
        assertThat(Journey.of(car, withFile, Sketch.today()).complete()).isTrue();
    }

    @Test
    void aPaperThatMayComeLaterIsSatisfiedByItsWay() {
        Form form = new Sketch()
                .page("one", item("a", "text"))
                .paper("proof", "true", "upload", "later 10 working days", "cannot")
                .form();
        var person = new Person(form).answers("one").answers("papers", "papers.proof.way", "later");
        assertThat(person.journey().complete()).isTrue();
        person.answers("papers", "papers.proof.way", "cannot", "papers.proof", "");
        assertThat(person.journey().mistakes("papers"))
                .extracting(mistake -> mistake.words().in("en"))
                .containsExactly("Say why you cannot provide “proof”.");
    }

    @Test
    void aBindingConditionStopsOnThePageThatDecidesIt() {
        Form form = new Sketch()
                .page("place", item("local", "boolean").required())
                .page("more", item("a", "text"))
                .eligible("mustBeLocal", "local", true)
                .form();
        var person = new Person(form).answers("place", "local", "false").answers("more");
        assertThat(person.journey().stops("place"))
                .extracting(Eligibility.Finding::rule)
                .containsExactly("mustBeLocal");
        assertThat(person.journey().mayOpen("more")).isFalse();
        assertThat(person.journey().complete()).isFalse();
    }

    @Test
    void aDefaultFollowsItsInputsUntilThePageIsContinued() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("a", "integer").required(),
                        item("b", "integer").with("default", "a"))
                .form();
        var person = new Person(form).saves("one", "a", "5");
        assertThat(person.journey().questions("one", "en").get(1).value()).isEqualTo("5");
        assertThat(person.journey().value("b")).isEqualTo(Value.of(5));
        person.answers("one").saves("one", "a", "6");
        assertThat(person.journey().value("b")).isEqualTo(Value.of(5));
    }

    @Test
    void whenEmptyStandsForEmptyAndNeverForUnknown() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("a", "integer").with("whenEmpty", "0"),
                        item("b", "integer").with("computed", "a + 1"))
                .form();
        assertThat(new Person(form).journey().value("b").isUnknown()).isTrue();
        assertThat(new Person(form).answers("one").journey().value("b")).isEqualTo(Value.of(1));
    }

    @Test
    void whatStandsForEmptyIsNoAnswerToBeShown() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("a", "integer").with("whenEmpty", "0"),
                        item("b", "text").titled("With {a | nothing} and {a}"))
                .form();
        assertThat(new Person(form)
                        .answers("one")
                        .journey()
                        .questions("one", "en")
                        .get(1)
                        .label())
                .isEqualTo("With nothing and –");
        assertThat(new Person(form)
                        .answers("one", "a", "3")
                        .journey()
                        .questions("one", "en")
                        .get(1)
                        .label())
                .isEqualTo("With 3 and 3");
    }

    @Test
    void limitsAndChecksSayWhatToDoWithTheValuesInThem() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("start", "date").required().with("min", "case.filedOn"),
                        item("end", "date").required().check("end >= start", "The end must not lie before the start."))
                .form();
        var person = new Person(form).answers("one", "start", "2026|11|24", "end", "2026-11-01");
        assertThat(person.journey().mistakes("one"))
                .extracting(mistake -> mistake.words().in("en"))
                .containsExactly(
                        "“start” must be 25 November 2026 or later.", "The end must not lie before the start.");
        assertThat(person.journey().value("start")).isEqualTo(Value.of(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void aQuestionOnTheSamePageIsTakenWhenTheAnswerThatBringsItUpIsPostedWithIt() {
        Form form = new Sketch()
                .page(
                        "one",
                        choice("kind", "a", "other").required(),
                        item("which", "text").show("kind = \"other\"").required())
                .form();
        var person = new Person(form).answers("one", "kind", "other", "which", "x");
        assertThat(person.journey().complete()).isTrue();
        var later = new Person(form).answers("one", "kind", "other");
        assertThat(later.mistakes("one")).isEmpty();
        assertThat(later.journey().next("one")).contains("one");
    }

    @Test
    void aPostCannotAnswerWhatIsNotAsked() {
        var person = new Person(car)
                .answers("owner", "hasCar", "false", "plate", "贵A12345", "nothing", "x", "hasCar.r1", "y");
        assertThat(person.answers().raw()).containsOnlyKeys("hasCar");
        assertThat(person.answers().settled()).containsOnly("hasCar");
    }

    @Test
    void aTextShowsValuesAsPeopleReadThem() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("amount", "money").required(),
                        item("box", "info").text("It costs {amount}."))
                .form();
        var person = new Person(form).saves("one", "amount", "1200.5");
        assertThat(person.journey().questions("one", "en").get(1).text()).isEqualTo("It costs 1,200.50 yuan.");
        assertThat(person.journey().questions("one", "zh").get(1).text()).isEqualTo("It costs 1,200.50 元.");
    }

    @Test
    void anItemMayBeCalledAfterTheWordForWhatAPageAsks() {
        var person = new Person(new Sketch().page("one", item("asked", "text")).form());

        person.answers("one", "asked", "500");

        assertThat(person.journey().values()).containsEntry("asked", Value.of("500"));
    }
}
