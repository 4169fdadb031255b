package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told to put right, in words that say what would be right. */
class WhatIsWrongTest {
    private static Person at(ItemSketch... items) {
        return new Person(new Sketch().page("one", items).form());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    text ~ Enter “x”.
                    money ~ Enter “x”.
                    date ~ Enter “x”.
                    boolean ~ Choose “x”.
                    declaration ~ Read “x” and tick the box to agree.
                    division ~ Choose “x”.
                    file ~ Upload “x”.
                    """)
    void whatIsMissingIsAskedForAsItIsGiven(String kind, String words) {
        assertThat(at(item("x", kind).required()).answers("one").told("one")).containsExactly(words);
    }

    @Test
    void aMissingChoiceIsToBeChosen() {
        assertThat(at(choice("x", "a").required(), choices("y", "b").required())
                        .answers("one")
                        .told("one"))
                .containsExactly("Choose “x”.", "Choose “y”.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    matches(x, "^[A-Z][0-9]{3}$") ~ ｓ１２３ ~ ''
                    matches(x, "^[A-Z][0-9]{3}$") ~ S12 ~ wrong
                    matches(x, "^[A-Z]") and matches(x, "[0-9]$") ~ s 1２ ~ ''
                    not(matches(x, "^S")) ~ s12 ~ ''
                    x != "S12" and contains(x, "s") ~ s12 ~ ''
                    """)
    void aCodeIsReadAsItsCheckWantsIt(String rule, String typed, String words) {
        var person = at(item("x", "text").check(rule, "wrong")).answers("one", "x", typed);
        assertThat(String.join(";", person.told("one"))).isEqualTo(words);
    }

    @Test
    void twoPeopleOnOnePageAreToldApart() {
        var person = at(
                        group("elder", item("name", "name").required()),
                        group("agent", item("name", "name").required()))
                .answers("one");

        assertThat(person.journey().mistakes())
                .extracting(mistake -> mistake.listed().in("en"))
                .containsExactly("elder: Enter “name”.", "agent: Enter “name”.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    integer ~ 3 ~ 5 ~ 2 ~ “x” must be 3 or more.
                    integer ~ 3 ~ 5 ~ 6 ~ “x” must be 5 or less.
                    integer ~ 3 ~ 5 ~ 3 ~ ''
                    integer ~ 3 ~ 5 ~ 5 ~ ''
                    money ~ 3 ~ 5 ~ 2.99 ~ “x” must be 3 yuan or more.
                    time ~ time("09:00:00") ~ time("17:00:00") ~ 08:59 ~ “x” must be 09:00 or later.
                    time ~ time("09:00:00") ~ time("17:00:00") ~ 17:01 ~ “x” must be 17:00 or earlier.
                    time ~ time("09:00:00") ~ time("17:00:00") ~ 09:00 ~ ''
                    time ~ time("09:00:00") ~ time("17:00:00") ~ 17:00 ~ ''
                    date ~ date("2026-03-01") ~ date("2026-03-31") ~ 2026-02-28 ~ “x” must be 1 March 2026 or later.
                    date ~ date("2026-03-01") ~ date("2026-03-31") ~ 2026-04-01 ~ “x” must be 31 March 2026 or earlier.
                    date ~ date("2026-03-01") ~ date("2026-03-31") ~ 2026-03-31 ~ ''
                    dateTime ~ date and time("2026-03-01T09:00:00") ~ date and time("2026-03-01T17:00:00") ~ 2026-03-01 08:59 ~ “x” must be 1 March 2026 09:00 or later.
                    dateTime ~ date and time("2026-03-01T09:00:00") ~ date and time("2026-03-01T17:00:00") ~ 2026-03-01 17:01 ~ “x” must be 1 March 2026 17:00 or earlier.
                    dateTime ~ date and time("2026-03-01T09:00:00") ~ date and time("2026-03-01T17:00:00") ~ 2026-03-01 17:00 ~ ''
                    """)
    void anAnswerLiesWithinItsLimits(String kind, String min, String max, String typed, String words) {
        var person = at(item("x", kind).with("min", min).with("max", max)).answers("one", "x", typed);
        assertThat(String.join(" ", person.told("one"))).isEqualTo(words);
    }

    @Test
    void whatIsOnlyDoubtfulIsJudgedFurther() {
        assertThat(at(item("card", "bankCard").check("name = card", "Write it under name too."), item("name", "text"))
                        .answers("one", "card", "6222021202120212021", "name", "x")
                        .told("one"))
                .containsExactly(
                        "“card” may be mistyped. Compare it with the card; if it is right, go on.",
                        "Write it under name too.");
    }

    @Test
    void whatCannotBeReadIsJudgedNoFurther() {
        assertThat(at(item("n", "integer").check("n = 3", "Write 3."))
                        .answers("one", "n", "x")
                        .told("one"))
                .containsExactly("“n” must be a number, like 12.");
    }

    @Test
    void aLabelThatAsksIsQuotedInTheSentence() {
        assertThat(at(item("x", "text").required().titled("Where?"))
                        .answers("one")
                        .told("one"))
                .containsExactly("Enter “Where?”.");
    }

    private static Person rowsFrom(String min, String max) {
        return at(
                item("n", "integer").required(),
                rows("people", 0, 5, item("name", "text")).bounds(min, max));
    }

    @Test
    void rowsThatAreTooFewOrTooManyAreCounted() {
        var few = rowsFrom("n", "5")
                .posts("one", Map.of("addRow", List.of("people")))
                .answers("one", "n", "2");
        assertThat(few.told("one")).containsExactly("“people” needs at least 2; there are 1.");
        assertThat(few.mistakes("one")).containsExactly("people rows");
        assertThat(few.answers("one", "n", "1").told("one")).isEmpty();
        var many = rowsFrom("0", "n").saves("one", "n", "2");
        many.presses("one", "addRow", "people").presses("one", "addRow", "people");
        assertThat(many.answers("one").told("one")).isEmpty();
        assertThat(many.answers("one", "n", "1").told("one")).containsExactly("“people” takes at most 1; there are 2.");
    }

    @Test
    void whatConcernsAWholePageIsToldOnceAllOfItIsContinued() {
        var person = new Person(new Sketch()
                .page(
                        "one",
                        item("a", "integer").required(),
                        item("b", "integer").required())
                .page("two", item("c", "integer").required())
                .check("b > a", "b must be larger than a.", "b")
                .check("c > b", "c must be larger than b.")
                .form());
        person.posts("one", Map.of("-asked", List.of("a")), "a", "5", "b", "3");
        assertThat(person.told("one")).isEmpty();
        assertThat(person.answers("one").mistakes("one")).containsExactly("b check");
        person.answers("one", "b", "6");
        assertThat(person.told("one")).isEmpty();
        assertThat(person.answers("two", "c", "1").told("two")).containsExactly("c must be larger than b.");
        assertThat(person.told("one")).isEmpty();
    }

    @Test
    void aCheckSaysWhatIsWrongWithTheValuesInItAndElseToLookAgain() {
        assertThat(at(
                                item("a", "integer").required(),
                                item("b", "integer").required().check("b > a", "More than {a}."))
                        .answers("one", "a", "5", "b", "3")
                        .told("one"))
                .containsExactly("More than 5.");
        assertThat(at(item("a", "integer").required().check("modulo(a, 2) = 0", ""))
                        .answers("one", "a", "3")
                        .told("one"))
                .containsExactly("Check “a”.");
    }

    @Test
    void aListOfMistakesNamesTheQuestionWhereTheWordsOfItsCheckDoNot() {
        var person = at(
                item("first", "integer").required().check("first = 3", "It is 3."),
                item("second", "integer").required().check("second = 4", "Second: write 4."));
        person.answers("one", "first", "1", "second", "1");

        assertThat(person.journey().mistakes("one"))
                .extracting(mistake -> mistake.listed().in("en"))
                .containsExactly("first: It is 3.", "Second: write 4.");
    }

    @Test
    void aCheckWithoutWordsThatComparesSaysWhatTheAnswerMustBe() {
        var person = at(
                item("start", "date"),
                item("end", "date").check("end > start", ""),
                item("back", "date").check("end <= back", ""),
                item("area", "decimal").check("area <= 60.5", ""),
                item("share", "money").check("100 < share", ""),
                choice("way", "post", "desk").check("way != \"post\"", ""));
        assertThat(person.answers(
                                "one",
                                "start",
                                "2026-05-01",
                                "end",
                                "2026-05-01",
                                "back",
                                "2026-04-30",
                                "area",
                                "61",
                                "share",
                                "99.50",
                                "way",
                                "post")
                        .told("one"))
                .containsExactly(
                        "“end” must be after 1 May 2026.",
                        "“back” must be 1 May 2026 or later.",
                        "“area” must be 60.5 or less.",
                        "“share” must be more than 100 yuan.",
                        "“way” must not be post.");
    }

    @Test
    void aReasonStaysWhenThePageIsContinuedOnceMoreAndIsGoneWithTheValueItWasGivenFor() {
        var person = at(item("width", "integer").required().warning("width <= 2", "wide"), item("name", "text"))
                .answers("one", "width", "3", "reason.width", "so it is");
        person.answers("one", "reason.width", "so it is");
        assertThat(person.journey().complete()).isTrue();
        person.answers("one", "name", "x");
        assertThat(person.journey().complete()).isTrue();
        person.answers("one", "width", "4", "reason.width", "and taller");
        assertThat(person.journey().complete()).isTrue();
        person.answers("one", "width", "5").answers("one", "width", "4");
        assertThat(person.journey().complete()).isFalse();
    }

    @Test
    void twoMistakesAtOneQuestionAreBothShownThere() {
        var person = at(item("n", "integer").check("n > 3", "More.").check("n > 2", "Even more."))
                .answers("one", "n", "1");
        assertThat(person.journey().questions("one", "en").getFirst().error()).isEqualTo("More. Even more.");
    }

    @Test
    void whatSomebodyWroteInBracesIsNotFilledIn() {
        var form = new Sketch()
                .page("one", item("name", "text").check("string length(name) < 3", "Not {name | —}."))
                .form();
        assertThat(new Person(form).answers("one", "name", "{label}").told("one"))
                .containsExactly("Not {label}.");
        LocalizedText both = LocalizedText.of("{a}，{b}", "{a}, {b}");
        assertThat(Judge.fill(both, Map.of("a", LocalizedText.of("{b}", "{b}"), "b", LocalizedText.of("x", "x"))))
                .isEqualTo(LocalizedText.of("{b}，x", "{b}, x"));
    }
}
