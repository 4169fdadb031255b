package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** Elements of a survey as fields. */
final class Questions {
    private static final Set<String> READ = Set.of(
            "requiredIf",
            "validators",
            "defaultValue",
            "hasComment",
            "showCommentArea",
            "commentText",
            "elements",
            "questions",
            "html",
            "expression");

    /** What must be answered in some part, where it must be. */
    private static final Set<FieldType> ANY_OF_IT = Set.of(FieldType.FRAME, FieldType.GROUP, FieldType.MATRIX);

    private final Known known;
    private final Texts texts;
    private final Options options;

    Questions(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
        this.options = new Options(known, texts);
    }

    /** Those of a page, panel or row, with what is typed beside their options. */
    List<Field> of(JsonNode elements) {
        var fields = new ArrayList<Field>();
        for (JsonNode one : elements) {
            fields.add(field(one));
            options.comment(one).ifPresent(fields::add);
        }
        return fields;
    }

    static JsonNode elements(JsonNode around) {
        return around.has("elements") ? around.path("elements") : around.path("questions");
    }

    Field begun(FieldType type, JsonNode one) {
        String key = Known.key(one);
        String title = texts.of(one.path("title"));
        return Field.of(type, one.path("type").asString("page"), key, title.isBlank() ? key : title)
                .named(one.path("name").asString(key))
                .hint(texts.of(one.path("description")));
    }

    private Field field(JsonNode one) {
        if (!one.path("visible").asBoolean(true) && !one.has("visibleIf")) {
            return left(one, say("It is hidden, and nobody answers it."));
        }
        var read = new HashSet<>(READ);
        Field field = typed(one, read);
        Settings.tell(one, field, read);
        known.sameAs(one)
                .ifPresent(other -> field.lose(
                        say("There it is the same answer as '{other}'; here each is given on its own.", other)));
        demands(one, field);
        return shown(one, field);
    }

    private Field left(JsonNode one, Sentence why) {
        String title = texts.of(one.path("title"));
        String name = one.path("name").asString("");
        return Field.left(one.path("type").asString(""), Known.key(one), title.isBlank() ? name : title, why);
    }

    Field shown(JsonNode one, Field field) {
        String condition = one.path("visibleIf").asString("");
        return condition.isBlank() ? field : field.shown(condition, () -> Expression.condition(condition, known));
    }

    private Field typed(JsonNode one, Set<String> read) {
        String type = one.path("type").asString("");
        return switch (type) {
            case "text" -> text(one, read);
            case "comment" -> lengths(begun(FieldType.LONG_TEXT, one), one, read);
            case "radiogroup", "dropdown", "buttongroup" -> chosen(FieldType.CHOICE, one, read);
            case "checkbox", "tagbox" -> {
                read.addAll(Set.of("minSelectedChoices", "maxSelectedChoices"));
                yield chosen(FieldType.CHOICES, one, read)
                        .atLeast(one.path("minSelectedChoices").asInt(0))
                        .atMost(one.path("maxSelectedChoices").asInt(0));
            }
            case "imagepicker" ->
                chosen(one.path("multiSelect").asBoolean(false) ? FieldType.CHOICES : FieldType.CHOICE, one, read);
            case "boolean" -> {
                read.addAll(Set.of("valueTrue", "valueFalse"));
                // other words than these are what is chosen between
                Stream.of("labelTrue", "labelFalse")
                        .filter(name -> Texts.text(one.path(name)).matches("(?i)\\s*(yes|no|true|false|是|否)\\s*"))
                        .forEach(read::add);
                yield begun(FieldType.YES_NO, one);
            }
            case "rating" -> rating(one, read);
            case "file" -> {
                read.addAll(Set.of("allowMultiple", "acceptedTypes"));
                if (one.path("maxSize").asLong(0) == 0) {
                    read.add("maxSize");
                }
                yield begun(FieldType.FILE, one)
                        .files(
                                one.path("allowMultiple").asBoolean(false),
                                one.path("acceptedTypes").asString(""),
                                "");
            }
            case "signaturepad" -> begun(FieldType.SIGNATURE, one);
            case "html" ->
                Field.words("html", Known.key(one), texts.of(one.path("html")))
                        .named(one.path("name").asString(""));
            case "expression" -> worked(one);
            case "panel" -> begun(FieldType.FRAME, one).with(of(elements(one)));
            case "paneldynamic" -> {
                read.add("templateElements");
                yield RowCount.ofPanels(one)
                        .into(begun(FieldType.ROWS, one), read)
                        .with(of(one.path("templateElements")));
            }
            case "matrixdynamic" -> {
                read.addAll(Set.of("columns", "choices", "cellType", "detailElements"));
                yield RowCount.ofTable(one)
                        .into(begun(FieldType.ROWS, one), read)
                        .with(of(Tables.columns(one)))
                        .with(of(one.path("detailElements")));
            }
            case "matrixdropdown" -> {
                read.addAll(Set.of("columns", "choices", "cellType", "rows"));
                yield table(one);
            }
            case "matrix" -> {
                read.addAll(Set.of("columns", "rows", "isAllRowRequired", "eachRowRequired"));
                var unread = new ArrayList<Sentence>();
                Field matrix = begun(FieldType.MATRIX, one)
                        .options(options.labels(one.path("columns"), unread), Map.of())
                        .lines(options.labels(one.path("rows"), unread));
                unread.forEach(matrix::lose);
                yield matrix;
            }
            case "multipletext" -> {
                read.add("items");
                var inner = new ArrayList<Field>();
                Tables.items(one).forEach(item -> inner.add(field(item)));
                yield begun(FieldType.GROUP, one).with(inner);
            }
            default -> left(one, say("A component of the type '{type}' has nothing like it here.", type));
        };
    }

    private Field text(JsonNode one, Set<String> read) {
        String input = one.path("inputType").asString("text");
        Field field = switch (input) {
            case "number", "range" -> begun(FieldType.NUMBER, one);
            case "date" -> begun(FieldType.DATE, one);
            case "datetime", "datetime-local" -> begun(FieldType.MOMENT, one);
            case "month" -> begun(FieldType.MONTH, one);
            case "time" -> begun(FieldType.TIME, one);
            case "email" -> begun(FieldType.EMAIL, one);
            case "tel" -> begun(FieldType.PHONE, one);
            default -> lengths(begun(FieldType.TEXT, one), one, read);
        };
        if (Set.of("password", "week", "color").contains(input)) {
            field.lose(say("It is asked as text: the type '{type}' has nothing like it here.", input));
        }
        new Bounds(one, known, texts).into(field, read);
        return field;
    }

    private static Field lengths(Field field, JsonNode one, Set<String> read) {
        read.add("maxLength");
        return field.atMost(one.path("maxLength").asInt(0));
    }

    private Field chosen(FieldType type, JsonNode one, Set<String> read) {
        read.addAll(Options.READ);
        JsonNode other = known.otherChoices(one);
        if (!other.isEmpty()) {
            read.add("choicesFromQuestion");
        }
        return options.of(begun(type, one), one, other.isEmpty() ? one.path("choices") : other);
    }

    private Field rating(JsonNode one, Set<String> read) {
        read.addAll(Set.of("rateValues", "rateMin", "rateMax", "rateCount"));
        if (!one.path("rateValues").isEmpty()) {
            return options.of(begun(FieldType.CHOICE, one), one, one.path("rateValues"));
        }
        int first = one.path("rateMin").asInt(1);
        int last = one.path("rateMax").asInt(first - 1 + one.path("rateCount").asInt(5));
        return begun(FieldType.NUMBER, one)
                .whole()
                .from(BigDecimal.valueOf(first))
                .upTo(BigDecimal.valueOf(last));
    }

    private Field worked(JsonNode one) {
        String expression = one.path("expression").asString("");
        try {
            Term term = Expression.value(expression, known);
            return begun(known.kind(term), one).worked(false, expression, () -> term);
        } catch (NotCarried not) {
            return left(
                    one,
                    say(
                            "It is hidden and worked out, which is not carried over, because {why}: {script}",
                            not.why(),
                            expression));
        }
    }

    /** A table whose lines are always the same: a group for each of them. */
    private Field table(JsonNode one) {
        var lines = new ArrayList<Field>();
        var left = new ArrayList<Sentence>();
        options.labels(one.path("rows"), left)
                .forEach((value, words) -> lines.add(Field.of(FieldType.GROUP, "row", value, words)
                        .named(value)
                        .with(of(Tables.columns(one, words)))));
        int silent = one.path("rows").size() - lines.size() - left.size();
        if (silent > 0) {
            left.add(say("Lines without words are left out: {count}.", silent));
        }
        Field table = begun(FieldType.GROUP, one).with(lines);
        left.forEach(table::lose);
        return table;
    }

    private static boolean isEachLine(JsonNode one) {
        return one.path("type").asString("").equals("matrix")
                && one.path("eachRowRequired")
                        .asBoolean(one.path("isAllRowRequired").asBoolean(false));
    }

    private void demands(JsonNode one, Field field) {
        String when = one.path("requiredIf").asString("");
        if (ANY_OF_IT.contains(field.type())) {
            // something of it is enough there, unless each line must be answered
            if (isEachLine(one)) {
                field.required();
            } else if (one.path("isRequired").asBoolean(false) || !when.isBlank()) {
                field.lose(say("That something of it must be answered is not checked."));
            }
        } else if (one.path("isRequired").asBoolean(false)) {
            field.required();
        } else if (!when.isBlank()) {
            field.required(when, () -> Expression.condition(when, known));
        }
        JsonNode first = one.path("defaultValue");
        if (first.isValueNode() && !first.isNull()) {
            field.begins(first.asString(""));
        } else if (!first.isEmpty()) {
            field.lose(say("It begins empty; it began with {script}", first.toString()));
        }
        one.path("validators")
                .forEach(validator -> new Validator(validator, texts.of(validator.path("text")), known).add(field));
    }
}
