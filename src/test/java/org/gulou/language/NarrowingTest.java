package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {
    /** A wage is asked of those who work, a share of the rent of those who rent; two rules reckon with them. */
    private static final Names NAMES = Names.of(Map.of(
                    "works", Type.BOOLEAN,
                    "rents", Type.BOOLEAN,
                    "wage", Type.NUMBER.orEmpty(),
                    "rent", Type.NUMBER.orEmpty(),
                    "gift", Type.NUMBER.orEmpty(),
                    "left", Type.NUMBER.orEmpty(),
                    "twice", Type.NUMBER.orEmpty()))
            .behind(Map.of(
                    "wage", Names.Behind.answer(List.of("works"), true, List.of()),
                    "rent", Names.Behind.answer(List.of("rents"), true, List.of()),
                    "left", Rules.named("wage - rent"),
                    "twice", Rules.named("left * 2")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if works then wage else 0                       | true
            if works then rent else 0                       | false
            if works and rents then left else 0             | true
            if works and rents then twice else 0            | true
            if works then left else 0                       | false
            if works then twice else 0                      | false
            if answered(wage) and rents then twice else 0   | true
            if works then gift else 0                       | false
            """)
    void aRuleYieldsAValueWhereAllThatItReadsIsAsked(String rule, boolean accepted) {
        assertThat(Expression.compile(rule, NAMES, Type.NUMBER) instanceof Expression.Compilation.Ready)
                .isEqualTo(accepted);
    }

    @Test
    void theCauseIsNamedInTheRuleInWhichItLies() {
        assertThat(Expression.compile("if works then twice else 0", NAMES, Type.NUMBER))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .first()
                                .asString()
                                .contains("In 'twice': In 'left': 'wage' is not always asked"));
    }

    @Test
    void aRuleThatIsEmptyForNoAnswersSakeIsToBeGuarded() {
        Names names = new Names(
                        Map.of("numbers", new Type.ListOf(Type.NUMBER), "third", Type.NUMBER.orEmpty()),
                        Optional.empty(),
                        Map.of(),
                        Map.of())
                .behind(Map.of("third", Rules.named("numbers[3]")));

        assertThat(Expression.compile("third + 1", names, Type.NUMBER))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults())
                                .first()
                                .asString()
                                .contains("'third' may be empty: guard it (if answered(third)"));
    }

    /** People of whom those who study tell their school year, and those who work their wage. */
    private static final Type PERSON = Type.Fields.row(Map.of(
            "status", new Type.Choice(Set.of("studies", "works", "rests"), false),
            "year", Type.NUMBER.orEmpty(),
            "wage", Type.NUMBER.orEmpty(),
            "note", Type.TEXT.orEmpty()));

    private static final Names PEOPLE = Names.of(
                    Map.of("people", new Type.ListOf(PERSON, 1), "first", Type.NUMBER, "status", Type.NUMBER))
            .behind(Map.of(
                    "people.year", Names.Behind.answer(List.of("status = \"studies\""), true, List.of()),
                    "people.wage", Names.Behind.answer(List.of("status = \"works\""), true, List.of())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            every p in people satisfies p.status != "studies" or p.year < 9                   | true
            every p in people satisfies p.year < 9                                            | false
            every p in people satisfies p.status = "works" or p.year < 9                      | false
            some p in people satisfies p.status = "works" and p.wage > 100                    | true
            some p in people, q in people satisfies p.status = "works" and q.wage > 100       | false
            sum(for p in people return if p.status = "works" then p.wage else 0) > 3          | true
            sum(people[status = "works"].wage) > 3                                            | false
            some p in people[status = "works"] satisfies p.wage > 100                         | true
            some p in people[answered(wage)] satisfies p.wage > 100                           | true
            some p in people[status = "studies"] satisfies p.wage > 100                       | false
            count(people[status != "studies" or year < 9]) > 0                                | true
            every wage in [1] satisfies every p in people satisfies p.status != "works" or p.wage > wage | true
            """)
    void whatIsAskedInARowIsThereUnderTheConditionsOfTheRow(String rule, boolean accepted) {
        assertThat(Expression.compile(rule, PEOPLE, Type.BOOLEAN) instanceof Expression.Compilation.Ready)
                .isEqualTo(accepted);
    }

    @Test
    void aRowByANameOfItsOwnKeepsItsConditions() {
        Names row = PEOPLE.inside("s", PERSON, "people");

        assertThat(Expression.compile("s.status != \"works\" or s.wage > 3", row, Type.BOOLEAN))
                .isInstanceOf(Expression.Compilation.Ready.class);
        assertThat(Expression.compile("s.status != \"studies\" or s.wage > 3", row, Type.BOOLEAN))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }

    /** Looking into each rule once for every rule that reads it would take longer than anybody waits. */
    @Test
    void rulesThatReadManyOthersAreLookedIntoOnce() {
        var types = new LinkedHashMap<String, Type>(Map.of("works", Type.BOOLEAN, "gift", Type.NUMBER.orEmpty()));
        var behind = new LinkedHashMap<String, Names.Behind>();
        String sum = "gift";
        for (int i = 0; i < 40; i++) {
            types.put("rule" + i, Type.NUMBER.orEmpty());
            behind.put("rule" + i, Rules.named(sum));
            sum += " + rule" + i;
        }
        Names names = Names.of(types).behind(behind);

        assertThat(Expression.compile("if works then " + sum + " else 0", names, Type.NUMBER.orEmpty()))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().listOfNone()).isEmpty());
    }
}
