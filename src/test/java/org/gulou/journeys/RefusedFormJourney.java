package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who goes back to a form that was refused reads again what was wrong, and is not asked to send it once more. */
@ArquillianTest
@RunAsClient
class RefusedFormJourney {
    @Test
    void backShowsThePageThatSaidWhatWasWrong() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            citizen.visits("/track");
            citizen.page().locator("#number").fill("520103-20200101-000001-1");
            String said = citizen.presses("#look").reads("#summary");
            citizen.visits("/");

            citizen.page().goBack();

            assertThat(citizen.reads("#summary")).isNotBlank().isEqualTo(said);
            assertThat(citizen.page().locator("#number").inputValue()).isEqualTo("520103-20200101-000001-1");
            citizen.page().reload();
            assertThat(citizen.reads("#summary")).isEqualTo(said);
            citizen.whatWentWrong(); // the page answers 422 each time
        }
    }
}
