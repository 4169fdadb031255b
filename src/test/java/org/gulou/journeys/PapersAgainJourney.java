package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper that was handed in once is not looked for again: it comes from the earlier case, if she says so. */
@Tag("long")
@ArquillianTest
@RunAsClient
class PapersAgainJourney {
    private static final String SERVICE = "lift-with-papers";
    private static final String OFFICE = "yunyan-government-office";
    private static final String AGAIN = "button[name=handInAgain]";
    private static final String QUOTE = "fieldset.paper:has([name='-asked'][value='papers.quote'])";
    private static final String PLAN = "fieldset.paper:has([name='-asked'][value='papers.plan'])";
    private static final Map<String, String> FILES = Map.of(
            "service.yaml",
            StairLift.GUIDE_TEXT.replace("id: stair-lift", "id: " + SERVICE).replace("papers: []", """
                            papers:
                              - {id: quote, title: {zh: 报价单, en: Quotation}, required: true, ways: [upload]}
                              - {id: plan, title: {zh: 楼道平面图, en: Plan of the stairs}, required: true, ways: [upload, at window]}
                            """.strip()),
            "form.yaml",
            StairLift.FORM,
            "workflow.yaml",
            StairLift.WORKFLOW);

    @Test
    void aPaperOfAnEarlierCaseIsHandedInAgainAndSaysWhereItCameFrom() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser, SERVICE, FILES);
            Visitor wuMei = browser.phoneWithoutScript().signsInAs("wu.mei");
            String first = files(wuMei, "吴梅");

            Form form = comesToThePapers(wuMei, "吴梅");
            assertThat(wuMei.reads(QUOTE + " .earlier")).contains("交过", "报价.pdf", "楼道座椅电梯");
            wuMei.photographs("paper-handed-in-before");
            form.presses(QUOTE + " .earlier " + AGAIN);
            assertThat(wuMei.reads(QUOTE + " .files")).contains("报价.pdf", "沿用", first);
            assertThat(wuMei.page().locator(QUOTE + " .earlier").count()).isZero();

            form.presses(QUOTE + " [name=removeFile]");
            assertThat(wuMei.page().locator(QUOTE + " .earlier").count()).isOne();
            form.presses(QUOTE + " .earlier " + AGAIN);
            choosesTheQuotationForThePlan(wuMei, form);
            wuMei.photographs("paper-handed-in-again");
            form.continues();
            String second = wuMei.sends().reads("#number");

            Visitor clerk = browser.desk().signsInAs("clerk." + OFFICE).opensAtDesk(second);
            assertThat(clerk.reads(".papers")).contains("报价.pdf", "沿用", first);
        }
    }

    /** Any of her papers can be chosen for any other. */
    private static void choosesTheQuotationForThePlan(Visitor visitor, Form form) {
        visitor.page().locator(PLAN + " details.others summary").click();
        Locator list = visitor.page().locator(PLAN + " select");
        String quotation = list.locator("option:has-text('报价单')").first().getAttribute("value");
        list.selectOption(new SelectOption().setValue(quotation));
        form.presses(PLAN + " details.others " + AGAIN);
        assertThat(visitor.reads(PLAN + " .files")).contains("报价.pdf", "沿用");
    }

    @Test
    void nobodyHandsInWhatAnotherHandedIn() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser, SERVICE, FILES);
            Visitor zhangWei = browser.phoneWithoutScript().signsInAs("zhang.wei");
            files(zhangWei, "张伟");
            comesToThePapers(zhangWei, "张伟");
            String hers = zhangWei.page().locator(QUOTE + " .earlier " + AGAIN).getAttribute("value");

            Visitor other = browser.phone().signsInAs("wang.fang");
            Form form = comesToThePapers(other, "王芳");
            assertThat(other.page().locator(AGAIN).count()).isZero();
            other.page()
                    .locator("#leave")
                    .evaluate("(button, value) => { button.name = 'handInAgain'; button.value = value; }", hers);
            form.presses("#leave");

            assertThat(other.page().locator(QUOTE).count()).isOne();
            assertThat(other.page().locator(".files li").count()).isZero();
        }
    }

    private static String files(Visitor visitor, String name) {
        comesToThePapers(visitor, name)
                .attaches("quote", PaperPdf.scan("报价.pdf"))
                .promises("plan", "at window")
                .continues();
        return visitor.sends().reads("#number");
    }

    private static Form comesToThePapers(Visitor visitor, String name) {
        Form form = visitor.starts(SERVICE, OFFICE, name);
        form.answers("amount", "8000").answers("where", "inside").continues();
        return form.answers("before", "false").continues();
    }
}
