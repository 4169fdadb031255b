package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is stored: {@code 0.01 half up} keeps two decimals, {@code 100 down} whole hundreds; of a percentage, which
 * counts as the fraction, {@code 0.01 half up} and {@code 1 % half up} keep whole percents.
 */
public record Rounding(BigDecimal step, RoundingMode mode) {
    private static final Map<String, RoundingMode> MODES = Map.of(
            "half up", RoundingMode.HALF_UP,
            "half even", RoundingMode.HALF_EVEN,
            "half down", RoundingMode.HALF_DOWN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    private static final String PERCENT = " %";
    private static final Pattern WRITTEN =
            Pattern.compile("([1-9][0-9]{0,9}|0\\.0{0,9}[1-9][0-9]{0,3})(" + PERCENT + ")? ([a-z ]+)");

    public static final Rounding CENTS = new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_UP);

    /**
     * Reads a step, such as 0.01, 0.5, 1, 100 or 0.1 %, and a direction: half up, half even, half down, up or down.
     */
    public static Optional<Rounding> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        var step = new BigDecimal(written.group(1));
        return Optional.ofNullable(MODES.get(written.group(3)))
                .map(mode -> new Rounding(written.group(2) == null ? step : step.movePointLeft(2), mode));
    }

    /** Whether the step of a percentage is written as one. */
    public static boolean isInPercent(String text) {
        return text.contains(PERCENT);
    }

    public BigDecimal apply(BigDecimal number) {
        return number.divide(step, 0, mode).multiply(step).setScale(step.scale());
    }
}
