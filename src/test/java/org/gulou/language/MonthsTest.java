package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month is compared with its like alone, and stands for its first day where a day is read. */
class MonthsTest {
    private static final Map<String, Value> VALUES = Map.of(
            "began", Value.of(LocalDate.of(2026, 3, 1)),
            "ended", Value.of(LocalDate.of(2026, 5, 1)),
            "birth", Value.of(LocalDate.of(2000, 3, 15)));
    private static final Names NAMES =
            Names.of(Map.of("began", Type.CALENDAR_MONTH, "ended", Type.CALENDAR_MONTH, "birth", Type.DATE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            began < ended                                   | true
            began = month of(date("2026-03-31"))            | true
            ended between began and began + 2 months        | true
            month of(birth).year                            | 2000
            began + 1 month                                 | 2026-04-01
            began + 5 days                                  | 2026-03-06
            age at(birth, began)                            | 25
            (ended - began).days                            | 61
            """)
    void aMonthIsComparedWithMonthsAndCountsOn(String source, String expected) {
        assertThat(value("string(" + source + ")")).isEqualTo(Value.of(expected));
    }

    private static Value value(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready ->
                ready.expression().evaluate(VALUES::get, Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    @ParameterizedTest
    @CsvSource({"began < birth", "birth = began", "birth between began and ended", "birth in [began..ended]"})
    void aMonthIsNotComparedWithADay(String source) {
        assertThat(Expression.compile(source, NAMES, Type.BOOLEAN))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .first()
                                .asString()
                                .contains("month")
                                .contains("date"));
    }

    @Test
    void aDayWhereAMonthIsWantedCountsAsItsMonth() {
        assertThat(Expression.compile("birth", NAMES, Type.CALENDAR_MONTH))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().evaluate(VALUES::get, Surroundings.at(Instant.EPOCH)))
                                .isEqualTo(Value.of(LocalDate.of(2000, 3, 1))));
    }
}
