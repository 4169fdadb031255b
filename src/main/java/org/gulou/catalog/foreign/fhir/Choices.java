package org.gulou.catalog.foreign.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What may be answered: options at the item, or a value set that comes with the questionnaire. */
final class Choices {
    private final Map<String, JsonNode> sets;
    private final Texts texts;

    Choices(Map<String, JsonNode> sets, Texts texts) {
        this.sets = sets;
        this.texts = texts;
    }

    /** Words by code; none where the value set is kept elsewhere, which nobody is asked for. */
    Map<String, String> of(JsonNode item) {
        var labels = new LinkedHashMap<String, String>();
        item.path("answerOption").forEach(option -> labels.putIfAbsent(value(option, "value"), label(option)));
        item.path("option").forEach(option -> labels.putIfAbsent(value(option, "value"), label(option)));
        String set = item.path("answerValueSet")
                .asString(item.path("options").path("reference").asString(""));
        JsonNode known = sets.get(set.replaceFirst("\\|.*", ""));
        if (labels.isEmpty() && known != null) {
            known.path("expansion").path("contains").forEach(one -> coded(one, labels));
            if (labels.isEmpty()) {
                known.path("compose")
                        .path("include")
                        .forEach(include -> include.path("concept").forEach(one -> coded(one, labels)));
            }
        }
        return labels;
    }

    private void coded(JsonNode coding, Map<String, String> labels) {
        String code = coding.path("code").asString("");
        String display = texts.of(coding, "display");
        labels.putIfAbsent(code, display.isBlank() ? code : display);
    }

    private String label(JsonNode option) {
        JsonNode coding = option.path("valueCoding");
        String display = coding.isObject() ? texts.of(coding, "display") : texts.of(option, "valueString");
        return display.isBlank() ? value(option, "value") : display;
    }

    /** The code or plain value of {@code value[x]}, {@code answer[x]} and the like; nothing where it is none. */
    static String value(JsonNode node, String prefix) {
        JsonNode value = element(node, prefix);
        if (value.isObject()) {
            String code = value.path("code").asString("");
            return value.has("value")
                    ? value.path("value").asString("")
                    : code.isBlank() ? value.path("display").asString("") : code;
        }
        return value.asString("");
    }

    /** The element whose name begins so and goes on with a type. */
    static JsonNode element(JsonNode node, String prefix) {
        for (String name : node.propertyNames()) {
            if (name.startsWith(prefix)
                    && name.length() > prefix.length()
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                return node.path(name);
            }
        }
        return node.path(prefix);
    }
}
