package org.gulou.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls of an operation as its description has them, and with each part as it should not be; equal for an equal seed. */
final class OddCalls {
    /** What is put where a text, a number, a day or an id belongs. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "null",
            "true",
            "2026-02-30",
            "2026-11-30T00:00:00Z",
            "+9999999999-01-01T00:00:00Z",
            "520103",
            "../../desk",
            "a/b",
            "%",
            "%_",
            "' or 1=1 --",
            "\"; }",
            "${1+1}",
            "#{1+1}",
            "<script>",
            "\u0000",
            "\n",
            "阿卜杜拉·买买提",
            "𠮷野家",
            "e\u0301",
            "\u202Egnp",
            "９９",
            "x".repeat(3000));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * One call.
     *
     * @param path below the interface, with its query
     * @param headers by name
     * @param body empty for none
     */
    record Call(String path, Map<String, String> headers, String body) {}

    private final Random random;

    /** Values that exist, by the name of the parameter or member. */
    private final Map<String, List<String>> known;

    OddCalls(long seed, Map<String, List<String>> known) {
        this.random = new Random(seed);
        this.known = known;
    }

    Call next(String path, List<JsonNode> parameters, JsonNode body) {
        String filled = path;
        var query = new ArrayList<String>();
        var headers = new HashMap<String, String>();
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> filled = filled.replace("{" + name + "}", segment(name, parameter.get("schema")));
                case "header" -> {
                    if (often()) {
                        headers.put(name, text(name, parameter.get("schema")).replaceAll("[^ -~]", "?"));
                    }
                }
                default -> {
                    for (int times = random.nextInt(3) + random.nextInt(2) - 1; times > 0; times--) {
                        query.add(name + "=" + encoded(text(name, parameter.get("schema"))));
                    }
                }
            }
        }
        if (!body.isMissingNode()) {
            headers.put("Content-Type", often() ? "application/json" : "application/json; charset=gbk");
        }
        return new Call(
                filled + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                body.isMissingNode() ? "" : sent(body));
    }

    /** A segment of a path that is empty or names the one above is none. */
    private String segment(String name, JsonNode schema) {
        String text = text(name, schema);
        return text.isEmpty() ? "-" : encoded(text);
    }

    private boolean often() {
        return random.nextInt(10) > 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String text(String name, JsonNode schema) {
        if (random.nextInt(4) == 0) {
            return one(ODD);
        }
        if (known.containsKey(name)) {
            return one(known.get(name));
        }
        if (schema.has("enum")) {
            return one(schema.get("enum").valueStream().toList()).asString();
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> String.valueOf(random.nextInt(-1, 250));
            case "boolean" -> String.valueOf(random.nextBoolean());
            default ->
                switch (schema.path("format").asString("")) {
                    case "date" -> "2026-11-%02d".formatted(1 + random.nextInt(30));
                    case "date-time" -> "2026-11-%02dT08:00:00+08:00".formatted(1 + random.nextInt(30));
                    default -> "word";
                };
        };
    }

    private String sent(JsonNode schema) {
        String whole = JsonMapper.shared().writeValueAsString(value("", schema, 0));
        return switch (random.nextInt(12)) {
            case 0 -> whole.substring(0, random.nextInt(whole.length() + 1));
            case 1 -> whole + whole;
            case 2 -> "\uFEFF" + whole;
            case 3 -> "[".repeat(5000) + whole;
            default -> whole;
        };
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        if (random.nextInt(8) == 0) {
            return odd(depth);
        }
        if (known.containsKey(name)) {
            return NODES.stringNode(text(name, schema));
        }
        return switch (schema.path("type").asString("object")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> NODES.numberNode(random.nextInt(-1, 250));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = NODES.objectNode();
        schema.path("properties").forEachEntry((name, of) -> {
            if (often()) {
                made.set(name, value(name, of, depth + 1));
            }
        });
        if (!schema.has("properties") && depth < 4) {
            for (int members = random.nextInt(4); members > 0; members--) {
                made.set(text("member", schema), odd(depth + 1));
            }
        }
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = NODES.arrayNode();
        for (int members = random.nextInt(4); members > 0; members--) {
            made.add(value("", schema.path("items"), depth + 1));
        }
        return made;
    }

    private JsonNode odd(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> depth > 5 ? NODES.arrayNode() : NODES.arrayNode().add(odd(depth + 1));
            case 5 -> depth > 5 ? NODES.objectNode() : NODES.objectNode().set(one(ODD), odd(depth + 1));
            default -> NODES.stringNode(one(ODD));
        };
    }
}
