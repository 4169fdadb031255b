package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that says how a text is built makes it a code; one that says what is somewhere in it does not. */
class ShapeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            matches(code, "^[A-Z]{2}$")                                | ^[A-Z]{2}$
            matches(code, "^(?:[A-Z]{2}[\\\\s\\\\S]*)$")               | ^(?:[A-Z]{2}[\\s\\S]*)$
            matches(code, "^[.]cn$")                                   | ^[.]cn$
            matches(code, "^(A.*)$")                                   | ^(A.*)$
            width > 2 and matches(code, "^[0-9]+$")                    | ^[0-9]+$
            """)
    void whatBeginsOrIsBuiltAsAWhole(String rule, String pattern) {
        assertThat(Shape.demanded(rule, "code")).containsExactly(new Shape(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(code, \"[A-Z]{2}\")",
                "matches(code, \"^(?:[\\\\s\\\\S]*(?:[A-Z]{2})[\\\\s\\\\S]*)$\")",
                "matches(code, \"^.*[A-Z]{2}\")",
                "matches(code, \"^.+[A-Z]$\")",
                "matches(code, \"^((.*)[A-Z])$\")",
                "matches(code, \"^[\\\\S\\\\s]*?[A-Z]{2}$\")",
                "matches(other, \"^[A-Z]{2}$\")",
                "matches(code, \"^[a-z]{2}$\", \"i\")",
                "matches(code, \"^[A-Z]{2}$\") or width > 2",
                "not(matches(code, \"^[A-Z]{2}$\"))",
                "matches(code,"
            })
    void whatMayStandAnywhereOrNeedNotBeThere(String rule) {
        assertThat(Shape.demanded(rule, "code")).isEmpty();
    }
}
