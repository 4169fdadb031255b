package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another body and an outside expert are asked about a case with its papers, and each forgets something at first. */
@Tag("long")
@ArquillianTest
@RunAsClient
class OpinionJourney {
    private static final String UNCOVERED = "one => { const box = one.getBoundingClientRect(); return one.contains("
            + "document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }";

    @Test
    void whoIsAskedReadsWhatIsMissingBesideTheAnswerAndThenWhatSheAnswered() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            admitsAnExpert(browser.desk().signsInAs("head." + FoodShop.MARKET_REGULATION));
            asks(browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION), number);

            Visitor colleague = browser.desk().signsInAs("clerk.yunyan-transport");
            colleague.visits("/desk/consultations.xhtml").presses("#inbox a:has-text('" + number + "')");
            colleague.presses("button[value=answer]");
            assertThat(uncovered(colleague, "[role=alert]")).isTrue();
            colleague.page().locator("button[value=answer]").scrollIntoViewIfNeeded();
            assertThat(uncovered(colleague, "button[value=answer]")).isTrue();

            Visitor expert = browser.phone().signsInAs("wu.mei").visits("/opinions");
            String mine = "section:has-text('" + number + "')";
            expert.presses(mine + " button");
            assertThat(uncovered(expert, mine + " [role=alert]")).isTrue();
            expert.page().locator(mine + " input[value=AGREE]").check();
            expert.page().locator(mine + " textarea[name=reasons]").fill("布局符合要求。");
            expert.presses(mine + " button");
            assertThat(expert.reads(mine)).contains("云岩区市场监督管理局", "已答复 · 同意", "布局符合要求。");
            expert.whatWentWrong(); // the page answers 422
            colleague.whatWentWrong();
        }
    }

    private static void admitsAnExpert(Visitor lead) {
        lead.visits("/desk/consultations.xhtml");
        lead.page().fill("#who", "wu.mei");
        lead.page().fill("#field", "食品安全");
        lead.presses("button[value=admit]");
    }

    private static void asks(Visitor clerk, String number) {
        Page page = clerk.opensAtDesk(number).page();
        page.locator("#consult summary").click();
        assertThat(clerk.reads("#consult")).contains("设备设施布局图和操作流程图（");
        page.locator("#consult input[name=paper]").first().check();
        clerk.presses("button[value=consult]");
        assertThat(uncovered(clerk, "#consult #summary")).isTrue();
        assertThat(clerk.reads("#consult #summary"))
                .contains("请选择征求对象", "请写明要征求意见的问题")
                .doesNotContain("工作日");
        assertThat(page.locator("#consult input[name=paper]:checked").count()).isOne();
        clerk.whatWentWrong(); // the page answers 422
        page.locator("#consult-to input[value^='expert:']").first().check();
        page.check("#consult-to input[value='body:yunyan-transport']");
        page.fill("#consult-question", "请看 " + number + " 的布局图。");
        page.locator("#consult input[name=paper]").first().check();
        clerk.presses("button[value=consult]");
    }

    /** Whether nothing of the page lies over it where it stands in the window. */
    private static Boolean uncovered(Visitor visitor, String selector) {
        return (Boolean) visitor.page().locator(selector).evaluate(UNCOVERED);
    }
}
