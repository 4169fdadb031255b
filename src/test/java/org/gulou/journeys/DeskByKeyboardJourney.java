package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A clerk leaves the mouse alone. */
@ArquillianTest
@RunAsClient
class DeskByKeyboardJourney {
    @Test
    void aCaseIsOpenedAndTakenOnWithFourKeysAndTheQueueGoesOn() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/?text=" + number).page();
            clerk.findsNoBarrier();

            page.keyboard().press("j");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.keyboard().press("a");
            page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));

            assertThat(clerk.reads(".note.ok")).contains(number);
            assertThat(clerk.opensAtDesk(number).reads(".glance")).contains("现场核查");
            assertThat(clerk.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void singleKeysMeanNothingOnceTheyAreSwitchedOff() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/").page();
            page.keyboard().press("?");
            page.uncheck("#keys-on");

            clerk.visits("/desk/").page().keyboard().press("/");

            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("filter-text");
        }
    }
}
