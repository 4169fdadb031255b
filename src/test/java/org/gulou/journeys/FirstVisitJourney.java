package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
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
}
