package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void wordsAreLookedForOneByOneWhateverStandsBetweenThem() {
        assertThat(SearchWords.of(" 张记  头桥\u3000八号 ")).containsExactly("张记", "头桥", "八号");
    }

    @Test
    void inQuotationMarksSeveralWordsAreOne() {
        assertThat(SearchWords.of("\"No 8 Road\" “示例 路” 张记")).containsExactly("No 8 Road", "示例 路", "张记");
    }

    @Test
    void aLoneQuotationMarkAndAStarAreNotLookedFor() {
        assertThat(SearchWords.of("\"王芳")).containsExactly("王芳");
        assertThat(SearchWords.of("王* 1380*")).containsExactly("王", "1380");
        assertThat(SearchWords.of("\"\" ” *")).containsExactly("*");
    }

    @Test
    void nothingIsLookedForWhereNothingIsTyped() {
        assertThat(SearchWords.of(" \u3000")).isEmpty();
    }
}
