package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gulou.cases.FeeFilings;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another system writes to applicants, notes for officials, and records what its till took: each once. */
@ArquillianTest
class TalkApiIT extends SystemCalls {
    private static final Actor.Official READER = new Actor.Official("reader", "读者", Set.of(CLERK));

    @Inject
    FeeFilings fees;

    @Inject
    Talk talk;

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(to("/cases/" + number + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<String> all(HttpResponse<String> answer, String list, String member) {
        return json(answer)
                .get(list)
                .valueStream()
                .map(one -> one.get(member).asString())
                .toList();
    }

    @Test
    void aMessageReachesTheApplicantOnceHoweverOftenItIsSent() throws IOException, InterruptedException {
        post("/messages", "{\"text\": \"请看附件。\"}");
        HttpResponse<String> again = post("/messages", "{\"text\": \" 请看附件。 \"}");
        HttpResponse<String> other = post("/messages", "{\"text\": \"已经收到。\"}");

        assertThat(all(again, "messages", "text")).containsExactly("请看附件。");
        assertThat(broken("MessageList", other)).isEmpty();
        assertThat(all(other, "messages", "text")).containsExactly("请看附件。", "已经收到。");
        assertThat(all(other, "messages", "from")).containsOnly("office");
        assertThat(all(other, "messages", "by")).containsOnly("医保结算系统");
        assertThat(read("/cases/" + number + "/messages").body()).isEqualTo(other.body());
    }

    @Test
    void aNoteIsForOfficialsAlone() throws IOException, InterruptedException {
        post("/notes", "{\"text\": \"已核对参保。\"}");
        HttpResponse<String> notes = post("/notes", "{\"text\": \"已核对参保。\"}");

        assertThat(broken("NoteList", notes)).isEmpty();
        assertThat(all(notes, "notes", "text")).containsExactly("已核对参保。");
        assertThat(read("/cases/" + number + "/messages").body()).doesNotContain("核对");
    }

    @Test
    void nothingToSayIsNotSaid() throws IOException, InterruptedException {
        for (String body : List.of("", "{}", "{\"text\": \"  \"}", "{\"text\": \"" + "x".repeat(4001) + "\"}")) {
            HttpResponse<String> answer = post("/messages", body);

            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(all(answer, "errors", "field")).containsExactly("text");
        }
        assertThat(post("/notes", "{\"text\": 7, \"file\": 1}").statusCode()).isEqualTo(400);
        assertThat(json(read("/cases/" + number + "/messages")).get("messages").size())
                .isZero();
    }

    @Test
    void aKeyForReadingWritesNothing() throws IOException, InterruptedException {
        secret = letIn("统计系统", false, Optional.empty(), CLERK).secret();

        assertThat(post("/messages", "{\"text\": \"x\"}").statusCode()).isEqualTo(403);
        assertThat(post("/payments", "{\"amount\": 1, \"receipt\": \"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(json(read("/cases/" + number + "/messages")).get("messages").size())
                .isZero();
    }

    @Test
    void aSystemOfAnotherOfficeFindsNoCaseToWriteOn() throws IOException, InterruptedException {
        secret = letIn("别处的系统", true, Optional.empty(), new Post("clerk", new BodyId("leishan-healthcare-security")))
                .secret();

        assertThat(Stream.of(
                                post("/messages", "{\"text\": \"x\"}"),
                                post("/notes", "{\"text\": \"x\"}"),
                                post("/payments", "{\"amount\": 1, \"receipt\": \"x\"}"),
                                read("/cases/" + number + "/notes"))
                        .map(HttpResponse::statusCode))
                .containsOnly(404);
    }

    @Test
    void aReceiptIsOnePaymentHoweverOftenItIsSent() throws Exception {
        aCaseThatCostsNinetyYuan();
        String receipt = "{\"amount\": 90.00, \"receipt\": \"till " + number + "\"}";

        HttpResponse<String> paid = post("/payments", receipt);
        HttpResponse<String> again = post("/payments", receipt);

        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(200);
        assertThat(broken("FeeList", paid)).isEmpty();
        assertThat(all(paid, "fees", "state")).containsExactly("paid", "paid");
        assertThat(again.body()).isEqualTo(paid.body());
    }

    @Test
    void twoThatAreSentAtOnceAreOne() throws Exception {
        aCaseThatCostsNinetyYuan();
        String receipt = "{\"amount\": 90, \"receipt\": \"two " + number + "\"}";

        List<Integer> paid = atOnce(() -> post("/payments", receipt));
        atOnce(() -> post("/messages", "{\"text\": \"收到。\"}"));

        assertThat(paid).containsOnly(200);
        assertThat(json(read("/cases/" + number + "/messages")).get("messages").size())
                .isOne();
    }

    private static List<Integer> atOnce(Callable<HttpResponse<String>> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Integer>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(Collections.nCopies(4, call))) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        }
    }

    @Test
    void aReceiptOfAnotherPaymentIsNone() throws Exception {
        aCaseThatCostsNinetyYuan();
        String receipt = "\"receipt\": \"r " + number + "\"";
        post("/payments", "{\"amount\": 80, " + receipt + ", \"lines\": [\"registration\"]}");

        HttpResponse<String> rest = post("/payments", "{\"amount\": 10, " + receipt + "}");
        HttpResponse<String> otherLine =
                post("/payments", "{\"amount\": 80, " + receipt + ", \"lines\": [\"copies\"]}");
        HttpResponse<String> again = post("/payments", "{\"amount\": 80.0, " + receipt + ", \"lines\": []}");

        assertThat(rest.statusCode()).isEqualTo(409);
        assertThat(otherLine.statusCode()).isEqualTo(409);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(all(again, "fees", "state")).containsExactly("paid", "due");
    }

    @Test
    void whatTheApplicantWroteWaitsUnlessTheProgramSaysThatItIsRead() throws Exception {
        talk.write(
                registry.official(number, READER).orElseThrow(),
                Registry.holderOf(number.toString()),
                "还要等多久？",
                List.of());
        post("/messages", "{\"text\": \"已经收到。\"}");
        assertThat(unread()).isEqualTo(1);

        post("/messages", "{\"text\": \"三天内办完。\", \"read\": true}");

        assertThat(unread()).isZero();
    }

    private long unread() {
        return talk.unread(Set.of(number.toString()), CaseMessage.Side.OFFICE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void whatDoesNotAddUpIsNotRecorded() throws Exception {
        aCaseThatCostsNinetyYuan();

        HttpResponse<String> tooLittle = post("/payments", "{\"amount\": 80, \"receipt\": \"a " + number + "\"}");
        HttpResponse<String> noLine =
                post("/payments", "{\"amount\": 80, \"receipt\": \"b\", \"lines\": [\"stamps\"]}");
        HttpResponse<String> nullLine = post("/payments", "{\"amount\": 80, \"receipt\": \"b\", \"lines\": [null]}");
        HttpResponse<String> nothing = post("/payments", "{\"amount\": -1}");
        HttpResponse<String> text = post("/payments", "{\"amount\": \"ninety\", \"receipt\": \"c\"}");
        HttpResponse<String> oneLine =
                post("/payments", "{\"amount\": 80, \"receipt\": \"d " + number + "\", \"lines\": [\"registration\"]}");

        assertThat(tooLittle.statusCode()).isEqualTo(409);
        assertThat(tooLittle.body()).contains("90");
        assertThat(nullLine.statusCode()).isEqualTo(422);
        assertThat(noLine.statusCode()).isEqualTo(422);
        assertThat(noLine.body()).contains("stamps", "registration");
        assertThat(all(nothing, "errors", "field")).containsExactly("amount", "receipt");
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(text.body()).contains("number");
        JsonNode fees = json(oneLine).get("fees");
        assertThat(fees.valueStream().map(fee -> fee.get("state").asString())).containsExactly("paid", "due");
    }

    private void aCaseThatCostsNinetyYuan() throws Exception {
        number = fees.filed(FeeFilings.line("registration", 80), FeeFilings.line("copies", 10));
        secret = letIn("收费系统", true, Optional.empty(), new Post("clerk", new BodyId("yunyan-natural-resources")))
                .secret();
    }
}
