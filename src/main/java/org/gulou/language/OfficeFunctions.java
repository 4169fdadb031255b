package org.gulou.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gulou.kernel.DivisionCode;

/** What offices reckon with: ages, working days, divisions, identifiers. */
final class OfficeFunctions {
    /** More working days than anybody plans for; keeps the counting of days short. */
    private static final int LONGEST = 36_600;

    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final List<Builtin> ALL = List.of(
            Builtin.of("age at(birth: date, day: date): number", (a, s) -> {
                LocalDate day = TimeFunctions.day(a[1]);
                return Value.of(ChronoUnit.YEARS.between(TimeFunctions.day(a[0]), day));
            }),
            Builtin.of("working days between(from: date, to: date): number or empty", (a, s) -> {
                LocalDate from = TimeFunctions.day(a[0]);
                LocalDate to = TimeFunctions.day(a[1]);
                return Math.abs(ChronoUnit.DAYS.between(from, to)) > 2L * LONGEST
                        ? Value.EMPTY
                        : Value.of(s.calendar().between(from, to));
            }),
            Builtin.of("add working days(day: date, count: number): date or empty", (a, s) -> {
                int count = NumberFunctions.whole(a[1]);
                return count < 0 || count > LONGEST
                        ? Value.EMPTY
                        : Value.of(s.calendar().plus(TimeFunctions.day(a[0]), count));
            }),
            Builtin.of(
                    "division within(division: text, of: text): boolean",
                    (a, s) -> Value.of(within(TextFunctions.text(a[0]), TextFunctions.text(a[1])))),
            Builtin.of(
                    "valid resident id(id: text): boolean", (a, s) -> Value.of(residentId(TextFunctions.text(a[0])))),
            Builtin.of("valid uscc(code: text): boolean", (a, s) -> Value.of(uscc(TextFunctions.text(a[0])))));

    private OfficeFunctions() {}

    private static boolean within(String inner, String outer) {
        return DivisionCode.parse(outer)
                .flatMap(place -> DivisionCode.parse(inner).map(code -> code.within(place)))
                .orElse(false);
    }

    /** GB 11643-1999: 17 digits with a birth date that exists, and a check character by ISO 7064 MOD 11-2. */
    static boolean residentId(String id) {
        if (!id.matches("[1-9]\\d{16}[0-9Xx]")
                || Temporal.date(id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14))
                        instanceof Value.Empty) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(id.charAt(17));
    }

    /** GB 32100-2015: 18 characters without I, O, S, V, Z; the last checks the others, weights 3^i mod 31. */
    static boolean uscc(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int digit = USCC.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % 31;
        }
        return USCC.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }
}
