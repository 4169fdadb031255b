package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Lengths of time of one unit, and days that lie so far from others. Until it is added to a day, one counts from no day. */
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(-?)P(\\d{1,5})([YMWD])");
    private static final Map<String, String> UNITS = Map.of("Y", "years", "M", "months", "W", "days", "D", "days");

    private Durations() {}

    /** {@code P18Y}, {@code P6M} or {@code P30D}. */
    static Term of(String text) throws NotCarried {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new NotCarried(say("'{piece}' is not understood there", text));
        }
        long many = Long.parseLong(written.group(1) + written.group(2));
        String unit = written.group(3);
        return new Term.Later(Term.EMPTY, unit.equals("W") ? many * 7 : many, UNITS.getOrDefault(unit, unit));
    }

    static boolean isOne(Term term) {
        return term instanceof Term.Later later && later.day().equals(Term.EMPTY);
    }

    static boolean isDay(Term term) {
        return term instanceof Term.Today || term instanceof Term.Day || (term instanceof Term.Later && !isOne(term));
    }

    /** A sum in which days or lengths of time take part; what is none of them is reckoned as numbers are. */
    static Term reckoned(String sign, Term left, Term right) {
        if (isDay(left) && right instanceof Term.Later(Term none, long many, String unit) && isOne(right)) {
            return new Term.Later(left, sign.equals("-") ? -many : many, unit);
        }
        if (sign.equals("+") && isOne(left) && isDay(right)) {
            return reckoned(sign, right, left);
        }
        return sign.equals("-") && isDay(left) && isDay(right)
                ? new Term.Between("days", right, left)
                : new Term.Reckoned(sign, left, right);
    }

    /** How far days lie apart, against a length of time of the same unit. */
    static Term compared(String sign, Term left, Term right) throws NotCarried {
        if (left instanceof Term.Between(String unit, Term from, Term to)
                && right instanceof Term.Later(Term none, long many, String units)
                && unit.equals(units)
                // whole years are more than 18 only from the 19th on
                && (unit.equals("days") || sign.matches(">=|<"))) {
            return new Term.Compared(sign, left, new Term.Figure(BigDecimal.valueOf(many)));
        }
        throw new NotCarried(say("it reckons with what is no day"));
    }
}
