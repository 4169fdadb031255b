package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.option;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Rows that follow from other answers, and references to rows. */
class RowsTest {
    private final Form help = new Sketch()
            .page("what", choices("helped", "food", "rent", "care"))
            .page(
                    "plans",
                    each(
                            "plans",
                            "helped",
                            "h",
                            item("start", "date").required(),
                            item("share", "integer").with("computed", "if h = \"rent\" then 2 else 1")),
                    item("shares", "integer")
                            .with("computed", "sum(plans.share)")
                            .with("required", "false"))
            .form();

    private final Form family = new Sketch()
            .page(
                    "family",
                    rows(
                            "household",
                            1,
                            5,
                            item("name", "name").required(),
                            item("age", "integer").required()),
                    item("guardian", "row")
                            .with("of", "household")
                            .with("only", "age >= 18")
                            .required(),
                    item("guardianAge", "integer").with("computed", "guardian.age"))
            .form();

    private final ItemSketch school = choice("school")
            .offers(List.of(option("first", "stage", "primary"), option("second", "stage", "middle")))
            .with("only", "stage = form.stage")
            .required();

    private final Form schools = new Sketch()
            .page("school", choice("stage", "primary", "middle").required(), school)
            .eligible("stage", "school.stage = \"primary\"", false)
            .form();

    @Test
    void aRowIsMadeForEachChosenOptionAndNamedAsItIs() {
        var person = new Person(help).answers("what", "helped", "food|rent");
        var rows = person.journey().questions("plans", "en").getFirst().rows();
        assertThat(rows).extracting(Question.Row::path).containsExactly("plans.food", "plans.rent");
        assertThat(rows).extracting(Question.Row::title).containsExactly("food", "rent");
        assertThat(rows).noneMatch(Question.Row::removable);
        assertThat(person.journey().value("shares")).isEqualTo(Value.of(3));
    }

    @Test
    void whatIsUnselectedAndSelectedAgainFindsItsAnswers() {
        var person = new Person(help)
                .answers("what", "helped", "food|rent")
                .answers("plans", "plans.rent.start", "2026|1|2", "plans.food.start", "2026|1|3")
                .answers("what", "helped", "food");
        assertThat(person.journey().filled().toMap().toString()).doesNotContain("2026-01-02");
        person.answers("what", "helped", "rent");
        assertThat(person.journey().value("plans.rent.start")).isEqualTo(Value.of(LocalDate.of(2026, 1, 2)));
    }

    @Test
    void rowsOfAListThatIsNotKnownAreUnknown() {
        assertThat(new Person(help).journey().value("plans").isUnknown()).isTrue();
    }

    @Test
    void aRowIsReferredToByItsKeyAndReadAsTheRow() {
        var person = new Person(family)
                .posts(
                        "family",
                        Map.of("addRow", List.of("household")),
                        "household.r1.name",
                        "王芳",
                        "household.r1.age",
                        "40")
                .answers("family", "household.k1.name", "王小", "household.k1.age", "8", "guardian", "r1");
        assertThat(person.journey().questions("family", "en").get(1).options())
                .extracting(Question.Choice::label)
                .containsExactly("王芳");
        assertThat(person.journey().value("guardianAge")).isEqualTo(Value.of(40));
        assertThat(person.mistakes("family")).isEmpty();
        assertThat(person.answers("family", "guardian", "k1").mistakes("family"))
                .containsExactly("guardian option");
    }

    @Test
    void aReferenceToARowThatWentIsUnknownAgain() {
        var person = new Person(family)
                .posts("family", Map.of("addRow", List.of("household")))
                .answers(
                        "family",
                        "household.r1.name",
                        "王芳",
                        "household.r1.age",
                        "40",
                        "household.k1.name",
                        "李强",
                        "household.k1.age",
                        "41",
                        "guardian",
                        "k1")
                .presses("family", "removeRow", "household.k1");
        assertThat(person.journey().value("guardian").isUnknown()).isTrue();
        assertThat(person.mistakes("family")).contains("guardian option");
    }

    @Test
    void optionsFollowOtherAnswersAndOneThatIsNoLongerOfferedIsKeptButUnknown() {
        var person = new Person(schools).answers("school", "stage", "primary", "school", "first");
        assertThat(person.journey().questions("school", "en").get(1).options())
                .extracting(Question.Choice::value)
                .containsExactly("first");
        assertThat(person.journey().eligibility().overall()).isEqualTo(Eligibility.Outcome.YES);
        person.answers("school", "stage", "middle");
        assertThat(person.mistakes("school")).containsExactly("school option");
        assertThat(person.journey().questions("school", "en").get(1).value()).isEqualTo("first");
        assertThat(person.journey().eligibility().overall()).isEqualTo(Eligibility.Outcome.DEPENDS);
    }

    @Test
    void whileItIsNotKnownWhatIsOfferedOnlyTheCertainIs() {
        assertThat(new Person(schools)
                        .journey()
                        .questions("school", "en")
                        .get(1)
                        .options())
                .isEmpty();
    }

    @Test
    void aMatrixHasItsLinesFromTheStart() {
        var form = new Sketch()
                .page(
                        "state",
                        matrix(
                                "rooms",
                                List.of("kitchen", "bath"),
                                item("area", "decimal").required()),
                        item("total", "decimal").with("computed", "sum(rooms.area)"))
                .form();
        var person = new Person(form).answers("state", "rooms.kitchen.area", "8", "rooms.bath.area", "4.5");
        assertThat(person.journey().questions("state", "en").getFirst().kind()).isEqualTo("matrix");
        assertThat(person.journey().value("total")).isEqualTo(Value.of(new BigDecimal("12.5")));
        assertThat(person.journey().complete()).isTrue();
    }

    @Test
    void whatIsChosenTwiceIsMadeOnce() {
        Form form = new Sketch()
                .page(
                        "stalls",
                        rows("stalls", 2, 2, choices("goods", "food", "toys").required()))
                .page(
                        "papers",
                        each(
                                "papers",
                                "flatten(stalls.goods)",
                                "kind",
                                item("number", "integer").required()))
                .form();
        var person = new Person(form);
        for (String stall : person.journey().rows("stalls")) {
            person.answers("stalls", "stalls." + stall + ".goods", "food|toys");
        }

        assertThat(person.journey().questions("papers", "en").getFirst().rows())
                .extracting(Question.Row::path)
                .containsExactly("papers.food", "papers.toys");
    }

    @Test
    void whatIsTypedIsRoundedAsItsItemSays() {
        Form form = new Sketch()
                .page("land", item("area", "decimal").round("0.1 half up").required())
                .form();

        assertThat(new Person(form).answers("land", "area", "2.55").journey().value("area"))
                .isEqualTo(Value.of(new BigDecimal("2.6")));
    }

    @Test
    void aReferenceNeedsAGroupOfRows() {
        assertThat(new Sketch()
                        .page("one", item("name", "text"), item("who", "row").with("of", "nobody"))
                        .problems())
                .singleElement()
                .asString()
                .contains("There is no repeating group 'nobody'");
    }

    @Test
    void whatARowIsCalledIsThereForTheButtonThatAddsOne() {
        var named = new Sketch()
                .page("one", rows("carts", 1, 3, item("plate", "text")).rowName("cart"));
        var plain = new Sketch().page("one", rows("carts", 1, 3, item("plate", "text")));

        assertThat(new Person(named.form())
                        .journey()
                        .questions("one", "en")
                        .getFirst()
                        .text())
                .isEqualTo("cart");
        assertThat(new Person(plain.form())
                        .journey()
                        .questions("one", "en")
                        .getFirst()
                        .text())
                .isEmpty();
    }
}
