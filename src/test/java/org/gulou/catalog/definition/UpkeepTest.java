package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.catalog.Renewal;
import org.gulou.catalog.ServiceVersion;
import org.junit.jupiter.api.Test;

/** With which variant the holder of a certificate has it renewed. */
class UpkeepTest {
    private static final String VALID = "  validFor: 1 year\n";

    @Test
    void aServiceWithoutVariantsIsRenewedInItsOnlyWay() {
        String service =
                SeededMistakesTest.text("service.yaml").replace(VALID, VALID + "  renew: {from: 30 days before}\n");
        Folder folder = SeededMistakesTest.with("service.yaml", service.getBytes(UTF_8));

        assertThat(Own.DEFINITIONS.read(folder)).isInstanceOfSatisfying(Definitions.Reading.Sound.class, sound -> {
            ServiceVersion version =
                    sound.catalogue().service("stall-permit").orElseThrow().newest();
            assertThat(version.upkeep().renewal().map(Renewal::variant)).hasValue(ServiceVersion.FIRST);
        });
    }
}
