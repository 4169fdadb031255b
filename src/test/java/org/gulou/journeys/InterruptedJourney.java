package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is interrupted loses nothing: signed out while she types, or at work in two windows. */
@Tag("long")
@ArquillianTest
@RunAsClient
class InterruptedJourney {
    private static final String STREET = "home.street";

    @Test
    void whoIsSignedOutWhileSheTypesSignsInAndGoesOn() {
        try (var browser = Browser.open()) {
            Visitor applicant = begins(browser);
            applicant.form().answers("home.district", "520100", "520103").answers(STREET, "示例巷 5 号");
            applicant.form().answers("housing", "own");
            applicant.isForgotten();

            applicant.presses("#continue");
            applicant.signsInHere("yang.xiuying");

            assertThat(applicant.page().url()).contains("/household");
            applicant.presses(".back");
            assertThat(applicant.page().locator("[name='" + STREET + "']").inputValue())
                    .isEqualTo("示例巷 5 号");
        }
    }

    @Test
    void whatTwoWindowsAnswerDifferentlyIsShownSideBySideToChooseFrom() {
        try (var browser = Browser.open()) {
            Visitor applicant = begins(browser);
            Page second = applicant.opensSecondWindow();
            second.locator("[name='" + STREET + "']").fill("第二个窗口");
            second.locator("#leave").click();

            applicant.form().answers(STREET, "第一个窗口").answers("housing", "own");
            applicant.presses("#continue");

            assertThat(applicant.reads("main")).contains("第一个窗口", "第二个窗口");
            assertThat(applicant.whatWentWrong())
                    .allSatisfy(said -> assertThat(said).contains("409"));
            applicant
                    .page()
                    .locator("[name='keep." + STREET + "'][value=stored]")
                    .check();
            applicant.presses("#choose");
            applicant.visits(home(applicant));
            assertThat(applicant.page().locator("[name='" + STREET + "']").inputValue())
                    .isEqualTo("第二个窗口");
            assertThat(applicant.page().locator("[name=housing][value=own]").isChecked())
                    .isTrue();
        }
    }

    @Test
    void whatWasChangedElsewhereIsShownAgainInsteadOfBeingSentUnseen() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser);
            Visitor applicant = browser.phoneWithoutScript();
            new EveryKindByKeyboard(applicant).starts().answersEverything();
            Page second = applicant.opensSecondWindow();
            second.navigate(second.url().replaceFirst("/check/([a-z0-9]+).*", "/apply/$1/words?from=check"));
            second.locator("[name=street]").fill("改过的路 2 号");
            second.locator("#continue").click();

            applicant.sends();

            assertThat(applicant.whatWentWrong())
                    .allSatisfy(said -> assertThat(said).contains("409"));
            assertThat(applicant.reads("#changed")).contains("还没有提交");
            assertThat(applicant.reads(".told .changed")).contains("改过的路 2 号");
            assertThat(applicant.sends().reads("#number")).isNotBlank();
        }
    }

    private static Visitor begins(Browser browser) {
        Visitor applicant = browser.phoneWithoutScript().signsInAs("yang.xiuying");
        applicant.starts("subsistence-allowance", "touqiao-huangjin", "杨秀英");
        return applicant.visits(home(applicant));
    }

    /** The first page of the application, on whichever page she is. */
    private static String home(Visitor applicant) {
        return applicant.page().url().replaceFirst("(/apply/[a-z0-9]+/).*", "$1home");
    }
}
