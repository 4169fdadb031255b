package org.gulou.kernel;

import java.math.BigDecimal;
import java.util.Locale;

/** Sums as people read them. */
public final class Money {
    private Money() {}

    /** In groups of three digits, with the decimals that it has: 640,400.00. */
    public static String grouped(BigDecimal sum) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, sum.scale()) + "f", sum);
    }
}
