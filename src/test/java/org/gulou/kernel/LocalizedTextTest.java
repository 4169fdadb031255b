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

    @Test
    void anIdBehindATextHasTheBracketsOfItsLanguage() {
        LocalizedText service = LocalizedText.of("食品经营许可", "Food licence").bracketing("food-business-licence");

        assertThat(service.in("zh")).isEqualTo("食品经营许可（food-business-licence）");
        assertThat(service.in("en")).isEqualTo("Food licence (food-business-licence)");
    }

    @Test
    void aTextThatNoMarkEndsHasTheStopOfItsLanguageAsASentence() {
        LocalizedText elsewhere = LocalizedText.of("只能到窗口办理", "In person only").ended();

        assertThat(elsewhere).isEqualTo(LocalizedText.of("只能到窗口办理。", "In person only."));
        assertThat(elsewhere.ended()).isEqualTo(elsewhere);
        assertThat(LocalizedText.NONE.ended()).isEqualTo(LocalizedText.NONE);
    }
}
