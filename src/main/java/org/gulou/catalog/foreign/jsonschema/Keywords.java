package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What schemas demand and no reader here takes up, so that it is told. */
final class Keywords {
    /** Where demands are kept that stand twice and differ, of which a schema put together holds the first. */
    static final String TWICE = "~twice";

    private static final Set<String> ALWAYS = Set.of(
            "title",
            "description",
            "default",
            "example",
            "examples",
            "type",
            "nullable",
            "deprecated",
            "readOnly",
            "writeOnly",
            "id",
            "definitions",
            "enumNames",
            "enumDescriptions",
            "unevaluatedItems",
            "unevaluatedProperties",
            "additionalItems",
            "propertyOrder",
            "order",
            "errorMessage");

    private static final Set<String> OF_OBJECTS = Set.of(
            "properties",
            "required",
            "if",
            "then",
            "else",
            "allOf",
            "anyOf",
            "oneOf",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "discriminator");

    private static final Set<String> OF_ARRAYS =
            Set.of("items", "prefixItems", "minItems", "maxItems", "contentMediaType", "contentEncoding");

    private static final Set<String> OF_SELECTIONS =
            Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems");

    private static final Set<String> OF_CHOICES =
            Set.of("enum", "const", "oneOf", "anyOf", "format", "minLength", "maxLength");

    private static final Set<String> OF_TEXTS = Set.of(
            "format", "pattern", "minLength", "maxLength", "contentMediaType", "contentEncoding", "oneOf", "anyOf");

    private static final Set<String> OF_NUMBERS = Set.of(
            "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "oneOf", "anyOf");

    private Keywords() {}

    static List<Sentence> ofObject(JsonNode schema) {
        return unread(schema, OF_OBJECTS);
    }

    /** @param chosen whether several of the same options are chosen, so that none is twice there anyway */
    static List<Sentence> ofArray(JsonNode schema, boolean chosen) {
        return unread(schema, chosen ? OF_SELECTIONS : OF_ARRAYS);
    }

    /** Of a single answer. */
    static List<Sentence> ofValue(JsonNode schema, String type, boolean chosen) {
        return unread(
                schema,
                switch (type) {
                    case "integer", "number" -> chosen ? OF_CHOICES : OF_NUMBERS;
                    case "boolean", "null" -> OF_CHOICES;
                    case "string" -> chosen ? OF_CHOICES : OF_TEXTS;
                    default -> OF_CHOICES;
                });
    }

    private static List<Sentence> unread(JsonNode schema, Set<String> read) {
        var unread = new ArrayList<Sentence>();
        for (String name : schema.propertyNames()) {
            JsonNode said = schema.path(name);
            if (name.equals(TWICE)) {
                said.forEach(one -> unread.add(told(one.asString(""))));
            } else if (!read.contains(name) && !ALWAYS.contains(name) && !isSilent(name, said)) {
                unread.add(told(name + ": " + said));
            }
        }
        return unread;
    }

    /** What demands nothing: names of tools, and limits that exclude nothing. */
    private static boolean isSilent(String name, JsonNode said) {
        return name.startsWith("$")
                || name.startsWith("x-")
                || name.startsWith("ui:")
                || said.isNull()
                || (said.isContainer() && said.isEmpty())
                || (name.equals("required") && said.isBoolean())
                || (said.isBoolean() && !said.booleanValue())
                || (name.equals("additionalProperties") && said.isBoolean())
                || (said.isNumber() && name.startsWith("min") && said.asInt(1) == 0);
    }

    private static Sentence told(String what) {
        return say("What it demands is not checked: {schema}", what);
    }

    /** Whether a keyword demands something of an answer, so that two of them are not one. */
    static boolean isDemand(String name) {
        return !ALWAYS.contains(name)
                && !name.startsWith("$")
                && !name.startsWith("x-")
                && !name.startsWith("ui:")
                && !name.equals("additionalProperties");
    }
}
