package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;
import static org.gulou.forms.Prefills.fetched;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Rows that a register holds, and what it fills in in rows that a person makes. */
class PrefilledRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String NUMBER = "520103198805120046";

    private static Form vehicles(Edit edit) {
        return new Sketch()
                .page(
                        "one",
                        fetched(
                                rows("vehicles", 0, 3, item("plate", "text").required(), item("mass", "integer")),
                                "vehicles",
                                edit))
                .form();
    }

    private static RegisterRecord vehicle(String key, String plate, String mass) {
        return new RegisterRecord(key, Map.of("plate", List.of(plate), "mass", List.of(mass)));
    }

    private static Answers says(Form form, Answers answers, RegisterRecord... held) {
        var prefilling = new Prefilling(form, answers, Sketch.today());
        return prefilling
                .entered(prefilling.all().getFirst(), List.of(held), DAY)
                .answers();
    }

    private static Journey journey(Form form, Answers answers) {
        return Journey.of(form, answers, Sketch.today());
    }

    @Test
    void rowsOfARegisterAreRowsWithItsKeys() {
        Form form = vehicles(Edit.DISPUTE);
        Answers answers = says(form, Answers.NONE, vehicle("v1", "贵A12345", "12"), vehicle("v2", "贵A54321", "3"));

        List<String> keys = answers.rows().get("vehicles");
        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
        assertThat(journey(form, answers).value("vehicles." + keys.get(1) + ".mass"))
                .isEqualTo(Value.of(3));
        assertThat(says(form, answers, vehicle("v2", "贵A54321", "3"), vehicle("v1", "贵A12345", "12"))
                        .rows())
                .isEqualTo(answers.rows());
        assertThat(new Prefilling(form, answers, Sketch.today()).opening("one")).isEmpty();
    }

    @Test
    void aRowThatComesLaterIsToBeLookedAt() {
        Form form = vehicles(Edit.DISPUTE);
        var person = new Person(form);
        Answers before =
                says(form, person.answers(), vehicle("v1", "贵A12345", "12")).withSettled(Set.of("vehicles"));

        Answers after = says(form, before, vehicle("v1", "贵A12345", "12"), vehicle("v2", "贵A54321", "3"));

        assertThat(after.rows().get("vehicles")).hasSize(2);
        assertThat(after.settled()).doesNotContain("vehicles");
        assertThat(journey(form, before)
                        .questions("one", "en")
                        .getFirst()
                        .notes()
                        .news())
                .isFalse();
        assertThat(journey(form, after)
                        .questions("one", "en")
                        .getFirst()
                        .notes()
                        .news())
                .isTrue();
        assertThat(journey(form, after).questions("one", "en").getFirst().rows())
                .extracting(row -> row.parts()
                        .getFirst()
                        .notes()
                        .register()
                        .orElseThrow()
                        .from()
                        .changed())
                .containsExactly(false, true);
    }

    @Test
    void rowsThatThePersonMadeStay() {
        Form form = vehicles(Edit.DISPUTE);
        Answers own = Answers.NONE.withRows("vehicles", List.of("k1")).with("vehicles.k1.plate", List.of("贵B00001"));

        Answers after = says(form, own, vehicle("v1", "贵A12345", "12"));

        assertThat(after.rows()).containsEntry("vehicles", List.of("k1"));
        assertThat(after.at("vehicles.k1.plate")).containsExactly("贵B00001");
    }

    @Test
    void rowsThatCannotBeEditedAreNeitherAddedNorRemoved() {
        Form form = vehicles(Edit.NO);
        Answers answers = says(form, Answers.NONE, vehicle("v1", "贵A12345", "12"));
        String row = "vehicles." + answers.rows().get("vehicles").getFirst();
        Question list = journey(form, answers).questions("one", "en").getFirst();
        assertThat(list.moreRows()).isFalse();
        assertThat(list.rows().getFirst().removable()).isFalse();

        assertThat(journey(form, answers).read("one", Map.of("removeRow", List.of(row)), () -> "k"))
                .isEqualTo(answers);
        assertThat(journey(form, answers).read("one", Map.of("addRow", List.of("vehicles")), () -> "k"))
                .isEqualTo(answers);
        assertThat(journey(form, answers)
                        .read("one", Map.of(row + ".mass", List.of("1")), () -> "k")
                        .at(row + ".mass"))
                .containsExactly("12");
    }

    @Test
    void aRegisterThatHoldsNothingTakesNoRowsAway() {
        Form form = vehicles(Edit.NO);
        Answers own = Answers.NONE.withRows("vehicles", List.of("k1")).with("vehicles.k1.plate", List.of("贵B00001"));
        Answers asked = says(form, own);
        assertThat(asked.rows()).isEqualTo(own.rows());
        assertThat(asked.raw()).isEqualTo(own.raw());

        Answers fetched = says(form, Answers.NONE, vehicle("v1", "贵A12345", "12"));
        Answers after = says(form, fetched);
        assertThat(after.rows()).isEqualTo(fetched.rows());
        assertThat(after.raw()).isEqualTo(fetched.raw());
        Question list = journey(form, after).questions("one", "en").getFirst();
        assertThat(list.moreRows()).isTrue();
        assertThat(list.rows().getFirst().parts()).extracting(Question::kind).containsExactly("text", "integer");
    }

    @Test
    void moreRowsThanTheFormTakesAreNone() {
        Form form = vehicles(Edit.DISPUTE);
        var prefilling = new Prefilling(form, Answers.NONE, Sketch.today());
        Prefilling.Entered entered = prefilling.entered(
                prefilling.all().getFirst(),
                List.of(vehicle("1", "a", "1"), vehicle("2", "b", "1"), vehicle("3", "c", "1"), vehicle("4", "d", "1")),
                DAY);
        assertThat(entered.unfit()).containsExactly("vehicles");
        assertThat(entered.answers().rows()).isEmpty();
    }

    @Test
    void inARowARegisterIsAskedByTheNumberThatStandsBesideIt() {
        Form form = new Sketch()
                .page(
                        "one",
                        rows(
                                "household",
                                1,
                                3,
                                fetched(item("name", "text"), "population", Edit.DISPUTE),
                                item("number", "residentId")))
                .form();
        assertThat(new Prefilling(form, Answers.NONE, Sketch.today()).opening("one"))
                .isEmpty();
        Answers answers =
                Answers.NONE.withRows("household", List.of("k1", "k2")).with("household.k2.number", List.of(NUMBER));

        RegisterQuestion asked =
                new Prefilling(form, answers, Sketch.today()).opening("one").getFirst();
        assertThat(asked.keys()).isEqualTo(Optional.empty());
        assertThat(asked.beside()).contains(NUMBER);
        assertThat(asked.inRow()).isTrue();

        Answers after = says(form, answers, new RegisterRecord("", Map.of("name", List.of("王芳"))));
        assertThat(after.at("household.k1.name")).isEmpty();
        assertThat(after.at("household.k2.name")).containsExactly("王芳");
    }
}
