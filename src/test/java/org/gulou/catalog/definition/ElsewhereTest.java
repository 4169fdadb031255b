package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.catalog.finding.Facet;
import org.gulou.catalog.prospects.Told;
import org.gulou.catalog.prospects.Whom;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A service that leads elsewhere has a guide and offices, and nothing that an application would need. */
class ElsewhereTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String FOOD = "services/market-regulation/food-business-licence/";
    private static final String PASSPORT = "services/public-security/ordinary-passport/service.yaml";
    private static final String PENSION = "services/human-resources/pension-transfer/service.yaml";
    private static final Elsewhere PLATFORM = new Elsewhere.Site(
            URI.create("https://si.12333.gov.cn/"),
            CATALOGUE.service("pension-transfer").orElseThrow().guide().elsewhere().stream()
                    .map(Elsewhere.Site.class::cast)
                    .map(Elsewhere.Site::name)
                    .findFirst()
                    .orElseThrow());

    private static Service service(String id) {
        return CATALOGUE.service(id).orElseThrow();
    }

    private static List<String> problems(Folder folder) {
        return Own.problems(folder).stream().map(Problem::toString).toList();
    }

    @Test
    void itsGuideIsWholeWithoutAFormOrAWorkflow() {
        assertThat(Own.FOLDER.paths()).noneMatch(path -> path.matches(".*/ordinary-passport/(?!service.yaml).*"));
        assertThat(service("ordinary-passport").guide().papers()).hasSize(4);
        assertThat(service("ordinary-passport").guide().elsewhere()).contains(new Elsewhere.AtWindow());
        assertThat(service("pension-transfer").guide().elsewhere()).contains(PLATFORM);
    }

    @Test
    void nothingIsAdvisedOfTheWorkflowThatItHasNot() {
        assertThat(Own.DEFINITIONS.read(Own.FOLDER).warnings())
                .extracting(Problem::file)
                .allMatch(file -> file.contains("/"));
    }

    @Test
    void everyOfficeOfItIsListedAndNoneIsCountedAmongThoseThatTakeApplications() {
        List<Offer> offers = CATALOGUE.offersOf("pension-transfer");

        assertThat(offers)
                .hasSize(88)
                .allSatisfy(offer -> assertThat(offer.elsewhere()).contains(PLATFORM));
        assertThat(CATALOGUE.taken())
                .isEqualTo(CATALOGUE.offers().stream()
                        .filter(offer -> offer.elsewhere().isEmpty())
                        .count())
                .isLessThan(CATALOGUE.offers().size());
    }

    @Test
    void itIsNarrowedToByTheWayOneApplies() {
        assertThat(Facet.WAY.of(service("pension-transfer").guide()))
                .containsExactlyInAnyOrder("online", "site", "window");
        assertThat(Facet.WAY.of(service("ordinary-passport").guide())).containsExactly("window");
    }

    @Test
    void oneBodyMayLeadElsewhereWhileTheOthersTakeApplications() {
        Folder folder = Own.around(FOOD, Own.FOLDER).with(Map.of("offers/520103.yaml", """
                schema: gulou/offers/v1
                division: "520103"
                offers:
                  - service: food-business-licence
                    variant: new
                    elsewhere: {url: https://www.gjzwfw.gov.cn/, name: {zh: 国家政务服务平台, en: the National Government Service Platform}}
                """.getBytes(UTF_8)));

        Catalogue made = ((Definitions.Reading.Sound) Own.DEFINITIONS.read(folder)).catalogue();

        assertThat(made.offers().stream()
                        .filter(offer -> offer.elsewhere().isPresent())
                        .map(Offer::id))
                .containsExactly("food-business-licence--yunyan-market-regulation");
    }

    @Test
    void whatABodyLeadsToIsJudgedAsWell() {
        Folder folder = Own.around(FOOD, Own.FOLDER).with(Map.of("offers/520103.yaml", """
                schema: gulou/offers/v1
                division: "520103"
                offers:
                  - service: food-business-licence
                    elsewhere: {url: 'https://192.168.1.1/', name: {zh: 甲, en: A}}
                """.getBytes(UTF_8)));

        assertThat(problems(folder))
                .anySatisfy(line ->
                        assertThat(line).startsWith("offers/520103.yaml:5:").contains("leads to no public site"));
    }

    @Test
    void aVariantOfItHasAGuideOfItsOwnAndNoFormEither() {
        String child = """

                variants:
                  child:
                    title: {zh: 未满16周岁普通护照签发, en: Passport of a child}
                """;
        Folder sound = Own.with(PASSPORT, Own.text(PASSPORT) + child);
        Folder asking = Own.with(PASSPORT, Own.text(PASSPORT) + child + "    form: {pages: []}\n");

        assertThat(problems(sound)).isEmpty();
        assertThat(problems(asking))
                .anySatisfy(line -> assertThat(line).contains("so its variants have no form either"));
    }

    @Test
    void oneVariantMayLeadElsewhereWhileTheServiceIsAppliedForHere() {
        Folder folder = Own.around(
                FOOD,
                Own.changed(
                        FOOD + "service.yaml",
                        "\nvariants:\n  renew:",
                        "\nvariants:\n  renew:\n    elsewhere: at window"));

        Catalogue made = ((Definitions.Reading.Sound) Own.DEFINITIONS.read(folder)).catalogue();

        assertThat(made.offersOf("food-business-licence", "renew"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.elsewhere()).isPresent());
        assertThat(made.offersOf("food-business-licence", "new"))
                .allSatisfy(offer -> assertThat(offer.elsewhere()).isEmpty());
    }

    @Test
    void anEntryThatWasAppliedForHereMayLeadElsewhereInItsNextVersion() {
        String path = "services/justice/legal-aid/";
        Folder before = Own.FOLDER.only(file -> file.startsWith(path) || file.startsWith("elements/"));
        Folder after = before.only(file -> file.equals(path + "service.yaml"));

        assertThat(Inventory.of("services/justice/legal-aid", after)
                        .breaks(Inventory.of("services/justice/legal-aid", before), 1))
                .isEmpty();
    }

    @Test
    void whatIsRememberedOfItLeadsElsewhereStill() {
        var memory = Memory.empty();
        var definitions = new Definitions(Own.FOLDER, memory, "code");
        Folder folder = Own.around(PENSION, Own.FOLDER);
        definitions.read(folder);

        Catalogue again = ((Definitions.Reading.Sound) definitions.read(folder)).catalogue();

        assertThat(again.service("pension-transfer").orElseThrow().guide().elsewhere())
                .contains(PLATFORM);
        assertThat(again.service("pension-transfer")
                        .orElseThrow()
                        .newest()
                        .workflow()
                        .states())
                .hasSize(2);
    }

    @Test
    void nobodyIsToldThatSheCanHaveIt() {
        var prospects = CATALOGUE.prospects();
        var nothing = Told.NOTHING;

        assertThat(prospects.elsewhere(nothing))
                .extracting(Service::id)
                .containsExactlyInAnyOrder("ordinary-passport", "pension-transfer", "driving-licence-renewal");
        assertThat(prospects.elsewhere(nothing.on(List.of("P03"))))
                .extracting(Service::id)
                .containsExactly("pension-transfer");
        assertThat(Set.copyOf(prospects.elsewhere(nothing.askingFor(Whom.BUSINESS))))
                .isEmpty();
    }
}
