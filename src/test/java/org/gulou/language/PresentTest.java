package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is known to be there at one point of a rule: through the conditions around it, and through those under which an
 * answer is asked; and what is not known any more where a name means something else.
 */
class PresentTest {
    private static final Names NAMES = Names.of(Map.of(
                    "married",
                    Type.BOOLEAN,
                    "abroad",
                    Type.BOOLEAN,
                    "age",
                    Type.NUMBER,
                    "spouse",
                    Type.TEXT.orEmpty(),
                    "country",
                    Type.TEXT.orEmpty(),
                    "income",
                    Type.NUMBER.orEmpty(),
                    "adult",
                    Type.BOOLEAN,
                    "children",
                    new Type.ListOf(new Type.Fields(Map.of("age", Type.NUMBER.orEmpty(), "name", Type.TEXT))),
                    "anything",
                    new Type.ListOf(Type.ANY)))
            .behind(Map.of(
                    "adult", Rules.named("age >= 18"),
                    "spouse", Names.Behind.answer(List.of("married", "adult"), true, List.of()),
                    "country", Names.Behind.answer(List.of("abroad"), false, List.of())));

    /** The points are asked of those with one benefit, which is asked on a page for the married. */
    private static final Names ON_PAGES = Names.of(Map.of(
                    "married", Type.BOOLEAN,
                    "benefit", Type.TEXT.orEmpty(),
                    "points", Type.NUMBER.orEmpty()))
            .behind(Map.of(
                    "benefit", Names.Behind.answer(List.of("married"), true, List.of("married")),
                    "points", Names.Behind.answer(List.of("married", "benefit = \"pip\""), true, List.of())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benefit = \"pip\" and points >= 8",
                "if benefit = \"pip\" then points >= 8 else false",
                "not(benefit = \"pip\") or points >= 8"
            })
    void whatIsAnsweredShowsThatItsPageIsAsked(String source) {
        assertThat(Expression.compile(source, ON_PAGES, Type.BOOLEAN)).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"points >= 8", "benefit = \"dla\" and points >= 8", "benefit != \"pip\" and points >= 8"})
    void anAnswerThatIsAskedOtherwiseMayStillBeEmpty(String source) {
        assertThat(Expression.compile(source, ON_PAGES, Type.BOOLEAN))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }

    private static Expression.Compilation compiled(String source) {
        return Expression.compile(source, NAMES, Type.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if married and adult then string length(spouse) > 0 else false",
                "if married and age >= 18 then string length(spouse) > 0 else false",
                "if married and age > 20 then string length(spouse) > 0 else false",
                "if not(married) then false else if age < 18 then false else string length(spouse) > 0",
                "married and adult and string length(spouse) > 0",
                "not(married) or not(adult) or string length(spouse) > 0",
                "if income != null then income > 5 else false",
                "income != null and income > 5",
                "count(children) > 0 and children[1].name != \"x\"",
                "if count(children) > 0 then max(children.name) != \"x\" else false",
                "some c in children satisfies (c.age != null and c.age > 5)",
                "count(children[age != null and age > 5]) = 1",
                "count(children[item.age != null and item.age > 5]) = 1",
                "income != null and count(for i in 1..2 return income + i) = 2 and income > 3"
            })
    void whatTheConditionsMakeSureOfIsThere(String source) {
        assertThat(compiled(source)).isInstanceOf(Expression.Compilation.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string length(spouse) > 0",
                "if married then string length(spouse) > 0 else false",
                "if adult then string length(spouse) > 0 else false",
                "if married and age > 17 then string length(spouse) > 0 else false",
                "if married or adult then string length(spouse) > 0 else false",
                "if abroad then string length(country) > 0 else false",
                "if income != null then true else income > 5",
                "income != null or income > 5",
                "count(children) >= 0 and max(children.age) > 3",
                "income != null and (some income in [null, 1] satisfies income > 3)",
                "married and adult and (some spouse in [null, \"a\"] satisfies string length(spouse) > 0)",
                "some c in children satisfies (c.age != null or c.age > 5)"
            })
    void whatTheyDoNotMakeSureOfMayBeMissing(String source) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().found().in("en"))
                                .containsIgnoringCase("empty"));
    }
}
