package org.gulou.journeys.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gulou.catalog.definition.MadeUpCase;
import org.gulou.catalog.definition.Planned;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service that ships is applied for once with made-up answers, decided on its shortest way, and its result verified. */
@Tag("long")
@ArquillianTest
@RunAsClient
class EveryServiceJourney {
    private static final ServiceReport REPORT = new ServiceReport();
    private static final String ONLY = System.getProperty("gulou.journeys.services", ".*");

    /** What is made up is the same with the same seed. */
    static final long SEED = Long.getLong("gulou.journeys.seed", 7);

    private static @Nullable Town town;

    static List<String> services() {
        return MadeUpCase.all().stream().filter(one -> one.matches(ONLY)).toList();
    }

    static List<String> guides() {
        return MadeUpCase.guides();
    }

    private static Town town() {
        if (town == null) {
            town = new Town();
        }
        return town;
    }

    @AfterAll
    static void tells() {
        REPORT.write();
        if (town != null) {
            town.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void itIsAppliedForDecidedAndVerified(String service) {
        long begun = System.nanoTime();
        try {
            Planned planned = MadeUpCase.of(service, SEED, Town::applicant, Staff::of)
                    .orElseThrow(() -> new AssertionError("No way to a good end was found"));
            String number = new LivedCase(town(), planned).isLived();
            REPORT.ended(service, planned, number, Duration.ofNanos(System.nanoTime() - begun));
        } catch (AssertionError | RuntimeException failed) {
            REPORT.failed(service, String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guides")
    void aGuideLinksWhatIsAppliedFor(String guide) {
        REPORT.isGuide(guide);
        Visitor stranger = town().stranger().visits("/occasion/" + guide);

        assertThat(stranger.page().locator("#parts a[href^='/service/']").count())
                .isGreaterThan(1);
    }
}
