package org.gulou.catalog.design;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something in a file that can be changed without reading the file.
 *
 * @param name where it stands
 * @param trail by which names one gets there, from the outside in
 * @param titles what people read where these names stand; without words for a name that is a word of the language itself
 * @param values of {@link Sort#BOTH} the Chinese and the English text; otherwise one
 */
public record Piece(String name, List<String> trail, List<Wording> titles, Sort sort, List<String> values) {
    /** A length of time as files write it: 20 working days (common.schema.json, period). */
    public static final Pattern PERIOD =
            Pattern.compile("(0|[1-9][0-9]{0,3}) (working days?|days?|months?|years?|hours?|minutes?)");

    /** What it is. */
    public enum Sort {
        /** A text for people in both languages. */
        BOTH,
        /** A text of a letter, in the language in which it stands there. */
        ONE,
        PERIOD,
        /** An amount of money. */
        AMOUNT
    }

    /** An amount in yuan. */
    public static final Pattern SUM = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?");

    public Piece {
        trail = List.copyOf(trail);
        titles = List.copyOf(titles);
        values = List.copyOf(values);
    }

    /** One on the way to which nothing has a title. */
    public Piece(String name, List<String> trail, Sort sort, List<String> values) {
        this(name, trail, trail.stream().map(step -> Wording.NONE).toList(), sort, values);
    }

    /** The outermost name. */
    public String part() {
        return trail.getFirst();
    }
}
