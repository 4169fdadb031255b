package org.gulou.workflow.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/**
 * A counted pot of money, seats or anything else, from which cases take. What a case has taken goes back with every end
 * but the one that follows on using it.
 *
 * @param size yields how much there is
 * @param per yields what has a pot of its own, such as the division
 * @param takes yields how much a case takes
 * @param reserves the move that takes it
 * @param uses the move after which it stays taken
 * @param waits whether a case that does not fit waits in line; it is refused otherwise
 */
public record Quota(
        String id,
        LocalizedText title,
        Expression size,
        List<Expression> per,
        Expression takes,
        String reserves,
        String uses,
        boolean waits) {
    public Quota {
        per = List.copyOf(per);
    }

    /** Which of its pots is meant; empty while that is unknown. */
    public Optional<String> pot(Function<Expression, Value> read) {
        var pot = new StringJoiner("/");
        for (Expression part : per) {
            Value value = read.apply(part);
            if (value.isUnknown()) {
                return Optional.empty();
            }
            pot.add(text(value));
        }
        return Optional.of(pot.toString());
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Num(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
            case Value.Date(var day) -> day.toString();
            case Value.Bool(boolean yes) -> Boolean.toString(yes);
            case Value other -> "";
        };
    }

    /** How much there is in all; empty while that is unknown. */
    public Optional<BigDecimal> size(Function<Expression, Value> read) {
        return amount(read.apply(size));
    }

    /** How much a case takes; empty while that is unknown. */
    public Optional<BigDecimal> takes(Function<Expression, Value> read) {
        return amount(read.apply(takes));
    }

    private static Optional<BigDecimal> amount(Value value) {
        return value instanceof Value.Num(BigDecimal number) && number.signum() >= 0
                ? Optional.of(number)
                : Optional.empty();
    }
}
