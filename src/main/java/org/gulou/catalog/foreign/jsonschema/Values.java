package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Schemas of single answers as questions. */
final class Values {
    private static final int LONG = 200;
    private static final Set<String> UNCHECKED =
            Set.of("uuid", "ipv4", "ipv6", "hostname", "color", "regex", "json-pointer", "duration", "idn-hostname");

    private Values() {}

    /** Words for a property: its title, or its name taken apart. */
    static String label(Asked asked, JsonNode schema) {
        String own = asked.look().said("title");
        String title = own.isBlank() ? schema.path("title").asString("") : own;
        return title.isBlank() ? spoken(asked.key()) : title;
    }

    /** {@code firstName} as words. */
    static String spoken(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        String words = last.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[_-]+", " ")
                .strip();
        return words.isEmpty()
                ? key
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }

    static Field begun(FieldType type, Asked asked, JsonNode schema, String there) {
        String own = asked.look().said("description");
        return Field.of(type, there, asked.key(), label(asked, schema))
                .named(asked.key().replace('.', ' '))
                .hint(own.isBlank() ? schema.path("description").asString("") : own)
                .moreHint(asked.look().said("help"));
    }

    static Field of(Asked asked, JsonNode schema, String type) {
        Map<String, String> options = Options.of(schema, asked.look());
        Field field;
        if (isOnlyTrue(schema)) {
            field = begun(FieldType.YES_NO, asked, schema, "const").ticked();
        } else if (!options.isEmpty()) {
            field = begun(FieldType.CHOICE, asked, schema, "enum").options(options, Options.hints(schema));
        } else {
            field = typed(asked, schema, type);
        }
        Options.left(schema, asked.look()).forEach(field::lose);
        Keywords.ofValue(schema, type, !options.isEmpty() || isOnlyTrue(schema)).forEach(field::lose);
        return begins(field, schema);
    }

    private static boolean isOnlyTrue(JsonNode schema) {
        JsonNode only = schema.path("enum").size() == 1 ? schema.path("enum").path(0) : schema.path("const");
        return only.isBoolean() && only.booleanValue();
    }

    static Field begins(Field field, JsonNode schema) {
        JsonNode first = schema.path("default");
        boolean empty = first.isMissingNode() || first.isNull() || (first.isContainer() && first.isEmpty());
        if (empty) {
            return field;
        }
        return first.isValueNode()
                ? field.begins(first.asString(""))
                : field.lose(say("It begins empty; it began with {script}", first.toString()));
    }

    private static Field typed(Asked asked, JsonNode schema, String type) {
        return switch (type) {
            case "boolean" -> begun(FieldType.YES_NO, asked, schema, type);
            case "integer" ->
                bounds(begun(FieldType.NUMBER, asked, schema, type).whole(), schema, true);
            case "number" -> number(asked, schema, type);
            case "string" -> text(asked, schema);
            case "null" ->
                Field.words(
                        type,
                        asked.key(),
                        "<p><b>" + label(asked, schema) + "</b></p><p>"
                                + schema.path("description").asString("") + "</p>");
            default ->
                begun(FieldType.TEXT, asked, schema, type.isEmpty() ? "schema" : type)
                        .lose(say("It is asked as text: the schema does not say what kind of answer it takes."));
        };
    }

    private static Field number(Asked asked, JsonNode schema, String type) {
        Field field = begun(FieldType.NUMBER, asked, schema, type);
        JsonNode step = schema.path("multipleOf");
        boolean whole = Figures.of(step).filter(Values::isWhole).isPresent();
        return bounds(whole ? field.whole() : field, schema, whole);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Field bounds(Field field, JsonNode schema, boolean whole) {
        limit(field, schema, "minimum", "exclusiveMinimum", ">", whole ? BigDecimal.ONE : BigDecimal.ZERO);
        limit(field, schema, "maximum", "exclusiveMaximum", "<", whole ? BigDecimal.ONE.negate() : BigDecimal.ZERO);
        Figures.limit(field, "multipleOf", schema.path("multipleOf"))
                .filter(step -> step.signum() > 0 && !(whole && step.compareTo(BigDecimal.ONE) == 0))
                .ifPresent(step -> field.check("multipleOf " + step, "", () -> new Term.Multiple(Term.INPUT, step)));
        return field;
    }

    /** @param next from an excluded whole number to the first that is not */
    private static void limit(
            Field field, JsonNode schema, String included, String excluded, String sign, BigDecimal next) {
        JsonNode limit = schema.path(included);
        JsonNode beyond = schema.path(excluded);
        boolean upper = sign.equals("<");
        if (!(beyond.isBoolean() && beyond.booleanValue())) {
            Figures.limit(field, included, limit).ifPresent(number -> set(field, number, upper));
        }
        // before draft-06 the limit itself was said to be excluded
        JsonNode out = beyond.isBoolean() && beyond.booleanValue() ? limit : beyond;
        Figures.limit(field, excluded, out.isBoolean() ? MissingNode.getInstance() : out)
                .ifPresent(number -> {
                    if (next.signum() != 0 && isWhole(number)) {
                        set(field, number.add(next), upper);
                    } else {
                        field.check(
                                excluded + " " + number,
                                "",
                                () -> new Term.Compared(sign, Term.INPUT, new Term.Figure(number)));
                    }
                });
    }

    private static void set(Field field, BigDecimal number, boolean upper) {
        if (upper) {
            field.upTo(number);
        } else {
            field.from(number);
        }
    }

    /** Whether a text stands for a file. */
    static boolean isFile(JsonNode schema, Look look) {
        return schema.path("format").asString("").equals("data-url")
                || schema.path("contentEncoding").asString("").equals("base64")
                || look.said("widget").equals("file");
    }

    static Field file(Asked asked, JsonNode schema, boolean several) {
        JsonNode media = schema.path("contentMediaType");
        String accept = asked.look().said("accept");
        return begun(FieldType.FILE, asked, schema, "file")
                .files(several, accept.isBlank() ? media.asString("") : accept, "");
    }

    private static Field text(Asked asked, JsonNode schema) {
        if (isFile(schema, asked.look())) {
            return file(asked, schema, false);
        }
        String format = schema.path("format").asString("");
        String wished = Stream.of(
                        format, asked.look().said("widget"), asked.look().said("format"))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        Field field = switch (wished) {
            case "date", "alt-date" -> begun(FieldType.DATE, asked, schema, wished);
            case "date-time", "datetime", "alt-datetime" -> begun(FieldType.MOMENT, asked, schema, wished);
            case "time" -> begun(FieldType.TIME, asked, schema, wished);
            case "month", "year-month" -> begun(FieldType.MONTH, asked, schema, wished);
            case "year" -> begun(FieldType.YEAR, asked, schema, wished);
            case "email", "idn-email" -> begun(FieldType.EMAIL, asked, schema, wished);
            case "phone", "tel" -> begun(FieldType.PHONE, asked, schema, wished);
            case "signature" -> begun(FieldType.SIGNATURE, asked, schema, wished);
            case "uri", "url", "iri", "uri-reference" -> begun(FieldType.TEXT, asked, schema, "uri");
            case "password" ->
                Field.left(
                        "password",
                        asked.key(),
                        label(asked, schema),
                        say("A component of the type '{type}' has nothing like it here.", "password"));
            default -> {
                boolean longer = wished.contains("textarea")
                        || asked.look().option("multi").asBoolean(false)
                        || schema.path("maxLength").asInt(0) > LONG;
                yield begun(
                        longer ? FieldType.LONG_TEXT : FieldType.TEXT,
                        asked,
                        schema,
                        format.isEmpty() ? "string" : format);
            }
        };
        if (UNCHECKED.contains(format)) {
            field.lose(say("That it is written as '{format}' is not checked.", format));
        }
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            field.pattern(Patterns.anywhere(pattern), "");
        } else if (field.type() == FieldType.TEXT && wished.startsWith("ur")) {
            field.pattern("[A-Za-z][A-Za-z0-9+.-]*:\\S+", "");
        }
        if (field.type() != FieldType.TEXT && field.type() != FieldType.LONG_TEXT) {
            for (String key : List.of("minLength", "maxLength")) {
                if (schema.path(key).asInt(0) > 1) {
                    field.lose(say("What it demands is not checked: {schema}", key + ": " + schema.path(key)));
                }
            }
        }
        return field.atLeast(schema.path("minLength").asInt(0))
                .atMost(schema.path("maxLength").asInt(0));
    }
}
