package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.intake.Draft;
import org.gulou.intake.Owner;
import org.gulou.intake.Prefill;
import org.gulou.intake.Prefills;
import org.gulou.intake.Prefills.Beginning;
import org.gulou.intake.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another system finds what can be applied for, fills in some of it for somebody, and hears what came of it. */
@ArquillianTest
class PrefillApiIT extends SystemCalls {
    private static final String OFFER = "freedom-of-information--yunyan-government-office";
    private static final String ANSWERS = """
            {"requesterKind": "citizen", "applicant": {"name": "王芳"}, "subject": "2025 年老旧小区改造计划",
             "yearFrom": 2024, "way": "email", "replyEmail": "fang@example.org"}""";

    @Inject
    Prefills prefills;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void aSystemWithoutAPostIsLetIn() {
        secret = letIn("社区服务系统", true, Optional.empty()).secret();
    }

    private HttpResponse<String> fillsIn(String body) throws IOException, InterruptedException {
        return send(to("/prefills").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> made() throws IOException, InterruptedException {
        return fillsIn("{\"offer\": \"%s\", \"answers\": %s, \"reference\": \"A-17\"}".formatted(OFFER, ANSWERS));
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1" + path)));
    }

    private static String linked(HttpResponse<String> made) {
        return json(made).get("link").asString().replaceAll(".*prefill=", "");
    }

    private String state(JsonNode made) throws IOException, InterruptedException {
        HttpResponse<String> now = read("/prefills/" + made.get("id").asString());
        assertThat(broken("Prefill", now)).isEmpty();
        return json(now).get("state").asString();
    }

    private Draft blank() {
        Offer offer = published.catalogue().offer(OFFER).orElseThrow();
        return drafts.start(offer, "王芳", "13800000001");
    }

    private void expire(Instant now) throws Exception {
        transaction.begin();
        prefills.expire(now);
        transaction.commit();
    }

    private static Visitor owner(Draft draft) {
        return draft.owner() instanceof Owner.Guest guest
                ? new Visitor(Optional.empty(), Optional.of(guest.code()))
                : new Visitor(Optional.empty(), Optional.empty());
    }

    private Map<String, List<String>> answered(Draft draft) {
        return drafts.open(draft.getId(), owner(draft)).orElseThrow().answers().raw();
    }

    @Test
    void whatCanBeAppliedForIsOpenToEverybody() throws IOException, InterruptedException {
        HttpResponse<String> list = open("/offers?service=freedom-of-information&place=520103");
        HttpResponse<String> one = open("/offers/" + OFFER);
        HttpResponse<String> schema = open("/offers/" + OFFER + "/schema");

        assertThat(broken("OfferList", list)).isEmpty();
        assertThat(json(list)
                        .get("offers")
                        .valueStream()
                        .map(offer -> offer.get("id").asString()))
                .contains(OFFER);
        assertThat(broken("WholeOffer", one)).isEmpty();
        assertThat(schema.headers().firstValue("Content-Type").orElse("")).startsWith("application/schema+json");
        assertThat(json(open("/offers/" + OFFER + "/openapi.json")).at("/components/schemas/Answers/properties"))
                .isEqualTo(json(schema).get("properties"));
        assertThat(send(HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1/offers/" + OFFER + "/schema"))
                                .header("Accept", "application/json"))
                        .statusCode())
                .as("to whom JSON is enough")
                .isEqualTo(200);
        var read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(schema));
        assertThat(read.validate(JsonBodies.MAPPER.readTree(ANSWERS))).isEmpty();
        assertThat(read.validate(JsonBodies.MAPPER.readTree("{\"subjekt\": \"\"}")))
                .isNotEmpty();
    }

    @Test
    void whatIsNotThereIsTold() throws IOException, InterruptedException {
        assertThat(open("/offers/nothing--nowhere").statusCode()).isEqualTo(404);
        assertThat(open("/offers?place=999999").statusCode()).isEqualTo(400);
        assertThat(open("/offers?service=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasFilledInIsInTheDraftThatIsBegunWithTheLinkOnceAndNobodyHasSentIt()
            throws IOException, InterruptedException {
        HttpResponse<String> made = made();
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(broken("Prefill", made)).isEmpty();
        assertThat(made.headers().firstValue("Location").orElse(""))
                .endsWith("/api/v1/prefills/" + json(made).get("id").asString());
        assertThat(state(json(made))).isEqualTo("waiting");

        Prefill behind = prefills.behind(linked(made), OFFER).orElseThrow();
        Draft draft = blank();
        assertThat(prefills.begin(behind, draft)).isEqualTo(Beginning.ENTERED);

        assertThat(answered(draft)).containsEntry("yearFrom", List.of("2024")).containsKey("replyEmail");
        assertThat(drafts.open(draft.getId(), owner(draft))
                        .orElseThrow()
                        .journey()
                        .firstOpen())
                .contains("requester");
        assertThat(prefills.behind(linked(made), OFFER)).isEmpty();
        assertThat(prefills.begin(behind, blank())).isEqualTo(Beginning.OVER);
        assertThat(state(json(made))).isEqualTo("begun");

        drafts.delete(draft.getId(), owner(draft));
        assertThat(state(json(made))).isEqualTo("over");
    }

    @Test
    void aDraftInWhichSomethingIsAnsweredStaysAsItIs() throws IOException, InterruptedException {
        Prefill behind = prefills.behind(linked(made()), OFFER).orElseThrow();
        Draft draft = blank();
        drafts.change(draft.getId(), owner(draft), (journey, answers) -> answers.with("subject", List.of("我自己写的")));

        assertThat(prefills.begin(behind, draft)).isEqualTo(Beginning.OWN);

        assertThat(answered(draft)).containsOnlyKeys("subject");
    }

    @Test
    void whatIsWrongIsToldAtItsPlaceAndNothingIsKept() throws IOException, InterruptedException {
        HttpResponse<String> wrong = fillsIn("""
                {"offer": "%s", "answers": {"requesterKind": "alien", "yearFrom": "later", "colour": "red"}}""".formatted(OFFER));
        HttpResponse<String> nothing = fillsIn("{\"offer\": \"%s\", \"answers\": {}}".formatted(OFFER));
        HttpResponse<String> nowhere = fillsIn("{\"offer\": \"nothing--nowhere\", \"answers\": {}}");
        HttpResponse<String> member = fillsIn("{\"offer\": \"%s\", \"reply\": {}}".formatted(OFFER));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong)
                        .get("errors")
                        .valueStream()
                        .map(one -> one.get("field").asString()))
                .containsExactlyInAnyOrder("answers.requesterKind", "answers.yearFrom", "answers.colour");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(json(nowhere).at("/errors/0/field").asString()).isEqualTo("offer");
        assertThat(member.statusCode()).isEqualTo(400);
        assertThat(json(member).get("detail").asString()).contains("offer, applicant, answers, reference");
    }

    @Test
    void aSystemTakesBackWhatNobodyHasBegunWith() throws IOException, InterruptedException {
        HttpResponse<String> made = made();
        String id = json(made).get("id").asString();
        var withdraw = to("/prefills/" + id + "/withdraw").POST(BodyPublishers.noBody());

        assertThat(send(withdraw).statusCode()).isEqualTo(204);

        assertThat(prefills.behind(linked(made), OFFER)).isEmpty();
        assertThat(state(json(made))).isEqualTo("over");
        assertThat(send(withdraw).statusCode()).as("asked once more").isEqualTo(204);
    }

    @Test
    void whatHasRunOutIsForgottenButTheSystemStillHearsThatItIsOver() throws Exception {
        HttpResponse<String> made = made();
        Prefill behind = prefills.behind(linked(made), OFFER).orElseThrow();
        Instant over = Instant.now().plus(Duration.ofDays(Prefills.DAYS + 2));

        expire(over);
        assertThat(prefills.begin(behind, blank())).isEqualTo(Beginning.OVER);
        assertThat(state(json(made))).isEqualTo("over");

        expire(over.plus(Duration.ofDays(366)));
        assertThat(read("/prefills/" + json(made).get("id").asString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSystemKnowsNothingOfWhatOthersHaveFilledIn() throws IOException, InterruptedException {
        String id = json(made()).get("id").asString();
        secret = letIn("另一个系统", true, Optional.empty()).secret();

        assertThat(read("/prefills/" + id).statusCode()).isEqualTo(404);
        assertThat(send(to("/prefills/" + id + "/withdraw").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aKeyThatOnlyReadsOrIsForAnotherServiceFillsInNothing() throws IOException, InterruptedException {
        secret = letIn("只读系统", false, Optional.empty()).secret();
        assertThat(made().statusCode()).isEqualTo(403);

        secret = letIn("医保系统", true, Optional.of(SERVICE)).secret();
        assertThat(made().statusCode()).isEqualTo(403);
    }
}
