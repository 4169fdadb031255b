package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final String DEFAULT = "Messages.properties";

    @ParameterizedTest
    @MethodSource("org.gulou.Words#languages")
    void everyLanguageHasTheSameWordsEachOnce(String file) {
        assertThat(Words.keys(file)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Words.keys(DEFAULT));
    }

    @Test
    void everyWordIsUsed() {
        Set<String> quoted = Words.quoted();

        assertThat(Words.keys(DEFAULT))
                .filteredOn(key -> !quoted.contains(key))
                .filteredOn(key -> quoted.stream().noneMatch(start -> start.endsWith(".") && key.startsWith(start)))
                .isEmpty();
    }

    @Test
    void everyWordThatAPageLooksUpIsThere() {
        assertThat(Words.keys(DEFAULT)).containsAll(Words.lookedUp());
    }
}
