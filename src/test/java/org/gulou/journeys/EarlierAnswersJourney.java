package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who told the office something once is asked whether it still holds, and says why where the portal wonders. */
@Tag("long")
@ArquillianTest
@RunAsClient
class EarlierAnswersJourney {
    private static final String RETIREMENT = "retirement";
    private static final String AGENCY = "yunyan-human-resources";
    private static final String TAKE = "button[name=reuse]";
    private static final String UNDO = "button[name=undoReuse]";

    @Test
    void whatWasToldOnceIsUsedAgainOnConsentAndSaysWhereItCameFrom() {
        try (var browser = Browser.open()) {
            Visitor wuMei = browser.phoneWithoutScript().signsInAs("wu.mei");
            String care = CareFiling.files(wuMei, "吴梅");

            Form form = wuMei.starts(RETIREMENT, AGENCY, "吴梅");
            assertThat(wuMei.reads(".earlier"))
                    .contains("异地", care, "吴梅", "5201**********0046")
                    .doesNotContain("520103198805120046");
            assertThat(typed(wuMei, "applicant.residentId")).isEmpty();
            wuMei.photographs("told-before");

            form.presses(TAKE);
            assertThat(typed(wuMei, "applicant.residentId")).isEqualTo("520103198805120046");
            assertThat(wuMei.reads(".note.ok")).contains("沿用");
            form.presses(UNDO);
            assertThat(typed(wuMei, "applicant.residentId")).isEmpty();

            form.presses(TAKE)
                    .answers("bornIn", "1988", "5", "12")
                    .answers("group", "woman-cadre")
                    .continues();
            saysWhy(wuMei, form);
            theOfficeReadsWhereItCameFrom(browser, wuMei);
        }
    }

    private static String typed(Visitor visitor, String question) {
        return visitor.page().locator("[name='" + question + "']").inputValue();
    }

    /** She applies many years early, which is odd but hers to decide. */
    private static void saysWhy(Visitor wuMei, Form form) {
        form.answers("choice", "legal").continues();
        assertThat(wuMei.reads("#summary")).contains("预先审核");
        form.answers("reason.retireOn", "我想先核对工龄。").continues();
        assertThat(wuMei.page().locator("[name=startedOn]").count()).isPositive();
    }

    /** The same told in a case, up to the desk. */
    private static void theOfficeReadsWhereItCameFrom(Browser browser, Visitor wuMei) {
        Form form = wuMei.starts("out-of-area-care", "yunyan-healthcare-security", "吴梅");
        form.presses(TAKE).answers("forWhom", "self").continues();
        String number = CareFiling.goesOn(wuMei, form);
        Visitor clerk =
                browser.desk().signsInAs("clerk.yunyan-healthcare-security").opensAtDesk(number);
        assertThat(clerk.reads("dl.lines >> nth=0")).contains("沿用");
    }

    @Test
    void nobodyIsOfferedWhatAnotherTold() {
        try (var browser = Browser.open()) {
            CareFiling.files(browser.phoneWithoutScript().signsInAs("wu.mei"), "吴梅");
            Visitor other = browser.phoneWithoutScript().signsInAs("zhang.wei");
            other.starts(RETIREMENT, AGENCY, "张伟");
            assertThat(other.page().locator("[name='applicant.name']").count()).isOne();
            assertThat(other.page().locator(TAKE).count()).isZero();
        }
    }
}
