package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which answers and named rules one can divide, by what is kept of them and what they come to. */
class DivisorsTest {
    private static Names.Behind kept(String... limits) {
        return Names.Behind.answer(List.of(), true, List.of(limits));
    }

    private static final Names NAMES = names(Map.ofEntries(
            Map.entry("months", kept("months <= 12", "months >= 1")),
            Map.entry("loss", kept("loss < 0")),
            Map.entry("home.months", kept("months >= 1")),
            Map.entry("home.rooms", kept("months >= 1")),
            Map.entry("years", kept("years >= 0")),
            Map.entry("spent", kept()),
            Map.entry("replaced", Names.Behind.answer(List.of(), true, List.of("replaced >= 1"), Optional.of("0"))),
            Map.entry("half", Rules.named("months / 2")),
            Map.entry("quarter", Rules.named("half / 2")),
            Map.entry("both", Rules.named("half * quarter")),
            Map.entry("less", Rules.named("months - 1")),
            Map.entry("broken", Rules.named("months +")),
            Map.entry("one", Rules.named("other")),
            Map.entry("other", Rules.named("one"))));

    /** All of them numbers that are always there; those of the home in a record. */
    private static Names names(Map<String, Names.Behind> behind) {
        var types = new LinkedHashMap<String, Type>(
                Map.of("home", Type.Fields.row(Map.of("months", Type.NUMBER, "rooms", Type.NUMBER))));
        behind.keySet().stream().filter(name -> !name.contains(".")).forEach(name -> types.put(name, Type.NUMBER));
        return Names.of(types).behind(behind);
    }

    private static Expression.Compilation dividing(String divisor, Names names) {
        return Expression.compile("100 / (" + divisor + ")", names, Type.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "months",
                "loss",
                "home.months",
                "-loss",
                "half",
                "quarter",
                "both",
                "both * quarter",
                "months * loss",
                "half / years",
                "if spent > 3 then half else quarter"
            })
    void whatIsKeptFromZeroOrComesToOneThatIsDivides(String divisor) {
        assertThat(dividing(divisor, NAMES)).asString().doesNotContain("'" + divisor + "' may be 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "years",
                "spent",
                "home.rooms",
                "replaced",
                "less",
                "broken",
                "one",
                "months * years",
                "years * months",
                "years / months",
                "months + loss",
                "months ** loss"
            })
    void whatMayComeToZeroDoesNot(String divisor) {
        assertThat(dividing(divisor, NAMES)).asString().contains("'" + divisor + "' may be 0");
    }

    @Test
    void eightNamesWithinEachOtherAreLookedInto() {
        assertThat(dividing("rule7", chain(7))).isInstanceOf(Expression.Compilation.Ready.class);
        assertThat(dividing("rule8", chain(8))).asString().contains("'rule8' may be 0");
    }

    /** The first rule says how many months, each further one the one before it. */
    private static Names chain(int rules) {
        var behind = new LinkedHashMap<String, Names.Behind>(Map.of("months", kept("months >= 1")));
        String reads = "months";
        for (int rule = 1; rule <= rules; rule++) {
            behind.put("rule" + rule, Rules.named(reads));
            reads = "rule" + rule;
        }
        return names(behind);
    }
}
