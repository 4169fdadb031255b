package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Long lists of the office are turned over by plain links, in a browser that runs no script. */
@ArquillianTest
@RunAsClient
@Tag("long")
class LongListsJourney {
    @Test
    void theNextPartOfAListIsALinkAway() {
        try (var browser = Browser.open()) {
            Visitor admin = browser.phoneWithoutScript().signsInAs("admin").visits("/admin/people.xhtml");
            String first = admin.reads("#people tbody");
            assertThat(admin.reads(".paging")).contains("第 1 页").doesNotContain("上一页");

            admin.presses(".paging a[rel=next]");

            assertThat(admin.reads(".paging")).contains("第 2 页", "上一页");
            assertThat(admin.reads("#people tbody")).isNotBlank().isNotEqualTo(first);
            admin.presses(".paging a[rel=prev]");
            assertThat(admin.reads("#people tbody")).isEqualTo(first);
        }
    }

    @Test
    void aPartThatAQueueNoLongerHasIsNoEmptyPage() {
        try (var browser = Browser.open()) {
            FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.phoneWithoutScript().signsInAs("clerk." + FoodShop.MARKET_REGULATION);

            clerk.visits("/desk/?page=4000");

            assertThat(clerk.page().locator("a[data-row]").count()).isPositive();
        }
    }
}
