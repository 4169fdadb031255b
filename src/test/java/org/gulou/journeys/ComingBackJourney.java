package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever comes back to what she filled in finds it as it is. */
@Tag("long")
@ArquillianTest
@RunAsClient
class ComingBackJourney {
    /** What the browser does when it shows a page that it kept, whose form was sent. */
    private static final String BACK = "dispatchEvent(new Event('submit'));"
            + " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))";

    @Test
    void aGuestWhoseBrowserWasClosedGoesOnByTheCodeThatEachPageShows() {
        try (var browser = Browser.open()) {
            Visitor guest = browser.phoneWithoutScript().visits("/start/ride-booking--leishan-transport");
            guest.form().answers("name", "王芳").answers("phone", "13800000021").presses("#guest");
            guest.form().answers("destination", "雷山县人民医院");
            guest.presses("button.no-script >> nth=0");
            String code = guest.reads("#draft-code strong");

            Visitor later = browser.phoneWithoutScript().visits("/resume");
            later.form().answers("code", code).presses("#resume");

            assertThat(later.page().locator("[name='destination']").inputValue())
                    .isEqualTo("雷山县人民医院");
        }
    }

    @Test
    void whoGoesBackToWhatSheSentIsNotToldThatNothingWasSent() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            CareFiling.fillsIn(applicant, "王芳");
            Visitor kept = browser.phone().signsInAs("wang.fang");
            kept.visits(applicant.page().url());
            applicant.sends();

            kept.page().evaluate(BACK);

            kept.page().waitForURL("**/done/**");
            assertThat(kept.reads("h1")).isEqualTo("已经提交");
        }
    }
}
