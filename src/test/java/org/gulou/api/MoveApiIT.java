package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Filings;
import org.gulou.cases.NeededPapers;
import org.gulou.catalog.Offer;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another system takes moves: each once, whole, and with what it has seen. */
@ArquillianTest
class MoveApiIT extends SystemCalls {
    @Inject
    Filings filings;

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
        assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename*=UTF-8''")
                .endsWith(number + ".pdf");
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
        HttpResponse<String> unticked = move(
                id,
                seen,
                "{\"given\": {\"reason\": \"请核对。\", \"items\": [\"startDate\"]}, \"comments\": {\"city\": \"错\"}}");
        HttpResponse<String> right = move(
                id,
                seen,
                "{\"given\": {\"reason\": \"请核对。\", \"items\": [\"startDate\"]}, \"comments\": {\"startDate\": \"早了\"}}");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("noSuchThing");
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(json(unticked).at("/errors/0/field").asString()).isEqualTo("comments.city");
        assertThat(correct.get("correctable").valueStream().map(JsonNode::asString))
                .contains("startDate");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(json(right).at("/state/id").asString()).isEqualTo("correction");
        assertThat(json(right)
                        .get("history")
                        .valueStream()
                        .map(act -> act.at("/comments/startDate").asString()))
                .contains("早了");
    }

    /** A case of relief waits at an office, and a system with these posts there is let in. */
    private void reliefIsAskedForAt(String... roles) throws Exception {
        Offer offer = published.catalogue().offersOf("emergency-relief").getFirst();
        number = filings.file(
                offer.id(), Map.of("urgent", Value.FALSE, "reliefType", Value.of("emergency")), clock.instant());
        Post[] posts = Arrays.stream(roles)
                .map(role -> new Post(role, offer.body().id()))
                .toArray(Post[]::new);
        secret = letIn("救助系统", true, Optional.empty(), posts).secret();
    }

    @Test
    void aFormIsNotAskedForWhereItsMoveIsNotPossible() throws Exception {
        reliefIsAskedForAt("officer");

        HttpResponse<String> early = move("inquire", tag(read("/cases/" + number)), "{\"form\": {}}");

        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(broken("Problem", early)).isEmpty();
    }

    @Test
    void aMoveIsSentWithTheTagOrTheNumberOfActsButWithNoWeakTag() throws IOException, InterruptedException {
        HttpResponse<String> read = read("/cases/" + number);
        int acts = json(read).get("acts").asInt();

        assertThat(tag(read)).startsWith("\"" + acts + ".");
        assertThat(move("grant", "W/\"" + acts + "\"", "{}").statusCode()).isEqualTo(412);
        assertThat(move("grant", "\"" + (acts + 1) + "\"", "{}").statusCode()).isEqualTo(412);
        assertThat(move("grant", "\"" + acts + "\"", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aPaperThatHasNotComeIsNamedByItsTitle() throws Exception {
        Offer offer = NeededPapers.at(published);
        number = filings.file(offer.id(), Map.of("matter", Value.of("修围墙"), "other", Value.of("")), clock.instant());
        secret = letIn(
                        "鉴定系统",
                        true,
                        Optional.empty(),
                        new Post("clerk", offer.body().id()))
                .secret();

        HttpResponse<String> refused = move("finish", tag(read("/cases/" + number)), "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(broken("Problem", refused)).isEmpty();
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("papers.report");
        assertThat(refused.body())
                .contains("The paper “Report” has not come yet")
                .doesNotContain("“report”");
    }

    @Test
    void anOfficialsFormIsToldAndTakenOnlyWhole() throws Exception {
        reliefIsAskedForAt("clerk", "officer");
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
        assertThat(inquire.at("/form/asks/2/optionTitles/partly/zh").asString()).isEqualTo("部分属实");
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
}
