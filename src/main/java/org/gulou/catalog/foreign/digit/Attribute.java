package org.gulou.catalog.foreign.digit;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Something that is asked: a field of a service, a part of one, or an attribute of a definition.
 *
 * @param module with which keys of words begin that are no words yet; nothing where there is none
 */
record Attribute(JsonNode said, String module) {
    private static final Remains REMAINS = new Remains(Set.of(
            "name",
            "code",
            "label",
            "type",
            "format",
            "dataType",
            "datatype",
            "orderNumber",
            "order",
            "required",
            "isRequired",
            "properties",
            "items",
            "values",
            "placeholder",
            "helpText",
            "datatype_description",
            "description",
            "variable",
            "prefix",
            "tenantId",
            "id",
            "isActive",
            "active",
            "auditDetails",
            "minLength",
            "maxLength",
            "min",
            "max",
            "validation",
            "regEx",
            "regex",
            "dependencies",
            "defaultValue",
            "reference",
            "schema",
            "disable",
            "hidden"));

    /** What somebody else than the applicant answers, at a step of the way. */
    private static final String OF_THE_OFFICE = "(state|action|role):.*";

    /** In the order that they have by their numbers. */
    static List<Attribute> ordered(JsonNode some, String module) {
        return StreamSupport.stream(some.spliterator(), false)
                .map(one -> new Attribute(one, module))
                .sorted(Comparator.comparingInt(Attribute::order))
                .toList();
    }

    private int order() {
        return said.path("orderNumber").asInt(said.path("order").asInt(Integer.MAX_VALUE));
    }

    private String text(String... names) {
        return Stream.of(names)
                .map(name -> said.path(name).asString("").strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String key() {
        return text("name", "code");
    }

    /** What it is called in the draft: codes in capitals are written small. */
    private String name() {
        return key().matches("[A-Z0-9_.-]+") ? key().toLowerCase(Locale.ROOT) : key();
    }

    private String label() {
        String words = text("label", "description", "name", "code");
        String begin = module + "_";
        return Keys.spoken(
                !module.isEmpty() && words.length() > begin.length() && words.startsWith(begin)
                        ? words.substring(begin.length())
                        : words);
    }

    /**
     * What it becomes.
     *
     * @param top whether an object is a page
     */
    Field field(boolean top) {
        if (text("isActive", "active").equals("false")) {
            return left(say("It is switched off there."));
        }
        if (text("variable").equals("false")) {
            return Field.words(text("datatype"), key(), label()).named(name());
        }
        if (said.path("hidden").asBoolean(false)) {
            return left(say("It is hidden, and nobody answers it."));
        }
        for (JsonNode on : said.path("dependencies")) {
            if (on.asString("").matches(OF_THE_OFFICE)) {
                return left(say("The office fills it in: here it is asked in the workflow."));
            }
        }
        Field field = typed(top);
        demands(field);
        REMAINS.tell(said, field, Set.of());
        return field;
    }

    private Field left(Sentence why) {
        return Field.left(text("type", "dataType", "datatype"), key(), label(), why);
    }

    private Field begun(FieldType type) {
        Field field = Field.of(type, text("type", "dataType", "datatype"), key(), label())
                .named(name());
        String hint = text("helpText", "datatype_description");
        return hint.isEmpty() ? field : field.hint(Keys.spoken(hint));
    }

    private Field typed(boolean top) {
        FieldType type = Types.of(said);
        return switch (type) {
            case GROUP -> begun(top ? FieldType.PAGE : FieldType.GROUP).with(inner(said.path("properties")));
            case ROWS -> begun(FieldType.ROWS).with(inner(said.path("items").path("properties")));
            case CHOICE, CHOICES -> chosen(type);
            case NUMBER ->
                text("type", "format", "dataType").equalsIgnoreCase("integer")
                        ? begun(type).whole()
                        : begun(type);
            case FILE -> begun(type).files(false, "", "");
            default ->
                Types.isKnown(said)
                        ? begun(type)
                        : begun(type)
                                .lose(say(
                                        "It is asked as text: the type '{type}' has nothing like it here.",
                                        text("type", "dataType", "datatype")));
        };
    }

    private List<Field> inner(JsonNode some) {
        return ordered(some, module).stream().map(one -> one.field(false)).toList();
    }

    private Field chosen(FieldType type) {
        var lost = new ArrayList<Sentence>();
        var labels = new LinkedHashMap<String, String>();
        for (JsonNode option : said.path("values")) {
            String value = option.isObject()
                    ? option.path("key")
                            .asString(option.path("code")
                                    .asString(option.path("name").asString("")))
                    : option.asString("");
            Offered.put(
                    value, Keys.spoken(option.isObject() ? option.path("name").asString(value) : value), labels, lost);
        }
        if (labels.isEmpty()) {
            lost.add(say("It is typed: its options come from elsewhere."));
        }
        Field field = begun(labels.isEmpty() ? FieldType.TEXT : type);
        lost.forEach(field::lose);
        return field.options(labels, Map.of());
    }

    private void demands(Field field) {
        boolean around = field.type() == FieldType.PAGE || field.type() == FieldType.GROUP;
        boolean required =
                said.path("required").asBoolean(said.path("isRequired").asBoolean(false));
        if (required && around) {
            field.lose(say("That something of it must be answered is not checked."));
        } else if (required) {
            field.required();
        }
        limits(field);
        for (JsonNode on : said.path("dependencies")) {
            depends(field, on.asString(""));
        }
        if (said.path("disable").asBoolean(false)) {
            field.lose(say("It is read-only there, and nobody answers it."));
        }
        tell(field, "reference");
        tell(field, "schema");
        String first = text("defaultValue");
        if (!first.isEmpty()) {
            field.begins(first);
        }
    }

    private void limits(Field field) {
        JsonNode limits = said.path("validation");
        String pattern = Stream.of(limits.path("regex"), said.path("regEx"), said.path("regex"))
                .map(node -> node.asString(""))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        String message = limits.path("message").asString("");
        if (field.type() == FieldType.NUMBER) {
            Figures.limit(field, "min", either(limits, "min")).ifPresent(field::from);
            Figures.limit(field, "max", either(limits, "max")).ifPresent(field::upTo);
        } else if (field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT) {
            field.atLeast(said.path("minLength").asInt(limits.path("min").asInt(0)))
                    .atMost(said.path("maxLength").asInt(limits.path("max").asInt(0)));
        } else if (field.type() == FieldType.ROWS) {
            field.atLeast(said.path("minItems").asInt(0))
                    .atMost(said.path("maxItems").asInt(0));
        }
        if (!pattern.isEmpty()) {
            field.pattern(Patterns.anywhere(pattern), message.contains(" ") ? message : "");
        }
    }

    private JsonNode either(JsonNode limits, String name) {
        return said.has(name) ? said.path(name) : limits.path(name);
    }

    /** {@code licence:OLD}: it is asked where that is answered; a name alone only has its options narrowed. */
    private static void depends(Field field, String on) {
        String[] parts = on.split(":", 2);
        if (parts.length == 2) {
            field.shown(
                    on,
                    () -> new Term.Compared(
                            "=", new Term.Path(List.of(parts[0].strip())), new Term.Text(parts[1].strip())));
        } else {
            field.lose(say("Its setting is not carried over: {setting}", "dependencies: " + on));
        }
    }

    private void tell(Field field, String name) {
        String setting = text(name);
        if (!setting.isEmpty()) {
            field.lose(say("Its setting is not carried over: {setting}", name + ": " + setting));
        }
    }
}
