package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk decides two cases with one press, and goes on before it has taken effect. */
@Tag("long")
@ArquillianTest
@RunAsClient
class ManyAtOnceJourney {
    @Test
    void whatIsTakenBackTogetherIsCalledByItsNumberAndHowManyMore() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/many.xhtml").page();
            page.fill("#numbers", first + "\n" + second);
            clerk.presses("button[value=look]");
            page.locator("input[name=choice][value$='/accept']").check();
            clerk.presses("button[value=show]");
            clerk.presses("button[value=act]");

            clerk.opensAtDesk(second);

            assertThat(clerk.reads(".pending")).contains(first, "及另外 1 件", "受理");
            clerk.presses(".pending button");
            assertThat(clerk.reads("#taken-back")).contains("已撤回 2 件");
            clerk.presses("#taken-back a");
            assertThat(clerk.reads("#report")).contains("已撤回：2");
            assertThat(clerk.reads("#each")).contains(first + " 已撤回", second + " 已撤回");
        }
    }

    @Test
    void whatWasTakenBackIsThereToBeDecidedAnewWithItsReasonAndItsTicks() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            String third = FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/many.xhtml").page();
            page.fill("#numbers", first + "\n" + second + "\n" + third);
            clerk.presses("button[value=look]");
            page.locator("input[name=choice][value$='/notAccept']").check();
            clerk.presses("button[value=show]");
            page.locator("[name='notAccept-reason']").fill("不需要许可。");
            page.locator(tick(second)).uncheck();
            clerk.presses("button[value=act]");

            clerk.presses("button[value=take-back] >> nth=-1");

            assertThat(clerk.reads("#taken-back")).contains("已撤回 2 件");
            clerk.photographs("many-taken-back");
            assertThat(page.locator("[name='notAccept-reason']").inputValue()).isEqualTo("不需要许可。");
            assertThat(page.locator(tick(first)).isChecked()).isTrue();
            assertThat(page.locator(tick(second)).isChecked()).isFalse();
            assertThat(page.locator(tick(third)).isChecked()).isTrue();
        }
    }

    @Test
    void whatAColleagueHoldsIsNotCountedBesideAMove() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            Visitor colleague = browser.desk().signsInAs("clerk2." + FoodShop.MARKET_REGULATION);
            colleague.opensAtDesk(first).presses("button[value=claim]");
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            clerk.visits("/desk/many.xhtml").page().fill("#numbers", first + "\n" + second);

            clerk.presses("button[value=look]");

            assertThat(clerk.reads("label:has(input[value$='/accept'])")).endsWith("1");
        }
    }

    @Test
    void whatSheTookOutStaysOutAndWhatSheTypedStaysWhenSheAddsACase() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            String third = FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/many.xhtml").page();
            page.fill("#numbers", first + "\n" + second);
            clerk.presses("button[value=look]");
            page.locator("input[name=choice][value$='/notAccept']").check();
            clerk.presses("button[value=show]");
            page.locator("[name='notAccept-reason']").fill("不需要许可。");
            page.locator(tick(first)).uncheck();

            page.locator("#dry-run summary").click();
            page.fill("#numbers", third);
            clerk.presses("button[value=look]");

            assertThat(page.locator("[name='notAccept-reason']").inputValue()).isEqualTo("不需要许可。");
            assertThat(page.locator("[name='notAccept-remedy']").inputValue()).isNotBlank();
            assertThat(page.locator(tick(first)).isChecked()).isFalse();
            assertThat(page.locator(tick(second)).isChecked()).isTrue();
            assertThat(page.locator(tick(third)).isChecked()).isTrue();
        }
    }

    private static String tick(String number) {
        return "input[name=case][value='" + number + "']";
    }

    @Test
    void whatALeadAsksStaysWhereSheForgotToTickACase() {
        try (var browser = Browser.open()) {
            FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor head = browser.desk().signsInAs("head." + FoodShop.MARKET_REGULATION);
            Page page = head.visits("/desk/led.xhtml").page();
            page.selectOption("#to", new SelectOption().setIndex(1));
            String colleague = page.locator("#to").inputValue();
            page.fill("#reason", "为什么还没有受理？");

            head.presses("button[value=ask]");

            assertThat(head.reads(":focus")).contains("请至少勾选一件");
            assertThat(page.locator("#reason").inputValue()).isEqualTo("为什么还没有受理？");
            assertThat(page.locator("#to").inputValue()).isEqualTo(colleague);
            head.whatWentWrong(); // the page answers 422
        }
    }

    @Test
    void aTableOfExcelIsNotPassedOverInSilence() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/many.xhtml").page();
            byte[] table = clerk.fetches("/desk/list.xlsx").body();
            page.setInputFiles("#list", new FilePayload("list.xlsx", "application/octet-stream", table));

            clerk.presses("button[value=look]");

            assertThat(clerk.reads("[role=alert]")).contains("没有读到办件编号", "CSV");
        }
    }

    @Test
    void aNoteWithoutAWordIsRefusedWhereItWasWritten() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            clerk.opensAtDesk(number);
            clerk.page().locator("#notes summary").click();

            clerk.presses("button[value=talk-note]");

            assertThat(clerk.reads("#notes [role=alert]")).contains("请写备注");
            assertThat(clerk.page().locator("#note-text").isVisible()).isTrue();
            clerk.whatWentWrong(); // the page answers 422
        }
    }

    @Test
    void whoOpensACaseFromTheDryRunFindsTheDryRunAgainAsItWas() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/many.xhtml").page();
            page.fill("#numbers", first + "\n" + second);
            clerk.presses("button[value=look]");
            page.locator("input[name=choice][value$='/notAccept']").check();
            clerk.presses("button[value=show]");

            clerk.presses("#picked a[href$='" + second + "']");
            page.goBack();

            assertThat(page.locator("[name='notAccept-reason']").isVisible()).isTrue();
            assertThat(page.locator(tick(first)).isChecked()).isTrue();
            assertThat(page.locator(tick(second)).isChecked()).isTrue();
        }
    }
}
