package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** How a number is stored: {@code 0.01 half up} keeps two decimals. */
public record Rounding(int decimals, RoundingMode mode) {
    private static final Map<String, RoundingMode> MODES = Map.of(
            "half up", RoundingMode.HALF_UP,
            "half even", RoundingMode.HALF_EVEN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    public static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

    /** Reads a step, 1, 0.1, 0.01 …, and a direction: half up, half even, up or down. */
    public static Optional<Rounding> parse(String text) {
        int space = text.indexOf(' ');
        RoundingMode mode = space < 0 ? null : MODES.get(text.substring(space + 1));
        if (mode == null || !text.substring(0, space).matches("1|0\\.0{0,9}1")) {
            return Optional.empty();
        }
        return Optional.of(new Rounding(new BigDecimal(text.substring(0, space)).scale(), mode));
    }

    public BigDecimal apply(BigDecimal number) {
        return number.setScale(decimals, mode);
    }
}
