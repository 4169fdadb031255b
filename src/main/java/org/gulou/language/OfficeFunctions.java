package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gulou.kernel.DivisionCode;

/** What offices reckon with: ages, working days, divisions. */
final class OfficeFunctions {
    /** More working days than anybody plans for; keeps the counting of days short. */
    private static final int LONGEST = 36_600;

    static final List<Builtin> ALL = List.of(
            Builtin.of("age at(birth: date, day: date): number", (a, f) -> {
                LocalDate day = TimeFunctions.day(a[1]);
                return Value.of(ChronoUnit.YEARS.between(TimeFunctions.day(a[0]), day));
            }),
            Builtin.of(
                    "month of(day: date): month",
                    (a, f) -> Value.of(TimeFunctions.day(a[0]).withDayOfMonth(1))),
            Builtin.of("working days between(from: date, to: date): number", (a, f) -> {
                LocalDate from = TimeFunctions.day(a[0]);
                LocalDate to = TimeFunctions.day(a[1]);
                within(Math.abs(ChronoUnit.DAYS.between(from, to)), 2L * LONGEST);
                return Value.of(f.surroundings.calendar().between(from, to));
            }),
            Builtin.of("add working days(day: date, count: number): date", (a, f) -> {
                int count = NumberFunctions.whole(a[1]);
                within(Math.abs((long) count), LONGEST);
                return Value.of(f.surroundings.calendar().plus(TimeFunctions.day(a[0]), count));
            }),
            Builtin.of(
                    "division within(division: text, of: text): boolean",
                    (a, f) -> Value.of(within(TextFunctions.text(a[0]), TextFunctions.text(a[1])))));

    private OfficeFunctions() {}

    /** The days are gone through one by one. */
    private static void within(long days, long most) {
        if (days > most) {
            throw new EvaluationLimit(say("Working days are counted over {number} days at most", most));
        }
    }

    private static boolean within(String inner, String outer) {
        return DivisionCode.parse(outer)
                .flatMap(place -> DivisionCode.parse(inner).map(code -> code.within(place)))
                .orElse(false);
    }
}
