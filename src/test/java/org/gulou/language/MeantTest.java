package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot be read is refused at its place, and its author is told what she probably meant. */
class MeantTest {
    private static final Type MEMBER =
            new Type.Fields(Map.of("age", Type.NUMBER, "income", Type.NUMBER, "name", Type.TEXT.orEmpty()));
    private static final Names NAMES = Names.of(Map.of(
            "applicant", new Type.Fields(Map.of("age", Type.NUMBER)),
            "household", new Type.Fields(Map.of("members", new Type.ListOf(MEMBER, 1))),
            "tier", new Type.Choice(Set.of("low", "high"), false),
            "married", Type.BOOLEAN.orEmpty()));

    private static List<Fault> faults(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY)) {
            case Expression.Compilation.Ready ready -> List.of();
            case Expression.Compilation.Refused(var faults) -> faults;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
                    aplicant.age > 3     | 1  | Did you mean 'applicant'?
                    members[1].age > 3   | 1  | Did you mean 'household.members'?
                    applicant.agee > 3   | 10 | Did you mean 'age'?
                    tier = "hihg"        | 8  | Did you mean 'high'?
                    tier in ("hihg")     | 10 | Did you mean 'high'?
                    tier < "high"        | 6  | Write ordered: true on the item, and its options from the lowest to the highest
                    applicant.age > 18 years | 15 | An age is a number of whole years: write 18
                    duration("P3Y") < applicant.age | 17 | An age is a number of whole years: write 3
                    applicant.age > 30 months | 15 | A duration is written 30 days, 3 months or 2 years
                    frobnicate(3)        | 1  | See in the README of the catalogue what rules can call
                    tier = high          | 8  | An option is written in quotes: "high"
                    married = yes        | 11 | Write true, or in quotes if it is a text
                    strng length("a")    | 1  | Did you mean 'string length'?
                    cout([1])            | 1  | Did you mean 'count'?
                    1 + "a"              | 3  | Write string(…) to make a text of a value
                    a & b                | 3  | Write and
                    (1                   | 3  | ``
                    married and 1        | 13 | ``
                    {f: function(x) f(x)}.f(1) | 17 | See in the README of the catalogue what rules can call
                    {f: function(x) x}.f  | 19 | Call it: …(…)
                    (function(x: number) x)("a") | 2 | ``
                    sort([1], 2)         | 11 | ``
                    household.members[income] | 19 | Write household.members.income for all of them, or a condition
                    1 × 2                | 3  | Write *
                    1 ＞ 2                | 3  | Write an ordinary >
                    １ + 1               | 1  | Write ordinary digits: 1
                    married AND true     | 9  | Write it in small letters: and
                    tier is null         | 6  | Write = null, or not(answered(…))
                    tier not in ("low")  | 6  | Write not(… in …) around the whole
                    married ? 1 : 2      | 9  | Write if … then … else …
                    1 <> 2               | 3  | Write !=
                    1 in 1..3            | 7  | Write a range in brackets: [1..3]
                    True                 | 1  | Did you mean 'true'?
                    NULL                 | 1  | Did you mean 'null'?
                    applicant.age > nil  | 17 | Did you mean 'null'?
                    today                | 1  | Call it: today()
                    and married          | 1  | ``
                    tier.contains("x")   | 5  | Write contains(tier, …)
                    sqrt(-1)             | 1  | ``
                    number("x")          | 1  | A number is written without quotes; number(…) reads one from a text
                    ["a"] = "a"          | 7  | Write "a" in ["a"]
                    contains(["a"], "a") | 1  | Write "a" in ["a"]
                    if(married, 1, 2)    | 11 | Write if … then … else …
                    IF(married, 1, 2)    | 1  | Write if … then … else …
                    AND(married, true)   | 1  | Write it between the conditions: … and …
                    applicant.age > 1,000 | 18 | Numbers are written 1000 and 0.5: a point before decimals, nothing between thousands
                    =SUM(1, 2)           | 1  | Write the rule itself, without signs around it
                    round(2.5)           | 1  | Did you mean 'round half up'?
                    """)
    void aMistakeIsToldWithItsPlaceAndWhatWasMeant(String source, int column, String suggestion) {
        assertThat(faults(source).getFirst())
                .extracting(Fault::column, Fault::suggestion)
                .containsExactly(column, suggestion);
    }
}
