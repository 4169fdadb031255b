package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.nio.file.Path;
import java.util.List;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.advice.Rule;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */
final class Sarif {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ROOT = "CATALOGUE";

    private final String language;
    private final ArrayNode results = JSON.arrayNode();

    private Sarif(String language) {
        this.language = language;
    }

    static String of(Findings findings, Path folder, String language) {
        return new Sarif(language).log(findings, folder);
    }

    private String log(Findings findings, Path folder) {
        add(findings.mistakes(), "definition", "error");
        add(findings.untrue(), "example", "error");
        add(findings.warnings(), "advice", "warning");
        for (Rule rule : Rule.values()) {
            add(
                    findings.advice().stream()
                            .filter(finding -> finding.rule() == rule)
                            .map(Finding::problem)
                            .toList(),
                    rule.id(),
                    rule.weight() == Rule.Weight.NOTE ? "note" : "warning");
        }
        ObjectNode driver = object("name", "gulou-check");
        ArrayNode rules = JSON.arrayNode()
                .add(rule("definition", say("A definition must be sound before it is published.")))
                .add(rule("example", say("Every story must end as it is told.")))
                .add(rule("advice", say("What is allowed, but rarely meant.")));
        List.of(Rule.values()).forEach(rule -> rules.add(rule(rule.id(), rule.aim())));
        driver.set("rules", rules);
        ObjectNode run = JSON.objectNode();
        run.set("tool", JSON.objectNode().set("driver", driver));
        run.set(
                "originalUriBaseIds",
                JSON.objectNode()
                        .set(ROOT, object("uri", folder.toAbsolutePath().toUri().toString())));
        run.set("results", results);
        run.set("properties", JSON.objectNode().set("burden", burden(findings)));
        ObjectNode log = object("version", "2.1.0");
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.set("runs", JSON.arrayNode().add(run));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(log);
    }

    private void add(List<Problem> problems, String rule, String level) {
        for (Problem problem : problems) {
            ObjectNode place = JSON.objectNode();
            place.set("artifactLocation", object("uri", problem.file()).put("uriBaseId", ROOT));
            place.set(
                    "region", JSON.objectNode().put("startLine", problem.line()).put("startColumn", problem.column()));
            ObjectNode result = object("ruleId", rule).put("level", level);
            result.set(
                    "message",
                    object("text", problem.found().then(problem.advice()).in(language)));
            result.set("locations", JSON.arrayNode().add(JSON.objectNode().set("physicalLocation", place)));
            results.add(result);
        }
    }

    /** What each service asks of a person: seconds, questions and papers on the longest path. */
    private static ObjectNode burden(Findings findings) {
        ObjectNode services = JSON.objectNode();
        findings.burdens()
                .forEach((service, burden) -> services.set(
                        service,
                        JSON.objectNode()
                                .put("seconds", burden.longest().seconds())
                                .put("questions", burden.longest().questions())
                                .put("pages", burden.longest().pages())
                                .put("papers", burden.longest().papers())
                                .put("visits", burden.visits())));
        return services;
    }

    private ObjectNode rule(String id, Sentence text) {
        ObjectNode rule = object("id", id);
        rule.set("shortDescription", object("text", text.in(language)));
        return rule;
    }

    private static ObjectNode object(String key, String value) {
        return JSON.objectNode().put(key, value);
    }
}
