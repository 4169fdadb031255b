package org.gulou.workflow;

import static org.gulou.workflow.Story.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.language.Value;

/** What the tests of the domain's workflows D, E, F and G share: who acts in them, and what is filled in. */
final class FullWorkflows {
    private FullWorkflows() {}

    static final Actor WINDOW = official("wang", "clerk.county");
    static final Actor OFFICER = official("ou", "officer.county");
    static final Actor HEAD = official("sun", "head.county");
    static final Actor INSPECTOR = official("zhao", "inspector.county");
    static final Actor EXPERT = official("bai", "expert.county");
    static final Actor TOWN_CLERK = official("tan", "clerk.township");
    static final Actor TOWN_OFFICER = official("tu", "officer.township");
    static final Actor TOWN_HEAD = official("tong", "head.township");

    static Workflow read(String name) {
        try (var in = FullWorkflows.class.getResourceAsStream("/workflow/" + name + ".yaml")) {
            return Sketch.workflow(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Actor at(String post, String body) {
        return new Actor.Official(body, body, Set.of(new Post(post, new BodyId(body))));
    }

    static Value list(String... texts) {
        return new Value.Items(Arrays.stream(texts).map(Value::of).toList());
    }

    static Map<String, Value> opinion(String result) {
        return Map.of("opinion", new Value.Fields(Map.of("result", Value.of(result))));
    }

    static Map<String, Value> checked(boolean passed) {
        return Map.of(
                "checklist", new Value.Fields(Map.of("passed", Value.of(passed))), Need.COLLEAGUE, Value.of("Qian"));
    }

    static Map<String, Value> answers(boolean highRisk, String... agencies) {
        return Map.of(
                "highRisk", Value.of(highRisk), "day", Value.of(LocalDate.of(2026, 12, 1)), "agencies", list(agencies));
    }
}
