package org.gulou.catalog.foreign.fhir;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What extensions say of an item, found by the end of their address. */
final class Extension {
    /** What is read where it counts, and what only says how an item looks or what it means to other systems. */
    private static final Set<String> KNOWN = Set.of(
            "questionnaire-hidden",
            "questionnaire-itemControl",
            "questionnaire-minOccurs",
            "questionnaire-maxOccurs",
            "questionnaire-unit",
            "questionnaire-unitOption",
            "questionnaire-choiceOrientation",
            "questionnaire-displayCategory",
            "questionnaire-fhirType",
            "questionnaire-baseType",
            "sdc-questionnaire-enableWhenExpression",
            "sdc-questionnaire-calculatedExpression",
            "sdc-questionnaire-initialExpression",
            "sdc-questionnaire-shortText",
            "sdc-questionnaire-choiceColumn",
            "sdc-questionnaire-openLabel",
            "sdc-questionnaire-preferredTerminologyServer",
            "sdc-questionnaire-width",
            "sdc-questionnaire-columnCount",
            "sdc-questionnaire-observationLinkPeriod",
            "sdc-questionnaire-observationExtract",
            "sdc-questionnaire-itemExtractionContext",
            "sdc-questionnaire-itemPopulationContext",
            "sdc-questionnaire-collapsible",
            "cqf-calculatedValue",
            "cqf-expression",
            "translation",
            "entryFormat",
            "designNote",
            "rendering-style",
            "rendering-xhtml",
            "rendering-markdown",
            "rendering-styleSensitive",
            "regex",
            "minLength",
            "minValue",
            "maxValue",
            "maxDecimalPlaces",
            "mimeType",
            "maxSize");

    /** Limits, and the types of items for which they are read. */
    private static final Map<String, Set<String>> LIMITS = Map.of(
            "regex", Set.of("string", "text", "url"),
            "minLength", Set.of("string", "text", "url"),
            "minValue", Set.of("integer", "decimal", "quantity", "date"),
            "maxValue", Set.of("integer", "decimal", "quantity", "date"),
            "maxDecimalPlaces", Set.of("decimal", "quantity"),
            "mimeType", Set.of("attachment"),
            "maxSize", Set.of("attachment"));

    private Extension() {}

    /** What extensions say of an item that is not carried over. */
    static List<Sentence> unread(JsonNode item) {
        var unread = new ArrayList<Sentence>();
        String type = item.path("type").asString("");
        for (String holder : List.of("extension", "modifierExtension")) {
            for (JsonNode extension : item.path(holder)) {
                String url = extension.path("url").asString("");
                String name = url.substring(url.lastIndexOf('/') + 1);
                boolean read = KNOWN.contains(name)
                        && (!LIMITS.containsKey(name)
                                || Objects.requireNonNull(LIMITS.get(name)).contains(type));
                if (!read) {
                    unread.add(say("Its setting is not carried over: {setting}", extension.toString()));
                }
            }
        }
        return unread;
    }

    /** What extensions of its words say of an item beside how they look and are translated: they may be worked out. */
    static List<Sentence> unreadOfWords(JsonNode item) {
        var unread = new ArrayList<Sentence>();
        for (JsonNode extension : item.path("_text").path("extension")) {
            String url = extension.path("url").asString("");
            String name = url.substring(url.lastIndexOf('/') + 1);
            if (!name.equals("translation") && !name.startsWith("rendering-")) {
                unread.add(say("Its setting is not carried over: {setting}", extension.toString()));
            }
        }
        return unread;
    }

    /** The value of the first of this name; missing where there is none. */
    static JsonNode of(JsonNode item, String name) {
        List<JsonNode> all = all(item, name);
        return all.isEmpty() ? MissingNode.getInstance() : all.getFirst();
    }

    static List<JsonNode> all(JsonNode item, String name) {
        var all = new ArrayList<JsonNode>();
        for (JsonNode extension : item.path("extension")) {
            if (extension.path("url").asString("").endsWith("/" + name)) {
                all.add(Choices.element(extension, "value"));
            }
        }
        return all;
    }
}
