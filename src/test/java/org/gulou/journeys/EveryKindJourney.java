package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.assertj.core.api.Assertions;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form with every kind of question: by keyboard alone and without a script, and what a script adds. */
@ArquillianTest
@RunAsClient
class EveryKindJourney {
    private static final int FOUND = 302;

    @Test
    void everyKindIsAnsweredByKeyboardAloneWithoutAScript() {
        answersEverythingIn("zh-CN", "1988年5月12日", "示范第1234小学", "2345", "600 元", "黄金社区", "住址证明（不动产权证书）", "填写的内容只用于测试");
    }

    @Test
    @Tag("long")
    void everyKindIsAnsweredInEnglishToo() {
        answersEverythingIn(
                "en",
                "12 May 1988",
                "Demonstration School No. 1234",
                "2345",
                "600 yuan",
                "Proof of your address (Deed)",
                "What you enter is for tests only");
    }

    private static void answersEverythingIn(String language, String... read) {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser);
            Visitor citizen = browser.phoneWithoutScript(language);

            new EveryKindByKeyboard(citizen).starts().answersEverything();

            Assertions.assertThat(citizen.reads("main"))
                    .contains("修理路灯", "26.5743", "scan.pdf", "photo.png")
                    .contains(read);
            citizen.keyboard().ticks("sensitive-consent", "true").pressesButton("#submit");
            Assertions.assertThat(citizen.reads("#number")).isNotBlank();
        }
    }

    @Tag("long")
    @Test
    void whatAnAnswerNewlyAsksAppearsAtOnceAndWhatIsTypedIsKept() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser);
            Visitor citizen = browser.desk();
            var form = new EveryKindByKeyboard(citizen).starts();
            form.words();
            form.numbers();
            Page page = citizen.page();

            citizen.keyboard().chooses("before", "true");
            assertThat(page.locator("#beforeYear")).isVisible();
            citizen.keyboard().chooses("channel", "other");
            assertThat(page.locator(".option:has(#channel-other) + .particulars #channelOther"))
                    .isVisible();
            citizen.keyboard().ticks("helped", "none").press("Shift+Tab").press("Space");
            assertThat(page.locator("[name=helped]:checked")).hasCount(1);
            citizen.findsNoBarrier();
            citizen.keyboard().types("school", "第1234");
            assertThat(page.locator("[role=option]")).hasCount(1);
            page.waitForResponse(
                    EveryKindJourney::keepsTheSchool,
                    () -> citizen.keyboard().press("ArrowDown").press("Enter").press("Tab"));

            page.reload();
            assertThat(page.locator("#school")).hasValue("示范第1234小学");
            assertThat(page.locator("[name=before][value=true]")).isChecked();
        }
    }

    private static boolean keepsTheSchool(Response answer) {
        String sent = answer.request().postData();
        return answer.status() == FOUND && sent != null && sent.contains("示范第1234小学");
    }
}
