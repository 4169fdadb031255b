package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clock does before it runs out may be said shortly. */
class EarlyAlertTest {
    private static final String EXPIRY = "    onExpiry: alert\n";

    private static SeededMistakesTest.Told clock(String early) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        assertThat(workflow).contains(EXPIRY);
        return SeededMistakesTest.told(SeededMistakesTest.with(
                "workflow.yaml",
                workflow.replace(EXPIRY, EXPIRY + "    at: " + early + "\n").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half",
                "3 working days left",
                "{1 day left: alert, 2 hours left: alert}",
                "{half: alert, 3 working days left: alert}"
            })
    void aMomentAloneAlerts(String early) {
        assertThat(clock(early).problems()).isEmpty();
    }

    @Test
    void whatIsNoMomentIsToldWhereItStands() {
        assertThat(clock("midnight").problems())
                .singleElement()
                .asString()
                .contains("workflow.yaml:", ":9: ", "'midnight'");
    }
}
