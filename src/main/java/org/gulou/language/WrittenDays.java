package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Days that are written as in YAML, which a rule takes for numbers: 2026-01-31 is a difference, and so a number. */
final class WrittenDays {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private WrittenDays() {}

    static Stream<Fault> in(Node node) {
        return Stream.concat(day(node).stream(), Pieces.of(node).stream().flatMap(WrittenDays::in));
    }

    private static Optional<Fault> day(Node node) {
        return node
                                instanceof
                                Node.Arithmetic(
                                        int at,
                                        var minus,
                                        Node.Arithmetic(int within, var before, Node year, Node month),
                                        Node day)
                        && minus == Node.Operator.SUBTRACT
                        && before == Node.Operator.SUBTRACT
                        && isWhole(year, FIRST_YEAR, LAST_YEAR)
                        && isWhole(month, 1, MONTHS)
                        && isWhole(day, 1, DAYS)
                ? Optional.of(new Fault(
                        year.at(),
                        say("'{rule}' is a difference of numbers, and no day", Source.of(node)),
                        say(
                                "A day is written {form}",
                                "date(\"%s-%02d-%02d\")"
                                        .formatted(
                                                number(year),
                                                number(month).intValue(),
                                                number(day).intValue()))))
                : Optional.empty();
    }

    private static boolean isWhole(Node node, int least, int most) {
        return node instanceof Node.Literal(int at, Value.Num(BigDecimal number))
                && number.scale() == 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static BigDecimal number(Node node) {
        return node instanceof Node.Literal(int at, Value.Num(BigDecimal number)) ? number : BigDecimal.ZERO;
    }
}
