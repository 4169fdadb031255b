package org.gulou.journeys.services;

import org.gulou.catalog.definition.MadeUpCase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two of what {@link EveryServiceJourney} does for all: a filing decided by one, and a registration to which two people come
 * at a time that they chose.
 */
@ArquillianTest
@RunAsClient
class TwoServicesJourney {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"out-of-area-care new", "marriage-registration new"})
    void itIsAppliedForDecidedAndVerified(String service) {
        try (var town = new Town()) {
            new LivedCase(
                            town,
                            MadeUpCase.of(service, EveryServiceJourney.SEED, Town::applicant, Staff::of)
                                    .orElseThrow())
                    .isLived();
        }
    }
}
