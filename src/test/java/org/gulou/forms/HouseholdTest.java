package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Rows of one form: added and removed by key, summed up, counted in fees, each with its paper. */
class HouseholdTest {
    private final Form household = new Sketch()
            .page(
                    "household",
                    rows(
                            "household",
                            1,
                            3,
                            item("name", "name").required(),
                            item("income", "money").required().with("min", "0"),
                            item("share", "decimal")
                                    .with("computed", "rowNumber / count(form.household)")
                                    .with("required", "false")),
                    item("total", "money")
                            .with("computed", "sum(household.income)")
                            .round("0.01 half up"))
            .page(
                    "size",
                    item("perHead", "money")
                            .with("computed", "total / count(household)")
                            .round("0.01 half up"))
            .eligible("income", "perHead < 800", false)
            .fee("copy", "count(household) * 2.5")
            .form();

    @Test
    void aMistakeInARowNamesTheRow() {
        var person = new Person(household)
                .saves("household", "household.r1.name", "王芳")
                .presses("household", "addRow", "household")
                .answers("household", "household.r1.name", "王芳", "household.k1.name", "");
        assertThat(person.journey().mistakes("household"))
                .filteredOn(mistake -> mistake.path().equals("household.k1.name"))
                .extracting(mistake -> mistake.listed().in("en"))
                .containsExactly("Household 2: Enter “name”.");
    }

    @Test
    void aBrowserFillsHerOwnNameIntoNoRow() {
        Question list =
                new Person(household).journey().questions("household", "en").getFirst();

        assertThat(list.rows().getFirst().parts().getFirst())
                .satisfies(name -> assertThat(name.label()).isEqualTo("name"))
                .satisfies(name -> assertThat(name.autocomplete()).isEqualTo("off"));
    }

    @Test
    void rowsAreAddedAndRemovedByKey() {
        var person = new Person(household)
                .saves("household", "household.r1.name", "王芳")
                .presses("household", "addRow", "household")
                .saves("household", "household.k1.name", "王小")
                .presses("household", "removeRow", "household.r1");
        assertThat(person.answers().rows()).containsEntry("household", List.of("k1"));
        assertThat(person.journey().value("household.k1.name")).isEqualTo(Value.of("王小"));
        assertThat(person.answers().raw()).doesNotContainKey("household.r1.name");
    }

    @Test
    void theLastRowThatMustBeThereStaysAndNoMoreThanAllowedAreAdded() {
        var person = new Person(household).presses("household", "removeRow", "household.r1");
        assertThat(person.answers().rows().get("household")).containsExactly("r1");
        for (int i = 0; i < 5; i++) {
            person.presses("household", "addRow", "household");
        }
        assertThat(person.answers().rows().get("household")).hasSize(3);
    }

    @Test
    void aSumIsUnknownUntilEveryRowIsThereAndRoundedWhereItIsStored() {
        var person = new Person(household).presses("household", "addRow", "household");
        person.answers("household", "household.r1.name", "王芳", "household.r1.income", "1000.01");
        assertThat(person.journey().value("total").isUnknown()).isTrue();
        person.answers("household", "household.k1.name", "王小", "household.k1.income", "0");
        assertThat(person.journey().value("total")).isEqualTo(Value.of(new BigDecimal("1000.01")));
        assertThat(person.journey().value("perHead")).isEqualTo(Value.of(new BigDecimal("500.01")));
        assertThat(person.journey().eligibility().overall()).isEqualTo(Eligibility.Outcome.YES);
        assertThat(person.journey().fees().total()).contains(new BigDecimal("5.00"));
    }

    @Test
    void anUnknownFeeLineMakesTheTotalUnknownAndNamesWhatItNeeds() {
        var fees = new Person(household).journey().fees();
        assertThat(fees.total()).isEmpty();
        assertThat(fees.lines().getFirst().needs()).isEqualTo(Set.of("household"));
    }

    @Test
    void aRowKnowsItsNumberAndTheWholeForm() {
        var person = new Person(household).presses("household", "addRow", "household");
        person.answers("household", "household.r1.name", "a", "household.r1.income", "1");
        assertThat(((Value.Num) person.journey().value("household.k1.share")).number())
                .isEqualByComparingTo("1");
    }

    @Test
    void aPaperForEachRowIsKnownByTheRowsKey() {
        Form form = new Sketch()
                .page(
                        "vehicles",
                        rows(
                                "vehicles",
                                1,
                                9,
                                item("plate", "plate").required(),
                                item("mass", "decimal").required()))
                .paperEach("licence", "vehicles[mass > 4.5]", "v", "Licence of {v.plate}")
                .form();
        var person = new Person(form).presses("vehicles", "addRow", "vehicles");
        person.answers(
                "vehicles",
                "vehicles.r1.plate",
                "贵A12345",
                "vehicles.r1.mass",
                "3",
                "vehicles.k1.plate",
                "贵B12345",
                "vehicles.k1.mass",
                "12");
        assertThat(person.journey().papers()).extracting(PaperDue::path).containsExactly("licence.k1");
        assertThat(person.journey().papers().getFirst().title().in("en")).isEqualTo("Licence of 贵B12345");
    }
}
