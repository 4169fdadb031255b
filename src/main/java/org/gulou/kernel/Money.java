package org.gulou.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Sums as people read them: the same wherever they stand. */
public final class Money {
    public static final String YUAN = "CNY";
    private static final int FEN = 2;

    private Money() {}

    /** To the fen, in groups of three digits, and a whole sum without decimals: 640,400 and 90.50. */
    public static String grouped(BigDecimal sum) {
        BigDecimal rounded = sum.setScale(FEN, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, isWhole(rounded) ? "%,.0f" : "%,.2f", rounded);
    }

    private static boolean isWhole(BigDecimal sum) {
        return sum.stripTrailingZeros().scale() <= 0;
    }

    /** What may be a sum or count something else, such as cubic metres: with the decimals that it has. */
    public static String counted(BigDecimal amount) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, amount.stripTrailingZeros().scale()) + "f", amount);
    }

    /** With its currency, named by ISO 4217: 1,200.50 元 and 1,200.50 yuan. */
    public static LocalizedText words(BigDecimal sum, String currency) {
        return currency(currency).map(name -> grouped(sum) + " " + name);
    }

    /** What people call a currency. */
    public static LocalizedText currency(String currency) {
        return currency.equals(YUAN) ? LocalizedText.of("元", "yuan") : LocalizedText.of(currency, currency);
    }
}
