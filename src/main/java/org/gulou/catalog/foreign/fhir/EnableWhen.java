package org.gulou.catalog.foreign.fhir;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** When an item is enabled. */
final class EnableWhen {
    private EnableWhen() {}

    static Term of(JsonNode item) throws NotCarried {
        var terms = new ArrayList<Term>();
        for (JsonNode one : item.path("enableWhen")) {
            terms.add(compared(one));
        }
        // before R4 there were no operators, and one of them was enough
        boolean early = !item.path("enableWhen").path(0).has("operator");
        return item.path("enableBehavior").asString(early ? "any" : "all").equals("any")
                ? new Term.Any(terms)
                : new Term.All(terms);
    }

    private static Term compared(JsonNode one) throws NotCarried {
        var path = new Term.Path(List.of(ItemFields.key(one.path("question").asString(""))));
        JsonNode answer = Choices.element(one, "answer");
        // before R4 the question alone could be asked for
        String operator = one.path("operator").asString(one.has("hasAnswer") ? "exists" : "=");
        return switch (operator) {
            case "exists" ->
                new Term.Compared(
                        answer.asBoolean(one.path("hasAnswer").asBoolean(true)) ? "!=" : "=", path, Term.EMPTY);
            case "=", "!=", "<", "<=", ">", ">=" -> new Term.Compared(operator, path, value(one, answer));
            default -> throw new NotCarried(say("it calls {function}", operator));
        };
    }

    private static Term value(JsonNode one, JsonNode answer) throws NotCarried {
        if (answer.isBoolean()) {
            return new Term.Truth(answer.booleanValue());
        }
        if (one.has("answerQuantity") && (answer.has("unit") || answer.has("code"))) {
            throw new NotCarried(say("it compares a quantity with its unit"));
        }
        Optional<BigDecimal> number = Figures.of(one.has("answerQuantity") ? answer.path("value") : answer);
        if (number.isPresent()) {
            return new Term.Figure(number.get());
        }
        String text = Choices.value(one, "answer");
        if (text.isBlank()) {
            throw new NotCarried(say("'{piece}' is no constant", answer.toString()));
        }
        if (one.has("answerDateTime") && text.contains("T")) {
            throw new NotCarried(say("it holds for a day with its hour"));
        }
        return one.has("answerDate") || one.has("answerDateTime")
                ? new Term.Day(new Term.Text(text))
                : new Term.Text(text);
    }
}
