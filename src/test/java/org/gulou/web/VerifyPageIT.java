package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever mistypes the code of a paper sees what she typed, and is not told that the paper is forged. */
@ArquillianTest
class VerifyPageIT {
    @Inject
    Settings settings;

    private String page(String address) throws Exception {
        return new Knocking(settings.address()).get(address).body();
    }

    @Test
    void aCodeOfAnotherLengthIsASlipAndStandsThereToBeCompared() throws Exception {
        assertThat(page("/verify?code=3K9QW-7XVBD"))
                .contains("核验码应为 26 位，现在是 10 位。", "value=\"3K9QW-7XVBD\"")
                .doesNotContain("data-outcome");
        assertThat(page("/verify?code=")).contains("请输入核验码。");
        assertThat(page("/verify")).doesNotContain("请输入核验码。");
    }

    @Test
    void aCodeThatNoPaperHasStandsThereToBeCompared() throws Exception {
        assertThat(page("/verify?code=3K9QW-7XVBD-0ZJ8T-M4R1C-5HN6PA"))
                .contains("data-outcome=\"unknown\"", "value=\"3K9QW-7XVBD-0ZJ8T-M4R1C-5HN6PA\"");
    }
}
