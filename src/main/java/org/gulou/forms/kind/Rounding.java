package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** How a number is stored: {@code 0.01 half up} keeps two decimals, {@code 100 down} whole hundreds. */
public record Rounding(BigDecimal step, RoundingMode mode) {
    private static final Map<String, RoundingMode> MODES = Map.of(
            "half up", RoundingMode.HALF_UP,
            "half even", RoundingMode.HALF_EVEN,
            "half down", RoundingMode.HALF_DOWN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    public static final Rounding CENTS = new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_UP);

    /** Reads a step, such as 0.01, 0.5, 1 or 100, and a direction: half up, half even, half down, up or down. */
    public static Optional<Rounding> parse(String text) {
        int space = text.indexOf(' ');
        RoundingMode mode = space < 0 ? null : MODES.get(text.substring(space + 1));
        if (mode == null || !text.substring(0, space).matches("[1-9][0-9]{0,9}|0\\.0{0,9}[1-9][0-9]{0,3}")) {
            return Optional.empty();
        }
        return Optional.of(new Rounding(new BigDecimal(text.substring(0, space)), mode));
    }

    public BigDecimal apply(BigDecimal number) {
        return number.divide(step, 0, mode).multiply(step).setScale(step.scale());
    }
}
