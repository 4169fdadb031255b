package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Rounding;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/**
 * A whole number as the limit of a percentage, which counts as the fraction: 20 would be 2000 percent; and a step to which
 * it is rounded that would leave whole percents.
 */
public final class PercentLimit {
    private static final Pattern WHOLE = Pattern.compile("(?!1$)[1-9]\\d*|[1-9]\\d+\\.\\d+");

    /** What leaves whole percents, or less. */
    private static final BigDecimal COARSE = new BigDecimal("0.01");

    private PercentLimit() {}

    /** What to say of such a limit; empty where it may well be meant. */
    public static Optional<Problem> odd(Written limit) {
        String number = limit.text().strip();
        return WHOLE.matcher(number).matches()
                ? Optional.of(limit.problem(
                        say(
                                "{number} means {percent} here",
                                number,
                                new BigDecimal(number).movePointRight(2).toPlainString() + "%"),
                        say(
                                "A percentage counts as the fraction: write {fraction} for {number}%.",
                                new BigDecimal(number)
                                        .movePointLeft(2)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                number)))
                : Optional.empty();
    }

    /** What to say of a step such as {@code 0.01 half up}; empty where it is fine, or written in percent. */
    public static Optional<Problem> coarse(Written round) {
        return Rounding.parse(round.text())
                .filter(rounding ->
                        !Rounding.isInPercent(round.text()) && rounding.step().compareTo(COARSE) >= 0)
                .map(rounding -> {
                    String step = rounding.step().stripTrailingZeros().toPlainString();
                    String percent = rounding.step()
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString();
                    return round.problem(
                            say(
                                    "A percentage counts as the fraction, so a step of {step} is one of {percent} %",
                                    step, percent),
                            say(
                                    "Write the step in percent: '{likely}', or '{asItIs}' if that is meant.",
                                    round.text().replaceFirst(" ", " % "),
                                    round.text().replaceFirst("\\S+ ", percent + " % ")));
                });
    }
}
