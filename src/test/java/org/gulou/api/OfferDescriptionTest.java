package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Outline;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OfferDescriptionTest {
    private static final String OFFER = "freedom-of-information--yunyan-government-office";
    private static final JsonNode DESCRIBED = new OfferDescription(Description.WHOLE)
            .of(
                    OFFER,
                    "Request for information",
                    new AnswerSchema("en")
                            .of(
                                    "https://portal.example/schema",
                                    "Request for information",
                                    Outline.of(Own.catalogue()
                                            .version(
                                                    Own.catalogue().offer(OFFER).orElseThrow())
                                            .orElseThrow()
                                            .form())));

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OfferDescriptionTest::nodes));
    }

    @Test
    void theAnswersAreThoseOfItsForm() {
        JsonNode wish = DESCRIBED.at("/components/schemas/PrefillWish/properties");
        JsonNode answers =
                DESCRIBED.at(wish.get("answers").get("$ref").asString().substring(1));

        assertThat(wish.get("offer").get("const").asString()).isEqualTo(OFFER);
        assertThat(answers.at("/properties/applicant/properties/name/type").asString())
                .isEqualTo("string");
        assertThat(answers.propertyNames()).doesNotContain("$id", "$schema");
    }

    @Test
    void whatItRefersToIsThereAndNothingElse() {
        assertThat(nodes(DESCRIBED).map(node -> node.path("$ref").asString("")).filter(to -> !to.isEmpty()))
                .isNotEmpty()
                .allMatch(to -> !DESCRIBED.at(to.substring(1)).isMissingNode());
        assertThat(DESCRIBED.get("components").get("schemas").propertyNames())
                .contains("Answers", "PrefillWish", "Prefill", "Problem")
                .doesNotContain("Case", "Queue", "CaseEvent");
    }

    @Test
    void theDescriptionOfTheWholeStaysAsItIs() {
        assertThat(Description.WHOLE
                        .at("/components/schemas/PrefillWish/properties/answers/type")
                        .asString())
                .isEqualTo("object");
    }
}
