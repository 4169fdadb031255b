package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may start a clock. */
class BeginningsTest {
    private static final String STARTS = "    starts: accept\n";

    private static SeededMistakesTest.Told clock(String starts) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        assertThat(workflow).contains(STARTS);
        return SeededMistakesTest.told(SeededMistakesTest.with(
                "workflow.yaml",
                workflow.replace(STARTS, "    starts: " + starts + "\n").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[accept, received]",
                "[accept, {on: received, asOf: case.filedOn}]",
                "{on: fee.paid, asOf: case.filedOn}",
                "[accept, fee.paid, {on: party.signed, asOf: case.filedOn}]"
            })
    void severalOccasionsAndADayForEach(String starts) {
        assertThat(clock(starts).problems()).isEmpty();
    }

    @Test
    void aWrongOneAmongSeveralIsToldWhereItStands() {
        assertThat(clock("[accept, {on: acept, asOf: case.filedOn}]").problems())
                .singleElement()
                .asString()
                .contains(":85:27: ", "There is no state or move 'acept'. Did you mean 'accept'?");
    }

    @Test
    void oneWithoutItsDayIsToldWhatIsMissing() {
        assertThat(clock("[accept, {on: received}]").problems())
                .singleElement()
                .asString()
                .contains(":85:", "The key 'asOf' is missing here.");
    }
}
