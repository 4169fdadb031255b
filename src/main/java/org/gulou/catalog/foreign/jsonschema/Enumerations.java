package org.gulou.catalog.foreign.jsonschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.OwnWords;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of several schemas that list what may be answered, beside which one may take an answer of one's own: here one choice. */
final class Enumerations {
    private static final Set<String> TYPED = Set.of("string", "number", "integer");
    private static final Set<String> OF_CHOICE = Set.of("anyOf", "oneOf", "title", "description", "default");

    private final Schemas schemas;
    private final Outline outline;

    Enumerations(Schemas schemas, Outline outline) {
        this.schemas = schemas;
        this.outline = outline;
    }

    /**
     * What the schemas say together.
     *
     * @param own schemas of answers that are in no list
     * @param named schemas that are lists with names of their own, which tell them apart
     */
    private record Together(
            Map<String, String> labels, List<Sentence> left, List<ObjectNode> own, List<ObjectNode> named) {
        boolean isOneChoice() {
            return own.size() == 1 || (own.isEmpty() && named.isEmpty());
        }
    }

    /** The choice, with what is asked where its last option is chosen; none where the schemas are of other kinds. */
    Optional<Field> of(Asked asked, ObjectNode schema) throws Unreadable {
        List<String> keys =
                Variants.KEYS.stream().filter(key -> schema.path(key).isArray()).toList();
        if (keys.size() != 1) {
            return Optional.empty();
        }
        var all = new Together(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (JsonNode one : schema.path(keys.getFirst())) {
            if (!isTaken(schemas.whole(one, asked.refs()), schema, all)) {
                return Optional.empty();
            }
        }
        if (!all.isOneChoice() || !OwnWords.isRoomIn(all.labels())) {
            return Optional.empty();
        }
        Optional<ObjectNode> own = all.own().stream().findFirst();
        own.ifPresent(one -> OwnWords.offer(all.labels(), one.path("title").asString(""), outline));
        Field choice = Values.begun(FieldType.CHOICE, asked, schema, keys.getFirst())
                .options(all.labels(), Options.hints(schema));
        all.left().forEach(choice::lose);
        if (own.isPresent()) {
            choice.with(List.of(OwnWords.asked(
                    answer(asked, schema, own.get()), asked.place().path())));
        } else {
            Keywords.ofValue(schema, Schemas.type(schema), true).forEach(choice::lose);
        }
        return Optional.of(Values.begins(choice, schema));
    }

    /** Takes up what one schema lists, or that it takes another answer; neither where it is of another kind. */
    private static boolean isTaken(Schemas.Whole whole, ObjectNode around, Together all) {
        ObjectNode variant = whole.schema();
        String type = type(variant, around);
        Map<String, String> options = options(variant, all.left());
        if (whole.circular() || whole.missing().isPresent()) {
            return false;
        }
        if (type.equals("null") || variant.path("const").isNull()) {
            return true;
        }
        if (!options.isEmpty()) {
            options.forEach(all.labels()::putIfAbsent);
            all.left().addAll(Keywords.ofValue(variant, type, true));
            if (variant.has("title") && !variant.has("const")) {
                all.named().add(variant);
            }
            return true;
        }
        return TYPED.contains(type) && !Variants.areHere(variant) && all.own().add(variant);
    }

    private static String type(JsonNode variant, JsonNode around) {
        String own = Schemas.type(variant);
        return own.isEmpty() ? Schemas.type(around) : own;
    }

    private static Map<String, String> options(JsonNode variant, List<Sentence> left) {
        if (variant.has("const")) {
            String value = Options.text(variant.path("const"));
            return Map.of(value, variant.path("title").asString(value));
        }
        left.addAll(Options.left(variant, Look.PLAIN));
        return Options.of(variant, Look.PLAIN);
    }

    /** What is answered instead keeps what all answers must. */
    private Field answer(Asked asked, ObjectNode around, ObjectNode own) throws Unreadable {
        ObjectNode schema = own.deepCopy();
        around.properties().forEach(said -> {
            if (!OF_CHOICE.contains(said.getKey())) {
                ObjectNode one = JsonMapper.shared().createObjectNode();
                Schemas.add(schema, one.set(said.getKey(), said.getValue()));
            }
        });
        schema.put("title", OwnWords.asking(own.path("title").asString(""), outline));
        String key = asked.key() + " other";
        return Values.of(new Asked(key, schema, asked.place(), Look.PLAIN, asked.refs()), schema, Schemas.type(schema));
    }
}
