package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/**
 * Components as fields.
 *
 * @param place what their expressions may call
 * @param before the path of the groups around them, in the form or in the row
 */
record Components(Place place, String before) {
    private static final Remains REMAINS = new Remains(Set.of(
            "type",
            "id",
            "key",
            "path",
            "label",
            "layout",
            "appearance",
            "showOutline",
            "verticalAlignment",
            "searchable",
            "use24h",
            "timeSerializingFormat",
            "serializeToString",
            "computeOn",
            "height",
            "disableCollapse",
            "nonCollapsedItems",
            "isRepeating",
            "backLabel",
            "nextLabel",
            "submitLabel",
            "showSubmit",
            "disableInvalidNavigation",
            "conditional",
            "components"));

    /** Buttons, and room between what is asked. */
    private static final Set<String> NOTHING = Set.of("button", "spacer", "separator");

    private static final Set<String> AROUND = Set.of("group", "page", "multipage");

    List<Field> of(JsonNode components) {
        var fields = new ArrayList<Field>();
        for (JsonNode one : components) {
            if (!NOTHING.contains(Known.type(one))) {
                fields.addAll(fields(one));
            }
        }
        return fields;
    }

    private List<Field> fields(JsonNode one) {
        String type = Known.type(one);
        if (AROUND.contains(type)) {
            return around(one, type);
        }
        var question = new Question(one, this);
        Field field = type.equals("dynamiclist") ? rows(one, question) : question.field();
        hidden(one, field);
        REMAINS.tell(one, field, question.read());
        if (words(one).matches("(?s)=.*|.*\\n=.*")) {
            field.lose(say("Its words show an answer there; here they stand as they are written."));
        }
        return List.of(field);
    }

    /** Words that are an expression begin with its sign. */
    private static String words(JsonNode one) {
        return String.join(
                "\n",
                one.path("label").asString(""),
                one.path("description").asString(""),
                one.path("text").asString("").strip());
    }

    private void hidden(JsonNode one, Field field) {
        String hide = one.path("conditional").path("hide").asString("");
        if (!hide.isBlank()) {
            field.shown("hide " + hide, () -> Feel.unless(hide, place));
        }
    }

    /** A page or a heading over others; what has no words is none, and those in it are hidden with it. */
    private List<Field> around(JsonNode one, String type) {
        List<Field> inner =
                new Components(place, Known.joined(before, one.path("path").asString(""))).of(one.path("components"));
        String label = one.path("label").asString("");
        if (type.equals("multipage") || (label.isBlank() && !type.equals("page"))) {
            inner.forEach(field -> hidden(one, field));
            return inner;
        }
        FieldType kind = type.equals("page") && before.isEmpty() ? FieldType.PAGE : FieldType.FRAME;
        Field field = Field.of(kind, type, one.path("id").asString(type), label)
                .named(label)
                .with(inner);
        hidden(one, field);
        REMAINS.tell(one, field, Set.of());
        return List.of(field);
    }

    private Field rows(JsonNode one, Question question) {
        question.read().addAll(Set.of("defaultRepetitions", "allowAddRemove"));
        String names =
                Known.joined(place.list(), Known.joined(before, one.path("path").asString("")));
        Field field =
                question.begun(FieldType.ROWS).with(new Components(place.within(names), "").of(one.path("components")));
        int first = one.path("defaultRepetitions").asInt(1);
        return one.path("allowAddRemove").asBoolean(true)
                ? field
                : field.atLeast(first).atMost(first);
    }

    /** A value that nobody sees and others read. */
    Field worked(JsonNode one, Question question) {
        question.read().add("expression");
        String expression = one.path("expression").asString("");
        try {
            Term term = Feel.value(expression, place);
            return question.begun(place.kind(term)).worked(true, expression, () -> term);
        } catch (NotCarried not) {
            return question.left(say(
                    "It is hidden and worked out, which is not carried over, because {why}: {script}",
                    not.why(),
                    expression));
        }
    }
}
