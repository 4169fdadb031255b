package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.Problem;
import org.gulou.workflow.Workflow;
import org.junit.jupiter.api.Test;

/** Archetype, service, variant and local body are layers; a mistake is told with the layer that caused it. */
class LayersTest {
    private static final String FOOD = "services/market-regulation/food-business-licence/";
    private static final String SERVICE = FOOD + "service.yaml";
    private static final String WORKFLOW = FOOD + "workflow.yaml";
    private static final String OFFERS = "offers/520103.yaml";

    private static Folder food(String path, String old, String by) {
        return Own.around(FOOD, Own.changed(path, old, by));
    }

    /** The food licence alone, with what the bodies of a division do otherwise. */
    private static Folder local(String division, String entries) {
        String file = "schema: gulou/offers/v1\ndivision: \"" + division + "\"\noffers:\n" + entries;
        return Own.around(FOOD, Own.changed(SERVICE, "local: [promised]", "local: [promised, papers]"))
                .with(Map.of("offers/" + division + ".yaml", file.getBytes(UTF_8)));
    }

    private static List<String> told(Folder folder) {
        return Own.problems(folder).stream().map(Problem::toString).toList();
    }

    private static Catalogue read(Folder folder) {
        return Own.sound(folder);
    }

    private static Offer offer(Catalogue catalogue, String id) {
        return catalogue.offer(id).orElseThrow();
    }

    // archetypes

    @Test
    void anArgumentTakesThePlaceOfItsParameter() {
        Catalogue catalogue = read(food(WORKFLOW, "{extension: 5 working days}", "{rectification: 3 days}"));

        assertThat(workflow(catalogue).state("rectification").text().in("en")).contains("within 3 days");
    }

    private static Workflow workflow(Catalogue catalogue) {
        return catalogue.service("food-business-licence").orElseThrow().newest().workflow();
    }

    @Test
    void anArchetypeThatIsNotThereIsToldWithTheNearestName() {
        assertThat(told(food(WORKFLOW, "site-inspection@1", "site-inspektion@1")))
                .singleElement()
                .asString()
                .startsWith(WORKFLOW
                        + ":2:21: There is no archetype 'site-inspektion@1'. Did you mean 'site-inspection@1'?");
    }

    @Test
    void aParameterThatIsNotThereIsToldWithTheNearestName() {
        assertThat(told(food(WORKFLOW, "{extension:", "{extention:")))
                .singleElement()
                .asString()
                .startsWith(WORKFLOW + ":2:47: ")
                .endsWith("Did you mean 'extension'?");
    }

    @Test
    void anArgumentOfAnotherTypeIsTold() {
        assertThat(told(food(WORKFLOW, "5 working days", "soon")))
                .containsExactly(WORKFLOW + ":2:58: Expected a period for 'extension', got 'soon'.");
    }

    @Test
    void aRuleThatDoesNotFitIsToldInTheArgument() {
        assertThat(told(food(SERVICE, "{passes: answered(oldLicence)}", "{passes: answered(oldLicense)}")))
                .singleElement()
                .asString()
                .startsWith(SERVICE + ":")
                .contains("In the variant 'cancel': Unknown name 'oldLicense'. Did you mean 'oldLicence'?");
    }

    @Test
    void whatAnArchetypeMissesIsToldWhereItIsExtended() {
        assertThat(told(food(SERVICE, "- {id: refusal,", "- {id: refused,")))
                .allSatisfy(line -> assertThat(line)
                        .contains("With the archetype 'site-inspection@1', workflows/site-inspection@1.yaml:")
                        .contains("'refusal'"))
                .anySatisfy(line -> assertThat(line).startsWith(WORKFLOW + ":2:21: "));
    }

    @Test
    void whatTheFileOverAnArchetypeSaysIsToldInTheFile() {
        assertThat(told(food(WORKFLOW, "states:\n", "states:\n  inspected: {citizen: gone}\n")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith(WORKFLOW + ":4:24: Expected one of received"));
    }

    @Test
    void aPartialWorkflowNeedsAnArchetype() {
        assertThat(told(Own.around(FOOD, Own.with(WORKFLOW, "schema: gulou/workflow/v1\nstates: {a: {add: true}}\n"))))
                .anySatisfy(line -> assertThat(line).contains("The key 'start' is missing here."))
                .anySatisfy(line -> assertThat(line).contains("'add'"));
    }

    // variants

    @Test
    void eachVariantIsOfferedByEachBody() {
        Catalogue catalogue = read(Own.around(FOOD, Own.FOLDER));

        assertThat(catalogue.offersOf("food-business-licence", "renew"))
                .hasSameSizeAs(catalogue.offersOf("food-business-licence", "new"))
                .extracting(Offer::id)
                .contains("food-business-licence--yunyan-market-regulation--renew");
    }

    @Test
    void aVariantSaysOnlyWhatDiffers() {
        Service food = read(Own.around(FOOD, Own.FOLDER))
                .service("food-business-licence")
                .orElseThrow();
        ServiceVersion renew = food.variant("renew").orElseThrow();

        assertThat(renew.guide().title().in("en")).isEqualTo("Renewal of a food business licence");
        assertThat(renew.guide().papers()).hasSameSizeAs(food.guide().papers());
        assertThat(renew.form().paths()).contains("oldLicence", "businessType");
        assertThat(food.newest().form().paths()).doesNotContain("oldLicence");
        assertThat(food.variant("cancel").orElseThrow().form().paths()).doesNotContain("businessType");
    }

    @Test
    void aConditionLimitedToAVariantCountsInNoOther() {
        Service food = read(food(SERVICE, "id: businessLicence\n", "id: businessLicence\n    variants: [renew]\n"))
                .service("food-business-licence")
                .orElseThrow();

        assertThat(food.guide().conditions())
                .extracting(condition -> condition.id())
                .doesNotContain("businessLicence");
        assertThat(food.variant("renew").orElseThrow().guide().conditions())
                .extracting(condition -> condition.id())
                .contains("businessLicence");
    }

    @Test
    void aLimitToAVariantThatIsNotThereIsTold() {
        assertThat(told(food(SERVICE, "id: businessLicence\n", "id: businessLicence\n    variants: [renews]\n")))
                .contains(SERVICE + ":41:16: There is no variant 'renews'. Did you mean 'renew'?");
    }

    @Test
    void aMistakeInAVariantIsToldThereWithItsName() {
        assertThat(told(food(SERVICE, "when: changed", "when: changd")))
                .singleElement()
                .asString()
                .startsWith(SERVICE + ":")
                .contains("In the variant 'renew': Unknown name 'changd'. Did you mean 'changed'?");
    }

    @Test
    void whatAVariantTakesAwayButOthersNameIsToldWhereItIsTakenAway() {
        assertThat(told(food(
                        SERVICE,
                        "        - {id: rooms, drop: true}\n",
                        "        - {id: rooms, drop: true}\n        - {id: company, drop: true}\n")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("With the variant 'cancel', services/")
                        .contains("Unknown name 'company'"));
    }

    @Test
    void whatAUseLeavesOutOfAnElementButARuleOfItReadsIsToldAtTheUse() {
        String form = FOOD + "form.yaml";

        assertThat(told(food(form, "{use: person@1}", "{use: person@1, only: [name, birthDate]}")))
                .filteredOn(line -> line.contains("Unknown name 'residentId'"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith(form)
                        .contains("With what 'only' leaves out of 'person@1', elements/person@1.yaml:")
                        .contains("Let 'only' name 'residentId' as well"));
    }

    @Test
    void aFaultOfAnArchetypeIsToldThereOnceWithTheServicesThatItReaches() {
        Folder folder =
                Own.changed("workflows/standard-licence@1.yaml", "default: clerk.county", "default: clrk.county");

        assertThat(told(folder))
                .filteredOn(line -> line.contains("There is no post 'clrk'"))
                .singleElement()
                .asString()
                .startsWith("workflows/standard-licence@1.yaml:")
                .matches(".*This reaches \\d+ services that extend it, such as [a-z-]+, [a-z-]+.*");
    }

    @Test
    void aVariantMayNotChangeWhoOwnsTheService() {
        assertThat(told(food(SERVICE, "  renew:\n", "  renew:\n    owner: {department: MSA}\n")))
                .anySatisfy(line -> assertThat(line).contains("The key 'owner' is not known here."));
    }

    @Test
    void aStoryAboutAVariantThatIsNotThereIsTold() {
        Folder folder = food(FOOD + "examples/cancelled-at-once.yaml", "variant: cancel", "variant: cancle");
        assertThat(Own.DEFINITIONS.examples(folder, read(folder)).stream()
                        .filter(example -> example.path().endsWith("cancelled-at-once.yaml"))
                        .flatMap(example -> example.check().stream()))
                .extracting(Problem::reason)
                .containsExactly("There is no variant of food-business-licence 'cancle'.");
    }

    // local bodies

    @Test
    void aBodyMayAskForAnotherPaperWhereTheServiceAllowsIt() {
        Catalogue catalogue = read(local("520103", """
              - service: food-business-licence
                variant: new
                papers:
                  - id: fire-safety
                    add: true
                    title: {zh: 消防, en: Fire safety}
                    files: {types: [pdf], maxSize: 1 MB}
            """));

        Offer there = offer(catalogue, "food-business-licence--yunyan-market-regulation");
        Offer elsewhere = offer(catalogue, "food-business-licence--huaxi-market-regulation");
        assertThat(catalogue.version(there).orElseThrow().form().paperIds()).contains("fire-safety");
        assertThat(catalogue.version(elsewhere).orElseThrow().form().paperIds()).doesNotContain("fire-safety");
        assertThat(catalogue.version(elsewhere))
                .containsSame(
                        catalogue.service("food-business-licence").orElseThrow().newest());
    }

    @Test
    void whatAHigherDivisionSaysHoldsBelowUntilABodySaysOtherwise() {
        Folder folder = local("520100", "  - {service: food-business-licence, phone: 0851-1111111}\n")
                .with(local(
                                "520103",
                                "  - {service: food-business-licence, body: yunyan-market-regulation, hours: {zh: 全天,"
                                        + " en: Always}}\n")
                        .files());
        Catalogue catalogue = read(folder);

        Offer there = offer(catalogue, "food-business-licence--yunyan-market-regulation--renew");
        assertThat(there.phone()).isEqualTo("0851-1111111");
        assertThat(there.hours().in("en")).isEqualTo("Always");
    }

    @Test
    void aBodyMayNotTouchWhatTheServiceDoesNotList() {
        assertThat(told(local("520103", "  - {service: food-business-licence, faq: []}\n")))
                .containsExactly(OFFERS + ":4:38: The service 'food-business-licence' does not let a body change 'faq'."
                        + " It lists under 'local:' papers, promised.");
    }

    @Test
    void aMistakeOfABodyIsToldInItsFile() {
        assertThat(told(local(
                        "520103",
                        "  - {service: food-business-licence, variant: renew, papers: [{id: lease, when: leasd}]}\n")))
                .singleElement()
                .asString()
                .startsWith(OFFERS + ":4:81: In what 520103 changes: Unknown name 'leasd'.");
    }

    @Test
    void aPaperThatTheServiceLacksCannotBeChangedByABody() {
        assertThat(told(local(
                        "520103",
                        "  - {service: food-business-licence, variant: renew, papers: [{id: leese,"
                                + " required: false}]}\n")))
                .singleElement()
                .asString()
                .startsWith(OFFERS + ":4:68: In what 520103 changes: There is no 'leese' in the service")
                .contains("Did you mean 'lease'?");
    }
}
