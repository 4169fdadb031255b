package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {
    @Test
    void whatStandsBehindATextHasTheBracketsOfItsLanguage() {
        LocalizedText views = LocalizedText.of("会签", "Views").bracketing(LocalizedText.of("水务", "Water"));

        assertThat(views.in("zh")).isEqualTo("会签（水务）");
        assertThat(views.in("en")).isEqualTo("Views (Water)");
    }
}
