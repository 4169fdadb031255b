package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk is asked about a case, goes away, and a colleague goes on with it. */
@ArquillianTest
@RunAsClient
@Tag("long")
class StandInJourney {
    private static final String WHY = "等待外卖平台核实。";

    @Test
    void whatALeadAsksIsExplainedAtTheDeskAndClosedAndWhoIsAwayHasASubstitute() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor lead = at(browser.desk(), "head").opensAtDesk(number);
            assertThat(lead.reads(".moves")).contains("您现在没有可以办理的操作。");
            lead.page().locator("#watch-ask summary").click();
            lead.presses("#watch-ask button");
            assertThat(lead.reads("#watch")).contains("请说明办理进度").doesNotContain("超期");
            lead.presses("button[value=watch-close]");
            lead.page().locator("#watch-ask summary").click();
            lead.page().fill("#watch-ask input[name=text]", "请说明进度");
            lead.presses("#watch-ask button");
            assertThat(lead.page().locator("#watch-ask").count()).isZero();
            assertThat(lead.visits("/desk/board.xhtml").reads("#watched")).contains(number);
            assertThat(lead.visits("/desk/led.xhtml").reads("tr:has-text('" + number + "')"))
                    .contains("督办中");

            Visitor clerk = at(browser.phone(), "clerk").visits("/desk/");
            if (clerk.page().locator("#asked-more").count() > 0) {
                clerk.page().locator("#asked-more summary").click();
            }
            clerk.presses("[id^=asked] a:has-text('" + number + "')");
            assertThat(clerk.reads("#watch")).contains("请说明进度", "待说明");
            clerk.page().fill("#watch-text", WHY);
            clerk.presses("button[value=explain]");
            assertThat(clerk.reads("#watch")).contains("已说明", WHY);
            assertThat(clerk.page().locator("button[value=watch-close]").count())
                    .isZero();
            assertThat(clerk.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            lead.opensAtDesk(number).presses("button[value=watch-close]");
            assertThat(lead.reads("#watch")).contains("已办结");

            clerk.presses("button[value=claim]");
            clerk.visits("/desk/absence.xhtml");
            String today = LocalDate.now(OfficeTime.ZONE).toString();
            clerk.page().fill("#from", today);
            clerk.page().fill("#until", today);
            clerk.page().selectOption("#substitute", new SelectOption().setIndex(1));
            String substitute = clerk.reads("#substitute option:checked");
            clerk.presses("button[value=enter]");
            assertThat(clerk.reads("#absences")).contains(today, substitute);
            assertThat(clerk.visits("/desk/").reads("#away")).contains(today, substitute);
            clerk.visits("/desk/absence.xhtml");
            assertThat(lead.opensAtDesk(number).reads("#lease")).contains(substitute);

            clerk.presses("#absences button");
            assertThat(clerk.page().locator("#absences").count()).isZero();
        }
    }

    private static Visitor at(Visitor visitor, String post) {
        return visitor.signsInAs(post + "." + FoodShop.MARKET_REGULATION);
    }
}
