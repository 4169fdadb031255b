package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gulou.identity.ProgramKeys.Outcome;
import org.gulou.intake.Prefills;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a system sends or asks again costs nobody anything, with whichever of its keys. */
@ArquillianTest
class SentOnceIT extends SystemCalls {
    private static final String OFFER = "freedom-of-information--yunyan-government-office";

    @Inject
    Prefills prefills;

    private HttpResponse<String> fillsIn(String once, int year) throws IOException, InterruptedException {
        return send(to("/prefills")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", once)
                .POST(BodyPublishers.ofString(
                        "{\"offer\": \"%s\", \"answers\": {\"yearFrom\": %d}}".formatted(OFFER, year))));
    }

    private static String id(HttpResponse<String> made) {
        return json(made).get("id").asString();
    }

    private static String link(HttpResponse<String> made) {
        return json(made).get("link").asString();
    }

    @Test
    void aPrefillThatIsSentAgainIsTheSameWithTheSameLinkWhileItWaits() throws IOException, InterruptedException {
        HttpResponse<String> first = fillsIn("A-17", 2024);
        HttpResponse<String> again = fillsIn("A-17", 2024);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(prefills.behind(link(again).replaceAll(".*prefill=", ""), OFFER))
                .isPresent();
        assertThat(id(fillsIn("A-18", 2024))).isNotEqualTo(id(first));
        assertThat(fillsIn("A-17", 2023).statusCode()).isEqualTo(422);
        assertThat(fillsIn("two words", 2024).statusCode()).isEqualTo(400);

        send(to("/prefills/" + id(first) + "/withdraw").POST(BodyPublishers.noBody()));
        HttpResponse<String> late = fillsIn("A-17", 2024);
        assertThat(json(late).get("state").asString()).isEqualTo("over");
        assertThat(json(late).has("link")).isFalse();
    }

    @Test
    void ofTwoThatAreSentAtOnceOneIsKept() throws Exception {
        Callable<HttpResponse<String>> one = () -> fillsIn("at-once", 2024);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> bodies = Stream.of(
                            together.submit(one), together.submit(one), together.submit(one), together.submit(one))
                    .map(sent -> {
                        try {
                            return sent.get().body();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .distinct()
                    .toList();
            assertThat(bodies).singleElement().asString().contains("\"link\"");
        }
    }

    @Test
    void aSecondKeyOpensToTheSameUntilAndAfterTheFirstIsStopped() throws IOException, InterruptedException {
        var first = letIn("换密钥的系统", true, Optional.empty(), CLERK);
        secret = first.secret();
        String made = id(fillsIn("K-1", 2024));

        var second = (Outcome.Made) keys.second(ADMIN, first.key().getId());
        assertThat(second.key().getPerson()).isEqualTo(first.key().getPerson());
        assertThat(keys.second(ADMIN, first.key().getId())).isInstanceOf(Outcome.Refused.class);
        assertThat(read("/queue").statusCode()).isEqualTo(200);
        secret = second.secret();
        assertThat(read("/prefills/" + made).statusCode()).isEqualTo(200);

        keys.stop(ADMIN, first.key().getId());
        assertThat(read("/queue").statusCode()).isEqualTo(200);
        assertThat(read("/prefills/" + made).statusCode()).isEqualTo(200);
        assertThat(keys.second(ADMIN, first.key().getId()))
                .as("of a key that was stopped")
                .isInstanceOf(Outcome.Refused.class);
        secret = first.secret();
        assertThat(read("/queue").statusCode()).isEqualTo(401);

        keys.stop(ADMIN, second.key().getId());
        assertThat(people.find(first.key().getPerson()).orElseThrow().isActive())
                .as("with the last key the system is deactivated")
                .isFalse();
    }

    @Test
    void onlyWhatIsNotPackedOnItsWayHasAStrongTag() throws IOException, InterruptedException {
        for (String path : List.of("/offers?most=50", "/openapi.json", "/cases/" + number)) {
            HttpResponse<String> answer = send(to(path).header("Accept-Encoding", "gzip"));

            assertThat(answer.headers().firstValue("Content-Encoding").isPresent())
                    .as(path)
                    .isEqualTo(tag(answer).startsWith("W/"))
                    .isEqualTo(!path.startsWith("/cases"));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndAListSaysWhereItGoesOn() throws IOException, InterruptedException {
        for (String path : List.of(
                "/offers?most=3",
                "/offers/" + OFFER,
                "/offers/" + OFFER + "/schema",
                "/openapi.json",
                "/cases/" + number)) {
            HttpResponse<String> first = read(path);
            HttpResponse<String> again = send(to(path).header("If-None-Match", tag(first)));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(first.headers().firstValue("Cache-Control"))
                    .as("what is open may be kept and asked about")
                    .hasValue(path.startsWith("/cases") ? "no-store" : "no-cache");
            assertThat(send(to(path).header(
                                            "If-None-Match",
                                            "\"a\", W/" + tag(first).replace("W/", "")))
                            .statusCode())
                    .as(path + " through a server that packs answers")
                    .isEqualTo(304);
            assertThat(send(to(path).header("If-None-Match", "\"other\"")).statusCode())
                    .isEqualTo(200);
        }
        String link = read("/offers?service=freedom-of-information&most=1")
                .headers()
                .firstValue("Link")
                .orElseThrow();
        assertThat(link).matches("</api/v1/offers\\?.*>; rel=\"next\"").contains("from=1", "service=", "most=1");
        String next = link.replaceAll("^</api/v1|>.*", "");
        assertThat(json(read(next)).at("/offers/0/id"))
                .isNotEqualTo(json(read("/offers?service=freedom-of-information&most=1"))
                        .at("/offers/0/id"));
    }
}
