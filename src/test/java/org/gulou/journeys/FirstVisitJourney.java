package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class FirstVisitJourney {

    @Test
    void theHomePageOpensOnASmallPhoneWithoutScriptAndHasNoBarrier() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();

            citizen.open("/");

            assertThat(citizen.page().locator("h1")).isVisible();
            citizen.findsNoBarrier();
        }
    }

    @Tag("long")
    @Test
    void largerTypeAndHighContrastAreRememberedOnEveryPageAndHaveNoBarrier() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            citizen.visits("/").presses("a[href*='size=large']").presses("a[href*='contrast=high']");

            citizen.visits("/services");

            var root = citizen.page().locator("html");
            assertThat(root).hasAttribute("data-size", "large");
            assertThat(root).hasAttribute("data-contrast", "high");
            Object type =
                    citizen.page().locator("body").evaluate("body => parseFloat(getComputedStyle(body).fontSize)");
            assertEquals(24, ((Number) type).doubleValue(), 0.5);
            assertTrue(citizen.page().locator("main button").first().boundingBox().height >= 44);
        }
    }

    @Test
    void herAccountFitsOnASmallPhone() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wu.mei").visits("/account");

            assertEquals(360, citizen.page().evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void onPaperThereIsNothingToPress() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            citizen.open("/service/out-of-area-care");

            citizen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(citizen.page().locator("h1")).isVisible();
            assertThat(citizen.page().locator("button:visible")).hasCount(0);
            assertThat(citizen.page().locator(".masthead nav")).isHidden();
        }
    }

    @Tag("long")
    @Test
    void whoFollowsTheSummaryToAQuestionSeesWhatItAsks() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wu.mei");
            citizen.visits("/start/emergency-relief--yunyan-touqiao")
                    .presses("#start")
                    .presses("#continue");

            citizen.presses("#summary a >> nth=0");

            assertThat(citizen.page().locator("#reliefType")).isFocused();
            assertThat(citizen.page().locator("fieldset:has(#reliefType) > legend"))
                    .isInViewport();
        }
    }
}
