package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A clerk files for an old man at the counter, asks another body what it thinks, and takes a decision back in time. */
@ArquillianTest
@RunAsClient
class ColleaguesJourney {
    private static final String OLD_MAN = "周大福";
    private static final String OFFER = "out-of-area-care--yunyan-healthcare-security";
    private static final LocalDate YESTERDAY = LocalDate.now(OfficeTime.ZONE).minusDays(1);

    @Test
    void aCaseFromTheCounterIsDiscussedAndDecidedAtTheDesk() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk.yunyan-healthcare-security");

            String number = filesAtTheCounter(clerk);
            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#attended")).contains("莫兰", "授权委托书 2026-17");
            assertThat(clerk.reads(".story")).contains(OLD_MAN + " / 莫兰");

            asks(clerk, "body:yunyan-government-office");
            answersWithConditions(browser.desk().signsInAs("officer.yunyan-government-office"));
            assertThat(clerk.opensAtDesk(number).reads(".consultations")).contains("附条件同意", "补交居住证明");

            decidesAndTakesBack(clerk, number);
            clerk.visits("/desk/absence.xhtml");
            browser.desk()
                    .signsInAs("head.yunyan-market-regulation")
                    .visits("/desk/board.xhtml?by=CLERK")
                    .visits("/desk/led.xhtml")
                    .visits("/desk/consultations.xhtml");
            assertThat(clerk.whatWentWrong()).isEmpty();
        }
    }

    private static String filesAtTheCounter(Visitor clerk) {
        Page page = clerk.visits("/desk/counter.xhtml?q=异地").page();
        page.selectOption("#offer", OFFER);
        page.fill("#name", OLD_MAN);
        page.fill("#phone", "13800000077");
        page.selectOption("#evidence", "ATTORNEY");
        page.fill("#number", "2026-17");
        clerk.presses(".counter button");
        Form form = clerk.form();
        form.answers("forWhom", "self")
                .answers("applicant.name", OLD_MAN)
                .answers("applicant.residentId", "520103194805120013")
                .continues();
        return CareFiling.goesOn(clerk, form, "13800000077", YESTERDAY);
    }

    private static void asks(Visitor clerk, String whom) {
        clerk.page().locator("#consult details > summary").click();
        clerk.page().selectOption("#consult-to", whom);
        clerk.page().fill("#consult-question", "申请人是否在本辖区居住？");
        clerk.presses("#consult button[value=consult]");
        assertThat(clerk.reads(".consultations")).contains("待答复");
    }

    private static void answersWithConditions(Visitor officer) {
        officer.visits("/desk/consultations.xhtml").presses("#inbox a");
        Page page = officer.page();
        page.check("input[value=CONDITIONS]");
        page.fill("#reasons", "情况基本属实");
        page.fill("#conditions", "补交居住证明");
        officer.presses("button[value=answer]");
        assertThat(officer.whatWentWrong()).isEmpty();
    }

    private static void decidesAndTakesBack(Visitor clerk, String number) {
        clerk.visits("/desk/many.xhtml");
        clerk.page().fill("#numbers", number);
        clerk.presses("button[value=look]");
        clerk.page().check("input[name=choice][value$='/grant']");
        clerk.presses("p > button[value=look]:not(details *)");
        clerk.presses("button[value=act]");
        clerk.presses("#progress button[value=take-back]");
        assertThat(clerk.opensAtDesk(number).reads(".glance")).contains("人工核对");
    }
}
