package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Filings;
import org.gulou.catalog.Offer;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where each element of a list has a lane of its own, a program takes the move of one by the id that the case told it. */
@ArquillianTest
class MovesOfListsIT extends SystemCalls {
    private static final String SERVICE = "views-of-a-list";

    @Inject
    Filings filings;

    private static SmallService service() {
        return SmallService.named(SERVICE)
                .asking(
                        "{id: areas, kind: choices, title: {zh: 领域, en: Areas}, options: [{id: water, title: {zh: 水务, en: Water}}, {id: fire, title: {zh: 消防, en: Fire}}]}")
                .working("""
            schema: gulou/workflow/v1
            start: reviews
            states:
              reviews:
                label: {zh: 会签, en: Views}
                citizen: being-checked
                worker: head.county
                lanes:
                  views: {label: {zh: 领域, en: Areas}, each: areas as a, worker: officer.county}
                join: all
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: reviews, to: done, by: head.county}
            clocks: {}
            """);
    }

    @BeforeEach
    void aCaseHasALaneForEachArea() throws Exception {
        Offer offer = published.catalogue().offersOf(SERVICE).isEmpty()
                ? service().publish(published)
                : published.catalogue().offersOf(SERVICE).getFirst();
        number = filings.file(
                offer.id(),
                Map.of(
                        "matter",
                        Value.of("会签"),
                        "areas",
                        new Value.Items(List.of(Value.of("water"), Value.of("fire")))),
                clock.instant());
        secret = letIn(
                        "会签系统",
                        true,
                        Optional.empty(),
                        new Post("officer", offer.body().id()))
                .secret();
    }

    private List<String> possible() throws Exception {
        return json(read("/cases/" + number))
                .path("moves")
                .valueStream()
                .map(JsonNode::asObject)
                .map(move -> move.path("id").asString())
                .toList();
    }

    private HttpResponse<String> taken(String asSent) throws Exception {
        return move(asSent, tag(read("/cases/" + number)), "{}");
    }

    @Test
    void theSlashOfAnIdIsSentAsItIs() throws Exception {
        assertThat(possible()).containsExactlyInAnyOrder("views/water", "views/fire");

        HttpResponse<String> done = taken("views/water");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(possible()).containsExactly("views/fire");
    }

    @Test
    void theSlashOfAnIdIsSentEncodedAsClientsOfTheDescriptionDo() throws Exception {
        HttpResponse<String> done = taken(URLEncoder.encode("views/water", StandardCharsets.UTF_8));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(possible()).containsExactly("views/fire");
    }

    @Test
    void anElementThatIsNotThereIsNoMove() throws Exception {
        HttpResponse<String> refused = taken("views/air");

        assertThat(refused.statusCode()).as(refused.body()).isIn(404, 409);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(kind -> assertThat(kind).startsWith("application/problem+json"));
        assertThat(taken("views/water/deeper").statusCode()).isIn(404, 409);
    }
}
