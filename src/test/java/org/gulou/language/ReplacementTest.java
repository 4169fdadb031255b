package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replacing as XPath says it: groups by their number, no pattern that matches nothing. */
class ReplacementTest {
    private static Optional<String> replaced(String text, String pattern, String by, boolean plain) {
        return new Replacement(Pattern.compile(pattern), by, plain).in(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            abracadabra | bra             | *       | a*cada*
            abracadabra | a(.)            | a$1$1   | abbraccaddabbra
            AAAA        | A+?             | b       | bbbb
            darted      | ^(.*?)d(.*)$    | $1c$2   | carted
            abc         | b               | [$0]    | a[b]c
            abcd        | (ab)(cd)        | $2$1$12 | cdabab2
            abc         | b               | $9      | ac
            abc         | `(x)|b`         | <$1>    | a<>c
            price       | p               | \\$\\\\   | $\\rice
            abc         | x               | $1      | abc
            """)
    void groupsStandForWhatTheyCaught(String text, String pattern, String by, String result) {
        assertThat(replaced(text, pattern, by, false)).contains(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc | ``   | -
            abc | b*   | -
            abc | \\b | -
            abc | b    | $
            abc | b    | $x
            abc | b    | \\n
            abc | b    | \\
            """)
    void whatHasNoMeaningReplacesNothing(String text, String pattern, String by) {
        assertThat(replaced(text, pattern, by, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.c, \\., $1, a$1c", "a.c, \\., \\, a\\c"})
    void aPlainReplacementMeansItsSigns(String text, String pattern, String by, String result) {
        assertThat(replaced(text, pattern, by, true)).contains(result);
    }
}
