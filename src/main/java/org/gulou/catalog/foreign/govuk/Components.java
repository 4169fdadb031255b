package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Marked;
import org.gulou.catalog.foreign.forms.Naming;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** Components of pages as fields. */
final class Components {
    private static final Set<String> WORDS = Set.of(
            "Html",
            "Para",
            "InsetText",
            "Details",
            "Markdown",
            "List",
            "FlashCard",
            "WarningText",
            "NotificationBanner");

    /** A name that was drawn rather than given: wqJmSf, -HMHHj. */
    private static final String DRAWN = "(?=.*[-_A-Z0-9])[-_A-Za-z0-9]{6}";

    private static final int MOST_PLACES = 9;

    private final Lists lists;
    private final Conditions conditions;

    Components(Lists lists, Conditions conditions) {
        this.lists = lists;
        this.conditions = conditions;
    }

    static boolean isWords(JsonNode component) {
        return WORDS.contains(component.path("type").asString(""));
    }

    static String key(JsonNode component) {
        return component.path("name").asString(component.path("id").asString(""));
    }

    Field field(JsonNode component) {
        String type = component.path("type").asString("");
        JsonNode options = component.path("options");
        Field field = isWords(component) ? words(component, type) : question(component, type);
        String condition = options.path("condition").asString("");
        if (!condition.isBlank()) {
            field.shown(conditions.written(condition), () -> conditions.named(condition));
        }
        if (field.type() != FieldType.WORDS) {
            if (options.path("required").asBoolean(true)) {
                field.required();
            }
            for (String holder : List.of("options", "schema")) {
                Unread.of(component.path(holder)).forEach(field::lose);
            }
            new Mistakes(component).left().ifPresent(field::lose);
        }
        return field;
    }

    private Field words(JsonNode component, String type) {
        String content = component.path("content").asString("");
        if (type.equals("Markdown")) {
            content = Marked.html(content);
        }
        if (type.equals("Details")) {
            content = "<p><b>" + component.path("title").asString("") + "</b></p>" + content;
        }
        if (type.equals("List") || type.equals("FlashCard")) {
            content = "<ul><li>"
                    + String.join("</li><li>", lists.labels(component).values()) + "</li></ul>";
        }
        return Field.words(type, key(component), content)
                .named(component.path("title").asString("words"));
    }

    private Field question(JsonNode component, String type) {
        return switch (type) {
            case "TextField" -> lengths(of(component, FieldType.TEXT), component);
            case "MultilineTextField" -> lengths(of(component, FieldType.LONG_TEXT), component);
            case "WebsiteField" -> of(component, FieldType.TEXT).pattern("https?://.+", "");
            case "NumberField" -> bounds(of(component, FieldType.NUMBER), component);
            case "YesNoField" -> of(component, FieldType.YES_NO);
            case "DeclarationField" ->
                of(component, FieldType.YES_NO)
                        .hint(component.path("content").asString(""))
                        .ticked();
            case "DatePartsField", "DatePartsfield", "DateField" -> days(of(component, FieldType.DATE), component);
            case "DateTimeField", "DateTimePartsField" -> of(component, FieldType.MOMENT);
            case "TimeField" -> of(component, FieldType.TIME);
            case "MonthYearField" -> of(component, FieldType.MONTH);
            case "EmailAddressField" -> of(component, FieldType.EMAIL);
            case "TelephoneNumberField" -> of(component, FieldType.PHONE);
            case "UkAddressField", "AddressField" -> of(component, FieldType.ADDRESS);
            case "RadiosField", "SelectField", "AutocompleteField" -> offering(component, FieldType.CHOICE);
            case "CheckboxesField" -> boxes(component);
            case "FileUploadField" -> files(component);
            case "LatLongField" -> of(component, FieldType.POINT);
            case "OsGridRefField", "NationalGridFieldNumberField" -> of(component, FieldType.TEXT);
            default ->
                Field.left(
                        type,
                        key(component),
                        component.path("title").asString(""),
                        say("A component of the type '{type}' has nothing like it here.", type));
        };
    }

    private Field of(JsonNode component, FieldType type) {
        String key = key(component);
        String title = component.path("title").asString("");
        return Field.of(type, component.path("type").asString(""), key, title)
                .named(key.matches(DRAWN) ? Naming.of(title, key) : key)
                .hint(component.path("hint").asString(""));
    }

    private static Field lengths(Field field, JsonNode component) {
        JsonNode schema = component.path("schema");
        var mistakes = new Mistakes(component);
        if (!mistakes.pattern().isBlank()) {
            field.pattern(Patterns.anywhere(mistakes.pattern()), mistakes.ofPattern());
        }
        int exact = schema.path("length").asInt(0);
        field.words(component.path("options").path("maxWords").asInt(0));
        return field.atLeast(Math.max(exact, schema.path("min").asInt(0)))
                .atMost(exact > 0 ? exact : schema.path("max").asInt(0));
    }

    private static Field bounds(Field field, JsonNode component) {
        JsonNode schema = component.path("schema");
        Figures.limit(field, "min", schema.path("min")).ifPresent(field::from);
        Figures.limit(field, "max", schema.path("max")).ifPresent(field::upTo);
        if (schema.has("precision")) {
            int places = schema.path("precision").asInt(1);
            if (places <= 0) {
                field.whole();
            } else if (places <= MOST_PLACES) {
                field.check(
                        "precision " + places,
                        "",
                        () -> new Term.Multiple(Term.INPUT, BigDecimal.ONE.movePointLeft(places)));
            }
        }
        JsonNode options = component.path("options");
        return field.unit(options.path("suffix").asString(options.path("prefix").asString("")));
    }

    private static Field days(Field field, JsonNode component) {
        JsonNode options = component.path("options");
        if (options.has("maxDaysInPast")) {
            field.from(fromToday(-options.path("maxDaysInPast").asLong(0)), options.toString());
        }
        if (options.has("maxDaysInFuture")) {
            field.upTo(fromToday(options.path("maxDaysInFuture").asLong(0)), options.toString());
        }
        return field;
    }

    private static Term fromToday(long days) {
        return days == 0 ? new Term.Today() : new Term.Later(new Term.Today(), days, "days");
    }

    private Field offering(JsonNode component, FieldType type) {
        Field field = of(component, type).options(lists.labels(component), lists.hints(component));
        lists.left(component).forEach(field::lose);
        conditions.strange(component).forEach(field::lose);
        lists.conditions(component)
                .forEach((value, condition) ->
                        field.offering(value, conditions.written(condition), () -> conditions.named(condition)));
        return field;
    }

    private Field boxes(JsonNode component) {
        JsonNode schema = component.path("schema");
        return offering(component, FieldType.CHOICES)
                .atLeast(schema.path("min").asInt(0))
                .atMost(schema.path("max").asInt(0));
    }

    private static Field withFiles(Field field, JsonNode component) {
        int most = component
                .path("schema")
                .path("max")
                .asInt(component.path("schema").path("length").asInt(1));
        return field.files(most > 1, component.path("options").path("accept").asString(""), "");
    }

    private Field files(JsonNode component) {
        return withFiles(of(component, FieldType.FILE), component);
    }
}
