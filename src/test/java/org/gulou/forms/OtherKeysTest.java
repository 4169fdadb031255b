package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;
import static org.gulou.forms.Prefills.fetched;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What a register said of one key counts for no other, even where no register can be asked about that. */
class OtherKeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String HERS = "520103198805120046";
    private static final String ANOTHERS = "520111199203040027";

    private final Form form = new Sketch()
            .page(
                    "one",
                    item("number", "residentId"),
                    fetched(item("points", "integer").required(), "licences", Edit.NO),
                    item("plate", "text"))
            .page(
                    "two",
                    fetched(item("mass", "integer").required(), "vehicles", Edit.NO, "plate"),
                    fetched(item("seats", "integer"), "vehicles", Edit.DISPUTE, "plate"),
                    fetched(rows("holders", 1, 3, item("name", "text")), "vehicles", Edit.NO, "plate"))
            .page("three", rows("household", 1, 3, fetched(item("name", "text"), "people", Edit.NO), number()))
            .rule("massFrom", "source(mass)")
            .form();
    private Answers answers = Answers.NONE;

    private static ItemSketch number() {
        return item("number", "residentId");
    }

    private Prefilling prefilling() {
        return new Prefilling(form, answers, Sketch.today());
    }

    private void types(String path, String value) {
        answers = answers.with(path, List.of(value));
    }

    private RegisterQuestion question(String register, String field) {
        return prefilling().all().stream()
                .filter(one -> one.register().equals(register) && one.fields().contains(field))
                .findFirst()
                .orElseThrow();
    }

    /** A register is asked by these keys and says it. */
    private void says(String register, String field, String value, List<String> keys) {
        var said = new RegisterRecord(value, Map.of(field, List.of(value)));
        answers = prefilling()
                .entered(question(register, field), keys, List.of(said), DAY)
                .answers();
    }

    private void leavesOthersOut() {
        answers = prefilling().withoutOthers();
    }

    private Value massFrom() {
        return Journey.of(form, answers, Sketch.today()).values().getOrDefault("massFrom", Value.EMPTY);
    }

    @Test
    void whatWasSaidOfAnotherPlateIsToBeAnsweredAgain() {
        types("plate", "贵A12345");
        says("vehicles", "mass", "12", List.of("贵A12345"));
        answers = answers.withSettled(Set.of("mass", "seats"));
        leavesOthersOut();
        assertThat(massFrom()).isEqualTo(Value.of("register"));

        types("plate", "贵A54321");
        leavesOthersOut();

        assertThat(answers.at("mass")).isEmpty();
        assertThat(answers.settled()).containsExactly("seats");
        assertThat(massFrom()).isNotEqualTo(Value.of("register"));
        types("mass", "3");
        leavesOthersOut();
        assertThat(answers.at("mass")).containsExactly("3");
    }

    @Test
    void itGoesWithItsKey() {
        types("plate", "贵A12345");
        says("vehicles", "mass", "12", List.of("贵A12345"));

        answers = answers.with("plate", List.of());
        leavesOthersOut();

        assertThat(answers.raw()).isEmpty();
        assertThat(answers.origins()).isEmpty();
    }

    @Test
    void whatThePersonSaidInsteadStays() {
        types("plate", "贵A12345");
        says("vehicles", "seats", "4", List.of("贵A12345"));
        types("seats", "5");
        answers = answers.withSettled(Set.of("seats"));

        types("plate", "贵A54321");
        leavesOthersOut();

        assertThat(answers.at("seats")).containsExactly("5");
        assertThat(answers.settled()).contains("seats");
        assertThat(answers.origins()).isEmpty();
    }

    @Test
    void rowsOfAnotherPlateGoAndComeBackAsTheRegisterHasThem() {
        types("plate", "贵A12345");
        says("vehicles", "name", "王芳", List.of("贵A12345"));
        List<String> hers = answers.rows().get("holders");

        types("plate", "贵A54321");
        leavesOthersOut();
        assertThat(answers.rows().get("holders")).hasSize(1).isNotEqualTo(hers);
        assertThat(answers.raw()).containsOnlyKeys("plate");
        assertThat(answers.origins()).isEmpty();

        types("plate", "贵A12345");
        says("vehicles", "name", "王芳", List.of("贵A12345"));
        assertThat(answers.rows()).containsEntry("holders", hers);
        assertThat(answers.at("holders." + hers.getFirst() + ".name")).containsExactly("王芳");
    }

    @Test
    void whatWasSaidOfTheNumberBesideItGoesWithTheNumber() {
        types("number", HERS);
        says("licences", "points", "3", List.of(HERS));
        leavesOthersOut();
        assertThat(answers.at("points")).containsExactly("3");
        assertThat(prefilling().opening("one")).isEmpty();

        types("number", ANOTHERS);
        assertThat(prefilling().opening("one"))
                .extracting(RegisterQuestion::register)
                .containsExactly("licences");
        leavesOthersOut();

        assertThat(answers.at("points")).isEmpty();
        assertThat(answers.origins()).isEmpty();
    }

    @Test
    void thatARegisterHoldsNothingOfAnotherNumberTakesAwayWhatItSaidOfHers() {
        types("number", HERS);
        says("licences", "points", "3", List.of(HERS));
        types("number", ANOTHERS);

        answers = prefilling()
                .entered(question("licences", "points"), List.of(ANOTHERS), List.of(), DAY)
                .answers();

        assertThat(answers.at("points")).isEmpty();
        assertThat(prefilling().opening("one")).isEmpty();
    }

    @Test
    void ofWhoeverAppliesThereIsOneNumberWhateverStandsBesideIt() {
        says("licences", "points", "3", List.of());

        types("number", ANOTHERS);
        leavesOthersOut();

        assertThat(answers.at("points")).containsExactly("3");
        assertThat(prefilling().opening("one")).isEmpty();
    }

    @Test
    void inARowItGoesWithTheNumberOfTheRow() {
        types("household.r1.number", HERS);
        says("people", "name", "王芳", List.of(HERS));
        assertThat(answers.at("household.r1.name")).containsExactly("王芳");

        types("household.r1.number", ANOTHERS);
        leavesOthersOut();

        assertThat(answers.at("household.r1.name")).isEmpty();
        assertThat(answers.origins()).isEmpty();
    }
}
