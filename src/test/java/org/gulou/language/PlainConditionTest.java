package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gulou.language.PlainCondition.Constant;
import org.gulou.language.PlainCondition.Sign;
import org.gulou.language.PlainCondition.Sort;
import org.gulou.language.PlainCondition.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "registeredHere",
                "not(registeredHere)",
                "home.street = \"东山路\"",
                "tenure in [\"rented\", \"relatives\"]",
                "not(tenure in [\"rented\"])",
                "\"gas\" in extras",
                "not(\"gas\" in extras)",
                "answered(note) and people > 0",
                "not(answered(note)) or mass >= 12.5 or change <= -3",
                "bornOn < date(\"2008-01-01\")",
                "endsOn >= startsOn and rent < home.price",
                "bornOn <= today()",
                "word != \"a \\\"quoted\\\" one\""
            })
    void whatHasTheShapeIsWrittenAgainAsItStood(String rule) {
        assertThat(PlainCondition.of(rule).map(PlainCondition::source)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(household) > 2",
                "a in [b]",
                "today() >= bornOn",
                "a = \"x\" and (b or c)",
                "a + 1 > 2",
                "not(a = \"x\")",
                "x in [1..3]",
                "x in []",
                "startsOn >= today() + duration(\"P1D\")",
                "a =",
                ""
            })
    void whatHasAnotherShapeIsLeftToBeWrittenAsARule(String rule) {
        assertThat(PlainCondition.of(rule)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void whetherAllOrAnyMustHoldMakesNoDifferenceToOneLine() {
        var line = new Test("a", Sign.IS, List.of(new Constant(Sort.TEXT, "x")));

        assertThat(PlainCondition.of("a = \"x\"")).isEqualTo(Optional.of(new PlainCondition(false, List.of(line))));
    }
}
