package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.BodyId;
import org.junit.jupiter.api.Test;

/** The catalogue in this repository is sound, and is what the office knows. */
class OwnCatalogueTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    @Test
    void everyServiceIsReadAndCompiled() {
        assertThat(CATALOGUE.services())
                .extracting(Service::id)
                .contains("subsistence-allowance", "food-business-licence", "out-of-area-care");
    }

    @Test
    void everyServiceIsOfferedSomewhere() {
        assertThat(CATALOGUE.services())
                .allSatisfy(
                        service -> assertThat(CATALOGUE.offersOf(service.id())).isNotEmpty());
    }

    @Test
    void everyServiceIsWrittenInChineseAndEnglish() {
        assertThat(CATALOGUE.services())
                .allSatisfy(service -> assertThat(service.title().languages()).contains("zh", "en"));
    }

    @Test
    void anOfferHasAnAddressableId() {
        assertThat(CATALOGUE.offer("food-business-licence--yunyan-market-regulation"))
                .map(offer -> offer.body().id())
                .contains(new BodyId("yunyan-market-regulation"));
    }

    @Test
    void whatTheVillageOrTheTownshipReceivesTheCountyDecides() {
        assertThat(CATALOGUE.offersOf("subsistence-allowance")).isNotEmpty().allSatisfy(offer -> {
            assertThat(offer.body().level().word()).isIn("village", "township");
            assertThat(offer.decides().level().word()).isEqualTo("county");
            assertThat(offer.division().within(offer.decides().division())).isTrue();
        });
    }

    @Test
    void nobodyAppliesForHerselfWhereOnlyOrganisationsMay() {
        assertThat(guide("food-business-licence").admits(false)).isFalse();
        assertThat(guide("food-business-licence").admits(true)).isTrue();
    }

    @Test
    void noOrganisationAppliesWhereOnlyPersonsMay() {
        assertThat(guide("subsistence-allowance").admits(true)).isFalse();
        assertThat(guide("subsistence-allowance").admits(false)).isTrue();
    }

    private static Guide guide(String service) {
        return CATALOGUE.service(service).orElseThrow().guide();
    }

    @Test
    void theCalendarKnowsTheMakeUpDaysOf2026() {
        assertThat(CATALOGUE.calendar().works(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CATALOGUE.calendar().works(LocalDate.of(2026, 2, 16))).isFalse();
    }
}
