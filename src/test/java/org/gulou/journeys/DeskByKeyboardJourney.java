package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk leaves the mouse alone. */
@ArquillianTest
@RunAsClient
class DeskByKeyboardJourney {
    private static final int CASES = 20;

    /** From the start of the post, over the redirect, to the last byte of the next case's page. */
    private static final String SERVED = "performance.getEntriesByType('navigation')[0].responseEnd";

    @Test
    @Tag("long")
    void aCaseIsOpenedAndDecidedWithFourKeysAndOneMoreTakesItBack() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/?text=" + number).page();
            clerk.findsNoBarrier();

            page.keyboard().press("j");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.keyboard().press("a");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));

            assertThat(clerk.reads(".pending")).contains(number, "撤回");
            assertThat(clerk.visits("/desk/?text=" + number).reads("#queue tbody"))
                    .contains("→ 受理");
            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#waits")).contains("受理", "请先撤回");
            assertThat(page.locator(".choices details").count()).isZero();
            page.waitForNavigation(() -> page.keyboard().press("z"));
            assertThat(clerk.opensAtDesk(number).reads(".glance")).contains("待受理");
            assertThat(clerk.whatWentWrong()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void backFromACaseSheIsAtItsPlaceInTheSamePartOfTheQueue() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/?text=" + number + "&page=2").page();

            page.keyboard().press("j");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.keyboard().press("r");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
            page.waitForFunction("document.activeElement.id == 'summary'");
            assertThat(clerk.whatWentWrong()).singleElement().asString().contains("422");
            page.keyboard().press("Escape");
            page.waitForNavigation(() -> page.keyboard().press("u"));

            assertThat(page.url()).contains("typed=", "page=2").doesNotContain("text=");
            assertThat(page.evaluate("document.activeElement.dataset.row")).isEqualTo(number);
        }
    }

    @Test
    @Tag("long")
    void onThePageOfTheNextCaseItsNumberAndWhatCanBeTakenBackAreInSight() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            FoodShop.applies(owner);
            FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/?service=food-business-licence").page();
            page.waitForNavigation(() -> page.keyboard().press("n"));
            page.keyboard().press("a");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));

            assertThat(page.url()).contains("/desk/case.xhtml");
            assertThat(page.evaluate("scrollY")).isEqualTo(0);
            clerk.findsNoBarrier();
            page.waitForNavigation(() -> page.keyboard().press("z"));
        }
    }

    @Test
    @Tag("long")
    void whoTabsThroughAMoveComesToItsFieldsBeforeItsButtons() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            page.keyboard().press("r");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("notAccept-reason");

            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("notAccept-remedy");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("act");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("act-next");
        }
    }

    @Test
    @Tag("long")
    void whatSheTypedIsStillThereAfterSheTookItBack() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            page.keyboard().press("r");
            page.fill("#notAccept-reason", "只销售预包装食品，不需要许可。");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
            clerk.opensAtDesk(number);
            page.waitForNavigation(() -> page.keyboard().press("z"));

            assertThat(clerk.reads("p.pending")).contains("不予受理");
            clerk.presses("p.pending button >> nth=0");

            assertThat(page.inputValue("#notAccept-reason")).isEqualTo("只销售预包装食品，不需要许可。");
            assertThat(page.locator("#move-notAccept .error").count()).isZero();
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(1);
            clerk.presses("a[href='/sign-out']");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    @Tag("long")
    void thePageOfACaseThatWaitsShowsByItselfWhatCameOfIt() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            page.keyboard().press("a");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
            clerk.opensAtDesk(number);
            Page second = clerk.opensSecondWindow();
            second.locator(".write textarea").first().evaluate("field => field.value = '请当事人来电。'");

            waitsUntil(page, () -> page.locator("#waits").count() == 0);
            waitsUntil(second, () -> second.locator("#waits").innerText().startsWith("撤回的时间已过"));

            assertThat(clerk.reads(".glance")).doesNotContain("待受理");
            assertThat(second.locator(".write textarea").first().inputValue()).isEqualTo("请当事人来电。");
        }
    }

    /** A decision takes ten seconds, and the round of duties after them. */
    private static void waitsUntil(Page page, BooleanSupplier come) {
        page.waitForCondition(come, new Page.WaitForConditionOptions().setTimeout(40_000));
    }

    @Test
    @Tag("long")
    void whatIsTakenBackTooLateIsSaidToBeDone() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            page.keyboard().press("a");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
            Visitor sameOnAPhone = browser.phoneWithoutScript()
                    .visits("/desk/case.xhtml?number=" + number)
                    .signsInHere("clerk." + FoodShop.MARKET_REGULATION);
            clerk.opensAtDesk(number);
            waitsUntil(page, () -> page.locator("#waits").count() == 0);

            sameOnAPhone.presses(".pending button");

            assertThat(sameOnAPhone.reads("#too-late")).contains("没有撤回", "受理");
        }
    }

    @Test
    @Tag("long")
    void twentyCasesAreDecidedOneAfterTheOtherWithTwoKeysEach() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            LocalDate yesterday = LocalDate.now(OfficeTime.ZONE).minusDays(1);
            for (int i = 0; i < CASES; i++) {
                CareFiling.files(applicant, "王芳", "13800000001", yesterday);
            }
            Visitor clerk = browser.desk().signsInAs("clerk.yunyan-healthcare-security");
            Page page = clerk.visits("/desk/?service=out-of-area-care").page();
            page.waitForNavigation(() -> page.keyboard().press("n"));

            var served = new ArrayList<Double>();
            for (int i = 0; i < CASES; i++) {
                page.keyboard().press("a");
                page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
                served.add(((Number) page.evaluate(SERVED)).doubleValue());
            }

            served.sort(Double::compare);
            double half = served.get(CASES / 2);
            Logger.getLogger("figures").info("FIGURE desk.decide_and_next_ms=" + half + " of " + served);
            assertThat(half).as("ms from the key to the page of the next case").isLessThan(300);
            assertThat(clerk.whatWentWrong()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void singleKeysMeanNothingOnceTheyAreSwitchedOff() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/").page();
            page.keyboard().press("?");
            page.uncheck("#keys-on");

            clerk.visits("/desk/").page().keyboard().press("/");

            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("filter-text");
        }
    }
}
