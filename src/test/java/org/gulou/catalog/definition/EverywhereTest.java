package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.gulou.places.Body;
import org.junit.jupiter.api.Test;

/** A kind of body written once stands in every division of its level. */
class EverywhereTest {
    private static final String BODIES = "vocabularies/bodies.yaml";
    private static final Catalogue CATALOGUE = Own.catalogue();

    @Test
    void everyCountyHasEachKindOfBodyOnce() {
        List<Body> registries = CATALOGUE.places().bodies().stream()
                .filter(body ->
                        body.level() == Level.COUNTY && body.departments().contains("MSA"))
                .toList();

        assertThat(registries).hasSize(88).extracting(Body::division).doesNotHaveDuplicates();
    }

    @Test
    void aBodyOfItsOwnStandsInPlaceOfTheKind() {
        assertThat(CATALOGUE.places().serving(new DivisionCode("520103"), Level.COUNTY, "MSA"))
                .hasValueSatisfying(body -> assertThat(body.id().id()).isEqualTo("yunyan-market-regulation"));
        assertThat(CATALOGUE.places().body(new BodyId("market-regulation-520103")))
                .isEmpty();
    }

    @Test
    void theNamesOfTheDivisionStandInItsName() {
        assertThat(CATALOGUE.places().body(new BodyId("township-520111201")))
                .map(Body::name)
                .contains(LocalizedText.of("花溪区孟关苗族布依族乡人民政府", "Mengguan Miao and Bouyei Ethnic Township Government"));
    }

    @Test
    void aTownshipAndASubdistrictAreDifferentKinds() {
        assertThat(CATALOGUE.places().body(new BodyId("subdistrict-520102017")))
                .map(Body::name)
                .contains(LocalizedText.of("南明区西湖路街道办事处", "Xihulu Subdistrict Office"));
        assertThat(CATALOGUE.places().body(new BodyId("township-520102017"))).isEmpty();
    }

    @Test
    void moreServicesCanBeAppliedForThanTheCloudOfTheProvinceCollected() {
        assertThat(CATALOGUE.taken()).isGreaterThan(3856);
    }

    @Test
    void whatAVillageTakesIsTakenInEveryTownship() {
        List<String> townships = CATALOGUE.places().divisions().stream()
                .map(division -> division.code().code())
                .filter(code -> code.length() == 9)
                .toList();

        assertThat(CATALOGUE.offersOf("subsistence-allowance"))
                .extracting(offer -> offer.division().code())
                .containsAll(townships)
                .contains("520103028005");
    }

    @Test
    void theTownshipThatTakesACaseDoesTheWorkOfTheVillage() {
        Map<Level, BodyId> bodies = bodies("subsistence-allowance--yunyan-touqiao");

        assertThat(bodies)
                .containsEntry(Level.VILLAGE, new BodyId("yunyan-touqiao"))
                .containsEntry(Level.TOWNSHIP, new BodyId("yunyan-touqiao"))
                .containsEntry(Level.COUNTY, new BodyId("yunyan-civil-affairs"));
    }

    @Test
    void theVillageThatTakesACaseDoesNotDoTheWorkOfTheTownship() {
        Map<Level, BodyId> bodies = bodies("subsistence-allowance--touqiao-huangjin");

        assertThat(bodies)
                .containsEntry(Level.VILLAGE, new BodyId("touqiao-huangjin"))
                .containsEntry(Level.TOWNSHIP, new BodyId("yunyan-touqiao"));
    }

    private static Map<Level, BodyId> bodies(String offer) {
        Offer taken = CATALOGUE.offer(offer).orElseThrow();
        Guide guide = CATALOGUE.service(taken.service()).orElseThrow().guide();
        return taken.bodies(guide, CATALOGUE.places());
    }

    @Test
    void aKindThatNoDivisionGetsIsWarnedOf() {
        Folder changed = Own.changed(BODIES, "ending: [街道]", "ending: [集市]");

        assertThat(warnings(Own.around(BODIES, changed)))
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith(BODIES)
                        .contains("No division of the level 'township' gets this body."));
    }

    @Test
    void aKindOfADepartmentThatIsNotThereIsRefused() {
        Folder changed = Own.changed(
                BODIES,
                "departments: [HPF]\n    address: {zh: '{division}",
                "departments: [HPX]\n    address: {zh: '{division}");

        assertThat(Own.problems(Own.around(BODIES, changed)))
                .extracting(Problem::toString)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(BODIES).contains("HPX").contains("HPF"));
    }

    private static List<String> warnings(Folder folder) {
        return switch (Own.DEFINITIONS.read(folder)) {
            case Definitions.Reading.Sound sound ->
                sound.warnings().stream().map(Problem::toString).toList();
            case Definitions.Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }
}
