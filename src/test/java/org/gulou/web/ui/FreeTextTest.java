package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeTextTest {
    private static final String MISSING = "请写明您的异议。";

    private static String mistake(String typed) {
        return new FreeText(typed, "object.reason", 4).mistake(MISSING, new Language());
    }

    @Test
    void whatIsTooLongIsToldWithItsFieldTheLimitAndItsLength() {
        assertThat(mistake("一二三四五六")).isEqualTo("“异议内容”最多 4 个字，现在有 6 个字。");
    }

    @Test
    void whatFitsIsRightAndWhatIsMissingIsToldInWordsOfItsOwn() {
        assertThat(mistake("一二三四")).isEmpty();
        assertThat(mistake("")).isEqualTo(MISSING);
    }

    @Test
    void whatMayStayEmptyIsOnlyTooLong() {
        assertThat(new FreeText("", "rate.text", 4).tooLong(new Language())).isEmpty();
        assertThat(new FreeText("一二三四五", "rate.text", 4).tooLong(new Language()))
                .contains("4", "5");
    }
}
