package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of several schemas: here a choice between them, and what each asks under it. */
final class Variants {
    static final List<String> KEYS = List.of("oneOf", "anyOf");

    /** Among more, nobody chooses. */
    private static final int MOST = 20;

    private final Objects objects;
    private final Schemas schemas;
    private final Place place;
    private final Look look;
    private final Set<String> refs;

    Variants(Objects objects, Schemas schemas, Place place, Look look, Set<String> refs) {
        this.objects = objects;
        this.schemas = schemas;
        this.place = place;
        this.look = look;
        this.refs = refs;
    }

    static boolean areHere(JsonNode schema) {
        return KEYS.stream().anyMatch(key -> schema.path(key).isArray() && !Options.isConstants(schema.path(key)));
    }

    /** The same where one of two is null, and only says that it may be left out. */
    static ObjectNode withoutNull(ObjectNode schema) {
        for (String key : KEYS) {
            JsonNode variants = schema.path(key);
            if (variants.size() == 2) {
                for (int at = 0; at < 2; at++) {
                    if (variants.path(at).path("type").asString("").equals("null")
                            && variants.path(1 - at).isObject()
                            && !variants.path(1 - at).has("$ref")
                            && !variants.path(1 - at).has("const")) {
                        ObjectNode only = schema.deepCopy();
                        only.remove(key);
                        Schemas.add(only, variants.path(1 - at));
                        return only;
                    }
                }
            }
        }
        return schema;
    }

    /** What stands beside the properties of an object. */
    List<Field> beside(ObjectNode object) throws Unreadable {
        if (tellerAmong(object, schemas, refs).isPresent()) {
            return List.of();
        }
        for (String key : KEYS) {
            if (object.path(key).isArray() && !object.path(key).isEmpty()) {
                List<Field> fields = fields(new Asked("variant", object, place, Look.PLAIN, refs), object.path(key));
                fields.getFirst().required();
                return fields;
            }
        }
        return List.of();
    }

    /** One question whose answer may be of several kinds. */
    Field instead(Asked asked, ObjectNode schema) throws Unreadable {
        for (String key : KEYS) {
            JsonNode variants = schema.path(key);
            boolean apart = variants.isArray() && !variants.isEmpty() && variants.size() <= MOST;
            for (JsonNode one : variants) {
                ObjectNode variant = schemas.whole(one, refs).schema();
                String type = Schemas.type(variant);
                // what is plain is told from the others by nothing that a person sees
                apart &= variant.has("title")
                        || variant.has("enum")
                        || List.of("object", "array", "null").contains(type);
            }
            if (apart) {
                List<Field> fields = fields(new Asked("variant", schema, place, Look.PLAIN, refs), variants);
                // which it is must be said where it must be answered at all
                return Values.begun(FieldType.GROUP, asked, schema, key)
                        .with(fields)
                        .demanding(List.of(fields.getFirst()));
            }
        }
        return Values.begun(FieldType.TEXT, asked, schema, "oneOf")
                .lose(say(
                        "It is asked as text: there the answer may be of several kinds: {schema}",
                        Layout.cut(several(schema))));
    }

    private static JsonNode several(ObjectNode schema) {
        return KEYS.stream()
                .map(schema::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(schema);
    }

    private List<Field> fields(Asked asked, JsonNode variants) throws Unreadable {
        var wholes = new ArrayList<Schemas.Whole>();
        for (JsonNode one : variants) {
            wholes.add(schemas.whole(one, refs));
        }
        boolean ask = wholes.stream()
                .map(Schemas.Whole::schema)
                .anyMatch(one -> one.path("properties").isObject()
                        || !List.of("", "object").contains(Schemas.type(one)));
        if (!ask) {
            return List.of(Field.left(
                    "oneOf",
                    asked.key(),
                    "oneOf",
                    say("Which of its parts must be answered together is not checked: {schema}", variants.toString())));
        }
        Optional<String> told = teller(wholes);
        String key = told.orElseGet(schemas::variant);
        var labels = new LinkedHashMap<String, String>();
        var fields = new ArrayList<Field>();
        int number = 0;
        for (Schemas.Whole whole : wholes) {
            number++;
            ObjectNode schema = whole.schema().deepCopy();
            String value = told.map(name -> value(schema.path("properties").path(name)))
                    .orElse("option" + number);
            labels.put(value, schema.path("title").asString(told.isPresent() ? value : "Option " + number));
            told.ifPresent(name -> schema.set("properties", without(schema.path("properties"), name)));
            if (whole.circular() || whole.missing().isPresent()) {
                continue;
            }
            for (Field field : variant(schema, "answer" + number, whole.refs())) {
                field.shown(
                        key + " = " + value,
                        () -> new Term.Compared("=", place.at(key).path(), new Term.Text(value)));
                fields.add(field);
            }
        }
        Field choice = Field.of(
                        FieldType.CHOICE, "oneOf", key, told.map(Values::spoken).orElse("Which of these?"))
                .named(key)
                .options(labels, Map.of());
        fields.addFirst(choice);
        return fields;
    }

    private List<Field> variant(ObjectNode schema, String key, Set<String> above) throws Unreadable {
        String type = Schemas.type(schema);
        if (type.equals("null")) {
            return List.of();
        }
        return type.isEmpty() || type.equals("object")
                ? objects.fields(schema, place, look, above)
                : List.of(objects.field(new Asked(key, schema, place.at(key), Look.PLAIN, above)));
    }

    private static ObjectNode without(JsonNode properties, String name) {
        var rest = (ObjectNode) properties.deepCopy();
        rest.remove(name);
        return rest;
    }

    /** The same, where the object asks for it anyway. */
    static Optional<String> tellerAmong(JsonNode object, Schemas schemas, Set<String> refs) throws Unreadable {
        for (String key : KEYS) {
            var wholes = new ArrayList<Schemas.Whole>();
            for (JsonNode one : object.path(key)) {
                wholes.add(schemas.whole(one, refs));
            }
            Optional<String> told = wholes.isEmpty() ? Optional.empty() : teller(wholes);
            if (told.isPresent() && object.path("properties").has(told.get())) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static String value(JsonNode schema) {
        return Options.text(
                schema.has("const") ? schema.path("const") : schema.path("enum").path(0));
    }

    /** The property that has another constant in each variant, and so tells them apart. */
    private static Optional<String> teller(List<Schemas.Whole> wholes) {
        return wholes.getFirst().schema().path("properties").propertyNames().stream()
                .filter(name -> {
                    List<String> values = wholes.stream()
                            .map(one -> one.schema().path("properties").path(name))
                            .filter(one -> one.has("const") || one.path("enum").size() == 1)
                            .map(Variants::value)
                            .distinct()
                            .toList();
                    return values.size() == wholes.size();
                })
                .findFirst();
    }
}
