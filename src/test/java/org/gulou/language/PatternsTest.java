package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns mean what XML Schema says of them, in every script. */
class PatternsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\w+        | 贵阳é7          | true
            \\W         | 贵              | false
            \\W         | ，              | true
            [\\W_]+     | 。_             | true
            [\\W]       | é              | false
            \\d+        | ７٣1            | true
            \\D         | ٣              | false
            \\D         | x              | true
            [\\D]       | ７              | false
            \\i\\c*      | _a-1           | true
            \\I         | 1              | true
            \\I         | a              | false
            \\C         | ，              | true
            \\C         | a              | false
            a\\sb       | `a b`          | true
            a\\Sb       | `a b`          | false
            (?:贵)阳     | 贵阳            | true
            \\(\\?\\)    | (?)            | true
            [(?]+       | ?(             | true
            a\\/b       | a/b            | true
            """)
    void aClassHoldsCharactersOfEveryScript(String pattern, String text, boolean matches) {
        assertThat(Patterns.read(pattern, "").orElseThrow().matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bhall",
                "hall\\b",
                "\\Ahall",
                "hall\\z",
                "\\Qhall\\E",
                "\\x68",
                "(?i)hall",
                "(?<h>hall)",
                "(?P<h>hall)",
                "[\\I]",
                "[\\C]",
                "h\\u0061ll"
            })
    void whatOnlyOtherPatternsKnowIsNone(String pattern) {
        assertThat(Patterns.read(pattern, "")).isEmpty();
    }
}
