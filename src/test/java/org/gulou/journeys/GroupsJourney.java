package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead divides her clerks into groups by a rule over the answers, and each takes what is meant for her. */
@ArquillianTest
@RunAsClient
@Tag("long")
class GroupsJourney {
    private static final String BODY = "yunyan-market-regulation";
    private static final String GROUPS = "/desk/groups.xhtml?service=food-business-licence";

    @Test
    void aLeadDividesHerClerksAndTheNextCaseIsNotTheOthers() {
        try (var browser = Browser.open()) {
            Visitor lead = browser.desk().signsInAs("head." + BODY).visits("/desk/board.xhtml");
            lead.presses("a[href='/desk/groups.xhtml']");
            Page page = lead.page();
            page.fill("#name", "小店组");
            lead.presses("button[value=make]");
            page.locator("#groups").getByLabel("陈静").check();
            lead.presses("button[value=staff]");
            lead.visits(GROUPS);
            page.fill("#rule", "aera < 100");
            lead.presses("button[value=route]");
            assertThat(lead.reads("#faults")).contains("第 1 个字符", "area");
            lead.whatWentWrong(); // the page answers 422
            assertThat(page.inputValue("#rule")).isEqualTo("aera < 100");
            page.fill("#rule", "area < 100");
            lead.presses("button[value=route]");
            assertThat(lead.reads("#ways")).contains("area < 100", "小店组");
            lead.photographs("groups");
            lead.findsNoBarrier();

            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));

            Visitor other = browser.desk().signsInAs("clerk2." + BODY).visits("/desk/?text=" + number);
            assertThat(other.reads("#queue")).contains(number, "小店组");
            other.presses("button[name=next]");
            assertThat(other.page().url()).contains("empty");
            Visitor hers = browser.desk().signsInAs("clerk." + BODY).visits("/desk/?text=" + number);
            hers.presses("button[name=next]");
            assertThat(hers.reads("#group")).contains("小店组");

            lead.visits(GROUPS).page().locator("#groups summary").click();
            lead.presses("#groups button[value=drop]");
            assertThat(lead.page().locator("#routes").count()).isZero();
        }
    }
}
