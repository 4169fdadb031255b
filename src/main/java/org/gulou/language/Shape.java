package org.gulou.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a text must begin, or be built as a whole, by a pattern that is written in a rule: {@code matches(code,
 * "^[A-Z][0-9]{9}$")}. A pattern that may stand anywhere in the text, or lets anything stand first, says nothing of how it is
 * built.
 *
 * @param pattern begins with ^
 */
public record Shape(String pattern) {
    /** How a pattern begins, in groups or not, that lets anything stand first: {@code ^(?:[\s\S]*}. */
    private static final Pattern ANYTHING = Pattern.compile("\\^(\\((\\?:)?)*(\\.|\\[(\\\\s\\\\S|\\\\S\\\\s)])[*+]");

    /** Whether the text is built so. */
    public boolean fits(String text) {
        return Patterns.read(pattern, "")
                .filter(shape -> shape.matcher(text).find())
                .isPresent();
    }

    /** What a rule wants of the text that it calls {@code name}, whatever else holds; none where it cannot be read. */
    public static List<Shape> demanded(String rule, String name) {
        try {
            return demanded(Parser.expression(rule, Spaced.NONE), name).toList();
        } catch (Refusal unreadable) {
            return List.of();
        }
    }

    private static Stream<Shape> demanded(Node node, String name) {
        return switch (node) {
            case Node.Every every -> every.terms().stream().flatMap(term -> demanded(term, name));
            case Node.Call call
            when call.function().equals("matches")
                    && call.arguments().size() == 2
                    && call.arguments().getFirst() instanceof Node.Name read
                    && read.name().equals(name)
                    && call.arguments().get(1) instanceof Node.Literal(int at, Value.Text(String pattern))
                    && pattern.startsWith("^")
                    && !ANYTHING.matcher(pattern).lookingAt() -> Stream.of(new Shape(pattern));
            default -> Stream.empty();
        };
    }
}
