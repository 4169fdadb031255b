package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service and variant is filled in at random, from its definition alone, to where it can be sent. */
class MadeUpApplicationTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Applicant FIRM = new Applicant("", "", "云岩顺达货运有限公司", "91520103MA6DEM0022");

    static Stream<Arguments> services() {
        return MadeUpApplication.occasions(CATALOGUE).entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void whatIsMadeUpFromADefinitionCanBeSentAndStored(String service, List<Occasion> occasions) {
        Offer offer = occasions.getFirst().offer();
        Applicant applicant = CATALOGUE.version(offer).orElseThrow().guide().admits(false) ? Applicant.UNKNOWN : FIRM;

        Journey journey = occasions.stream()
                .flatMap(one -> MadeUpApplication.journey(CATALOGUE, one, applicant, new Random(7)).stream())
                .findFirst()
                .orElseThrow();

        assertThat(journey.complete()).isTrue();
        assertThat(FilledForm.fromMap(journey.filled().toMap())).isEqualTo(journey.filled());
    }
}
