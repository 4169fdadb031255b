package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
    private static final Type MEMBER = new Type.Fields(Map.of("age", Type.NUMBER, "disabled", Type.BOOLEAN));
    private static final Names NAMES = Names.of(Map.of(
                    "tier",
                    new Type.Choice(new LinkedHashSet<>(List.of("low", "high")), false),
                    "maybe",
                    new Type.Choice(new LinkedHashSet<>(List.of("low", "high")), false).orEmpty(),
                    "age",
                    Type.NUMBER,
                    "born",
                    Type.DATE,
                    "died",
                    Type.DATE.orEmpty(),
                    "city",
                    Type.TEXT,
                    "married",
                    Type.BOOLEAN,
                    "applicant",
                    new Type.Fields(Map.of("age", Type.NUMBER, "served", Type.MONTHS, "waited", Type.DAYS)),
                    "household",
                    new Type.ListOf(MEMBER),
                    "owners",
                    new Type.ListOf(MEMBER, 1)))
            .inside(Map.of("rank", new Type.Choice(new LinkedHashSet<>(List.of("low", "mid", "high")), true)))
            .inside(Map.of(
                    "old", Type.BOOLEAN, "veryOld", Type.BOOLEAN, "siblings", new Type.ListOf(MEMBER), "form", MEMBER))
            .behind(Map.of("old", Rules.named("age >= 65"), "veryOld", Rules.named("old and age >= 90")));

    private static Expression.Compilation compiled(String source) {
        return Expression.compile(source, NAMES, Type.BOOLEAN.orEmpty());
    }

    private static Expression ready(String source) {
        return ((Expression.Compilation.Ready) compiled(source)).expression();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        age > 18 and age < 10                                  | 1  | never
        married and not(married)                               | 1  | never
        tier = "low" and tier = "high"                         | 1  | never
        age in [1..5] and age > 5                              | 1  | never
        applicant.age < 3 and applicant.age = 3                | 1  | never
        born < date("2000-01-01") and born > @"2001-01-01"     | 1  | never
        city = "a" and city in ("b", "c")                      | 1  | never
        3 < age and age between 1 and 2                        | 1  | never
        married or (age > 5 and age < 5)                       | 13 | never
        if married then age > 5 and age < 2 else false         | 1  | never
        applicant.served > @"P2Y" and applicant.served < @"P1Y" | 1  | never
        applicant.waited > @"P2D" and applicant.waited < @"P1D" | 1  | never
        age in (< -3) and age in (> -2)                        | 1  | never
        age < applicant.age and applicant.age < age            | 1  | never
        born > died and died > born                            | 1  | never
        born > died and died >= born                           | 1  | never
        age = applicant.age and age > applicant.age            | 1  | never
        age > applicant.age or applicant.age >= age            | 1  | always
        age != applicant.age or age = applicant.age            | 1  | always
        not(age in not(1, 2)) and age > 2                      | 1  | never
        tier = "low" or tier = "high"                          | 1  | always
        married or not(married)                                | 1  | always
        age > 1 or age <= 1                                    | 1  | always
        maybe != "low" or maybe != "high"                      | 1  | always
        sum(household.age) > 3 and not(sum(household.age) > 3) | 1  | never
        old and age < 30                                       | 1  | never
        rank >= "mid" and rank = "low"                         | 1  | never
        rank in ["low".."mid"] and rank > "mid"                | 1  | never
        rank >= "mid" or rank < "mid"                          | 1  | always
        veryOld or age < 90                                    | 1  | always
        count(household) >= 0                                  | 18 | always
        count(household) > 2 and count(household) < 3          | 1  | never
        some m in household satisfies m.age > 5 and m.age < 3  | 31 | never
        """)
    void aConditionThatAnswersCannotChangeIsRefused(String source, int column, String word) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.column()).isEqualTo(column))
                                .satisfies(fault -> assertThat(fault.reason()).contains("is " + word + " true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "maybe = \"low\" or maybe = \"high\"",
                "age > 18 and age < 19",
                "born > date(\"2026-01-01\") and born < date(\"2026-01-03\")",
                "applicant.served > @\"P1Y\" and applicant.served < @\"P2Y\"",
                "applicant.waited > @\"P1D\" and applicant.waited < @\"P2D\"",
                "age > age - 1 and age in (age)",
                "maybe = null",
                "tier = \"low\" and age > 3 or tier = \"high\"",
                "age >= 3 and age <= 3",
                "born > died or died > born",
                "age >= applicant.age and applicant.age >= age",
                "maybe = tier and tier = maybe",
                "sum(household.age) > 3 and sum(household.age) < 2",
                "answered(age)",
                "city = \"a\" or city = \"b\"",
                "some m in household satisfies m.age > 3 and m.disabled",
                "some age in household.age satisfies age > 3 and old",
                "old and age < 70",
                "count(household) > 2 and count(household) < 4",
                "count(household) = 0"
            })
    void aConditionThatCanComeOutEitherWayIsNot(String source) {
        assertThat(compiled(source)).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age = age", "age < age", "born <= born", "married or applicant.age != applicant.age"})
    void whatIsComparedWithItselfIsRefused(String source) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.reason()).contains("with itself")));
    }

    @Test
    void aConditionOfAnAmountThatAnswersCannotChangeIsRefused() {
        assertThat(Expression.compile("2 * (if married or not(married) then 5 else 6)", NAMES, Type.NUMBER))
                .isInstanceOf(Expression.Compilation.Refused.class);
        assertThat(Expression.compile("2 * (if married or old then 5 else 6)", NAMES, Type.NUMBER))
                .isInstanceOf(Expression.Compilation.Ready.class);
    }

    @Test
    void tooManyCombinationsAreNotSearched() {
        var conditions = new StringBuilder("married");
        for (int i = 0; i < 15; i++) {
            conditions
                    .append(" or string length(city) = ")
                    .append(i)
                    .append(" and age = ")
                    .append(i);
        }
        assertThat(compiled(conditions.toString())).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @Test
    void twoConditionsThatExcludeEachOtherContradict() {
        assertThat(ready("tier = \"low\"").contradicts(List.of(ready("tier = \"high\" and married")), Map.of()))
                .isTrue();
        assertThat(ready("tier = \"low\"").contradicts(List.of(ready("married")), Map.of()))
                .isFalse();
    }

    @Test
    void aSourceThatThereIsNotIsRefused() {
        assertThat(compiled("source(age) = \"persn\""))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault ->
                                        assertThat(fault.words().in("en")).contains("'persn'", "person")));
        assertThat(compiled("source(age) in [\"person\", \"earlier\"]"))
                .isInstanceOf(Expression.Compilation.Ready.class);
    }

    @Test
    void whatIsReadMustBeAskedForTheConditionToHold() {
        var shown = Map.of("maybe", List.of(ready("married")));
        assertThat(ready("maybe = \"low\" and not(married)").contradicts(List.of(), shown))
                .isTrue();
        assertThat(ready("maybe != \"low\" and not(married)").contradicts(List.of(), shown))
                .isFalse();
        assertThat(ready("maybe = \"low\" and married").contradicts(List.of(), shown))
                .isFalse();
    }

    private static List<String> warnings(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready ->
                ready.warnings().stream().map(Fault::reason).toList();
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    void everyOverWhatMayBeNobodyWarns() {
        assertThat(warnings("every m in household satisfies m.disabled"))
                .containsExactly("'every' is true where 'household' has no elements");
        assertThat(warnings("count(household) > 0 and every m in household satisfies m.disabled"))
                .isEmpty();
        assertThat(warnings("every m in owners satisfies m.disabled")).isEmpty();
        assertThat(warnings("every m in siblings satisfies m.age != age")).isEmpty();
    }

    @Test
    void aFieldThatHidesANameOutsideWarns() {
        assertThat(warnings("count(household[age < 3])"))
                .containsExactly("'age' means the element's here, and not the 'age' outside");
        assertThat(warnings("count(household[item.age < 3])")).isEmpty();
        assertThat(warnings("count(household[disabled])")).isEmpty();
    }

    @Test
    void aFilterThatNoElementPassesWarnsAndAPositionDoesNot() {
        assertThat(warnings("count(owners[disabled and not(disabled)]) > 1"))
                .containsExactly("'disabled and not(disabled)' is never true, whatever is answered");
        assertThat(warnings("owners[1].disabled or count(owners[item.age > 1]) > 3"))
                .isEmpty();
    }

    @Test
    void aFilterThatReadsTheOtherByItsPathSaysWhichItMeans() {
        assertThat(warnings("count(household[age < form.age])")).isEmpty();
        assertThat(warnings("count(household[age < applicant.age])")).hasSize(1);
        assertThat(warnings("count(household[item.age < age])")).hasSize(1);
    }

    @Test
    void amongTheOtherRowsANameIsTheirsUnlessItIsComparedWithItself() {
        assertThat(warnings("count(siblings[age > 3 and disabled])")).isEmpty();
        assertThat(warnings("count(siblings[age = age])")).hasSize(2);
    }

    @Test
    void whatARuleCallsIsKnown() {
        assertThat(ready("age at(born, today()) > 3").calls("today")).isTrue();
        assertThat(ready("married").calls("today")).isFalse();
    }

    @Test
    void aLongChainOfAnswersIsJudgedInNoTime() {
        var types = new LinkedHashMap<String, Type>();
        var behind = new LinkedHashMap<String, Names.Behind>();
        var before = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            types.put("q" + i, Type.BOOLEAN.orEmpty());
            behind.put("q" + i, Names.Behind.keeping(before));
            before.add("q" + i);
        }
        Names names = Names.of(types).behind(behind);

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Expression.compile(String.join(" and ", before), names, Type.BOOLEAN.orEmpty()))
                        .isInstanceOf(Expression.Compilation.Ready.class));
    }

    @Test
    void whatContradictsAShortChainIsFound() {
        Names names = Names.of(
                        Map.of("a", Type.BOOLEAN.orEmpty(), "b", Type.BOOLEAN.orEmpty(), "c", Type.BOOLEAN.orEmpty()))
                .behind(Map.of(
                        "b", Names.Behind.keeping(List.of("a")),
                        "c", Names.Behind.keeping(List.of("b"))));

        assertThat(Expression.compile("c and not(a)", names, Type.BOOLEAN.orEmpty()))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }
}
