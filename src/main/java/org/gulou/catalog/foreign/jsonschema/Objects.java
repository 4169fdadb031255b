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
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads schemas as fields: objects as groups, arrays as rows or as several options, all else as questions. */
final class Objects {
    private static final int DEEPEST = 12;

    private final Schemas schemas;
    private final Outline outline;

    /** @param outline is told the words of this importer */
    Objects(Schemas schemas, Outline outline) {
        this.schemas = schemas;
        this.outline = outline;
    }

    /** The fields of an object, in the order that is wished for, with what only some conditions ask for after them. */
    List<Field> fields(ObjectNode object, Place place, Look look, Set<String> refs) throws Unreadable {
        var fields = new LinkedHashMap<String, Field>();
        JsonNode properties = object.path("properties");
        for (String name : look.ordered(List.copyOf(properties.propertyNames()))) {
            Field field = field(new Asked(name, properties.path(name), place.at(name), look.at(name), refs));
            // an object is always there, and an empty list is one
            boolean required = Schemas.holds(object.path("required"), name)
                    || properties.path(name).path("required").asBoolean(false);
            if (required && field.type() != FieldType.ROWS) {
                field.required();
            }
            fields.put(name, field);
        }
        var all = new ArrayList<>(fields.values());
        all.addAll(new Branches(this, schemas, place, look, refs).of(object, fields));
        all.addAll(new Variants(this, schemas, place, look, refs).beside(object));
        return all;
    }

    /** Reads one property; it is asked, or left out with the reason. */
    Field field(Asked asked) throws Unreadable {
        Schemas.Whole whole = schemas.whole(asked.schema(), asked.refs());
        ObjectNode schema = Variants.withoutNull(whole.schema());
        String type = Schemas.type(schema);
        Optional<Sentence> left = left(asked, whole, schema);
        if (left.isPresent()) {
            return Field.left(type.isEmpty() ? "schema" : type, asked.key(), Values.label(asked, schema), left.get());
        }
        var known = new Asked(asked.key(), schema, asked.place(), asked.look(), whole.refs());
        if (type.equals("array")) {
            return array(known, schema);
        }
        if (type.equals("object")) {
            return group(known, schema);
        }
        if (Options.of(schema, asked.look()).isEmpty() && Variants.areHere(schema)) {
            Optional<Field> choice = new Enumerations(schemas, outline).of(known, schema);
            return choice.isPresent()
                    ? choice.get()
                    : new Variants(this, schemas, asked.place(), asked.look(), whole.refs()).instead(known, schema);
        }
        return Values.of(known, schema, type);
    }

    /** Why a property is not asked. */
    private static Optional<Sentence> left(Asked asked, Schemas.Whole whole, ObjectNode schema) {
        if (whole.circular() || asked.place().depth() > DEEPEST) {
            return Optional.of(say("It holds itself, and how deep it is asked cannot be said here."));
        }
        if (whole.missing().isPresent()) {
            return whole.missing()
                    .map(ref -> say("It refers to '{ref}', which is not in the file; nothing is fetched.", ref));
        }
        if (asked.schema().isBoolean() && !asked.schema().booleanValue()) {
            return Optional.of(say("It may not be answered there."));
        }
        if (asked.look().isHidden()) {
            return Optional.of(say("It is hidden, and nobody answers it."));
        }
        JsonNode constant = schema.path("const");
        if (!constant.isMissingNode() && !(constant.isBoolean() && constant.booleanValue())) {
            return Optional.of(say("It always is {value}, and nobody answers it.", Options.text(constant)));
        }
        boolean readOnly = schema.path("readOnly").asBoolean(false)
                || asked.look().option("readonly").asBoolean(false)
                || asked.look().option("disabled").asBoolean(false);
        return readOnly ? Optional.of(say("It is read-only there, and nobody answers it.")) : Optional.empty();
    }

    private Field group(Asked asked, ObjectNode schema) throws Unreadable {
        if (!schema.path("properties").isObject() && !Variants.areHere(schema) && !schema.has("if")) {
            return Field.left(
                    "object",
                    asked.key(),
                    Values.label(asked, schema),
                    say("The schema does not say what stands in it."));
        }
        Field group = Values.begun(FieldType.GROUP, asked, schema, "object");
        Keywords.ofObject(schema).forEach(group::lose);
        return group.with(fields(schema, asked.place(), asked.look(), asked.refs()));
    }

    private Field array(Asked asked, ObjectNode schema) throws Unreadable {
        JsonNode written = schema.path("items");
        if (written.isArray() || schema.path("prefixItems").isArray()) {
            return tuple(asked, schema, written.isArray() ? written : schema.path("prefixItems"));
        }
        Schemas.Whole items = schemas.whole(written, asked.refs());
        ObjectNode item = Variants.withoutNull(items.schema());
        Look look = asked.look().at("items");
        Map<String, String> options = Options.of(item, look.ui().isMissingNode() ? asked.look() : look);
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(0);
        Field field;
        if (!options.isEmpty()) {
            field = Values.begun(FieldType.CHOICES, asked, schema, "array").options(options, Options.hints(item));
        } else if (Values.isFile(item, look) || asked.look().said("widget").equals("files")) {
            return Values.file(new Asked(asked.key(), item, asked.place(), asked.look(), asked.refs()), schema, true);
        } else {
            field = rows(asked, schema, written, items, item, look);
        }
        Options.left(item, look.ui().isMissingNode() ? asked.look() : look).forEach(field::lose);
        Keywords.ofArray(schema, !options.isEmpty()).forEach(field::lose);
        return field.atLeast(least).atMost(most);
    }

    private Field rows(
            Asked asked, ObjectNode schema, JsonNode written, Schemas.Whole items, ObjectNode item, Look look)
            throws Unreadable {
        Field rows = Values.begun(FieldType.ROWS, asked, schema, "array");
        if (Schemas.type(item).equals("object")
                && !items.circular()
                && items.missing().isEmpty()) {
            Keywords.ofObject(item).forEach(rows::lose);
            return rows.with(fields(item, asked.place().row(), look, items.refs()));
        }
        String key = "value";
        JsonNode one = written.isMissingNode() ? item : written;
        Field field = field(new Asked(key, one, asked.place().row().at(key), look, asked.refs()));
        return rows.with(List.of(field.required()));
    }

    private Field tuple(Asked asked, ObjectNode schema, JsonNode parts) throws Unreadable {
        Field group = Values.begun(FieldType.GROUP, asked, schema, "array");
        int number = 0;
        for (JsonNode part : parts) {
            String key = "part" + ++number;
            group.with(List.of(field(new Asked(key, part, asked.place().at(key), Look.PLAIN, asked.refs()))));
        }
        return group;
    }
}
