package org.gulou.catalog.foreign.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Open Forms exports: its steps in one file, what they ask in another, and rules of the whole form in a third. Put
 * together it is a form with a panel for each step and with logic at what the rules hide and show.
 */
final class OpenForms {
    private OpenForms() {}

    static boolean isExport(SortedMap<String, JsonNode> files) {
        return !list(files, "formSteps.json").isEmpty()
                && !list(files, "formDefinitions.json").isEmpty();
    }

    private static JsonNode list(SortedMap<String, JsonNode> files, String name) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(JsonMapper.shared()::createArrayNode);
    }

    static Component form(SortedMap<String, JsonNode> files) {
        var definitions = new HashMap<String, JsonNode>();
        list(files, "formDefinitions.json")
                .forEach(one -> definitions.put(
                        last(one.path("url").asString(one.path("uuid").asString(""))), one));
        var steps = new TreeMap<Integer, JsonNode>();
        list(files, "formSteps.json")
                .forEach(step -> steps.put(step.path("index").asInt(steps.size()), step));
        ObjectNode form = JsonMapper.shared().createObjectNode();
        var elsewhere = new Elsewhere(form);
        JsonNode about = list(files, "forms.json").path(0);
        form.put("title", about.path("name").asString(""));
        ArrayNode panels = form.putArray("components");
        var places = new LinkedHashMap<String, ObjectNode>();
        steps.values().forEach(step -> {
            JsonNode definition = definitions.getOrDefault(
                    last(text(step, "form_definition", "formDefinition")),
                    JsonMapper.shared().createObjectNode());
            ObjectNode panel = panels.addObject();
            panel.put("type", "panel");
            panel.put("key", text(step, "slug").isEmpty() ? text(definition, "slug") : text(step, "slug"));
            panel.put("title", text(definition, "name"));
            panel.put("hidden", !Elsewhere.said(step, "is_applicable").asBoolean(true));
            panel.set(
                    "components",
                    definition.path("configuration").path("components").deepCopy());
            elsewhere.step(step, definition);
            places.put(last(text(step, "uuid", "url")), panel);
            named(panel, places);
        });
        elsewhere.form(about);
        var worked = new Variables(panels, list(files, "formVariables.json"), elsewhere);
        ArrayNode left = form.putArray("rules");
        for (JsonNode rule : list(files, "formLogic.json")) {
            elsewhere.rule(rule);
            rule(rule, places, worked, left);
        }
        worked.write();
        return new Component(form);
    }

    /** Components by their keys. */
    private static void named(ObjectNode around, Map<String, ObjectNode> places) {
        new Component(around).children().forEach(one -> {
            places.putIfAbsent(one.key(), (ObjectNode) one.node());
            named((ObjectNode) one.node(), places);
        });
    }

    private static String text(JsonNode node, String... names) {
        return new Component(node).text(names);
    }

    /** The end of an address. */
    private static String last(String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void rule(JsonNode rule, Map<String, ObjectNode> places, Variables worked, ArrayNode left) {
        JsonNode trigger = Elsewhere.said(rule, "json_logic_trigger");
        for (JsonNode action : rule.path("actions")) {
            JsonNode what = action.path("action");
            String type = text(what, "type");
            String at = type.equals("property")
                    ? text(action, "component")
                    : last(text(action, "form_step_uuid", "formStepUuid", "form_step", "formStep"));
            ObjectNode place = places.get(at);
            boolean step = List.of("step-not-applicable", "step-applicable").contains(type);
            if (type.equals("variable") && worked.set(text(action, "variable"), trigger, what.path("value"))) {
                continue;
            }
            if (place == null || !(step || type.equals("property"))) {
                left.addObject().set("trigger", trigger);
                ((ObjectNode) left.get(left.size() - 1)).set("action", action);
                continue;
            }
            ObjectNode logic = place.withArray("logic").addObject();
            logic.putObject("trigger").put("type", "json").set("json", trigger);
            ObjectNode change = logic.putArray("actions").addObject();
            if (step) {
                change.putObject("property").put("value", "hidden");
                change.put("state", type.equals("step-not-applicable"));
            } else if (what.path("state").path("required").isBoolean()
                    && what.path("state").size() == 1) {
                change.putObject("property").put("value", "validate.required");
                change.set("state", what.path("state").path("required"));
            } else {
                change.set("property", what.path("property"));
                change.set("state", what.path("state"));
            }
        }
    }
}
