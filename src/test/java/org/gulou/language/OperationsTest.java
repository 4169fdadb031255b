package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be put together and compared, what comes of it, and what is said where it cannot. */
class OperationsTest {
    private static final Names NAMES = Names.of(Map.ofEntries(
            Map.entry("yuan", new Type.Money("CNY")),
            Map.entry("euro", new Type.Money("EUR")),
            Map.entry("n", Type.NUMBER),
            Map.entry("word", Type.TEXT),
            Map.entry("day", Type.DATE),
            Map.entry("clock", Type.TIME),
            Map.entry("moment", Type.DATE_TIME),
            Map.entry("days", Type.DAYS),
            Map.entry("months", Type.MONTHS),
            Map.entry("month", Type.CALENDAR_MONTH),
            Map.entry("anything", Type.ANY),
            Map.entry("level", new Type.Choice(new LinkedHashSet<>(List.of("low", "high")), true)),
            Map.entry("colour", new Type.Choice(Set.of("red"), false)),
            Map.entry("numbers", new Type.ListOf(Type.NUMBER)),
            Map.entry("words", new Type.ListOf(Type.TEXT)),
            Map.entry("flag", Type.BOOLEAN)));

    private static Expression.Compilation compiled(String source) {
        return Expression.compile(source, NAMES, Type.ANY.orEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yuan + yuan           | money in CNY
            yuan - yuan           | money in CNY
            yuan * n              | money in CNY
            n * yuan              | money in CNY
            yuan / n              | money in CNY
            yuan / yuan           | number
            n ** n                | number
            word + word           | text
            word + colour         | text
            day + days            | date
            days + day            | date
            day + months          | date
            day - day             | days and time duration
            moment - day          | days and time duration
            clock - clock         | days and time duration
            clock + days          | time
            month + months        | month
            month + days          | date
            month - month         | days and time duration
            days + days           | days and time duration
            months - months       | years and months duration
            days * n              | days and time duration
            n * months            | years and months duration
            days / n              | days and time duration
            days / days           | number
            months / months       | number
            anything + n          | any
            day + 5 working days  | date
            day - 5 working days  | date
            -days                 | days and time duration
            -yuan                 | money in CNY
            """)
    void whatFitsHasThatType(String source, String type) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().type().present().toString())
                                .isEqualTo(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yuan + euro           | 6 | Convert one amount into the other's currency first
            yuan * yuan           | 6 | number(
            n / yuan              | 3 |
            yuan ** yuan          | 6 | number(
            day + n               | 5 | 30 days, 5 working days, 3 months
            n + day               | 3 |
            moment - n            | 8 | 30 days
            word + n              | 6 | string(
            n + word              | 3 | string(
            word - word           | 6 |
            day * n               | 5 |
            days * days           | 6 |
            n / days              | 3 |
            days / months         | 6 |
            days - day            | 6 |
            clock + months        | 7 |
            clock - day           | 7 |
            flag + flag           | 6 |
            -word                 | 2 |
            -day                  | 2 |
            2 * 5 working days    | 5 | day + 5 working days
            yuan = euro           | 6 | Convert one amount
            sum(yuan, euro)       | 1 | Convert one amount
            max(yuan, 5, euro)    | 1 | Convert one amount
            mean([yuan, euro])    | 1 | Convert one amount
            yuan + (if flag then yuan else euro) | 6 | Convert one amount
            (if flag then yuan else euro) + (if flag then yuan else euro) | 31 | Convert one amount
            (if flag then yuan else euro) < 5 | 31 |
            word = n              | 6 | without quotes
            flag < flag           | 6 |
            numbers < numbers     | 9 |
            colour < colour       | 8 | Write ordered: true on the item, and its options from the lowest to the highest
            colour = "blue"       | 10 | red
            "blue" = colour       | 1 | red
            """)
    void whatDoesNotFitIsRefusedAndSaysWhatToDo(String source, int column, String advice) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults().getFirst()).satisfies(fault -> {
                            assertThat(fault.column()).isEqualTo(column);
                            Optional<String> wanted = Optional.ofNullable(advice);
                            assertThat(fault.advice().in("en")).contains(wanted.orElse(""));
                            assertThat(wanted.isPresent() || fault.advice().isEmpty())
                                    .isTrue();
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            days / @"P1D"           | false
            days / 1 day            | false
            days / 0 days           | true
            days / @"PT0S"          | true
            months / 3 months       | false
            months / @"P0M"         | true
            days / days             | true
            n / 2                   | false
            n / n                   | true
            level < "high"          | false
            """)
    void whatMayHaveNoResultMayBeEmpty(String source, boolean empty) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().type().mayBeEmpty())
                                .isEqualTo(empty));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level < "high"                         | true
            level >= "high"                        | false
            "high" > level                         | true
            level = "low"                          | true
            2 weeks = 14 days                      | true
            1 year = 12 months                     | true
            24 hours = 1 day                       | true
            90 minutes = @"PT1H30M"                | true
            numbers = [1, 2]                       | true
            [numbers] = [[1, 2]]                   | true
            {a: numbers} = {a: [1]}                | false
            @"2026-02-27" + 1 working day = @"2026-03-02" | true
            """)
    void itComesOutAsWritten(String source, boolean outcome) {
        var scope = Scope.of(
                Map.of("level", Value.of("low"), "numbers", new Value.Items(List.of(Value.of(1), Value.of(2)))));

        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().evaluate(scope, Surroundings.at(Instant.EPOCH)))
                                .isEqualTo(Value.of(outcome)));
    }
}
