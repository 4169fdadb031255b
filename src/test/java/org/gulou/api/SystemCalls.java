package org.gulou.api;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Posts;
import org.gulou.identity.ProgramKey;
import org.gulou.identity.ProgramKeys;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Drafts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case that waits, a system that is let in, and what it asks and is answered over HTTP. */
abstract class SystemCalls {
    static final Actor.Official ADMIN = new Actor.Official("admin-of-keys", "管理员", Set.of(Posts.ADMIN));
    static final Post CLERK = new Post("clerk", new BodyId("yunyan-healthcare-security"));
    static final String SERVICE = "out-of-area-care";

    @Inject
    CareFilings care;

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

    private final HttpClient client = HttpClient.newHttpClient();
    CaseNumber number;
    String secret = "";

    @BeforeEach
    void aCaseWaitsAndASystemIsLetIn() {
        number = care.forAClerk().filed();
        secret = letIn("医保结算系统", true, Optional.empty(), CLERK).secret();
    }

    LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    ProgramKeys.Outcome.Made letIn(String name, boolean mayAct, Optional<String> service, Post... held) {
        var wish = new ProgramKey.Wish(name, mayAct, service, today().plusDays(30));
        var made = (ProgramKeys.Outcome.Made) keys.make(ADMIN, wish);
        for (Post post : held) {
            posts.grant(ADMIN, made.key().getPerson(), post);
        }
        return made;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(settings.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + secret);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> move(String id, String seen, String body) throws IOException, InterruptedException {
        return send(to("/cases/" + number + "/moves/" + id)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    int acts() {
        return registry.official(number, new Actor.Official("reader", "读者", Set.of(CLERK)))
                .orElseThrow()
                .acts()
                .size();
    }

    /** What the description promises of an answer, and does not find in it. */
    static List<String> broken(String schema, HttpResponse<String> answer) throws IOException {
        return Described.broken(schema, answer.body());
    }
}
