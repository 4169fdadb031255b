package org.gulou.catalog.foreign.fhir;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** Items of a questionnaire as fields, each followed by what is asked below it. */
final class ItemFields {
    private static final int BYTES = 1_000_000;
    private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(9);
    private static final int FEW = 6;
    private static final int LONGEST_NAME = 40;

    private static final Set<String> LINES = Set.of("string", "text", "url");
    private static final Set<String> OF_OPTIONS =
            Set.of("string", "text", "url", "integer", "decimal", "date", "dateTime", "time");

    private final Texts texts;
    private final Choices choices;

    ItemFields(Texts texts, Choices choices) {
        this.texts = texts;
        this.choices = choices;
    }

    /** By which conditions of the draft find an item; a link id alone could be a word of theirs. */
    static String key(String linkId) {
        return "item " + linkId;
    }

    /** @param around what a group becomes that does not repeat */
    List<Field> of(JsonNode item, FieldType around) {
        var fields = new ArrayList<Field>();
        String type = item.path("type").asString("");
        if (Extension.of(item, "questionnaire-hidden").asBoolean(false)) {
            return List.of(Field.left(type, id(item), text(item), say("It is hidden, and nobody answers it.")));
        }
        Field field = field(item, type, around);
        conditions(item, field);
        fields.add(field);
        if (!type.equals("group") && !type.equals("display")) {
            var below = new ArrayList<Field>();
            for (JsonNode one : item.path("item")) {
                if (isHelp(one)) {
                    field.moreHint(text(one));
                } else {
                    below.addAll(of(one, FieldType.FRAME));
                }
            }
            // what stands below a question is asked where the question is
            below.forEach(one -> enabled(item, one));
            fields.addAll(below);
        }
        return fields;
    }

    private static String id(JsonNode item) {
        return key(item.path("linkId").asString(""));
    }

    private String text(JsonNode item) {
        return texts.of(item, "text", item.path("prefix").asString(""));
    }

    private static boolean isHelp(JsonNode item) {
        String control = Extension.of(item, "questionnaire-itemControl")
                .path("coding")
                .path(0)
                .path("code")
                .asString("");
        return item.path("type").asString("").equals("display")
                && List.of("help", "flyover", "prompt", "lower", "upper", "unit")
                        .contains(control);
    }

    private static void enabled(JsonNode item, Field field) {
        if (!item.path("enableWhen").isEmpty()) {
            field.shown(item.path("enableWhen").toString(), () -> EnableWhen.of(item));
        }
    }

    private static void conditions(JsonNode item, Field field) {
        enabled(item, field);
        Extension.unread(item).forEach(field::lose);
        Extension.unreadOfWords(item).forEach(field::lose);
        for (String expression : List.of(
                "sdc-questionnaire-enableWhenExpression",
                "sdc-questionnaire-calculatedExpression",
                "sdc-questionnaire-initialExpression",
                "cqf-calculatedValue")) {
            String written = Extension.of(item, expression).path("expression").asString("");
            if (!written.isBlank()) {
                field.lose(say("Its logic is not carried over: {logic}", written));
            }
        }
    }

    private Field field(JsonNode item, String type, FieldType around) {
        boolean several = item.path("repeats").asBoolean(false);
        if (type.equals("display")) {
            return Field.words(type, id(item), text(item));
        }
        if (type.equals("group")) {
            var inner = new ArrayList<Field>();
            item.path("item").forEach(one -> inner.addAll(of(one, FieldType.FRAME)));
            Field group = begun(several ? FieldType.ROWS : around, item, type);
            if (!several && item.path("required").asBoolean(false)) {
                group.lose(say("That something of it must be answered is not checked."));
            }
            return many(group, item, several).with(inner);
        }
        if (item.path("readOnly").asBoolean(false)) {
            return Field.left(type, id(item), text(item), say("It is read-only there, and nobody answers it."));
        }
        boolean chosen = isChosen(item, type);
        Field field = chosen ? chosen(item, type, several) : question(item, type);
        String format = Extension.of(item, "entryFormat").asString("");
        if (!format.isBlank()) {
            field.moreHint(format);
        }
        if (item.path("required").asBoolean(false)) {
            field.required();
        }
        return several && !chosen && field.type() != FieldType.FILE
                ? many(
                                begun(FieldType.ROWS, item, type),
                                item,
                                item.path("required").asBoolean(false))
                        .asOne()
                        .with(List.of(field))
                : field;
    }

    private static Field many(Field field, JsonNode item, boolean once) {
        return field.atLeast(Extension.of(item, "questionnaire-minOccurs")
                        .asInt(once && item.path("required").asBoolean(false) ? 1 : 0))
                .atMost(Extension.of(item, "questionnaire-maxOccurs").asInt(0));
    }

    private Field begun(FieldType type, JsonNode item, String there) {
        String words = text(item);
        String id = item.path("linkId").asString("");
        Field field = Field.of(type, there, id(item), words.isBlank() ? id : words);
        return field.named(name(item));
    }

    private String name(JsonNode item) {
        String id = item.path("linkId").asString("");
        return id.matches("[A-Za-z][A-Za-z_-]{2,30}") ? id : shortened(text(item), id);
    }

    /** The first words of a question, enough to know it by; its number where they are in another script. */
    private static String shortened(String words, String id) {
        String[] all = words.strip().split("\\s+", FEW + 1);
        String few = String.join(" ", List.of(all).subList(0, Math.min(FEW, all.length)));
        return few.matches(".*[A-Za-z]{2}.*") && few.length() <= LONGEST_NAME ? few : "question " + id;
    }

    private static boolean isChosen(JsonNode item, String type) {
        return type.equals("choice")
                || type.equals("open-choice")
                || type.equals("coding")
                || (type.equals("question") && item.has("answerOption"))
                || (!item.path("answerOption").isEmpty() && OF_OPTIONS.contains(type));
    }

    private Field chosen(JsonNode item, String type, boolean several) {
        Map<String, String> labels = choices.of(item);
        var other = new OpenChoice(item, texts.outline());
        boolean open = other.offered(labels);
        Field field = begun(several ? FieldType.CHOICES : FieldType.CHOICE, item, type)
                .options(labels, Map.of())
                .alone(choices.alone(item));
        if (open) {
            field.with(List.of(other.answer(id(item), name(item))));
        }
        choices.left(item).forEach(field::lose);
        begins(field, Choices.first(item), several);
        return several ? many(field, item, false) : field;
    }

    /** Begins with the first of these values, and tells the others; of several answers all. */
    private static void begins(Field field, List<String> values, boolean several) {
        int begun = several || values.isEmpty() ? 0 : 1;
        values.subList(0, begun).forEach(field::begins);
        values.subList(begun, values.size())
                .forEach(value -> field.lose(say("It begins empty; it began with {script}", value)));
    }

    private Field question(JsonNode item, String type) {
        Field field = switch (type) {
            case "boolean" -> begun(FieldType.YES_NO, item, type);
            case "decimal" -> bounds(begun(FieldType.NUMBER, item, type), item);
            case "integer" -> bounds(begun(FieldType.NUMBER, item, type).whole(), item);
            case "quantity" -> quantity(item, type);
            case "date" -> days(begun(FieldType.DATE, item, type), item);
            case "dateTime" -> begun(FieldType.MOMENT, item, type);
            case "time" -> begun(FieldType.TIME, item, type);
            case "string" -> lengths(begun(FieldType.TEXT, item, type), item);
            case "text" -> lengths(begun(FieldType.LONG_TEXT, item, type), item);
            case "url" -> lengths(begun(FieldType.TEXT, item, type).pattern("https?://.+", ""), item);
            case "attachment" -> files(item, type);
            default ->
                Field.left(
                        type,
                        id(item),
                        text(item),
                        say("A component of the type '{type}' has nothing like it here.", type));
        };
        if (item.path("maxLength").asInt(0) > 0 && !LINES.contains(type)) {
            field.lose(say(
                    "Its setting is not carried over: {setting}",
                    "maxLength " + item.path("maxLength").asInt(0)));
        }
        Choices.unasked(item).forEach(field::lose);
        begins(field, Choices.first(item), item.path("repeats").asBoolean(false));
        return field;
    }

    private static Field lengths(Field field, JsonNode item) {
        String pattern = Extension.of(item, "regex").asString("");
        if (!pattern.isBlank()) {
            field.pattern(pattern, "");
        }
        return field.atLeast(Extension.of(item, "minLength").asInt(0))
                .atMost(item.path("maxLength").asInt(0));
    }

    private static Field bounds(Field field, JsonNode item) {
        Figures.limit(field, "minValue", Extension.of(item, "minValue")).ifPresent(field::from);
        Figures.limit(field, "maxValue", Extension.of(item, "maxValue")).ifPresent(field::upTo);
        Figures.of(Extension.of(item, "maxDecimalPlaces"))
                .filter(places -> places.signum() > 0 && places.compareTo(MOST_PLACES) <= 0)
                .ifPresent(places -> field.check(
                        "maxDecimalPlaces " + places,
                        "",
                        () -> new Term.Multiple(Term.INPUT, BigDecimal.ONE.movePointLeft(places.intValue()))));
        return field.unit(unit(Extension.of(item, "questionnaire-unit")));
    }

    private static String unit(JsonNode coding) {
        return coding.path("display").asString(coding.path("code").asString(""));
    }

    private Field quantity(JsonNode item, String type) {
        Field field = bounds(begun(FieldType.NUMBER, item, type), item);
        List<JsonNode> units = Extension.all(item, "questionnaire-unitOption");
        if (units.size() > 1) {
            field.lose(say("Its unit is not chosen: there it can be one of several."));
        }
        return units.size() == 1 ? field.unit(unit(units.getFirst())) : field;
    }

    private static Field days(Field field, JsonNode item) {
        String first = Extension.of(item, "minValue").asString("");
        String last = Extension.of(item, "maxValue").asString("");
        if (!first.isBlank()) {
            field.from(new Term.Day(new Term.Text(first)), first);
        }
        if (!last.isBlank()) {
            field.upTo(new Term.Day(new Term.Text(last)), last);
        }
        return field;
    }

    private Field files(JsonNode item, String type) {
        var types = new ArrayList<String>();
        Extension.all(item, "mimeType").forEach(one -> types.add(one.asString("")));
        long bytes = Extension.of(item, "maxSize").asLong(0);
        return begun(FieldType.FILE, item, type)
                .files(
                        item.path("repeats").asBoolean(false),
                        String.join(",", types),
                        bytes >= BYTES ? bytes / BYTES + " MB" : "");
    }
}
