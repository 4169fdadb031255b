package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * What a schema wants, in words.
 *
 * @param schemaAround the schema in which the broken keyword stands
 */
record Wanted(Function<Error, JsonNode> schemaAround) {
    /** What the schema wants where it is broken. */
    Sentence expected(Error error) {
        String wanted = text(error.getSchemaNode());
        return switch (error.getKeyword()) {
            case "enum" -> say("one of {words}", words(error));
            case "const" -> say("'{word}'", wanted);
            case "type" ->
                Remedy.isPeriod(schemaAround.apply(error).path("pattern").asString(""))
                        ? described(error)
                        : wanted.equals("object")
                                        && schemaAround
                                                .apply(error)
                                                .path("required")
                                                .isArray()
                                ? keys(strings(schemaAround.apply(error).path("required")))
                                : say("a value of type {type}", types(error.getSchemaNode()));
            case "pattern" -> described(error);
            case "minLength" -> say("at least {number} characters", wanted);
            case "minItems" -> say("at least {number} entries", wanted);
            case "maxItems" -> say("an empty list: more is not yet supported");
            case "uniqueItems" -> say("every entry once");
            case "minimum" -> say("{number} or more", wanted);
            case "maximum" -> say("{number} or less", wanted);
            case "minProperties", "maxProperties" -> say("exactly {number} key", wanted);
            case "required" -> keys(strings(error.getSchemaNode()));
            case "additionalProperties" -> say("only known keys");
            default -> Sentence.quote(String.valueOf(error.getMessage()));
        };
    }

    private static Sentence keys(List<String> keys) {
        return keys.size() == 1 ? say("the key {key}", keys.getFirst()) : say("the keys {keys}", joined(keys));
    }

    /** What the schema says about the form in words; the bare pattern helps few authors. */
    private Sentence described(Error error) {
        String description = schemaAround.apply(error).path("description").asString("");
        return description.isEmpty()
                ? say("the form {pattern}", text(error.getSchemaNode()))
                : new Sentence(
                        description.substring(0, 1).toLowerCase(Locale.ROOT)
                                + description.substring(1).replaceAll("\\.$", ""),
                        List.of());
    }

    private static Sentence types(JsonNode schema) {
        return strings(schema).stream()
                .map(type -> switch (type) {
                    case "string" -> say("text");
                    case "object" -> say("mapping");
                    case "array" -> say("list");
                    case "integer" -> say("whole number");
                    case "number" -> say("number");
                    case "boolean" -> say("boolean");
                    default -> Sentence.quote(type);
                })
                .reduce((one, other) -> say("{one} or {other}", one, other))
                .orElse(Sentence.NONE);
    }

    private static Sentence joined(List<String> keys) {
        return keys.stream()
                .map(Sentence::quote)
                .reduce((one, other) -> say("{one} and {other}", one, other))
                .orElse(Sentence.NONE);
    }

    /** The words of which one is wanted; none where it is no choice of words. */
    static List<String> words(Error error) {
        return "enum".equals(error.getKeyword()) ? strings(error.getSchemaNode()) : List.of();
    }

    /** The texts of a list, or a value as the only one. */
    static List<String> strings(JsonNode node) {
        return node.isArray() ? node.valueStream().map(Wanted::text).toList() : List.of(text(node));
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
