package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Somebody works on all that a list shows at once, takes it along as a file, and sees the columns that she chose. */
@ArquillianTest
@RunAsClient
class WholeViewJourney {
    private static final String QUEUE = "/desk/?service=food-business-licence";

    @Test
    void theColumnsThatSheChoseAreThereWheneverSheLooksAtTheServiceUntilShePicksOthers() {
        try (var browser = Browser.open()) {
            FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits(QUEUE).page();
            assertThat(clerk.reads("#queue thead")).doesNotContain("经营场所总面积");

            page.locator("details.columns summary").click();
            page.locator(".columns input[value=area]").check();
            clerk.presses("button[name=columns]");

            assertThat(clerk.visits(QUEUE).reads("#queue thead")).contains("经营场所总面积");
            assertThat(clerk.visits(QUEUE + "&column=entityType").reads("#queue thead"))
                    .contains("主体类型")
                    .doesNotContain("经营场所总面积");
            assertThat(clerk.visits(QUEUE + "&column=").reads("#queue thead")).doesNotContain("经营场所总面积");
            Visitor colleague = browser.desk().signsInAs("clerk2." + FoodShop.MARKET_REGULATION);
            assertThat(colleague.visits(QUEUE).reads("#queue thead")).doesNotContain("经营场所总面积");

            clerk.visits(QUEUE).page().locator("details.columns summary").click();
            page.locator(".columns input[value=area]").uncheck();
            clerk.presses("button[name=columns]");
            assertThat(clerk.visits(QUEUE).reads("#queue thead")).doesNotContain("经营场所总面积");
        }
    }
}
