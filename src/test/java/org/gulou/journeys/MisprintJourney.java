package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A licence says something wrong: the office corrects it, and whoever looks at the old or the new one learns so. */
@ArquillianTest
@RunAsClient
@Tag("long")
class MisprintJourney {
    private static final String RIGHT = "云岩张纪米粉店";
    private static final LocalDateTime FILED = LocalDateTime.of(2026, 3, 2, 9, 0);

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void aWrongNameOnALicenceIsCorrectedAndTheOldLicenceNamesTheNewOne() {
        Operations.moveClockTo(FILED);
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            at(browser, "clerk", number).moves("accept").does();
            FoodShop.finds(at(browser, "inspector", number), "pass", FILED.toLocalDate());
            at(browser, "officer", number).moves("grant").does();
            String old = owner.visits("/case/" + number)
                    .page()
                    .locator("#papers a:has-text('食品经营许可证')")
                    .getAttribute("href");

            Operations.moveClockTo(FILED.plusDays(40));
            Visitor head = at(browser, "head", number);
            corrects(head);
            assertThat(head.opensAtDesk(number).reads("#changes")).contains(FoodShop.NAME, RIGHT);
            head.photographs("misprint-desk");

            owner.visits("/case/" + number);
            assertThat(owner.reads("#papers")).contains("已被替换", "有效期至2031年3月1日");
            assertThat(owner.reads(".story")).contains("更正许可证", "录入有误，与营业执照不符。", RIGHT);
            owner.photographs("misprint-case");
            assertThat(new PaperPdf(
                                    owner.downloads(
                                            "#papers li:has-text('食品经营许可证'):not(:has-text('已被替换')):not(:has-text('更正通知书')) a >> nth=0"))
                            .words())
                    .contains(RIGHT)
                    .doesNotContain(FoodShop.NAME);
            verifies(browser.phoneWithoutScript(), old.substring(old.lastIndexOf('/') + 1));
        }
    }

    /** What nobody could have filed is refused at its field, and what was typed stays. */
    private static void corrects(Visitor head) {
        Form correction = head.moves("amend");
        assertThat(head.page().locator("[name='amend-company.name']").inputValue())
                .isEqualTo(FoodShop.NAME);
        correction
                .answers("amend-reason", "录入有误，与营业执照不符。")
                .answers("amend-company.name", "")
                .does();
        assertThat(head.reads("#told")).contains("请填写“单位名称”");
        assertThat(head.page().locator("#amend-reason").inputValue()).isEqualTo("录入有误，与营业执照不符。");
        head.whatWentWrong(); // the page answers 422
        correction.answers("amend-company.name", RIGHT).does();
    }

    private static void verifies(Visitor stranger, String code) {
        stranger.visits("/verify/" + code);
        assertThat(stranger.reads("#answer")).contains("已被新的文书替换", "录入有误，与营业执照不符。");
        stranger.photographs("misprint-old");
        stranger.presses("#newer a");
        assertThat(stranger.page().locator("#answer").getAttribute("data-outcome"))
                .isEqualTo("valid");
        assertThat(stranger.reads("#answer")).contains(LocalDate.of(2031, 3, 1).getYear() + "年3月1日");
    }

    private static Visitor at(Browser browser, String post, String number) {
        return browser.desk().signsInAs(post + "." + FoodShop.MARKET_REGULATION).opensAtDesk(number);
    }
}
