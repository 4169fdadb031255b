package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers of foreign files, as far as forms have them: of up to 15 digits, 9 of them behind the point. */
public final class Figures {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_PLACES = 9;

    private Figures() {}

    /** The number; empty where it is none, or too long or fine for a form. */
    public static Optional<BigDecimal> of(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            return Optional.empty();
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        boolean fits = number.scale() <= MOST_PLACES && number.precision() - number.scale() <= MOST_DIGITS;
        return Optional.of(number).filter(one -> fits);
    }

    /**
     * A number that limits what a field takes, written as one or as a text; what is no such number is told at the field.
     *
     * @param name of the limit, as its family calls it
     */
    public static Optional<BigDecimal> limit(Field field, String name, JsonNode said) {
        boolean blank = said.isMissingNode()
                || said.isNull()
                || (said.isString() && said.stringValue().isBlank());
        Optional<BigDecimal> number = said.isString() ? of(said.stringValue().strip()) : of(said);
        if (!blank && number.isEmpty()) {
            field.lose(say(
                    "Its limit is not carried over: {limit}",
                    name + ": " + (said.isValueNode() ? said.asString("") : said.toString())));
        }
        return number;
    }

    /** The same of a text. */
    public static Optional<BigDecimal> of(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
