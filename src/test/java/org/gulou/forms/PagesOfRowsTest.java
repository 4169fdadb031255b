package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.PageState.Status;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Pages that are asked for each row, task lists, and particulars of an option. */
class PagesOfRowsTest {
    private final Form family = new Sketch()
            .page(
                    "family",
                    rows(
                            "household",
                            1,
                            5,
                            item("name", "name").required(),
                            item("age", "integer").required()))
            .pageEach(
                    "income",
                    "household[age >= 18]",
                    "m",
                    item("monthly", "money").required(),
                    item("employer", "text").show("monthly > 0").required())
            .page(
                    "end",
                    item("total", "money")
                            .with("computed", "sum(household[monthly > 0].monthly)")
                            .with("required", "false"))
            .paperEach("proof", "household[monthly > 0]", "m", "{m.name}")
            .form();

    private Person family() {
        return new Person(family)
                .posts("family", Map.of("addRow", List.of("household")))
                .answers(
                        "family",
                        "household.r1.name",
                        "王芳",
                        "household.r1.age",
                        "40",
                        "household.k1.name",
                        "王小",
                        "household.k1.age",
                        "8");
    }

    @Test
    void aPageIsAskedForEachRowThatItsListHolds() {
        var person = family();
        assertThat(person.journey().pages()).extracting(PageState::id).containsExactly("family", "income.r1", "end");
        assertThat(person.journey().page("income.r1").orElseThrow().title().in("en"))
                .isEqualTo("王芳");
        assertThat(person.journey().next("family")).contains("income.r1");
        assertThat(person.journey()
                        .questions("family", "en")
                        .getFirst()
                        .rows()
                        .getFirst()
                        .parts())
                .extracting(Question::id)
                .containsExactly("household.r1.name", "household.r1.age");
        assertThat(person.journey().questions("income.r1", "en"))
                .extracting(Question::id)
                .containsExactly("household.r1.monthly");
        assertThat(person.journey().questions("income.k1", "en")).isEmpty();
    }

    private Sketch incomes(String list) {
        return new Sketch()
                .page(
                        "family",
                        rows(
                                "household",
                                1,
                                5,
                                item("name", "name").required(),
                                item("age", "integer").required()))
                .pageEach(
                        "income",
                        list,
                        "m",
                        item("monthly", "money").required(),
                        item("yearly", "money")
                                .with("computed", "if m.age > 60 then m.monthly * 13 else monthly * 12"));
    }

    @Test
    void itsRulesReadTheRowByTheNameThatThePageGivesIt() {
        var person = new Person(incomes("household[age >= 18]").form())
                .answers("family", "household.r1.name", "王芳", "household.r1.age", "61")
                .answers("income.r1", "household.r1.monthly", "100");
        assertThat(person.journey().value("household.r1.yearly")).isEqualTo(Value.of(new BigDecimal("1300")));
    }

    @Test
    void theNameOfTheRowMeansNothingOnOtherPages() {
        assertThat(incomes("household")
                        .page("end", item("last", "integer").with("computed", "m.age"))
                        .problems())
                .singleElement()
                .asString()
                .contains("Unknown name 'm'");
    }

    @Test
    void whatIsNotAskedOfEveryRowMayBeEmptyElsewhere() {
        assertThat(incomes("household[age >= 18]")
                        .page("end", item("total", "money").with("computed", "sum(household.monthly)"))
                        .problems())
                .singleElement()
                .asString()
                .contains("'sum(household.monthly)' may be empty");
        assertThat(incomes("household")
                        .page("end", item("total", "money").with("computed", "sum(household.monthly)"))
                        .form()
                        .names())
                .containsKey("total");
    }

    @Test
    void itsAnswersBelongToTheRow() {
        var person = family().answers("income.r1", "household.r1.monthly", "900", "household.r1.employer", "某公司");
        assertThat(person.mistakes("income.r1")).isEmpty();
        assertThat(person.journey().value("total")).isEqualTo(Value.of(new BigDecimal("900")));
        assertThat(person.journey().value("household.k1.monthly")).isEqualTo(Value.EMPTY);
        assertThat(person.journey().papers()).extracting(PaperDue::path).containsExactly("proof.r1");
        var filled = person.journey().filled();
        assertThat(filled.sections()).extracting(FilledForm.Section::page).contains("family", "income.r1");
        assertThat(filled.answers().filter(answer -> answer.path().equals("household.r1.monthly")))
                .hasSize(1);
    }

    @Test
    void whatIsWrongOnARowsPageLeadsBackToIt() {
        var person = family().answers("income.r1", "household.r1.monthly", "much");
        assertThat(person.journey().next("income.r1")).contains("income.r1");
        assertThat(person.journey().mistakes().getFirst().page()).isEqualTo("income.r1");
        assertThat(person.journey().firstOpen()).contains("income.r1");
    }

    @Test
    void aRowsPageNeedsAGroupOnAnEarlierPage() {
        assertThat(new Sketch()
                        .page("one", item("a", "text"))
                        .pageEach("two", "a", "m", item("b", "text"))
                        .problems())
                .anyMatch(problem -> problem.contains("A page can be asked for each row"));
    }

    @Test
    void sectionsInAnyOrderAreOpenSideBySideAndMayReadEachOther() {
        var form = new Sketch()
                .page(
                        "a",
                        item("first", "boolean").required(),
                        item("third", "text").show("second"))
                .page("b", item("second", "boolean").required())
                .page("c", item("last", "text").required())
                .section("one", true, "a")
                .section("two", true, "b")
                .section("three", false, "c")
                .form();
        var person = new Person(form);
        assertThat(person.journey().sections()).extracting(SectionState::locked).containsExactly(false, false, true);
        person.answers("b", "second", "true");
        assertThat(person.journey().page("b").orElseThrow().status()).isEqualTo(Status.DONE);
        assertThat(person.journey().mayOpen("c")).isFalse();
        person.answers("a", "first", "true", "third", "x");
        assertThat(person.journey().mayOpen("c")).isTrue();
    }

    @Test
    void anUnknownPageInASectionIsToldWithASuggestion() {
        assertThat(new Sketch()
                        .page("first", item("a", "text"))
                        .section("one", false, "frist")
                        .problems())
                .singleElement()
                .asString()
                .contains("There is no page 'frist'", "first");
    }

    @Test
    void theParticularsOfAnOptionAreAskedWhenItIsChosen() {
        var other = new Option(
                "other",
                LocalizedText.of("其他", "Other"),
                LocalizedText.NONE,
                false,
                Optional.of("what"),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        var form = new Sketch()
                .page(
                        "one",
                        ItemSketch.choice("why", "a").offers(List.of(other)).required(),
                        item("what", "text").required())
                .form();
        assertThat(new Person(form).answers("one", "why", "a").journey().complete())
                .isTrue();
        assertThat(new Person(form)
                        .answers("one", "why", "other")
                        .answers("one")
                        .mistakes("one"))
                .containsExactly("what required");
    }

    @Test
    void whatIsAboutTheWholeFormIsToldOnceAndNotForEachRow() {
        var form = new Sketch()
                .page("family", rows("household", 1, 5, item("name", "name").required()))
                .pageEach("income", "household", "m", item("monthly", "money").required())
                .check("sum(household.monthly) < 10", "Too much.", "monthly")
                .form();
        var person = new Person(form)
                .posts("family", Map.of("addRow", List.of("household")))
                .answers("family", "household.r1.name", "王芳", "household.k1.name", "王小")
                .answers("income.r1", "household.r1.monthly", "20")
                .answers("income.k1", "household.k1.monthly", "20");
        assertThat(person.journey().mistakes()).extracting(Mistake::page).containsExactly("income.k1");
    }
}
