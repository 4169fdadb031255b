package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gulou.language.PlainCondition.Constant;
import org.gulou.language.PlainCondition.Sign;
import org.gulou.language.PlainCondition.Sort;
import org.gulou.language.PlainCondition.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "registeredHere or people > 0",
                "not(home.rented)",
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
                "startsOn >= now()",
                "startsOn < date(2026, 1, 1)",
                "startsOn < date(word)",
                "startsOn < time(\"09:00:00\")",
                "today().year = 2026",
                "a = null",
                "a > -b",
                "a in (1, 2)",
                "a in [1, b]",
                "a + 1 in [1, 2]",
                "a in b",
                "is blank(a)",
                "answered(a + 1)",
                "not(negand: a)",
                "not(a) = b",
                "a and 1 > 2",
                "a =",
                ""
            })
    void whatHasAnotherShapeIsLeftToBeWrittenAsARule(String rule) {
        assertThat(PlainCondition.of(rule)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = true                   | a
            a = false                  | not(a)
            a < @"2026-05-01"          | a < date("2026-05-01")
            (a) and ((b > 1))          | a and b > 1
            """)
    void whatMeansTheSameIsWrittenInOneWay(String rule, String written) {
        assertThat(PlainCondition.of(rule).map(PlainCondition::source)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, 0",
        "UNANSWERED, 0",
        "ONE_OF, 2",
        "NONE_OF, 2",
        "IS, 1",
        "IS_NOT, 1",
        "HAS, 1",
        "HAS_NOT, 1",
        "LESS, 1"
    })
    void aSignTakesNothingOneOrSeveral(Sign sign, int constants) {
        assertThat(sign.takesNothing()).isEqualTo(constants == 0);
        assertThat(sign.takesSeveral()).isEqualTo(constants == 2);
    }

    @org.junit.jupiter.api.Test
    void whetherAllOrAnyMustHoldMakesNoDifferenceToOneLine() {
        var line = new Test("a", Sign.IS, List.of(new Constant(Sort.TEXT, "x")));

        assertThat(PlainCondition.of("a = \"x\"")).isEqualTo(Optional.of(new PlainCondition(false, List.of(line))));
    }
}
