package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that comes out empty whatever was answered is a mistake of who wrote it. */
class AlwaysTest {
    private static final Names NAMES =
            Names.of(Map.of("x", Type.TEXT, "from", Type.DATE.orEmpty(), "flags", Type.TEXT.orEmpty()));

    private static List<Fault> faults(String rule) {
        return Expression.compile(rule, NAMES, Type.ANY.orEmpty())
                        instanceof Expression.Compilation.Refused(List<Fault> faults)
                ? faults
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    from > date("2026-02-30")   | 8  | There is no such day
                    date and time("2026-02-28T09:00") = null      | 1 | Seconds are written too: 2026-02-28T09:00:00
                    date and time("2026-02-28T09:00+08:00") = null | 1 | Seconds are written too: 2026-02-28T09:00:00+08:00
                    date and time("2026-02-28T09:61:00") = null   | 1 | The day exists, but not the time, the zone or the offset behind it
                    from > @"2026-02-28T09:00"  | 8  | Such as @"2026-11-25T09:00:00"
                    from > @"09:00"             | 8  | Such as @"09:00:00"
                    from > @"2026-2-28"         | 8  | Such as @"2026-11-25"
                    from > @"-P1X"              | 8  | Such as @"P30D"
                    from > date(2026, 2, 30)    | 8  | A date is written date("2026-01-31")
                    from > date("01.02.2026")   | 8  | A date is written date("2026-01-31")
                    number("12a") > 3           | 1  | A number is written without quotes; number(…) reads one from a text
                    duration("30 days") = null  | 1  | A duration is written 30 days, 3 months or 2 years
                    time("9 Uhr") = null        | 1  | A time is written time("09:00:00")
                    matches(x, "[a-")           | 12 | It ends within […] or after a backslash
                    matches(x, "(?=a)b")        | 12 | Looking ahead or back is not offered; write two conditions instead
                    matches(x, "(?<=a)b")       | 12 | Looking ahead or back is not offered; write two conditions instead
                    matches(x, "(?i)a")         | 12 | A group begins with ( or (?: alone; flags stand behind the pattern: matches(…, …, "i")
                    matches(x, "\\bhall")       | 12 | Patterns are written as in XML Schema, without references back
                    matches(x, "(a")            | 12 | A bracket ( or ) has no other half
                    matches(x, "*a")            | 12 | There is nothing to repeat before *, +, ? or {…}
                    matches(x, "[z-a]")         | 12 | There is no such range or class of characters
                    matches(x, "(a)\\1")        | 12 | Patterns are written as in XML Schema, without references back
                    matches(x, "a", "z")        | 12 | Flags are the letters s, m, i, x and q
                    replace(x, "[", "")         | 12 | It ends within […] or after a backslash
                    split(x, "a)")              | 10 | A bracket ( or ) has no other half
                    """)
    void whatIsWrittenAndSaysNothingIsToldWithWhatToWrite(String rule, int column, String suggestion) {
        assertThat(faults(rule).getFirst())
                .extracting(Fault::column, Fault::suggestion)
                .containsExactly(column, suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(x, \"[a-z]+\", flags)",
                "date(\"2026-02-28\")",
                "date(x)",
                "number(null)",
                "stddev([4])",
                "substring(x, 400)",
                "split(x, \",\")"
            })
    void whatCanHaveAValueIsNone(String rule) {
        assertThat(faults(rule)).isEmpty();
    }
}
