package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What a form knows of those who apply, on the food business licence. */
class PartiesTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String OWN_CODE = "92520103MA6DEM3033";
    private static final String OTHER_CODE = "91520111MA6DEM505A";
    private static final Parties FOR_HER_SHOP =
            new Parties("王秀英", "13900000001", Optional.of(new Parties.Principal("云岩区花溪王记米粉店", OWN_CODE)));

    private static Journey journey(Parties parties, Answers answers) {
        Offer offer = CATALOGUE
                .offer("food-business-licence--yunyan-market-regulation")
                .orElseThrow();
        return Journey.of(
                CATALOGUE.service(offer.service()).orElseThrow().newest().form(),
                answers,
                FormWorld.ofDraft(CATALOGUE, offer, parties, NOW));
    }

    private static List<String> wrong(Parties parties, String code) {
        var answers = Answers.NONE.with("company.uscc", List.of(code)).withSettled(Set.of("company.uscc"));
        return journey(parties, answers).mistakes("company").stream()
                .map(Mistake::rule)
                .toList();
    }

    @Test
    void whoActsForAnOrganisationCannotNameAnother() {
        assertThat(wrong(FOR_HER_SHOP, OTHER_CODE)).containsExactly("check");
        assertThat(wrong(FOR_HER_SHOP, OWN_CODE)).isEmpty();
    }

    @Test
    void theQuestionsOfAnApplicationThroughAnAgentAreTheApplicants() {
        assertThat(Parties.throughAgent("王秀英", "13900000001").facts())
                .containsEntry("mandate", Value.of("agent"))
                .containsEntry(
                        "applicant",
                        new Value.Fields(Map.of("name", Value.of("王秀英"), "phone", Value.of("13900000001"))));
    }

    @Test
    void whatIsKnownNeedNotBeTyped() {
        Journey journey = journey(FOR_HER_SHOP, Answers.NONE);
        assertThat(List.of(journey.value("company.name"), journey.value("company.uscc"), journey.value("phone")))
                .containsExactly(Value.of("云岩区花溪王记米粉店"), Value.of(OWN_CODE), Value.of("13900000001"));
    }

    @Test
    void nothingIsFilledInWhereNothingIsKnown() {
        Journey journey = journey(new Parties("王秀英", "", Optional.empty()), Answers.NONE);
        assertThat(List.of(journey.value("company.name"), journey.value("phone")))
                .allMatch(Value::isUnknown);
    }
}
