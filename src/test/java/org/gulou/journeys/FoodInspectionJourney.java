package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an inspection finds is put right in time or not, and what nobody corrects ends by itself. */
@ArquillianTest
@RunAsClient
@Tag("long")
class FoodInspectionJourney {
    /** In a year whose holidays are published. */
    private static final LocalDateTime FILED = LocalDateTime.of(2026, 3, 2, 9, 0);

    @BeforeEach
    void goBack() {
        Operations.moveClockTo(FILED);
    }

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void whatIsPutRightIsInspectedAgainAndLicensed() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            at(browser, "clerk", number).moves("accept").does();
            Visitor inspector = at(browser, "inspector", number);
            FoodShop.finds(inspector, "rectify", FILED.toLocalDate());
            owner.visits("/case/" + number);
            assertThat(owner.reads("#now")).contains("限期整改", "10 个工作日");
            owner.presses("a[href='/act/" + number + "/rectified']");
            owner.page().locator("#report").fill("已经加装防鼠板。");
            owner.presses("#confirm");
            assertThat(owner.reads("#now")).contains("现场核查");

            Operations.moveClockTo(FILED.plusDays(4));
            FoodShop.finds(
                    inspector.opensAtDesk(number), "pass", FILED.toLocalDate().plusDays(4));
            Visitor officer = at(browser, "officer", number);
            assertThat(officer.reads("main")).contains("已经加装防鼠板。");
            officer.moves("grant").does();

            assertThat(owner.visits("/case/" + number).reads("#now")).contains("准予许可");
            assertThat(new PaperPdf(owner.downloads("#papers a:has-text('食品经营许可证')")).words())
                    .contains(FoodShop.NAME);
        }
    }

    @Test
    void whatNobodyPutsRightInTenWorkingDaysIsDecidedAndCannotBeLicensed() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            at(browser, "clerk", number).moves("accept").does();
            FoodShop.finds(at(browser, "inspector", number), "rectify", FILED.toLocalDate());

            Operations.moveClockTo(LocalDateTime.of(2026, 3, 16, 23, 59));
            assertThat(owner.visits("/case/" + number).reads("#now")).contains("限期整改");
            Operations.moveClockTo(LocalDateTime.of(2026, 3, 17, 9, 0));
            assertThat(owner.visits("/case/" + number).reads("#now")).contains("待决定");
            Visitor head = at(browser, "head", number);
            head.moves("extend-decision")
                    .answers("extend-decision-reason", "需要会商。")
                    .does();
            assertThat(owner.visits("/case/" + number).reads("main")).contains("需要会商。");
            Visitor officer = at(browser, "officer", number);
            assertThat(officer.reads(".moves")).contains("现场核查没有通过，不能准予许可");
            officer.moves("refuse")
                    .answers("refuse-reason", "没有在期限内整改。")
                    .answers("refuse-remedy", "整改后可以重新申请。")
                    .does();

            owner.visits("/case/" + number);
            assertThat(owner.reads("#now")).contains("不予许可", "没有在期限内整改。", "整改后可以重新申请。");
            owner.photographs("food-refused");
            assertThat(new PaperPdf(owner.downloads("#papers a:has-text('不予行政许可决定书')")).words())
                    .contains("没有在期限内整改。");
        }
    }

    @Test
    void aShopThatNeedsNoLicenceIsToldSoAndOneThatChangesItsMindWithdraws() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            at(browser, "clerk", first)
                    .moves("notAccept")
                    .answers("notAccept-reason", "只销售预包装食品，不需要许可。")
                    .answers("notAccept-remedy", "请办理备案。")
                    .does();
            owner.visits("/case/" + first);
            assertThat(owner.reads("#now")).contains("不予受理", "只销售预包装食品，不需要许可。", "请办理备案。");

            String second = FoodShop.applies(owner);
            owner.visits("/case/" + second).presses("a[href='/act/" + second + "/withdraw']");
            assertThat(owner.reads("main")).contains("撤回申请");
            owner.presses("#confirm");
            assertThat(owner.reads("#now")).contains("已撤回");
        }
    }

    private static Visitor at(Browser browser, String post, String number) {
        return browser.desk().signsInAs(post + "." + FoodShop.MARKET_REGULATION).opensAtDesk(number);
    }
}
