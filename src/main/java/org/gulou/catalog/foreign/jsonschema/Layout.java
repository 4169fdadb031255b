package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as a layout of JSON Forms shows it: what no control asks is not asked. */
final class Layout {
    /** Of a schema that is told, so many characters. */
    private static final int LONGEST = 400;

    private final Schemas schemas;
    private final Objects objects;
    private final Schemas.Whole root;
    private final Set<String> flat = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Field> controls = new LinkedHashMap<>();
    private int number;

    Layout(Schemas schemas, Objects objects, Schemas.Whole root) {
        this.schemas = schemas;
        this.objects = objects;
        this.root = root;
    }

    List<Field> fields(JsonNode layout) throws Unreadable {
        gather(layout);
        var fields = new ArrayList<>(elements(layout, FieldType.PAGE));
        unasked(root, "", fields);
        // what only branches describe is asked by no control
        List<Field> branches =
                new Branches(objects, schemas, Place.form(flat), Look.PLAIN, root.refs()).of(root.schema(), controls);
        branches.stream()
                .filter(field -> !shown.contains(field.key())
                        && !root.schema().path("properties").has(field.key()))
                .forEach(field -> fields.add(none(field.key(), MissingNode.getInstance())));
        Keywords.ofObject(root.schema()).forEach(why -> fields.add(Field.left("schema", "schema", "schema", why)));
        for (String key : Variants.KEYS) {
            if (root.schema().has(key)) {
                fields.add(Field.left(
                        key,
                        key,
                        key,
                        say(
                                "Which of its parts must be answered together is not checked: {schema}",
                                root.schema().path(key).toString())));
            }
        }
        return fields;
    }

    /** @param schema what of it would be asked, for whoever misses it; missing where only branches describe it */
    private static Field none(String key, JsonNode schema) {
        return Field.left(
                "property",
                key,
                Values.spoken(key),
                schema.isMissingNode() || schema.isEmpty()
                        ? say("No control of the layout asks it, and nobody answers it.")
                        : say("No control of the layout asks it, and nobody answers it: {schema}", cut(schema)));
    }

    static String cut(JsonNode schema) {
        String written = schema.toString();
        return written.length() > LONGEST ? written.substring(0, LONGEST) + " …" : written;
    }

    /** Tells which properties no control asks, also in objects of which controls ask single ones. */
    private void unasked(Schemas.Whole object, String around, List<Field> into) throws Unreadable {
        for (String name : object.schema().path("properties").propertyNames()) {
            String path = around + name;
            if (asked.contains(path)) {
                continue;
            }
            boolean within = asked.stream().anyMatch(one -> one.startsWith(path + "."));
            if (!within) {
                into.add(none(
                        path,
                        schemas.whole(object.schema().path("properties").path(name), object.refs())
                                .schema()));
                continue;
            }
            Schemas.Whole inner =
                    schemas.whole(object.schema().path("properties").path(name), object.refs());
            unasked(inner, path + ".", into);
            for (String key : List.of("if", "allOf", "dependencies", "dependentRequired", "oneOf", "anyOf")) {
                if (!inner.schema().path(key).isEmpty()) {
                    into.add(Field.left(
                            key,
                            key,
                            path,
                            say(
                                    "What it demands is not checked: {schema}",
                                    key + ": " + inner.schema().path(key))));
                }
            }
        }
    }

    private void gather(JsonNode element) {
        List<String> path = path(element.path("scope").asString(""));
        if (path.size() > 1) {
            flat.add(String.join(".", path));
        }
        element.path("elements").forEach(this::gather);
    }

    /** The names that a scope leads through: {@code #/properties/address/properties/street}. */
    private static List<String> path(String scope) {
        var path = new ArrayList<String>();
        String[] steps = scope.split("/", -1);
        for (int at = 0; at + 1 < steps.length; at++) {
            if (steps[at].equals("properties")) {
                path.add(steps[++at].replace("~1", "/").replace("~0", "~"));
            }
        }
        return path;
    }

    /** @param category what a category becomes: a page at the top, a heading further in */
    private List<Field> elements(JsonNode element, FieldType category) throws Unreadable {
        String type = element.path("type").asString("");
        var fields = new ArrayList<Field>();
        switch (type) {
            case "Control", "ListWithDetail" -> fields.add(control(element));
            case "Label" ->
                fields.add(Field.words(
                        type, "label" + ++number, element.path("text").asString("")));
            case "Categorization" -> {
                for (JsonNode one : element.path("elements")) {
                    fields.addAll(elements(one, category));
                }
            }
            case "Category", "Group" -> {
                Field around = Field.of(
                        type.equals("Category") ? category : FieldType.FRAME,
                        type,
                        type + ++number,
                        element.path("label").asString(""));
                fields.add(around.named(element.path("label").asString(type)).with(inner(element)));
            }
            default -> {
                if (!element.path("elements").isArray()) {
                    fields.add(Field.left(
                            type,
                            type + ++number,
                            type,
                            say("A component of the type '{type}' has nothing like it here.", type)));
                }
                boolean only = category == FieldType.PAGE && type.endsWith("Layout");
                for (JsonNode one : element.path("elements")) {
                    fields.addAll(elements(one, only ? category : FieldType.FRAME));
                }
            }
        }
        fields.forEach(field -> rule(element, field));
        return fields;
    }

    private List<Field> inner(JsonNode element) throws Unreadable {
        var fields = new ArrayList<Field>();
        for (JsonNode one : element.path("elements")) {
            fields.addAll(elements(one, FieldType.FRAME));
        }
        return fields;
    }

    private Field control(JsonNode control) throws Unreadable {
        List<String> path = path(control.path("scope").asString(""));
        if (path.isEmpty()) {
            return Field.left("Control", "control" + ++number, "Control", say("Its scope leads to no property."));
        }
        shown.add(path.getFirst());
        asked.add(String.join(".", path));
        Place place = Place.form(flat);
        JsonNode at = root.schema();
        boolean required = false;
        Set<String> refs = root.refs();
        for (String name : path) {
            Schemas.Whole whole = schemas.whole(at, refs);
            refs = whole.refs();
            required = Schemas.holds(whole.schema().path("required"), name);
            at = whole.schema().path("properties").path(name);
            place = place.at(name);
        }
        String key = String.join(".", path);
        if (at.isMissingNode()) {
            // what only a branch describes is asked wherever its control stands
            at = schemas.found(control.path("scope").asString(""))
                    .filter(JsonNode::isObject)
                    .orElse(at);
        }
        if (at.isMissingNode()) {
            return Field.left("Control", key, Values.spoken(key), say("Its scope leads to no property."));
        }
        Field field = objects.field(new Asked(key, at, place, look(control), refs));
        if (path.size() == 1) {
            controls.putIfAbsent(key, field);
        }
        Settings.unread(control).forEach(field::lose);
        return required && field.type() != FieldType.ROWS ? field.required() : field;
    }

    /** What a control says of its look, as the uiSchema of the other library says it. */
    private static Look look(JsonNode control) {
        ObjectNode ui = JsonMapper.shared().createObjectNode();
        JsonNode label = control.path("label");
        String words = label.isObject() ? label.path("text").asString("") : label.isString() ? label.asString() : "";
        if (!words.isEmpty()) {
            ui.put("ui:title", words);
        }
        ui.set(
                "ui:options",
                control.path("options").isObject()
                        ? control.path("options")
                        : JsonMapper.shared().createObjectNode());
        return new Look(ui);
    }

    private void rule(JsonNode element, Field field) {
        JsonNode rule = element.path("rule");
        if (rule.isObject()) {
            String effect = rule.path("effect").asString("");
            boolean not = effect.equals("HIDE") || effect.equals("DISABLE");
            field.shown(
                    rule.toString(),
                    () -> not ? new Term.Not(condition(rule.path("condition"))) : condition(rule.path("condition")));
        }
    }

    private Term condition(JsonNode condition) throws NotCarried {
        String type = condition.path("type").asString("");
        Place place = Place.form(flat);
        for (String name : path(condition.path("scope").asString(""))) {
            place = place.at(name);
        }
        if (type.equals("AND") || type.equals("OR")) {
            var terms = new ArrayList<Term>();
            for (JsonNode one : condition.path("conditions")) {
                terms.add(condition(one));
            }
            return type.equals("AND") ? new Term.All(terms) : new Term.Any(terms);
        }
        if (type.equals("LEAF") || condition.has("expectedValue")) {
            return new Term.Compared("=", place.path(), Matching.constant(condition.path("expectedValue")));
        }
        if (!condition.path("schema").isContainer()) {
            throw new NotCarried(say("it calls {function}", type.isEmpty() ? "rule" : type));
        }
        return Matching.of(condition.path("schema"), place);
    }
}
