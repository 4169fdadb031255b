package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/**
 * Something that an answer must keep.
 *
 * @param message what is said where it does not; nothing where the usual words are
 */
record Validator(JsonNode said, String message, Known known) {
    void add(Field field) {
        switch (said.path("type").asString("")) {
            case "numeric" -> {
                limit(field, "minValue", ">=", Term.INPUT);
                limit(field, "maxValue", "<=", Term.INPUT);
            }
            case "text" -> {
                Term length = new Term.Path(List.of("input", "length"));
                limit(field, "minLength", ">=", length);
                limit(field, "maxLength", "<=", length);
                if (said.has("allowDigits") && !said.path("allowDigits").asBoolean(true)) {
                    lose(field);
                }
            }
            case "answercount" ->
                field.atLeast(said.path("minCount").asInt(0))
                        .atMost(said.path("maxCount").asInt(0));
            case "regex" -> {
                if (said.path("caseInsensitive").asBoolean(false)) {
                    lose(field);
                } else {
                    field.pattern(Patterns.anywhere(said.path("regex").asString("")), message);
                }
            }
            case "expression" -> {
                String expression = said.path("expression").asString("");
                field.check(expression, message, () -> Expression.condition(expression, known));
            }
            case "email" -> {
                if (field.type() != FieldType.EMAIL) {
                    lose(field);
                }
            }
            default -> lose(field);
        }
    }

    private void limit(Field field, String name, String sign, Term of) {
        Figures.limit(field, name, said.path(name))
                .filter(number -> !isNothing(name, number))
                .ifPresent(number -> field.check(
                        name + ": " + number.toPlainString(),
                        message,
                        () -> new Term.Compared(sign, of, new Term.Figure(number))));
    }

    /** No length is what is written where there is no limit. */
    private static boolean isNothing(String name, BigDecimal number) {
        return name.endsWith("Length") && number.signum() == 0;
    }

    private void lose(Field field) {
        field.lose(say("Its check is not carried over: {script}", said.toString()));
    }
}
