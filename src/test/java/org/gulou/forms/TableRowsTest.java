package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table whose rows are always the same names them in rules, also where there is one in each row of a list. */
class TableRowsTest {
    private static Sketch rooms(String rule) {
        return new Sketch()
                .page(
                        "state",
                        matrix(
                                "rooms",
                                List.of("kitchen", "bath"),
                                item("area", "decimal").required()),
                        item("result", "decimal").with("computed", rule));
    }

    @Test
    void aRowThatIsAlwaysThereIsNamedInRules() {
        var person = new Person(rooms("rooms.bath.area * 2").form())
                .answers("state", "rooms.kitchen.area", "8", "rooms.bath.area", "4.5");

        assertThat(person.journey().value("result")).isEqualTo(Value.of(new BigDecimal("9.0")));
    }

    @ParameterizedTest
    @CsvSource({"sum(flats.rooms.bath.area), 7", "count(flats.rooms.kitchen), 2", "'flats.rooms.bath.area[2]', 4"})
    void fromOutsideARowOfTablesWithinRowsIsThatOfEach(String rule, String value) {
        Form form = new Sketch()
                .page(
                        "flats",
                        rows(
                                "flats",
                                2,
                                2,
                                matrix(
                                        "rooms",
                                        List.of("bath", "kitchen"),
                                        item("area", "decimal").required())),
                        item("result", "decimal").with("computed", rule))
                .form();
        var person = new Person(form);
        List<String> flats = person.journey().rows("flats");
        person.answers(
                "flats",
                "flats." + flats.getFirst() + ".rooms.bath.area",
                "3",
                "flats." + flats.getFirst() + ".rooms.kitchen.area",
                "9",
                "flats." + flats.getLast() + ".rooms.bath.area",
                "4",
                "flats." + flats.getLast() + ".rooms.kitchen.area",
                "10");

        assertThat(person.journey().value("result")).isEqualTo(Value.of(new BigDecimal(value)));
    }

    @Test
    void aRowOfATableWithinRowsIsThatOfItsOwnRow() {
        Form form = new Sketch()
                .page(
                        "flats",
                        rows(
                                "flats",
                                2,
                                2,
                                matrix(
                                        "rooms",
                                        List.of("bath", "kitchen"),
                                        item("area", "decimal").required()),
                                item("wet", "decimal").with("computed", "rooms.bath.area")),
                        item("all", "decimal").with("computed", "sum(flats.wet)"))
                .form();
        var person = new Person(form);
        List<String> flats = person.journey().rows("flats");
        for (String flat : flats) {
            person.answers(
                    "flats", "flats." + flat + ".rooms.bath.area", "3", "flats." + flat + ".rooms.kitchen.area", "9");
        }

        assertThat(person.journey().value("all")).isEqualTo(Value.of(6));
    }

    @Test
    void aRowThatAFilterLeftOutIsEmpty() {
        var person = new Person(rooms("if rooms[area > 5].bath = null then 0 else rooms[area > 5].bath.area")
                        .form())
                .answers("state", "rooms.kitchen.area", "8", "rooms.bath.area", "4.5");

        assertThat(person.journey().value("result")).isEqualTo(Value.of(0));
    }

    @Test
    void aRowThatIsNotThereIsTold() {
        assertThat(rooms("rooms.cellar.area").problems())
                .singleElement()
                .asString()
                .contains("'rooms' has no 'cellar'", "Possible: area, bath, kitchen.");
    }
}
