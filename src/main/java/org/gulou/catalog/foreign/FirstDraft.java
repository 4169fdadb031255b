package org.gulou.catalog.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first draft of a service, made of what a foreign catalogue knows of it. One that is applied for at an address of its own
 * leads there, and gets neither form nor workflow. What the source does not know is left out,
 * so that checking the draft names it; its conditions stay words.
 */
public final class FirstDraft {
    private static final String FORM = """
            schema: gulou/form/v1
            pages:
              - id: you
                title: {zh: 您的情况, en: About you}
                items:
                  - {use: person@1, as: applicant}
              - id: contact
                title: {zh: 怎样联系您？, en: How can we reach you?}
                items:
                  - use: contact@1
            """;
    private static final String WORKFLOW = """
            schema: gulou/workflow/v1
            extends: {workflow: standard-licence@1}
            """;

    /** The field with the address at which one applies online: then the draft leads there. */
    static final String APPLY = "apply";

    private final Entry entry;
    private final List<String> lines = new ArrayList<>();

    private FirstDraft(Entry entry) {
        this.entry = entry;
    }

    /**
     * Its files by path below the folder of the service.
     *
     * @param id of the new service
     */
    public static Map<String, String> of(Entry entry, String id) {
        var files = new LinkedHashMap<String, String>();
        files.put("service.yaml", new FirstDraft(entry).service(id));
        if (entry.value(APPLY).isEmpty()) {
            files.put("form.yaml", FORM);
            files.put("workflow.yaml", WORKFLOW);
        }
        return files;
    }

    private String service(String id) {
        lines.add("schema: gulou/service/v1");
        lines.add("id: " + id);
        lines.add("version: 1");
        known("department", department -> "owner: {department: " + department + "}");
        known("code", code -> "externalCode: " + quoted(code));
        known("type", type -> "type: " + type);
        elsewhere();
        words("title");
        words("summary");
        known("audience", audience -> "audience: [" + audience + "]");
        list("legalBasis", (law, at) -> "{title: {zh: " + quoted(law) + "}}");
        if (entry.values().containsKey("statutory") || entry.values().containsKey("promised")) {
            lines.add("time:");
            known("statutory", period -> "  statutory: " + period);
            known("promised", period -> "  promised: " + period);
        }
        list(
                "conditions",
                "eligibility",
                (condition, at) -> "{id: condition" + at + ", words: {zh: " + quoted(condition) + "}}");
        list("papers", (paper, at) -> "{id: paper-" + at + ", title: {zh: " + quoted(paper) + "}}");
        known("phone", phone -> "contact: {phone: " + quoted(phone) + "}");
        return String.join("\n", lines) + "\n";
    }

    private void known(String field, UnaryOperator<String> line) {
        String value = entry.value(field);
        if (!value.isEmpty()) {
            lines.add(line.apply(value));
        }
    }

    private void elsewhere() {
        known(APPLY, address -> {
            String names = languages("site");
            return "elsewhere: {url: " + quoted(address) + (names.isEmpty() ? "" : ", name: {" + names + "}") + "}";
        });
    }

    private void words(String key) {
        String languages = languages(key);
        if (!languages.isEmpty()) {
            lines.add(key + ": {" + languages + "}");
        }
    }

    private String languages(String key) {
        return entry.values().keySet().stream()
                .filter(field -> field.startsWith(key + "."))
                .map(field -> field.substring(key.length() + 1) + ": " + quoted(entry.value(field)))
                .collect(Collectors.joining(", "));
    }

    private void list(String field, BiFunction<String, Integer, String> line) {
        list(field, field, line);
    }

    private void list(String field, String key, BiFunction<String, Integer, String> line) {
        List<String> values = entry.values().getOrDefault(field, List.of());
        if (!values.isEmpty()) {
            lines.add(key + ":");
            for (int i = 0; i < values.size(); i++) {
                lines.add("  - " + line.apply(values.get(i), i + 1));
            }
        }
    }

    /** A string of JSON is one of YAML, too. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
