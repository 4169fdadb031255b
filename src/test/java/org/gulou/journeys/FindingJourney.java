package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody looks for a service, narrows what is found, and reads its guide. */
@ArquillianTest
@RunAsClient
class FindingJourney {
    @Test
    void withoutScriptASearchIsNarrowedToMyCountyAndLeadsToTheGuide() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/");
            page.locator("#q").fill("di bao");
            page.locator("form.search button").click();
            citizen.findsNoBarrier();
            assertThat(page.locator(".hits h2").first()).hasText("最低生活保障");

            page.locator("#place").selectOption("520103");
            page.locator("form.place button").click();
            assertThat(page).hasURL(Pattern.compile("/services\\?q="));
            assertThat(page.locator("#found")).containsText("云岩区");

            page.locator(".facet:not([open]) summary").first().click();
            page.locator(".facet a:visible").first().click();
            assertThat(page.locator(".chosen li")).hasCount(1);
            page.locator(".hits h2 a").first().click();
            assertThat(page.locator("svg.course rect.end")).hasCount(1);
            citizen.findsNoBarrier();
            page.locator("button[value=no]").click();
            assertThat(page.locator("#clear")).containsText("谢谢");
        }
    }

    @Tag("long")
    @Test
    void whoFindsNothingIsHelpedOn() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.visits("/services?q=zzzzzz").page();
            assertThat(page.locator("#nothing")).containsText("12345");
            assertThat(page.locator(".themes a").first()).isVisible();
        }
    }

    @Test
    void whatOnlyMentionsTheWordsIsShownWithDoubt() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/services?q=收养小孩");
            assertThat(page.locator("#doubtful")).containsText("没有哪个事项叫做“收养小孩”");
            assertThat(page.locator(".hits li").first()).isVisible();
            citizen.findsNoBarrier();
            assertThat(citizen.open("/services?q=低保").locator("#doubtful")).hasCount(0);
        }
    }

    @Tag("long")
    @Test
    void anOccasionLeadsToItsParts() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.visits("/occasion/newborn-bundle").page();
            page.locator("#parts a").first().click();
            assertThat(page.locator("h1")).hasText("出生登记（户口）");
            assertThat(page.locator("#occasions a")).hasText("新生儿出生一件事");
        }
    }

    @Tag("long")
    @Test
    void aServiceThatACountyHasPausedIsShownSoWithTheReason() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/choose?place=522634&back=/services?q=nongji");
            assertThat(page.locator(".hits .note.warn")).containsText("补贴资金已经用完");
            page.locator(".hits h2 a").first().click();
            assertThat(page.locator("#closed")).containsText("暂停受理");
            page.locator("a[href*='#places']").last().click();
            assertThat(page.locator(".cards .note.warn")).containsText("补贴资金已经用完");
            assertThat(page.locator(".cards a.button")).hasCount(0);
        }
    }

    @Tag("long")
    @Test
    void whereEveryTownshipTakesApplicationsOneChoosesHersAndSeesItsVillagesToo() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/choose?place=522634&back=/service/rural-homestead");
            assertThat(page.locator("#nowhere")).hasCount(0);
            assertThat(page.locator(".themes a:has-text('西江村')")).hasCount(0);
            citizen.presses(".themes a:has-text('西江镇')");
            assertThat(page.locator(".cards .card")).containsText(new String[] {"雷山县西江镇人民政府", "西江镇西江村村民委员会"});
        }
    }

    @Test
    void whoseFirstLanguageThePortalLacksReadsItInTheNext() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/");
            var french = RequestOptions.create().setHeader("Accept-Language", "fr, en;q=0.8, zh;q=0.5");
            Assertions.assertThat(page.request().get("/help", french).text()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void theGuideSaysHowMuchAFeeIs() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/service/real-estate-transfer");
            assertThat(page.locator(".facts")).containsText("不动产登记费：住宅类不动产登记费 80 元（每件）；非住宅类不动产登记费 550 元（每件）");
            assertThat(page.locator(".facts")).containsText("增加证书工本费：10 元（每本）");
        }
    }

    @Test
    void theGuideOfTheReadersPlaceCanBeTakenAlongAsAPaper() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/service/subsistence-allowance?place=520111101");
            APIResponse paper =
                    page.request().get(page.locator("a[href*='.pdf']").first().getAttribute("href"));
            assertThat(paper).isOK();
            Assertions.assertThat(new PaperPdf(paper.body()).words())
                    .contains("青岩镇人民政府", "龙井村便民服务站", "便民服务站搬迁")
                    .doesNotContain("头桥街道办事处");
        }
    }

    @Test
    void whatFitsIsListedWhileOneTypesAndOpenedByKeyboard() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.desk();
            Page page = citizen.open("/");
            page.locator("#q").pressSequentially("gongj");
            assertThat(page.locator("[role=option]").first()).containsText("住房公积金提取");
            citizen.findsNoBarrier();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("住房公积金提取");
        }
    }
}
