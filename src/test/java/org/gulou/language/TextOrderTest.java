package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts follow each other by their characters, however many units of memory a rare one takes. */
class TextOrderTest {
    private static int order(String one, String two) {
        return Relations.order(Value.of(one), Value.of(two)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, aa", "'', a", "王, 王小", "\uFF21, \uD842\uDFB7", "𠮷, 𠮸"})
    void theFirstComesBeforeTheSecond(String one, String two) {
        assertThat(order(one, two)).isNegative();
        assertThat(order(two, one)).isPositive();
    }

    @Test
    void textsOfTheSameCharactersAreAlike() {
        assertThat(order("𠮷田", "𠮷田")).isZero();
    }
}
