package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.gulou.kernel.CaseNumber;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose case it is not learns nothing about it, not even that it exists. */
@ArquillianTest
@RunAsClient
class StrangersJourney {
    private static final String NO_CASE = "520103-20200101-000001-";
    private static final String WRONG_CODE = "ABCDE-FGH12-345";

    @Tag("long")
    @Test
    void nobodyElseIsLetIntoACase() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = CareFiling.files(applicant);
            applicant.visits("/case/" + number);
            String paper = applicant.page().locator("#papers a").first().getAttribute("href");

            Visitor anotherCitizen = browser.phoneWithoutScript().signsInAs("wu.mei");
            isToldNothing(anotherCitizen.fetches("/case/" + number));
            isToldNothing(anotherCitizen.fetches(paper));
            isToldNothing(anotherCitizen.fetches("/download/receipt/" + number));
            assertThat(anotherCitizen
                            .fetches("/desk/case.xhtml?number=" + number)
                            .status())
                    .isEqualTo(403);

            Visitor anotherCounty = browser.desk().signsInAs("clerk.huaxi-market-regulation");
            isToldNothing(anotherCounty.fetches("/desk/case.xhtml?number=" + number));
            isToldNothing(anotherCounty.fetches("/case/" + number));

            Visitor nobody = browser.phoneWithoutScript();
            nobody.visits("/case/" + number);
            assertThat(nobody.page().locator("#sign-in").count()).isOne();
        }
    }

    @Tag("long")
    @Test
    void aWrongCodeAndAnUnknownNumberAreAnsweredAlike() {
        try (var browser = Browser.open()) {
            String number = CareFiling.files(browser.phoneWithoutScript().signsInAs("wang.fang"));

            Visitor guesser = browser.phoneWithoutScript();
            String toAKnownNumber = tracks(guesser, number);
            String toAnUnknownNumber = tracks(guesser, unknown());

            assertThat(toAKnownNumber).isNotBlank().isEqualTo(toAnUnknownNumber);
            assertThat(guesser.whatWentWrong())
                    .hasSize(2)
                    .allSatisfy(said -> assertThat(said).contains("422"));
        }
    }

    private static String tracks(Visitor guesser, String number) {
        guesser.visits("/track");
        guesser.page().locator("#number").fill(number);
        guesser.page().locator("#code").fill(WRONG_CODE);
        return guesser.presses("#look").reads("#summary");
    }

    private static String unknown() {
        for (int digit = 0; digit < 10; digit++) {
            if (CaseNumber.read(NO_CASE + digit).isPresent()) {
                return NO_CASE + digit;
            }
        }
        throw new IllegalStateException("No digit checks " + NO_CASE);
    }

    private static void isToldNothing(APIResponse answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("找不到这个页面").doesNotContain("王芳", "异地就医");
    }
}
