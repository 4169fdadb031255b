package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who does not know what there is for her is asked a little and told what she can get. */
@ArquillianTest
@RunAsClient
class ProspectsJourney {
    private static final Pattern NO_ANSWER = Pattern.compile(".*/what-can-i-get$");

    private static Visitor asksForHerself(Browser browser) {
        Visitor citizen = browser.phoneWithoutScript();
        citizen.visits("/").presses("#prospects a");
        citizen.page().check("input[value=self]");
        return citizen.presses("#continue").presses("#continue");
    }

    private static void isBornIn(Page page, String year) {
        Locator parts = page.locator(".dates input");
        parts.nth(0).fill(year);
        parts.nth(1).fill("5");
        parts.nth(2).fill("1");
        page.click("#continue");
    }

    private static Locator closed(Page page, String service) {
        return page.locator("#closed a[href='/service/" + service + "']");
    }

    @Test
    void oneAnswerTellsOfSeveralServicesAndNoAddressHoldsIt() {
        try (var browser = Browser.open()) {
            Visitor citizen = asksForHerself(browser);
            Page page = citizen.page();

            isBornIn(page, "1998");

            assertThat(closed(page, "old-age-allowance")).hasCount(1);
            assertThat(closed(page, "freight-driver-qualification")).hasCount(0);
            assertThat(page).hasURL(NO_ANSWER);
            citizen.findsNoBarrier();
            assertEquals(List.of(), citizen.whatWentWrong());
        }
    }

    @Tag("long")
    @Test
    void anAnswerThatIsChangedChangesWhatFollows() {
        try (var browser = Browser.open()) {
            Page page = asksForHerself(browser).page();
            isBornIn(page, "1998");

            page.click("#back");
            assertThat(page.locator(".dates input").first()).hasValue("1998");
            isBornIn(page, "1940");

            assertThat(closed(page, "old-age-allowance")).hasCount(0);
            assertThat(closed(page, "freight-driver-qualification")).hasCount(1);
        }
    }

    @Tag("long")
    @Test
    void aReloadAnswersNothingOnceMoreAndWhatIsLeftOutStaysOpen() {
        try (var browser = Browser.open()) {
            Page page = asksForHerself(browser).page();
            page.click("#skip");
            String counts = page.locator("#counts").innerText();
            String asked = page.locator("#asked-for").innerText();

            page.reload();

            assertThat(page.locator("#counts")).hasText(counts);
            assertThat(page.locator("#asked-for")).hasText(asked);
            assertThat(page.locator("#closed")).hasCount(0);
        }
    }

    @Tag("long")
    @Test
    void whatIsNoAnswerIsSaidWithItsField() {
        try (var browser = Browser.open()) {
            Visitor citizen = asksForHerself(browser);

            citizen.page().click("#continue");

            assertThat(citizen.page().locator("#summary")).isVisible();
            citizen.whatWentWrong(); // the page answers 422
            citizen.findsNoBarrier();
        }
    }

    @Tag("long")
    @Test
    void aServiceThatSheDoesNotNeedIsNotAskedAboutUntilSheFetchesIt() {
        try (var browser = Browser.open()) {
            Page page = asksForHerself(browser).page();
            page.click("#skip");
            String service = page.locator("#asked-for strong").innerText();

            page.click("#aside");

            assertThat(page.locator("#asked-for strong").first()).not().hasText(service);
            page.click("#told summary");
            page.locator("#told li", new Page.LocatorOptions().setHasText(service))
                    .locator("button")
                    .click();
            assertThat(page.locator("#asked-for strong").first()).hasText(service);
        }
    }

    @Tag("long")
    @Test
    void whatSheAnsweredAboutAServiceIsEnteredIntoItsFormWithHerConsentAndCanBeChanged() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wu.mei");
            Page page = citizen.visits("/service/tour-guide-licence")
                    .presses("#prospects")
                    .page();
            while (page.locator("input[name=hasQualification]").count() == 0) {
                page.click("#skip");
            }
            page.locator("input[name=hasQualification][value=true]").check();
            page.click("#continue");

            citizen.visits("/start/tour-guide-licence--guiyang-culture-tourism");
            assertThat(page.locator("#carried li")).hasCount(1);
            citizen.presses("#start");

            assertThat(page.locator("input[name=hasQualification][value=true]")).isChecked();
            assertThat(page.locator("input[name=hasQualification][value=false]"))
                    .isEnabled();
        }
    }

    @Tag("long")
    @Test
    void whoStartsAgainHasToldNothing() {
        try (var browser = Browser.open()) {
            Visitor citizen = asksForHerself(browser);
            isBornIn(citizen.page(), "1998");

            citizen.page().click("#restart");

            assertThat(citizen.page().locator("#whom")).isVisible();
            assertFalse(citizen.source().contains("1998"));
        }
    }
}
