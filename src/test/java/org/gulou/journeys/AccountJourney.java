package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A person sees what the portal knows of her, corrects it, chooses another password while she knows the present one, and
 * closes her account.
 */
@ArquillianTest
@RunAsClient
@Tag("long")
class AccountJourney {
    @Test
    void anotherPasswordCountsFromThenOn() {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "he.lan", "first-of-two-words");

            citizen.presses("#account");
            assertThat(citizen.reads("#known")).contains("何兰", "he.lan", "13800000078");
            changes(citizen, "not-the-first", "second-of-two-words");
            assertThat(citizen.reads("#present-error")).contains("现在的密码不对");
            citizen.whatWentWrong();
            changes(citizen, "first-of-two-words", "short");
            assertThat(citizen.reads("#password-error")).contains("10");
            citizen.whatWentWrong();
            changes(citizen, "first-of-two-words", "second-of-two-words");
            assertThat(citizen.reads("#changed")).contains("密码已经换好");

            citizen.visits("/sign-out").presses("main button");
            signsIn(citizen, "he.lan", "first-of-two-words");
            assertThat(citizen.page().locator("#password").count()).isOne();
            citizen.whatWentWrong();
            signsIn(citizen, "he.lan", "second-of-two-words");
            assertThat(citizen.visits("/account").reads("h1")).isEqualTo("我的账号");
        }
    }

    @Test
    void whoElseIsSignedInAsHerIsOutOnceSheHasAnother() {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "he.ju", "first-of-two-words");
            Visitor thief = browser.phoneWithoutScript();
            signsIn(thief, "he.ju", "first-of-two-words");
            assertThat(thief.visits("/account").reads("#known")).contains("何兰");

            citizen.visits("/account");
            changes(citizen, "first-of-two-words", "second-of-two-words");

            assertThat(citizen.visits("/account").reads("#known")).contains("何兰");
            assertThat(thief.visits("/account").page().url()).contains("/sign-in");
        }
    }

    @Test
    void noPasswordLiesInThePageThatAsksHerToSignIn() {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "he.mei", "first-of-two-words");
            citizen.visits("/account").isForgotten();

            changes(citizen, "first-of-two-words", "second-of-two-words");

            assertThat(citizen.page().url()).contains("/sign-in");
            assertThat(citizen.source()).doesNotContain("of-two-words");
        }
    }

    @Test
    void whatSheMistypedIsCorrectedByHerself() {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "he.li", "first-of-two-words");
            citizen.visits("/account").presses("#correct-name");

            citizen.page().fill("#name", "何丽");
            citizen.page().fill("#residentId", "520103198805120047");
            citizen.page().fill("#present", "first-of-two-words");
            citizen.presses("#correct");
            assertThat(citizen.reads("#residentId-error")).contains("18 位");
            assertThat(citizen.page().inputValue("#name")).isEqualTo("何丽");
            citizen.whatWentWrong();
            citizen.page().fill("#residentId", "520103198805120046");
            citizen.page().fill("#present", "not-the-first");
            citizen.presses("#correct");
            assertThat(citizen.reads("#present-error")).contains("现在的密码不对");
            citizen.whatWentWrong();
            citizen.page().fill("#present", "first-of-two-words");
            citizen.presses("#correct");

            assertThat(citizen.reads("#corrected")).contains("已经改好");
            assertThat(citizen.reads("#known")).contains("何丽").doesNotContain("何兰");
        }
    }

    @Test
    void whoClosesHerAccountIsForgotten() {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "he.qin", "first-of-two-words");
            citizen.visits("/account").presses("#close-account");

            citizen.page().fill("#present", "first-of-two-words");
            citizen.presses("#close");
            assertThat(citizen.reads("#sure-error")).contains("勾选");
            citizen.whatWentWrong();
            citizen.page().check("#sure");
            citizen.page().fill("#present", "not-the-first");
            citizen.presses("#close");
            assertThat(citizen.reads("#present-error")).contains("现在的密码不对");
            citizen.whatWentWrong();
            citizen.page().check("#sure");
            citizen.page().fill("#present", "first-of-two-words");
            citizen.presses("#close");

            assertThat(citizen.reads("#closed")).isEqualTo("账号已经注销");
            signsIn(citizen, "he.qin", "first-of-two-words");
            assertThat(citizen.page().locator("#password").count()).isOne();
            citizen.whatWentWrong();
            assertThat(registers(browser, "he.qin", "third-of-all-words").reads("h1"))
                    .isEqualTo("我的办件");
        }
    }

    private static Visitor registers(Browser browser, String name, String password) {
        Visitor citizen = browser.phoneWithoutScript().visits("/register");
        citizen.page().fill("#name", "何兰");
        citizen.page().fill("#phone", "13800000078");
        citizen.page().fill("#signInName", name);
        citizen.page().fill("#password", password);
        citizen.page().fill("#again", password);
        citizen.presses("#register");
        signsIn(citizen, name, password);
        return citizen.visits("/my");
    }

    private static void signsIn(Visitor citizen, String name, String password) {
        citizen.visits("/sign-in");
        citizen.page().fill("#signInName", name);
        citizen.page().fill("#password", password);
        citizen.presses("#sign-in");
    }

    private static void changes(Visitor citizen, String present, String password) {
        citizen.page().fill("#present", present);
        citizen.page().fill("#password", password);
        citizen.page().fill("#again", password);
        citizen.presses("#change");
    }
}
