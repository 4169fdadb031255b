package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk files for an old man at her counter, and asks three other bodies about it, of which one does not answer in time. */
@ArquillianTest
@RunAsClient
@Tag("long")
class ColleaguesJourney {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final String COUNTER = "/desk/counter.xhtml?q=异地就医";
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
    void whatWasFiledAtTheCounterIsAskedOfThreeBodiesAndOneIsLate() {
        try (var browser = Browser.open()) {
            String number = filesAtTheCounter(
                    browser.phoneWithoutScript().visits(COUNTER).signsInHere(CLERK));
            Visitor clerk = browser.desk().signsInAs(CLERK);
            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#attended")).contains("莫兰", "身份证原件已看", "card.png");
            String scan = clerk.page().locator("#attended a").getAttribute("href");
            assertThat(clerk.fetches(scan).status()).isEqualTo(200);
            assertThat(browser.desk()
                            .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                            .fetches(scan)
                            .status())
                    .as("for those who work on the case alone")
                    .isEqualTo(404);
            assertThat(clerk.reads("main")).contains("杨大爷");

            asks(clerk, number);
            assertThat(clerk.visits("/desk/?text=" + number).reads("#queue")).contains("待意见 3");
            assertThat(clerk.opensAtDesk(number).reads("#awaited")).isEqualTo("待意见 3");
            Visitor asked = browser.phone().signsInAs("clerk.yunyan-transport");
            asked.visits("/desk/consultations.xhtml").presses("a[hreflang=en]");
            assertThat(asked.reads("#inbox")).contains("Yunyan District Healthcare Security");
            assertThat(asked.page().evaluate("document.querySelector('.scroll').scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            asked.presses(question(number));
            assertThat(asked.reads("#silence")).contains("2026-03-04", "no objection");
            answers(browser.desk().signsInAs("clerk.yunyan-civil-affairs"), number, "AGREE", "情况属实。", "");
            answers(
                    browser.desk().signsInAs("clerk.yunyan-market-regulation"),
                    number,
                    "CONDITIONS",
                    "可以办理。",
                    "到期前提醒本人。");
            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#consult")).contains("情况属实。", "附条件同意", "到期前提醒本人。", "待答复");

            Operations.moveClockTo(FILED.plusDays(4));
            clerk.page()
                    .waitForCondition(
                            () -> clerk.opensAtDesk(number).reads("#consult").contains("逾期未答复"));
            assertThat(clerk.reads("#consult")).contains("逾期未答复，视为无意见").doesNotContain("待答复");
            assertThat(clerk.visits("/desk/?text=" + number).reads("#queue")).doesNotContain("待意见");
            clerk.opensAtDesk(number);
            clerk.photographs("colleagues");
            Visitor late = browser.desk().signsInAs("clerk.yunyan-transport").visits("/desk/consultations.xhtml");
            assertThat(late.reads("#inbox")).contains("逾期未答复，视为无意见");
            late.presses(question(number));
            assertThat(late.page().locator("button[value=answer]").count()).isZero();
        }
    }

    private static String filesAtTheCounter(Visitor clerk) {
        Page page = clerk.page();
        page.selectOption("#offer", "out-of-area-care--yunyan-healthcare-security");
        page.fill("#name", "杨大爷");
        page.fill("#phone", "13800000077");
        page.selectOption("#evidence", "PRESENT");
        clerk.presses("#begin");
        assertThat(clerk.reads("main")).contains("代办依据");
        clerk.whatWentWrong(); // the page answers 422
        page.fill("#number", "身份证原件已看");
        page.locator("#scans").setInputFiles(PaperPdf.photo("card.png"));
        clerk.presses("#begin");
        Form form = clerk.form();
        form.answers("forWhom", "self")
                .answers("applicant.name", "杨大爷")
                .answers("applicant.residentId", "520103195508120011")
                .continues();
        return CareFiling.goesOn(clerk, form, "13800000077", FILED.toLocalDate().minusDays(1));
    }

    private static void asks(Visitor clerk, String number) {
        clerk.page().locator("#consult summary").click();
        clerk.presses("button[value=consult]");
        assertThat(clerk.reads("#consult [role=alert]")).isNotBlank();
        clerk.whatWentWrong(); // the page answers 422
        for (String body : List.of("yunyan-civil-affairs", "yunyan-market-regulation", "yunyan-transport")) {
            clerk.page().check("#consult input[value='body:" + body + "']");
        }
        String shown = "#consult-to label:visible";
        clerk.page().fill("[data-narrow]", "市场监督管理局");
        assertThat(clerk.page().locator(shown).allInnerTexts())
                .hasSizeGreaterThan(2)
                .anySatisfy(name -> assertThat(name).contains("民政局")) // ticked
                .anySatisfy(name -> assertThat(name).startsWith("贵阳市云岩区市场监督管理局"))
                .noneSatisfy(name -> assertThat(name).contains("文化"));
        clerk.page().keyboard().press("Enter");
        clerk.page().fill("#consult-question", "请核实 " + number + " 的情况。");
        clerk.page().fill("#consult-days", "2");
        clerk.presses("button[value=consult]");
        assertThat(clerk.page().locator("#consult tbody tr").count()).isEqualTo(3);
    }

    private static String question(String number) {
        return "#inbox a:has-text('" + number + "')";
    }

    private static void answers(Visitor colleague, String number, String opinion, String reasons, String conditions) {
        colleague.visits("/desk/consultations.xhtml").presses(question(number));
        colleague.page().locator("input[value=" + opinion + "]").check();
        colleague.page().fill("#reasons", reasons);
        colleague.page().fill("#conditions", conditions);
        colleague.presses("button[value=answer]");
        assertThat(colleague.reads("main")).contains("已答复");
    }
}
