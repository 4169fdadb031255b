package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** From which number or day and up to which a question is answered: what stands there, or what is worked out. */
record Bounds(JsonNode question, Known known, Texts texts) {
    /** Reads those of a question. */
    void into(Field field, Set<String> read) {
        if (field.type() == FieldType.NUMBER || field.type() == FieldType.DATE) {
            one(field, "min", ">=", read);
            one(field, "max", "<=", read);
        }
    }

    private void one(Field field, String name, String sign, Set<String> read) {
        String setting = name + "ValueExpression";
        String expression = question.path(setting).asString("");
        read.addAll(Set.of(name, setting));
        if (expression.isBlank()) {
            written(field, name);
            return;
        }
        // what is worked out counts, whatever number or day stands beside it
        String words = texts.of(question.path(name + "ErrorText"));
        read.add(name + "ErrorText");
        if (field.type() == FieldType.NUMBER || !words.isBlank()) {
            field.check(
                    setting + ": " + expression,
                    words,
                    () -> new Term.Compared(sign, Term.INPUT, Expression.value(expression, known)));
            return;
        }
        try {
            day(field, name, Expression.value(expression, known), expression);
        } catch (NotCarried not) {
            field.lose(say(
                    "Its check is not carried over, because {why}: {script}", not.why(), setting + ": " + expression));
        }
    }

    private void written(Field field, String name) {
        if (field.type() == FieldType.NUMBER) {
            Figures.limit(field, name, question.path(name)).ifPresent(number -> {
                if (name.equals("min")) {
                    field.from(number);
                } else {
                    field.upTo(number);
                }
            });
            return;
        }
        String said = question.path(name).asString("");
        if (!said.isBlank()) {
            day(field, name, new Term.Day(new Term.Text(said)), said);
        }
    }

    private static void day(Field field, String name, Term day, String notation) {
        if (name.equals("min")) {
            field.from(day, notation);
        } else {
            field.upTo(day, notation);
        }
    }
}
