package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/** A whole number as the limit of a percentage, which counts as the fraction: 20 would be 2000 percent. */
public final class PercentLimit {
    private static final Pattern WHOLE = Pattern.compile("(?!1$)[1-9]\\d*");

    private PercentLimit() {}

    /** What to say of such a limit; empty where it may well be meant. */
    public static Optional<Problem> odd(Written limit) {
        String number = limit.text().strip();
        return WHOLE.matcher(number).matches()
                ? Optional.of(limit.problem(
                        say("{number} means {percent} here", number, number + "00%"),
                        say(
                                "A percentage counts as the fraction: write {fraction} for {number}%.",
                                new BigDecimal(number)
                                        .movePointLeft(2)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                number)))
                : Optional.empty();
    }
}
