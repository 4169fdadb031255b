package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an expression that may be empty: why it is, and what to do. */
class GapTest {
    private static final Type AID = new Type.Choice(
            Set.of("food", "rent", "clothes"),
            false,
            new Type.Attributes(
                    Map.of("points", Type.NUMBER.orEmpty()),
                    Map.of(
                            "clothes", Map.of("points", Value.of(1)),
                            "rent", Map.of())));

    private static final Names NAMES = Names.of(Map.ofEntries(
                    Map.entry("aid", AID),
                    Map.entry("aids", new Type.ListOf(AID, 1)),
                    Map.entry("works", Type.BOOLEAN),
                    Map.entry("x", Type.NUMBER),
                    Map.entry("gift", Type.NUMBER.orEmpty()),
                    Map.entry("wage", Type.NUMBER.orEmpty()),
                    Map.entry("xs", new Type.ListOf(Type.NUMBER)),
                    Map.entry("broken", Type.NUMBER.orEmpty()),
                    Map.entry("odd", Type.NUMBER.orEmpty()),
                    Map.entry("total", Type.NUMBER.orEmpty()),
                    Map.entry("twice", Type.NUMBER.orEmpty()),
                    Map.entry("part", Type.NUMBER.orEmpty())))
            .behind(Map.of(
                    "gift", Names.Behind.answer(List.of(), true, List.of()),
                    "wage", Names.Behind.answer(List.of("works"), true, List.of()),
                    "broken", Rules.named("wage +"),
                    "odd", Rules.named("nobody + 1"),
                    "total", Rules.named("sum(xs)"),
                    "twice", Rules.named("total * 2"),
                    "part", Rules.named("1 / x")));

    private static Fault fault(String rule, Names names) {
        return Expression.compile(rule, names, Type.NUMBER)
                        instanceof Expression.Compilation.Refused(List<Fault> faults)
                ? faults.getFirst()
                : new Fault(0, Sentence.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gift          | 'gift' may be left empty: make it required, guard it (if answered(gift) then … else …), or state whenEmpty on it
            wage + gift   | 'wage' is not always asked: write the condition under which it is asked before it, guard it (if answered(wage) then … else …), or state whenEmpty on it
            sum(xs)       | Guard it (if count(xs) > 0 then … else …), let there be at least one (min: 1), or state whenEmpty on the item
            aid.points    | The option 'food' has no points: state it at every option, or guard it (if answered(x) then … else …)
            1 + aid.points * 2 | The option 'food' has no points: state it at every option, or guard it (if answered(x) then … else …)
            aids[1].points | The option 'food' has no points: state it at every option, or guard it (if answered(x) then … else …)
            100 / x       | 'x' may be 0, and nothing comes of a division by it: guard it (if x != 0 then … else …)
            100 / 0.0     | Nothing comes of a division by 0: divide by something else
            xs[3]         | Make what it reads required, guard it (if answered(x) then … else …), or state whenEmpty on the item
            total         | In 'total': Guard it (if count(xs) > 0 then … else …), let there be at least one (min: 1), or state whenEmpty on the item
            twice         | In 'twice': In 'total': Guard it (if count(xs) > 0 then … else …), let there be at least one (min: 1), or state whenEmpty on the item
            part          | In 'part': 'x' may be 0, and nothing comes of a division by it: guard it (if x != 0 then … else …)
            broken        | 'broken' may be empty: guard it (if answered(broken) then … else …)
            odd           | 'odd' may be empty: guard it (if answered(odd) then … else …)
            """)
    void theCauseIsToldWithWhatToDo(String rule, String advice) {
        assertThat(fault(rule, NAMES).suggestion()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({"total, total", "twice, total", "part, part", "wage, -", "broken, -"})
    void itIsDoneInTheInnermostOfRulesWithinEachOther(String rule, String where) {
        assertThat(fault(rule, NAMES).lack().map(Fault.Lack::rule).orElse("-")).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource({"sum(xs), xs", "total, xs", "twice + 1, xs", "gift, -", "broken, -", "100 / x, -", "count(xs), -"})
    void aValueOfAListWithoutElementsIsToldToBeSo(String rule, String list) {
        assertThat(listOfNone(rule, NAMES).orElse("-")).isEqualTo(list);
    }

    private static Optional<String> listOfNone(String rule, Names names) {
        return Expression.compile(rule, names, Type.NUMBER.orEmpty())
                        instanceof Expression.Compilation.Ready(Expression ready, var warnings)
                ? ready.listOfNone()
                : Optional.of("refused");
    }

    /** Rule 1 reads what may be empty, each further one the one before it. */
    private static Names chain(int rules, String first) {
        var types = new LinkedHashMap<String, Type>(
                Map.of("gift", Type.NUMBER.orEmpty(), "xs", new Type.ListOf(Type.NUMBER)));
        var behind = new LinkedHashMap<String, Names.Behind>();
        String reads = first;
        for (int rule = 1; rule <= rules; rule++) {
            types.put("rule" + rule, Type.NUMBER.orEmpty());
            behind.put("rule" + rule, Rules.named(reads));
            reads = "rule" + rule;
        }
        return Names.of(types).behind(behind);
    }

    @Test
    void eightRulesWithinEachOtherAreLookedInto() {
        assertThat(fault("rule8", chain(8, "gift")).suggestion()).contains("In 'rule1': 'gift' may be left empty");
        assertThat(fault("rule9", chain(9, "gift")).suggestion())
                .contains("In 'rule2': 'rule1' may be empty: guard it")
                .doesNotContain("gift");
        assertThat(listOfNone("rule8", chain(8, "sum(xs)"))).contains("xs");
        assertThat(listOfNone("rule9", chain(9, "sum(xs)"))).isEmpty();
    }

    @Test
    void ofRulesSideBySideTwelveAreLookedInto() {
        Names names = sideBySide(12);

        assertThat(listOfNone(sum(11) + " + last", names)).contains("xs");
        assertThat(listOfNone(sum(12) + " + last", names)).isEmpty();
    }

    private static String sum(int others) {
        return IntStream.rangeClosed(1, others)
                .mapToObj(other -> "other" + other)
                .collect(Collectors.joining(" + "));
    }

    /** So many rules that lead to no list, and a last one that does. */
    private static Names sideBySide(int others) {
        var types = new LinkedHashMap<String, Type>(
                Map.of("x", Type.NUMBER, "xs", new Type.ListOf(Type.NUMBER), "last", Type.NUMBER.orEmpty()));
        var behind = new LinkedHashMap<String, Names.Behind>(Map.of("last", Rules.named("sum(xs)")));
        for (int other = 1; other <= others; other++) {
            types.put("other" + other, Type.NUMBER.orEmpty());
            behind.put("other" + other, Rules.named("1 / x"));
        }
        return Names.of(types).behind(behind);
    }
}
