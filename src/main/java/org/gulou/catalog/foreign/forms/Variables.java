package org.gulou.catalog.foreign.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Variables of Open Forms that nobody answers. One that a single rule sets is worked out here as a named rule; every other is
 * told with what it begins with and what fills it.
 */
final class Variables {
    private static final Set<String> NUMBERS = Set.of("int", "float");

    private static final List<String> SAID = List.of(
            "initial_value", "prefill_plugin", "prefill_attribute", "prefill_options", "service_fetch_configuration");

    private final ArrayNode panels;
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> values = new LinkedHashMap<>();
    private final Elsewhere elsewhere;

    Variables(ArrayNode panels, JsonNode variables, Elsewhere elsewhere) {
        this.panels = panels;
        this.elsewhere = elsewhere;
        variables.forEach(one -> {
            if (one.path("source").asString("user_defined").equals("user_defined")) {
                this.variables.put(one.path("key").asString(""), one);
            }
        });
    }

    /** Notes a rule that sets a variable; whether it is one of these. */
    boolean set(String key, JsonNode trigger, JsonNode value) {
        if (!variables.containsKey(key)) {
            return false;
        }
        ObjectNode rule = JsonMapper.shared().createObjectNode();
        rule.set("trigger", trigger);
        rule.set("value", value);
        values.computeIfAbsent(key, none -> new ArrayList<>()).add(rule);
        return true;
    }

    /** Puts those that are worked out among the questions, and tells the others. */
    void write() {
        variables.forEach((key, variable) -> {
            List<ObjectNode> rules = values.getOrDefault(key, List.of());
            boolean fetched = SAID.stream()
                    .skip(1)
                    .anyMatch(name -> !Elsewhere.said(variable, name).isEmpty()
                            || !Elsewhere.said(variable, name).asString("").isEmpty());
            if (rules.size() == 1 && !fetched) {
                worked(key, variable, rules.getFirst());
            } else {
                tell(key, variable, rules);
            }
        });
    }

    private void tell(String key, JsonNode variable, List<ObjectNode> rules) {
        ObjectNode said = JsonMapper.shared().createObjectNode().put("key", key);
        SAID.forEach(name -> {
            JsonNode one = Elsewhere.said(variable, name);
            if (!one.isEmpty() || !one.asString("").isEmpty()) {
                said.set(name, one);
            }
        });
        rules.forEach(said.withArray("rules")::add);
        elsewhere.tell(variable.path("name").asString(key), "variable", said);
    }

    private void worked(String key, JsonNode variable, ObjectNode rule) {
        ObjectNode component = JsonMapper.shared().createObjectNode();
        String type = Elsewhere.said(variable, "data_type").asString("");
        component
                .put(
                        "type",
                        NUMBERS.contains(type)
                                ? "number"
                                : type.equals("boolean") ? "checkbox" : type.equals("date") ? "date" : "textfield")
                .put("key", key)
                .put("label", variable.path("name").asString(key))
                .put("hidden", true);
        JsonNode begins = Elsewhere.said(variable, "initial_value");
        component.set("calculateValue", chosen(rule, begins));
        panel(rule).withArray("components").add(component);
    }

    /** What it is under its condition, and otherwise what it begins with. */
    private static JsonNode chosen(ObjectNode rule, JsonNode begins) {
        ObjectNode chosen = JsonMapper.shared().createObjectNode();
        ArrayNode parts = chosen.putArray("if");
        parts.add(rule.path("trigger"));
        parts.add(rule.path("value"));
        parts.add(begins.isMissingNode() ? chosen.nullNode() : begins);
        return chosen;
    }

    /** The last step that asks something the rule reads, the first where it reads nothing. */
    private ObjectNode panel(ObjectNode rule) {
        List<String> read = rule.findValuesAsString("var");
        Optional<JsonNode> last = Optional.empty();
        for (JsonNode panel : panels) {
            boolean asks = panel.findValuesAsString("key").stream()
                    .anyMatch(key -> read.stream().anyMatch(name -> name.equals(key) || name.startsWith(key + ".")));
            last = asks || last.isEmpty() ? Optional.of(panel) : last;
        }
        return (ObjectNode) last.orElseThrow();
    }
}
