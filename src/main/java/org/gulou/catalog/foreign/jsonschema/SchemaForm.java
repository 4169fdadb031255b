package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema (draft-04 to 2020-12), alone or with its uiSchema: in one object, or beside it in a ZIP. Objects at its top are pages,
 * unless a layout of JSON Forms has categories.
 */
public final class SchemaForm implements Family {
    private static final List<String> SCHEMAS =
            List.of("schema", "jsonSchema", "dataSchema", "json_schema", "JSONSchema");
    private static final List<String> LOOKS = List.of("uiSchema", "uischema", "ui_schema", "uiSchemas", "UISchema");

    @Override
    public String format() {
        return "JSON Schema";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return schema(file).isPresent();
    }

    private static Optional<JsonNode> schema(JsonNode file) {
        if (isSchema(file)) {
            return Optional.of(file);
        }
        return SCHEMAS.stream().map(file::path).filter(SchemaForm::isSchema).findFirst();
    }

    private static boolean isSchema(JsonNode node) {
        boolean known = node.path("$schema").asString("").contains("json-schema.org");
        boolean described = node.path("properties").isObject()
                || node.path("$ref").asString("").startsWith("#")
                || node.path("allOf").isArray()
                || node.path("oneOf").isArray()
                || node.path("anyOf").isArray();
        return node.isObject()
                && !node.path("components").isContainer()
                && (known
                        || (described
                                && (node.path("properties").isObject()
                                        || node.path("type").isString()
                                        || node.has("definitions")
                                        || node.has("$defs"))));
    }

    /** A ZIP with one schema and one layout is one form. */
    public static SortedMap<String, JsonNode> paired(SortedMap<String, JsonNode> files) {
        List<String> schemas = files.entrySet().stream()
                .filter(file -> isSchema(file.getValue()) && !isLook(file.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> looks = files.keySet().stream().filter(SchemaForm::isLook).toList();
        if (schemas.size() != 1 || looks.size() != 1) {
            return files;
        }
        ObjectNode both = JsonMapper.shared().createObjectNode();
        both.set("schema", files.get(schemas.getFirst()));
        both.set("uiSchema", files.get(looks.getFirst()));
        var paired = new TreeMap<>(files);
        paired.remove(looks.getFirst());
        paired.put(schemas.getFirst(), both);
        return paired;
    }

    private static boolean isLook(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(.*/)?[^/]*ui[-_.]?(schema)?\\.json");
    }

    @Override
    public List<Outline> forms(JsonNode file) throws Unreadable {
        JsonNode root = schema(file).orElseThrow();
        JsonNode ui = LOOKS.stream()
                .map(file::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(Look.PLAIN.ui());
        var schemas = new Schemas(root);
        Schemas.Whole whole = schemas.whole(root, Set.of("#"));
        String title = whole.schema()
                .path("title")
                .asString(file.path("title").asString(file.path("name").asString("")));
        var outline = new Outline(title);
        var objects = new Objects(schemas, outline);
        if (ui.path("type").isString() && (ui.has("elements") || ui.has("scope"))) {
            return List.of(outline.with(new Layout(schemas, objects, whole).fields(ui)));
        }
        var look = new Look(ui);
        if (Schemas.type(whole.schema()).equals("array")) {
            var asked = new Asked("rows", root, Place.form(Set.of()).at("rows"), look, Set.of());
            return List.of(outline.with(List.of(objects.field(asked))));
        }
        List<Field> fields = objects.fields(whole.schema(), Place.form(Set.of()), look, whole.refs());
        String description = whole.schema().path("description").asString("");
        var all = new ArrayList<Field>();
        if (!description.isBlank()) {
            all.add(Field.words("description", "description", description).named("introduction"));
        }
        fields.forEach(field -> all.add(field.type() == FieldType.GROUP ? field.onPage() : field));
        Keywords.ofObject(whole.schema())
                .forEach(why -> all.add(Field.left("schema", "schema", title.isBlank() ? "schema" : title, why)));
        if (whole.missing().isPresent()) {
            all.add(Field.left(
                    "$ref",
                    "ref",
                    "$ref",
                    say(
                            "It refers to '{ref}', which is not in the file; nothing is fetched.",
                            whole.missing().get())));
        }
        return List.of(outline.with(all));
    }
}
