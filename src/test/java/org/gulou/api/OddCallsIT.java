package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a system sends, it is answered as the description of the interface says. */
@ArquillianTest
@Tag("once")
class OddCallsIT extends SystemCalls {
    private static final int TIMES = 40;
    private static final long SEED = 7;

    private OddCalls calls() throws IOException, InterruptedException {
        String made = json(send(to("/prefills")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"offer\": \"%s\", \"answers\": {\"subject\": \"规划\"}}".formatted(offer())))))
                .path("id")
                .asString("none");
        return new OddCalls(
                SEED,
                Map.of(
                        "number", List.of(number.toString()),
                        "offer", List.of(offer()),
                        "id", List.of(offer(), made),
                        "move", List.of("grant", "return", "refuse"),
                        "code", List.of("ABCD-EFGH"),
                        "service", List.of(SERVICE, "freedom-of-information"),
                        "If-Match", List.of(tag(read("/cases/" + number)), "*", "W/\"1\"", "\"0\"")));
    }

    private String offer() {
        return "freedom-of-information--yunyan-government-office";
    }

    @Test
    void everyAnswerIsOneThatTheDescriptionNames() throws IOException, InterruptedException {
        JsonNode described = Described.whole();
        OddCalls calls = calls();
        var otherwise = new ArrayList<String>();
        for (var path : described.get("paths").properties()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isMissingNode()) {
                    continue;
                }
                List<JsonNode> parameters = Stream.concat(
                                path.getValue().path("parameters").valueStream(),
                                operation.path("parameters").valueStream())
                        .toList();
                JsonNode body =
                        Described.followed(described, operation.at("/requestBody/content/application~1json/schema"));
                for (int time = 0; time < TIMES; time++) {
                    OddCalls.Call call = calls.next(path.getKey(), parameters, body);
                    HttpResponse<String> answer = sent(method, call);
                    Described.otherwise(described, operation, answer)
                            .ifPresent(why -> otherwise.add(method + " " + call + " " + why));
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private HttpResponse<String> sent(String method, OddCalls.Call call) throws IOException, InterruptedException {
        BodyPublisher body = call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
        var request = to(call.path()).method(method.toUpperCase(Locale.ROOT), body);
        call.headers().forEach(request::header);
        return send(request);
    }
}
