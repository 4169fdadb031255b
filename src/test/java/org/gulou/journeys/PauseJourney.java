package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office that cannot work is paused on a phone within a minute; applicants read why. */
@Tag("long")
@ArquillianTest
@RunAsClient
class PauseJourney {
    private static final String PAGE = "/admin/catalogue/pause.xhtml?id=notice-objection";

    @Test
    void applicantsReadWhyNothingCanBeFiledAndThatIsOverAtOnce() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor").visits(PAGE);
            editor.page().setDefaultTimeout(60_000);
            editor.presses("#pause button");
            assertThat(editor.reads("#mistake")).isEqualTo("请选择在哪里暂停。");
            editor.page().selectOption("#where", "520103 yunyan-government-office");
            editor.presses("#pause button");
            assertThat(editor.reads("#mistake")).contains("请用中文和英文写明理由");
            editor.whatWentWrong();

            editor.page().fill("#why", "停电，请明天再来。");
            editor.page().fill("#whyEn", "No power; come tomorrow.");
            editor.presses("#pause button");
            assertThat(editor.reads("#paused")).contains("云岩区", "停电，请明天再来。");
            assertThat(editor.reads("#done:focus")).contains("已暂停受理");
            Visitor citizen = browser.phoneWithoutScript("en");
            assertThat(citizen.visits("/service/notice-objection?place=520103").reads("main"))
                    .contains("No applications for now: No power; come tomorrow.");
            assertThat(citizen.reads("#paused")).isEqualTo("No applications for now: No power; come tomorrow.");
            assertThat(citizen.page().locator("main a.button[href='#places']").count())
                    .isZero();

            editor.page().fill("#paused input[name=why]", "来电了");
            editor.presses("#paused button");
            assertThat(editor.reads("#paused")).contains("没有暂停受理的地方");
            assertThat(editor.reads("#done:focus")).contains("已恢复受理");
            assertThat(citizen.visits("/service/notice-objection?place=520103").reads("main"))
                    .doesNotContain("No power");
        }
    }

    @Test
    void whoBeganBeforeThePauseReadsItWhileSheFillsIn() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wang.fang");
            citizen.starts("notice-objection", "yunyan-government-office", "王芳");
            String draft = citizen.page().url().replaceAll("#.*", "");
            assertThat(citizen.page().locator("#closed").count()).isZero();
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor").visits(PAGE);
            editor.page().setDefaultTimeout(60_000);
            editor.page().selectOption("#where", "520103 yunyan-government-office");
            editor.page().fill("#why", "停电，请明天再来。");
            editor.page().fill("#whyEn", "No power; come tomorrow.");
            editor.presses("#pause button");

            assertThat(citizen.visits(draft).reads("#closed")).isEqualTo("暂停受理：停电，请明天再来。现在不能提交。可以继续填写，填写的内容会保存。");

            editor.page().fill("#paused input[name=why]", "来电了");
            editor.presses("#paused button");
            assertThat(citizen.visits(draft).page().locator("#closed").count()).isZero();
        }
    }

    @Test
    void whoHasNotSaidWhereSheLivesReadsThatItIsPausedEverywhere() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor").visits(PAGE);
            editor.page().setDefaultTimeout(60_000);
            editor.page().selectOption("#where", new SelectOption().setIndex(1));
            editor.page().fill("#why", "系统升级，请到窗口办理。");
            editor.page().fill("#whyEn", "The system is being renewed; come to the window.");
            editor.presses("#pause button");

            Visitor citizen = browser.phoneWithoutScript("en").visits("/service/notice-objection");
            assertThat(citizen.reads("#paused"))
                    .isEqualTo("No applications for now: The system is being renewed; come to the window.");
            assertThat(citizen.page().locator("main a.button[href='#places']").count())
                    .isZero();
            assertThat(citizen.visits("/services?q=objection")
                            .reads(".hits li:has(a[href='/service/notice-objection'])"))
                    .contains("No applications for now: The system is being renewed; come to the window.");

            editor.page().fill("#paused input[name=why]", "升级完成");
            editor.presses("#paused button");
            assertThat(citizen.visits("/service/notice-objection")
                            .page()
                            .locator("#paused")
                            .count())
                    .isZero();
        }
    }

    @Test
    void oneKindOfApplicationIsPausedAndTheOthersGoOn() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/pause.xhtml?id=food-business-licence");
            editor.page().setDefaultTimeout(60_000);
            editor.page().selectOption("#where", "520103 yunyan-market-regulation");
            editor.page().selectOption("#variant", "renew");
            editor.page().fill("#why", "延续核查人员培训。");
            editor.page().fill("#whyEn", "Those who check renewals are being trained.");
            editor.presses("#pause button");
            assertThat(editor.reads("#paused")).contains("食品经营许可延续", "延续核查人员培训。");
            editor.findsNoBarrier();

            Visitor citizen = browser.phoneWithoutScript("en");
            assertThat(citizen.visits("/service/food-business-licence/renew?place=520103")
                            .reads("main"))
                    .contains("Those who check renewals");
            assertThat(citizen.visits("/service/food-business-licence?place=520103")
                            .reads("main"))
                    .doesNotContain("Those who check renewals");

            editor.page().fill("#paused input[name=why]", "培训结束");
            editor.presses("#paused button");
            assertThat(editor.reads("#paused")).contains("没有暂停受理的地方");
        }
    }

    @Test
    void oneOfManyTownshipsIsFoundByNameAndPausedByItself() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/pause.xhtml?id=subsistence-allowance");
            editor.page().setDefaultTimeout(60_000);
            editor.page().fill("#body", "没有这个地方");
            editor.presses("#find button");
            assertThat(editor.reads("#none-found")).contains("没有办理这个事项的机构");
            editor.page().fill("#body", "雷山县 望丰乡");
            editor.presses("#find button");
            editor.findsNoBarrier();
            editor.photographs("pause-one-office");
            editor.page().selectOption("#where", new SelectOption().setIndex(1));
            editor.presses("#pause button");
            assertThat(editor.reads("#mistake")).contains("请用中文和英文写明理由");
            editor.whatWentWrong();
            editor.page().fill("#why", "道路塌方。");
            editor.page().fill("#whyEn", "The road is closed.");
            editor.presses("#pause button");

            assertThat(editor.reads("#paused")).contains("望丰乡", "道路塌方。");
            Visitor citizen = browser.phoneWithoutScript("en");
            String place = "/service/subsistence-allowance?place=522634";
            assertThat(citizen.visits(place).reads("main")).doesNotContain("The road is closed");

            editor.page().fill("#paused li:has-text('望丰乡') input[name=why]", "通车了");
            editor.presses("#paused li:has-text('望丰乡') button");
            assertThat(editor.reads("#done:focus")).contains("已恢复受理");
        }
    }

    @Test
    void theFirstApplicationAloneIsNotPausedEverywhere() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/pause.xhtml?id=food-business-licence");
            editor.page().selectOption("#where", "*");
            editor.page().selectOption("#variant", "new");
            editor.page().fill("#why", "换系统。");
            editor.page().fill("#whyEn", "A new system.");
            editor.presses("#pause button");

            assertThat(editor.reads("#mistake")).contains("不能在所有机构只暂停首次办理");
            assertThat(editor.page().inputValue("#why")).isEqualTo("换系统。");
            assertThat(editor.page().inputValue("#variant")).isEqualTo("new");
            editor.whatWentWrong();
        }
    }

    @Test
    void whatAnyVersionDoesOtherwiseThanAnyOtherIsToldInWords() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor").visits(PAGE);
            editor.page().setDefaultTimeout(60_000);
            editor.page().selectOption("#where", "*");
            editor.page().fill("#why", "换系统。");
            editor.page().fill("#whyEn", "A new system.");
            editor.presses("#pause button");
            editor.page().fill("#paused input[name=why]", "换好了");
            editor.presses("#paused button");

            editor.visits("/admin/catalogue/compare.xhtml?id=notice-objection&from=1&to=1");
            var numbers = editor.page().locator("#to option").allInnerTexts();
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(3);
            editor.page().selectOption("#from", new SelectOption().setIndex(1));
            editor.page().selectOption("#to", new SelectOption().setIndex(0));
            editor.presses("#versions button");

            assertThat(editor.reads("#words")).contains("删除指南内容：暂停受理（paused）");
        }
    }
}
