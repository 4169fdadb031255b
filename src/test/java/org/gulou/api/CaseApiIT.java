package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.gulou.identity.Posts;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another system reads cases, as far as its key and its posts go. */
@ArquillianTest
class CaseApiIT extends SystemCalls {
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
        HttpResponse<String> revisions = read("/cases/" + number + "/revisions");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(broken("CaseList", list)).isEmpty();
        assertThat(broken("Queue", queue)).isEmpty();
        assertThat(json(queue).at("/cases/0/number").asString()).isEqualTo(number.toString());
        assertThat(broken("Case", one)).isEmpty();
        assertThat(broken("Revisions", revisions)).isEmpty();
        assertThat(json(revisions).at("/revisions/0/move").asString()).isEqualTo("submit");
        assertThat(json(revisions).at("/revisions/0/answers"))
                .isEqualTo(json(one).get("answers"));
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
        care.forAClerk().submit();
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
        assertThat(read("/cases/" + number + "/revisions").statusCode()).isEqualTo(404);
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
    void aFilterThatNobodyReadsOrThatFitsNothingIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> slip = read("/cases?filedfrom=2026-01-01");
        HttpResponse<String> backwards = read("/cases?filedFrom=2026-03-04&filedUntil=2026-03-01");
        HttpResponse<String> unknown = read("/offers?service=no-such-service");

        assertThat(slip.statusCode()).isEqualTo(400);
        assertThat(json(slip).get("detail").asString()).contains("filedfrom", "filedFrom, filedUntil");
        assertThat(backwards.statusCode()).isEqualTo(400);
        assertThat(json(backwards).get("detail").asString())
                .contains("filedUntil", "not before filedFrom (2026-03-04)");
        assertThat(unknown.statusCode()).isEqualTo(400);
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
        assertThat(json(many).get("detail").asString()).contains("from 1 to 200");
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
