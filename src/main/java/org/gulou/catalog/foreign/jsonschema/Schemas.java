package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one file, with what they refer to in it. Nothing else is ever fetched. */
final class Schemas {
    /** More schemas than a form has that can be read, each counted as often as it is referred to. */
    private static final int MOST = 20_000;

    private final JsonNode root;
    private int read;
    private int variants;

    Schemas(JsonNode root) {
        this.root = root;
    }

    /**
     * A schema with what it refers to put into it.
     *
     * @param refs what is referred to on the way there, itself among them
     * @param missing a reference that leads out of the file, or nowhere
     */
    record Whole(ObjectNode schema, Set<String> refs, boolean circular, Optional<String> missing) {}

    /** The next key for a choice between schemas, which has no name of its own. */
    String variant() {
        variants++;
        return variants == 1 ? "variant" : "variant" + variants;
    }

    Whole whole(JsonNode schema, Set<String> above) throws Unreadable {
        if (++read > MOST) {
            throw new Unreadable(
                    1,
                    say("This schema refers to itself so often that it describes more than {most} parts.", MOST),
                    say("Divide it into several forms."));
        }
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        var refs = new HashSet<>(above);
        boolean circular = false;
        Optional<String> missing = Optional.empty();
        JsonNode at = schema;
        while (at.path("$ref").isString()) {
            String ref = at.path("$ref").asString();
            add(whole, at);
            if (!refs.add(ref)) {
                circular = true;
                break;
            }
            Optional<JsonNode> found = found(ref);
            if (found.isEmpty()) {
                missing = Optional.of(ref);
                break;
            }
            at = found.get();
        }
        add(whole, at);
        whole.remove("$ref");
        JsonNode all = whole.remove("allOf");
        if (all != null && !circular) {
            ArrayNode conditional = whole.putArray("allOf");
            for (JsonNode one : all) {
                Whole part = whole(one, refs);
                circular |= part.circular();
                if (all.size() == 1) {
                    refs.addAll(part.refs());
                }
                missing = missing.isPresent() ? missing : part.missing();
                ObjectNode rest = part.schema();
                if (rest.has("if")) {
                    ObjectNode only = conditional.addObject();
                    for (String key : List.of("if", "then", "else")) {
                        Optional.ofNullable(rest.remove(key)).ifPresent(said -> only.set(key, said));
                    }
                }
                Optional.ofNullable(rest.remove("allOf")).ifPresent(more -> more.forEach(conditional::add));
                add(whole, rest);
            }
        }
        return new Whole(whole, refs, circular, missing);
    }

    Optional<JsonNode> found(String ref) {
        if (ref.equals("#")) {
            return Optional.of(root);
        }
        if (!ref.startsWith("#")) {
            return Optional.empty();
        }
        String pointer = URLDecoder.decode(
                ref.substring(1).replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        if (!pointer.startsWith("/")) {
            for (JsonNode one : root.path("$defs")) {
                if (one.path("$anchor").asString("").equals(pointer)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
        JsonNode at = root;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            at = at.isArray() && name.matches("\\d{1,6}") ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        return at.isMissingNode() ? Optional.empty() : Optional.of(at);
    }

    /** Adds what is not said yet; properties and what must be there are gathered. */
    static void add(ObjectNode into, JsonNode more) {
        more.properties().forEach(one -> {
            JsonNode there = into.path(one.getKey());
            switch (one.getKey()) {
                case "properties" -> properties(into, one.getValue());
                case "required" -> into.set("required", union(there, one.getValue()));
                case "allOf" -> {
                    ArrayNode all = JsonMapper.shared().createArrayNode();
                    there.forEach(all::add);
                    one.getValue().forEach(all::add);
                    into.set("allOf", all);
                }
                case Keywords.TWICE -> one.getValue().forEach(into.withArray(Keywords.TWICE)::add);
                default -> {
                    if (there.isMissingNode()) {
                        into.set(one.getKey(), one.getValue());
                    } else if (!there.equals(one.getValue()) && Keywords.isDemand(one.getKey())) {
                        into.withArray(Keywords.TWICE).add(one.getKey() + ": " + one.getValue());
                    }
                }
            }
        });
    }

    private static void properties(ObjectNode into, JsonNode more) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        into.path("properties").properties().forEach(one -> all.set(one.getKey(), one.getValue()));
        more.properties().forEach(one -> {
            JsonNode there = all.path(one.getKey());
            if (there.isObject() && one.getValue().isObject()) {
                ObjectNode both = JsonMapper.shared().createObjectNode();
                add(both, there);
                add(both, one.getValue());
                all.set(one.getKey(), both);
            } else if (there.isMissingNode() || there.isBoolean()) {
                all.set(one.getKey(), one.getValue());
            }
        });
        into.set("properties", all);
    }

    private static ArrayNode union(JsonNode one, JsonNode other) {
        var names = new LinkedHashSet<String>();
        one.forEach(name -> names.add(name.asString("")));
        other.forEach(name -> names.add(name.asString("")));
        ArrayNode union = JsonMapper.shared().createArrayNode();
        names.forEach(union::add);
        return union;
    }

    /** Whether a list of names holds one. */
    static boolean holds(JsonNode names, String name) {
        for (JsonNode one : names) {
            if (one.asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The type, without the null that only says that it may be left out; nothing where it is not said. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isString()) {
            return type.asString();
        }
        String said = "";
        for (JsonNode one : type) {
            String name = one.asString("");
            if (!name.equals("null")) {
                said = said.isEmpty() ? name : "several";
            }
        }
        return !said.isEmpty()
                ? said
                : schema.path("properties").isObject() ? "object" : schema.has("items") ? "array" : "";
    }
}
