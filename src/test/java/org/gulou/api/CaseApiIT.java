package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Filings;
import org.gulou.cases.Registry;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Posts;
import org.gulou.identity.ProgramKey;
import org.gulou.identity.ProgramKeys;
import org.gulou.intake.CareApplication;
import org.gulou.intake.Drafts;
import org.gulou.intake.Submission;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another system reads cases and acts on them, as far as its key and its posts go. */
@ArquillianTest
class CaseApiIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-keys", "管理员", Set.of(Posts.ADMIN));
    private static final Post CLERK = new Post("clerk", new BodyId("yunyan-healthcare-security"));
    private static final String SERVICE = "out-of-area-care";

    @Inject
    Settings settings;

    @Inject
    ProgramKeys keys;

    @Inject
    Posts posts;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseNumber number;
    private String secret = "";

    @BeforeEach
    void aCaseWaitsAndASystemIsLetIn() {
        LocalDate yesterday = today().minusDays(1);
        number = CareApplication.filledIn(drafts, published, people, yesterday).submit()
                        instanceof Submission.Filed(CaseNumber filed)
                ? filed
                : CaseNumber.parse("none");
        secret = letIn("医保结算系统", true, Optional.empty(), CLERK).secret();
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    private ProgramKeys.Outcome.Made letIn(String name, boolean mayAct, Optional<String> service, Post... held) {
        var wish = new ProgramKey.Wish(name, mayAct, service, today().plusDays(30));
        var made = (ProgramKeys.Outcome.Made) keys.make(ADMIN, wish);
        for (Post post : held) {
            posts.grant(ADMIN, made.key().getPerson(), post);
        }
        return made;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    private HttpResponse<String> move(String id, String seen, String body) throws IOException, InterruptedException {
        return send(to("/cases/" + number + "/moves/" + id)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private int acts() {
        return registry.official(number, new Actor.Official("reader", "读者", Set.of(CLERK)))
                .orElseThrow()
                .acts()
                .size();
    }

    /** What the description promises of an answer, and does not find in it. */
    private static List<String> broken(String schema, HttpResponse<String> answer) throws IOException {
        try (InputStream description = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
            JsonNode whole = JsonMapper.shared().readTree(description);
            var wanted = JsonMapper.shared().createObjectNode();
            wanted.put("$ref", "#/components/schemas/" + schema);
            closed(whole.get("components"));
            wanted.set("components", whole.get("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(wanted)
                    .validate(json(answer))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Clients take what they do not know; here a member that the description does not name is a mistake in it. */
    private static void closed(JsonNode node) {
        node.forEach(CaseApiIT::closed);
        if (node instanceof ObjectNode schema && schema.has("properties") && schema.has("required")) {
            schema.put("additionalProperties", false);
        }
    }

    @Test
    void withoutAKeyThatOpensNothingIsTold() throws IOException, InterruptedException {
        HttpResponse<String> bare = send(HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1/cases")));
        secret = "gulou_" + "0".repeat(52);
        HttpResponse<String> wrong = read("/cases/" + number);

        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Gulou\"");
        assertThat(bare.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(wrong.body()).doesNotContain(number.toString());
        assertThat(broken("Problem", wrong)).isEmpty();
    }

    @Test
    void aKeyThatWasStoppedOpensNoMore() throws IOException, InterruptedException {
        var made = letIn("旧系统", false, Optional.empty(), CLERK);
        secret = made.secret();
        assertThat(read("/queue").statusCode()).isEqualTo(200);

        keys.stop(ADMIN, made.key().getId());

        assertThat(read("/queue").statusCode()).isEqualTo(401);
    }

    @Test
    void aSystemOfADeactivatedNameComesInNoMore() throws IOException, InterruptedException {
        var made = letIn("被停用的系统", false, Optional.empty(), CLERK);
        secret = made.secret();

        people.deactivate(ADMIN, made.key().getPerson());

        assertThat(read("/queue").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsAnsweredIsWhatTheDescriptionPromises() throws IOException, InterruptedException {
        HttpResponse<String> list = read("/cases?service=" + SERVICE + "&filedFrom=" + today() + "&most=1");
        HttpResponse<String> queue = read("/queue?words=" + number);
        HttpResponse<String> one = read("/cases/" + number);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(broken("CaseList", list)).isEmpty();
        assertThat(broken("Queue", queue)).isEmpty();
        assertThat(json(queue).at("/cases/0/number").asString()).isEqualTo(number.toString());
        assertThat(broken("Case", one)).isEmpty();
        assertThat(one.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(json(one).at("/values/startDate").asString())
                .isEqualTo(today().minusDays(1).toString());
        assertThat(json(one).at("/state/id").asString()).isEqualTo("check");
        assertThat(json(one)
                        .get("moves")
                        .valueStream()
                        .map(move -> move.get("id").asString()))
                .contains("grant", "refuse");
    }

    @Test
    void aListGoesOnWhereItsPartEnded() throws IOException, InterruptedException {
        CareApplication.filledIn(drafts, published, people, today().minusDays(1))
                .submit();
        JsonNode first = json(read("/cases?most=1"));
        JsonNode second = json(read("/cases?most=1&after=" + first.get("next").asString()));

        assertThat(first.get("cases").size()).isEqualTo(1);
        assertThat(second.at("/cases/0/number").asString())
                .isNotEmpty()
                .isNotEqualTo(first.at("/cases/0/number").asString());
        assertThat(second.at("/cases/0/filedAt").asString())
                .isGreaterThanOrEqualTo(first.at("/cases/0/filedAt").asString());
    }

    @Test
    void aSystemSeesNoCaseOfAnotherOfficeAndNoneOfAnotherService() throws IOException, InterruptedException {
        secret = letIn("别处的系统", true, Optional.empty(), new Post("clerk", new BodyId("leishan-healthcare-security")))
                .secret();
        assertThat(read("/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(read("/cases").body()).doesNotContain(number.toString());
        assertThat(send(to("/cases/" + number + "/claim").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);

        secret = letIn("另一事项的系统", true, Optional.of("real-estate-transfer"), CLERK)
                .secret();
        assertThat(read("/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(read("/cases").body()).doesNotContain(number.toString());
        assertThat(read("/queue").body()).doesNotContain(number.toString());
        assertThat(read("/cases?service=" + SERVICE).statusCode()).isEqualTo(403);
    }

    @Test
    void aSystemWithoutAPostIsToldWhoGivesOne() throws IOException, InterruptedException {
        secret = letIn("无岗位的系统", true, Optional.empty()).secret();

        HttpResponse<String> answer = read("/cases");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("detail").asString()).contains("People");
    }

    @Test
    void aSystemThatOnlyWritesDefinitionsForAnOfficeSeesNoneOfItsCases() throws IOException, InterruptedException {
        secret = letIn("编目系统", true, Optional.empty(), new Post(Posts.EDITOR.role(), CLERK.body()))
                .secret();

        assertThat(read("/cases").statusCode()).isEqualTo(403);
        assertThat(read("/cases/" + number).statusCode()).isEqualTo(403);
    }

    @Test
    void aKeyForReadingActsOnNothing() throws IOException, InterruptedException {
        secret = letIn("统计系统", false, Optional.empty(), CLERK).secret();
        String seen = tag(read("/cases/" + number));
        int before = acts();

        HttpResponse<String> answer = move("grant", seen, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void aMoveIsTakenOnceHoweverOftenItIsSentAndNamesTheSystem() throws IOException, InterruptedException {
        String seen = tag(read("/cases/" + number));

        HttpResponse<String> taken = move("grant", seen, "{}");
        HttpResponse<String> again = move("grant", seen, "{}");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(broken("Case", taken)).isEmpty();
        assertThat(json(taken).at("/state/ended").asString()).isEqualTo("granted");
        assertThat(json(taken)
                        .get("history")
                        .valueStream()
                        .map(act -> act.get("by").asString()))
                .contains("医保结算系统");
        assertThat(tag(taken)).isNotEqualTo(seen);
        assertThat(again.statusCode()).isEqualTo(412);

        String code = json(taken).at("/documents/0/code").asString();
        HttpResponse<String> paper = read("/cases/" + number + "/documents/" + code);
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
    }

    @Test
    void whatAMoveLacksIsNamedAndNothingIsDone() throws IOException, InterruptedException {
        String seen = tag(read("/cases/" + number));
        int before = acts();

        HttpResponse<String> bare = move("refuse", seen, "{}");
        HttpResponse<String> odd = move("refuse", seen, "{\"given\": {\"reason\": \"x\", \"raeson\": \"y\"}}");
        HttpResponse<String> torn = move("refuse", seen, "{\"given\": ");
        HttpResponse<String> unknown = move("refuse", seen, "{\"gegeben\": {}}");
        HttpResponse<String> unseen =
                send(to("/cases/" + number + "/moves/grant").POST(BodyPublishers.noBody()));
        HttpResponse<String> none = move("approve-all", seen, "{}");
        HttpResponse<String> huge = move("refuse", seen, "{\"given\": {\"reason\": 1e999999999}}");
        HttpResponse<String> nested = move("refuse", seen, "{\"given\": {\"reason\": {}}}");
        HttpResponse<String> deep = move("refuse", seen, "[".repeat(2000));
        HttpResponse<String> form = move("refuse", seen, "{\"given\": {}, \"form\": {\"a\": 1}}");
        HttpResponse<String> curl = send(to("/cases/" + number + "/moves/grant")
                .header("If-Match", seen)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> large = move("refuse", seen, "{\"given\": {\"reason\": \"" + "x".repeat(1 << 20) + "\"}}");

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(broken("Problem", bare)).isEmpty();
        assertThat(json(bare)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("given.reason");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(json(odd)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("given.raeson");
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("gegeben");
        assertThat(unseen.statusCode()).as(unseen.body()).isEqualTo(428);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("grant");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(huge.statusCode()).isEqualTo(400);
        assertThat(nested.statusCode()).isEqualTo(400);
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(json(form)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("form");
        assertThat(curl.statusCode()).isEqualTo(415);
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void onlyWhatWasFiledCanBeSentBackForCorrection() throws IOException, InterruptedException {
        JsonNode before = json(read("/cases/" + number));
        JsonNode correct = before.get("moves")
                .valueStream()
                .filter(move -> move.has("correctable"))
                .findFirst()
                .orElseThrow();
        String id = correct.get("id").asString();
        String seen = "\"" + before.get("acts").asInt() + "\"";

        HttpResponse<String> wrong =
                move(id, seen, "{\"given\": {\"reason\": \"请核对。\", \"items\": [\"noSuchThing\"]}}");
        HttpResponse<String> right = move(id, seen, "{\"given\": {\"reason\": \"请核对。\", \"items\": [\"startDate\"]}}");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("noSuchThing");
        assertThat(correct.get("correctable").valueStream().map(JsonNode::asString))
                .contains("startDate");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(json(right).at("/state/id").asString()).isEqualTo("correction");
    }

    @Test
    void anOfficialsFormIsToldAndTakenOnlyWhole() throws Exception {
        Offer offer = published.catalogue().offersOf("emergency-relief").getFirst();
        number = new Filings(registry, published, transaction)
                .file(offer.id(), Map.of("urgent", Value.FALSE, "reliefType", Value.of("emergency")), clock.instant());
        secret = letIn(
                        "救助系统",
                        true,
                        Optional.empty(),
                        new Post("clerk", offer.body().id()),
                        new Post("officer", offer.body().id()))
                .secret();
        HttpResponse<String> accepted = move("accept", tag(read("/cases/" + number)), "{}");
        JsonNode inquire = json(accepted)
                .get("moves")
                .valueStream()
                .filter(move -> move.get("id").asString().equals("inquire"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> half =
                move("inquire", tag(accepted), "{\"form\": {\"confirmed\": \"perhaps\", \"findngs\": \"x\"}}");
        HttpResponse<String> whole = move("inquire", tag(accepted), """
                {"form": {"visitedOn": "%s", "officers": "吴山、杨梅", "confirmed": "yes", "findings": "属实。", "advised": 1200.50}}
                """.formatted(today()));

        assertThat(broken("Case", accepted)).isEmpty();
        assertThat(inquire.at("/form/asks")
                        .valueStream()
                        .map(ask -> ask.get("key").asString()))
                .containsExactly("visitedOn", "officers", "confirmed", "findings", "advised");
        assertThat(inquire.at("/form/asks/2/options").valueStream().map(JsonNode::asString))
                .containsExactly("yes", "partly", "no");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(json(half)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("form.visitedOn", "form.confirmed", "form.findngs");
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        assertThat(json(whole).get("history").valueStream().toList().reversed().stream()
                        .filter(act -> act.get("move").asString().equals("inquire"))
                        .map(act -> act.at("/given/inquiry/advised").decimalValue()))
                .singleElement()
                .isEqualTo(new BigDecimal("1200.5"));
    }

    @Test
    void whatCannotBeReadIsToldInTheLanguageThatIsAccepted() throws IOException, InterruptedException {
        HttpResponse<String> day = send(to("/cases?filedFrom=yesterday").header("Accept-Language", "zh-CN"));
        HttpResponse<String> many = read("/cases?most=1000");
        HttpResponse<String> nowhere = read("/case");
        HttpResponse<String> nul = read("/queue?words=a%00b");
        HttpResponse<String> far = read("/cases?filedUntil=%2B999999999-12-31");

        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(json(day).get("detail").asString()).contains("filedFrom", "应为", "yesterday");
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(json(many).get("detail").asString()).contains("1 … 200");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nul.statusCode()).as(nul.body()).isEqualTo(200);
        assertThat(far.statusCode()).isEqualTo(400);
        assertThat(broken("Problem", nowhere)).isEmpty();
    }

    @Test
    void theDescriptionIsOpenToEverybody() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1/openapi.json")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("openapi").asString()).startsWith("3.1");
    }
}
