package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Marked;
import org.gulou.catalog.foreign.forms.Naming;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** One component that asks, says or works out something. */
final class Question {
    private static final int MOST_PLACES = 9;
    private static final Remains DEMANDS = new Remains(Set.of());

    /** What stands before and behind a text, which only numbers have here. */
    private static final Remains ADORNED = new Remains(Set.of("placeholder"));

    /** A key that the editor drew: textfield_17vx0c, Field_0abc12d. */
    private static final String DRAWN = "(?i)[a-z]+_(?=\\w*\\d)[a-z0-9]{5,8}";

    private final JsonNode one;
    private final Components around;
    private final Set<String> read = new HashSet<>(Set.of("validate", "description", "defaultValue"));
    private final Set<String> kept = new HashSet<>(Set.of("required"));

    Question(JsonNode one, Components around) {
        this.one = one;
        this.around = around;
    }

    /** The settings that are taken up, or told where they stand. */
    Set<String> read() {
        return read;
    }

    Field begun(FieldType type) {
        String key = Known.joined(around.before(), Known.key(one));
        String words = said("label").isBlank() ? said("dateLabel") : said("label");
        String label = words.isBlank() ? said("timeLabel") : words;
        String last = key.substring(key.lastIndexOf('.') + 1);
        return Field.of(type, Known.type(one), key.isEmpty() ? said("id") : key, label)
                .named(last.isEmpty() || last.matches(DRAWN) ? Naming.of(label, last) : last)
                .hint(said("description"));
    }

    Field left(Sentence why) {
        String label = said("label").isBlank() ? Known.key(one) : said("label");
        return Field.left(Known.type(one), Known.joined(around.before(), Known.key(one)), label, why);
    }

    private String said(String name) {
        return one.path(name).asString("");
    }

    Field field() {
        if (one.path("disabled").asBoolean(false) || one.path("readonly").asBoolean(false)) {
            read.addAll(Set.of("disabled", "readonly"));
            return left(say("It is read-only there, and nobody answers it."));
        }
        Field field = typed(Known.type(one));
        demands(field);
        return field;
    }

    private Field typed(String type) {
        return switch (type) {
            case "textfield" -> text();
            case "textarea" -> begun(FieldType.LONG_TEXT);
            case "number" -> number(begun(FieldType.NUMBER));
            case "datetime" -> moment();
            case "checkbox" -> begun(FieldType.YES_NO);
            case "radio", "select" -> chosen(FieldType.CHOICE);
            case "checklist", "taglist" -> chosen(FieldType.CHOICES);
            case "filepicker" -> {
                read.addAll(Set.of("accept", "multiple"));
                yield begun(FieldType.FILE).files(isMultiple(), said("accept"), "");
            }
            case "text", "html" -> {
                read.addAll(Set.of("text", "content"));
                yield Field.words(type, said("id"), type.equals("text") ? Marked.html(said("text")) : said("content"));
            }
            case "expression" -> around.worked(one, this);
            default -> left(say("A component of the type '{type}' has nothing like it here.", type));
        };
    }

    /** Whether several files are taken; an expression that says so may say yes. */
    private boolean isMultiple() {
        return one.path("multiple").asBoolean(!said("multiple").isBlank());
    }

    private Field text() {
        kept.add("validationType");
        Field field = switch (one.path("validate").path("validationType").asString("")) {
            case "email" -> begun(FieldType.EMAIL);
            case "phone" -> begun(FieldType.PHONE);
            default -> begun(FieldType.TEXT);
        };
        ADORNED.tell(one.path("appearance"), field, Set.of());
        return field;
    }

    private Field number(Field field) {
        read.addAll(Set.of("decimalDigits", "increment"));
        int places = one.path("decimalDigits").asInt(MOST_PLACES + 1);
        if (places <= 0) {
            field.whole();
        } else if (places <= MOST_PLACES) {
            multiple(field, "decimalDigits " + places, BigDecimal.ONE.movePointLeft(places));
        }
        Figures.limit(field, "increment", one.path("increment"))
                .filter(step -> step.signum() > 0)
                .ifPresent(step -> multiple(field, "increment " + step, step));
        JsonNode looks = one.path("appearance");
        return field.unit(
                looks.path("suffixAdorner").asString(looks.path("prefixAdorner").asString("")));
    }

    private static void multiple(Field field, String notation, BigDecimal step) {
        field.check(notation, "", () -> new Term.Multiple(Term.INPUT, step));
    }

    private Field moment() {
        read.addAll(Set.of("subtype", "dateLabel", "timeLabel", "disallowPassedDates"));
        String subtype = one.path("subtype").asString("date");
        Field field = begun(
                switch (subtype) {
                    case "time" -> FieldType.TIME;
                    case "datetime" -> FieldType.MOMENT;
                    default -> FieldType.DATE;
                });
        if (one.path("disallowPassedDates").asBoolean(false)) {
            field.from(new Term.Today(), "disallowPassedDates");
        }
        return field;
    }

    private Field chosen(FieldType type) {
        var left = new ArrayList<Sentence>();
        Map<String, String> labels = new LinkedHashMap<>();
        read.add("values");
        for (JsonNode value : one.path("values")) {
            String own = value.isObject() ? value.path("value").asString("") : value.asString("");
            String label = value.isObject() ? value.path("label").asString(own) : own;
            Offered.put(own, label.isBlank() ? own : label, labels, left);
        }
        Field field = begun(type).options(labels, Map.of());
        left.forEach(field::lose);
        return field;
    }

    private void demands(Field field) {
        JsonNode demanded = one.path("validate");
        if (demanded.path("required").asBoolean(false)) {
            if (field.type() == FieldType.YES_NO) {
                field.ticked();
            } else {
                field.required();
            }
        }
        limit(field, "min", ">=", Term.INPUT);
        limit(field, "max", "<=", Term.INPUT);
        limit(field, "minLength", ">=", Comparison.length(Term.INPUT));
        limit(field, "maxLength", "<=", Comparison.length(Term.INPUT));
        String pattern = demanded.path("pattern").asString("");
        if (!pattern.isBlank()) {
            kept.add("pattern");
            field.pattern(Patterns.anywhere(pattern), "");
        }
        DEMANDS.tell(demanded, field, kept);
        begins(field);
    }

    /** A limit, as a number or worked out. */
    private void limit(Field field, String name, String sign, Term of) {
        JsonNode limit = one.path("validate").path(name);
        String text = limit.asString("");
        if (text.startsWith("=")) {
            kept.add(name);
            field.check(name + " " + text, "", () -> new Term.Compared(sign, of, Feel.value(text, around.place())));
            return;
        }
        boolean length = name.endsWith("Length");
        boolean takes = length
                ? field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT
                : field.type() == FieldType.NUMBER;
        if (!takes) {
            return;
        }
        kept.add(name);
        Figures.limit(field, name, limit).ifPresent(number -> {
            switch (name) {
                case "min" -> field.from(number);
                case "max" -> field.upTo(number);
                case "minLength" -> field.atLeast(number.intValue());
                default -> field.atMost(number.intValue());
            }
        });
    }

    private void begins(Field field) {
        JsonNode first = one.path("defaultValue");
        if (first.isValueNode() && !first.isNull()) {
            field.begins(first.asString(""));
        } else if (!first.isEmpty()) {
            field.lose(say("It begins empty; it began with {script}", first.toString()));
        }
    }
}
