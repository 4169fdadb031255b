package org.gulou.catalog.foreign.civiform;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.civiform.CiviForm.Question;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** One question as a field. */
final class QuestionField {
    /** What of the demands on an answer is read; the type only says whose they are. */
    private static final Set<String> READ = Set.of(
            "type",
            "minLength",
            "maxLength",
            "min",
            "max",
            "minDate",
            "maxDate",
            "minEntities",
            "maxEntities",
            "minChoicesRequired",
            "maxChoicesAllowed",
            "maxFiles",
            "disallowPoBox");

    private final Question question;
    private final List<JsonNode> rows;
    private final Localized texts;
    private final JsonNode must;

    /** @param rows what the rows are called in which it stands, the innermost first */
    QuestionField(Question question, List<JsonNode> rows, Localized texts) {
        this.question = question;
        this.rows = List.copyOf(rows);
        this.texts = texts;
        this.must = question.config().path("validationPredicates");
    }

    Field field() {
        Field field = switch (question.type()) {
            case "address" -> group(Part.STREET, Part.LINE_2, Part.CITY, Part.STATE, Part.ZIP);
            case "name" -> group(Part.FIRST_NAME, Part.MIDDLE_NAME, Part.LAST_NAME, Part.NAME_SUFFIX);
            case "checkbox" -> options(FieldType.CHOICES, "minChoicesRequired", "maxChoicesAllowed");
            case "dropdown", "radio_button", "yes_no" -> options(FieldType.CHOICE, "", "");
            case "currency" -> of(FieldType.MONEY).currency("USD");
            case "date" -> date();
            case "email" -> of(FieldType.EMAIL);
            case "enumerator" -> rows();
            case "fileupload" -> of(FieldType.FILE).files(must.path("maxFiles").asInt(1) > 1, "", "");
            case "id" -> lengths(of(FieldType.TEXT).pattern("\\d*", ""));
            case "number" -> bounds(of(FieldType.NUMBER).whole());
            case "phone" -> of(FieldType.PHONE);
            case "static" ->
                Field.words(
                                "static",
                                question.key(),
                                texts.marked(question.config().path("questionText"), rows))
                        .named(question.name());
            case "text" -> lengths(of(FieldType.TEXT));
            default ->
                Field.left(
                        question.type(),
                        question.key(),
                        label(),
                        say("A component of the type '{type}' has nothing like it here.", question.type()));
        };
        for (String name : must.propertyNames()) {
            if (!READ.contains(name) && isDemand(must.path(name))) {
                field.lose(say("Its check is not carried over: {script}", name + ": " + must.path(name)));
            }
        }
        if (!question.config().path("displayMode").asString("VISIBLE").equals("VISIBLE")) {
            field.lose(say("It is asked: there it is hidden."));
        }
        return field;
    }

    private String label() {
        return texts.of(question.config().path("questionText"), rows);
    }

    private Field of(FieldType type) {
        return Field.of(type, question.type(), question.key(), label())
                .named(question.name())
                .hint(texts.of(question.config().path("questionHelpText"), rows));
    }

    private Field lengths(Field field) {
        return field.atLeast(must.path("minLength").asInt(0))
                .atMost(must.path("maxLength").asInt(0));
    }

    private Field bounds(Field field) {
        Figures.limit(field, "min", must.path("min")).ifPresent(field::from);
        Figures.limit(field, "max", must.path("max")).ifPresent(field::upTo);
        return field;
    }

    private Field options(FieldType type, String least, String most) {
        var labels = new LinkedHashMap<String, String>();
        question.options().forEach((id, option) -> {
            if (option.path("displayInAnswerOptions").asBoolean(true)) {
                labels.put(id, texts.of(option.path("localizedOptionText")));
            }
        });
        return of(type).options(labels, Map.of())
                .optionNames(id -> question.options()
                        .getOrDefault(id, question.config())
                        .path("adminName")
                        .asString(id))
                .atLeast(must.path(least).asInt(0))
                .atMost(must.path(most).asInt(0));
    }

    private Field date() {
        Field field = of(FieldType.DATE);
        JsonNode first = must.path("minDate");
        JsonNode last = must.path("maxDate");
        if (isSaid(first)) {
            field.from(day(first), first.toString());
        }
        if (isSaid(last)) {
            field.upTo(day(last), last.toString());
        }
        return field;
    }

    private static boolean isDemand(JsonNode said) {
        return !said.isNull() && !(said.isBoolean() && !said.booleanValue()) && !(said.isContainer() && said.isEmpty());
    }

    private static boolean isSaid(JsonNode limit) {
        return limit.path("dateType").asString("ANY").equals("APPLICATION_DATE")
                || limit.path("customDate").isString();
    }

    private static Term day(JsonNode limit) {
        return limit.path("customDate").isString()
                ? new Term.Day(new Term.Text(limit.path("customDate").asString()))
                : new Term.Today();
    }

    private Field rows() {
        String entity = texts.of(question.said("entityType"));
        return of(FieldType.ROWS)
                .with(List.of(Field.of(FieldType.TEXT, "entity", "entity_name", entity.isBlank() ? "Name" : entity)
                        .required()))
                .atLeast(must.path("minEntities").asInt(0))
                .atMost(must.path("maxEntities").asInt(0));
    }

    /** The parts of a name or address, which the system shows and does not store words for. */
    private enum Part {
        FIRST_NAME("First name", "名", true),
        MIDDLE_NAME("Middle name", "中间名", false),
        LAST_NAME("Last name", "姓", true),
        NAME_SUFFIX("Suffix", "后缀", false),
        STREET("Street address", "街道地址", true),
        LINE_2("Flat or unit", "单元、房号", false),
        CITY("City", "城市", true),
        STATE("State", "州", true),
        ZIP("ZIP code", "邮政编码", true);

        private final String words;
        private final String chinese;
        private final boolean required;

        Part(String words, String chinese, boolean required) {
            this.words = words;
            this.chinese = chinese;
            this.required = required;
        }
    }

    private Field group(Part... parts) {
        Field group = of(FieldType.GROUP).asOne();
        for (Part part : parts) {
            texts.note("zh", part.words, part.chinese);
            Field one = Field.of(FieldType.TEXT, question.type(), part.name(), part.words)
                    .named(part.words);
            group.with(List.of(one)).demanding(part.required ? List.of(one) : List.of());
        }
        if (must.path("disallowPoBox").asBoolean(false)) {
            group.lose(say("That it is no post-office box is not checked."));
        }
        return group;
    }
}
