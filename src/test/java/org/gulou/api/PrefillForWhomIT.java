package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A system says whose application it fills in, and only such an applicant can begin with it. */
@ArquillianTest
class PrefillForWhomIT extends SystemCalls {
    private static final String INFORMATION = "freedom-of-information--yunyan-government-office";
    private static final String CARE = "out-of-area-care--yunyan-healthcare-security";

    @BeforeEach
    void aSystemWithoutAPostIsLetIn() {
        secret = letIn("企业服务平台", true, Optional.empty()).secret();
    }

    private HttpResponse<String> fillsIn(String body) throws IOException, InterruptedException {
        return send(to("/prefills").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> asks(String applicant, String kind) throws IOException, InterruptedException {
        return fillsIn("{\"offer\": \"%s\", %s \"answers\": {\"requesterKind\": \"%s\", \"yearFrom\": 2024}}"
                .formatted(INFORMATION, applicant, kind));
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return json(answer)
                .get("errors")
                .valueStream()
                .map(one -> one.get("field").asString())
                .toList();
    }

    @Test
    void answersAreJudgedAsThoseOfWhomeverTheyAreFor() throws IOException, InterruptedException {
        HttpResponse<String> organisation = asks("\"applicant\": \"organisation\",", "organisation");
        HttpResponse<String> person = asks("", "citizen");

        assertThat(fields(asks("\"applicant\": \"organisation\",", "citizen")))
                .containsExactly("answers.requesterKind");
        assertThat(organisation.statusCode()).as(organisation.body()).isEqualTo(201);
        assertThat(broken("Prefill", organisation)).isEmpty();
        assertThat(json(organisation).get("applicant").asString()).isEqualTo("organisation");
        assertThat(json(person).get("applicant").asString()).isEqualTo("person");
    }

    @Test
    void anOrganisationIsNamedBeforeAnybodyWithAMandateBegins() throws IOException, InterruptedException {
        HttpResponse<String> shop = fillsIn("""
                {"offer": "food-business-licence--yunyan-market-regulation", "applicant": "organisation",
                 "answers": {"company": {"uscc": "92520103MA6DEM3033"}}}""");

        assertThat(shop.statusCode()).as(shop.body()).isEqualTo(201);
    }

    @Test
    void whoCannotApplyThereIsNobodyToFillItInFor() throws IOException, InterruptedException {
        HttpResponse<String> care =
                fillsIn("{\"offer\": \"%s\", \"applicant\": \"organisation\", \"answers\": {}}".formatted(CARE));

        assertThat(care.statusCode()).isEqualTo(422);
        assertThat(fields(care)).containsExactly("applicant");
        assertThat(json(care).at("/errors/0/detail").asString())
                .contains("person")
                .doesNotContain("organisation");
        assertThat(fields(asks("\"applicant\": \"robot\",", "citizen"))).containsExactly("applicant");
    }

    @Test
    void aStrangerCannotBeginAsHerselfWithWhatIsForAnOrganisation() throws IOException, InterruptedException {
        assertThat(page(json(asks("\"applicant\": \"organisation\",", "organisation"))))
                .contains("id=\"prefilled\"")
                .doesNotContain("id=\"guest\"");
        assertThat(page(json(asks("", "citizen")))).contains("id=\"prefilled\"", "id=\"guest\"");
    }

    private String page(JsonNode made) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(made.get("link").asString())))
                .body();
    }
}
