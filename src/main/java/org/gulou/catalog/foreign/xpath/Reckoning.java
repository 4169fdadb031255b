package org.gulou.catalog.foreign.xpath;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Term;

/** Reckons with numbers and days. */
record Reckoning(Answers known, String self) {
    /** A duration of one unit: {@code P18Y}. */
    private static final Pattern PERIOD = Pattern.compile("P\\d{1,6}[YMD]");

    private static final Map<String, String> UNITS = Map.of("Y", "years", "M", "months", "D", "days");

    /** Two days apart are so many days. */
    Term of(String sign, Term left, Term right) {
        if (sign.equals("-") && isDay(left) && isDay(right)) {
            return new Term.Between("days", Comparison.day(right), Comparison.day(left));
        }
        if (right instanceof Term.Text(String text)
                && isDay(left)
                && sign.matches("[-+]")
                && PERIOD.matcher(text).matches()) {
            long many = Long.parseLong(text.substring(1, text.length() - 1));
            String unit = UNITS.getOrDefault(text.substring(text.length() - 1), "days");
            return new Term.Later(Comparison.day(left), sign.equals("-") ? -many : many, unit);
        }
        if (right instanceof Term.Figure(BigDecimal number) && isDay(left) && sign.matches("[-+]") && isWhole(number)) {
            return new Term.Later(left, sign.equals("-") ? -number.longValue() : number.longValue(), "days");
        }
        return new Term.Reckoned(sign, left, right);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < 7;
    }

    private boolean isDay(Term term) {
        return term instanceof Term.Today
                || term.equals(Comparison.NOW)
                || term instanceof Term.Day
                || term instanceof Term.Later
                || (term instanceof Term.Path path
                        && known.type(Comparison.name(path, self)).equals("date"));
    }
}
