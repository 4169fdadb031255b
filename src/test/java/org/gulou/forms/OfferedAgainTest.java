package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.forms.kind.Lookups;
import org.gulou.forms.kind.Option;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered to choose or to take over, how much of it is shown, and what follows in fees and signatures. */
class OfferedAgainTest {
    private static Form asking(String kind) {
        return new Sketch().page("one", item("x", kind).of("thing@1")).form();
    }

    private static Earlier told(String number, Form form, String value) {
        return new Earlier(
                new EarlierCase(number, LocalDate.of(2026, 3, 2), Sketch.words("Permit")),
                form,
                Answers.NONE.with("x", List.of(value)));
    }

    @Test
    void aPageThatAsksNothingSharedOrHasAllOfItNeedNotLookForEarlierAnswers() {
        assertThat(new Person(asking("text")).journey().mayReuse("one")).isTrue();
        assertThat(new Person(asking("text")).saves("one", "x", "a").journey().mayReuse("one"))
                .isFalse();
        assertThat(new Person(asking("text")).answers("one").journey().mayReuse("one"))
                .isFalse();
        assertThat(new Person(new Sketch().page("one", item("x", "text")).form())
                        .journey()
                        .mayReuse("one"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"file", "signature", "declaration"})
    void whatBelongsToItsCaseIsNotLookedFor(String kind) {
        assertThat(new Person(asking(kind)).journey().mayReuse("one")).isFalse();
    }

    @Test
    void noMoreThanThreeOffersAreMadeTheNewestFirst() {
        Form form = asking("text");
        var earlier = IntStream.range(0, 5)
                .mapToObj(i -> told("52010320260302000" + i, form, "answer " + i))
                .toList();
        assertThat(new Person(form).journey().reuses("one", earlier))
                .extracting(reuse -> reuse.answers().getFirst().values())
                .containsExactly(List.of("answer 0"), List.of("answer 1"), List.of("answer 2"));
    }

    @Test
    void anAgreementIsToTheCaseAndTheValuesThatWereShown() {
        Form form = asking("text");
        String id = offer(form, told("1", form, "a")).id();
        assertThat(id).hasSize(16).isEqualTo(offer(form, told("1", form, "a")).id());
        assertThat(offer(form, told("1", form, "b")).id()).isNotEqualTo(id);
        assertThat(offer(form, told("2", form, "a")).id()).isNotEqualTo(id);
    }

    private static Reuse offer(Form form, Earlier earlier) {
        return new Person(form).journey().reuses("one", List.of(earlier)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "bankCard, 4111111111111111, 4111********1111",
        "passport, E12345678, E1*****78",
        "taiwanPermit, 12345678, 12****78",
        "phone, 13800138000, 13800138000",
        "text, abc, abc"
    })
    void ofANumberByWhichAPersonIsKnownOnlyTheEndsAreShown(String kind, String number, String shown) {
        Form form = asking(kind);
        assertThat(offer(form, told("1", form, number))
                        .answers()
                        .getFirst()
                        .shown()
                        .in("en"))
                .isEqualTo(shown);
    }

    private static final Lookups REGISTER = (source, by) -> Optional.of(List.of(
            new Lookups.Row("v1", Map.of("mass", Value.of(3))),
            new Lookups.Row("v2", Map.of("plate", Value.of("贵A12345")), Sketch.words("from March"))));

    @Test
    void aRowWithoutATextIsOfferedByItsKeyAndSaysWhereItIsFrom() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("v", "lookUp").with("from", "register vehicles").required())
                .form();
        Question question = Journey.of(form, Answers.NONE, Sketch.today().with(REGISTER))
                .questions("one", "en")
                .getFirst();
        assertThat(question.options()).extracting(Question.Choice::label).containsExactly("v1", "贵A12345");
        assertThat(question.options()).extracting(Question.Choice::hint).containsExactly("", "from March");
        assertThat(question.required()).isTrue();
        assertThat(question.text()).isEmpty();
    }

    @Test
    void whereNothingCanBeLookedUpNothingIsRequiredAndItSaysWhy() {
        assertThat(silent("register vehicles").text())
                .isEqualTo("This cannot be looked up now. Go on; the office will check it.");
        assertThat(silent("earlier vehicle@1").text())
                .isEqualTo("You have told us nothing of the kind before. Just go on.");
        assertThat(silent("register vehicles").required()).isFalse();
    }

    private static Question silent(String source) {
        Form form = new Sketch()
                .page("one", item("v", "lookUp").with("from", source).required())
                .form();
        return new Person(form).journey().questions("one", "en").getFirst();
    }

    @Test
    void aRowWithoutANameIsOfferedByItsNumber() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                rows("people", 1, 3, item("name", "text"), item("age", "integer")),
                                item("who", "row").with("of", "people"))
                        .form())
                .presses("one", "addRow", "people")
                .answers("one", "people.r1.name", "王芳", "people.k1.age", "3");
        assertThat(person.journey().questions("one", "en").getLast().options())
                .extracting(Question.Choice::value, Question.Choice::label)
                .containsExactly(tuple("r1", "王芳"), tuple("k1", "People 2"));
    }

    @Test
    void rulesReadTheAttributesOfTheChosenOptionAndNothingWhereItHasNone() {
        var options =
                List.of(ItemSketch.option("first", "stage", "primary"), Option.of("second", Sketch.words("second")));
        var person = new Person(new Sketch()
                .page(
                        "one",
                        choice("s").offers(options).required(),
                        item("stage", "text").with("computed", "s.stage").with("required", "false"))
                .form());
        assertThat(person.answers("one", "s", "first").journey().value("stage")).isEqualTo(Value.of("primary"));
        assertThat(person.answers("one", "s", "second").journey().value("stage"))
                .isEqualTo(Value.EMPTY);
        assertThat(new Sketch()
                        .page(
                                "one",
                                choice("s").offers(options).required(),
                                item("stage", "text").with("computed", "s.stage"))
                        .problems())
                .singleElement()
                .asString()
                .contains("may be empty");
    }

    @Test
    void feesAreSummedUpAndNeverBelowNothing() {
        Form form = new Sketch()
                .page("one", item("n", "integer").required())
                .fee("copy", "n * 10")
                .fee("relief", "-25")
                .feeIf("extra", "n > 5", "0.005")
                .form();
        assertThat(new Person(form).answers("one", "n", "3").journey().fees().total())
                .contains(new BigDecimal("5.00"));
        assertThat(new Person(form).answers("one", "n", "1").journey().fees().total())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("0"));
        assertThat(new Person(form).answers("one", "n", "6").journey().fees().total())
                .contains(new BigDecimal("35.01"));
        assertThat(new Person(form).journey().fees().total()).isEmpty();
    }

    @Test
    void whoeverMustSignTwiceSignsOnce() {
        Form form = new Sketch()
                .page("one", rows("people", 1, 3, item("phone", "phone").required()))
                .signs("p.phone", "p.phone", "people", "p")
                .form();
        var person = new Person(form)
                .presses("one", "addRow", "people")
                .answers("one", "people.r1.phone", "13800138000", "people.k1.phone", "13800138000");
        assertThat(person.journey().signers()).extracting(Signer::key).containsExactly("r1");
        person.answers("one", "people.k1.phone", "13800138001");
        assertThat(person.journey().signers()).extracting(Signer::key).containsExactly("r1", "k1");
    }

    @Test
    void aMistakeLeadsToTheControlThatPutsItRight() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                rows(
                                        "carts",
                                        1,
                                        3,
                                        item("size", "integer").required().warning("size <= 2", "large")))
                        .form())
                .answers("one");
        assertThat(person.journey().mistakes()).extracting(Mistake::field).containsExactly("carts.r1.size");
        person.answers("one", "carts.r1.size", "5");
        assertThat(person.journey().mistakes()).extracting(Mistake::field).containsExactly("reason.carts.r1.size");
        assertThat(person.journey().mistakes())
                .extracting(mistake -> mistake.listed().in("en"))
                .containsExactly("Carts 1: size: large");
    }

    /** For each option of a long list all the others were gone through, in every row. */
    @Test
    @Timeout(20)
    void aLongListIsGoneThroughOnceInEachRow() {
        List<Option> schools = IntStream.range(0, 3000)
                .mapToObj(i -> ItemSketch.option("school-" + i, "stage", i < 10 ? "primary" : "middle"))
                .toList();
        Person asked = new Person(new Sketch()
                .page(
                        "one",
                        rows(
                                "wishes",
                                100,
                                100,
                                item("school", "choice").offers(schools).with("only", "stage = \"primary\"")))
                .form());

        assertThat(asked.journey().questions("one", "en").getFirst().rows())
                .hasSize(100)
                .allSatisfy(row -> assertThat(row.parts().getFirst().options()).hasSize(10));
    }
}
