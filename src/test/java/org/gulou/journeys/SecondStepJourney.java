package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person has a code asked beside her password, signs in with it, and with a code on paper once the phone is lost. */
@ArquillianTest
@RunAsClient
@Tag("long")
class SecondStepJourney {
    private static final String PASSWORD = "green tea at noon";

    @Test
    void aPasswordAloneNoLongerOpensHerAccount() throws GeneralSecurityException {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "tian.qing");
            citizen.visits("/account").presses("#second-step");
            CodesApp phone = CodesApp.of(citizen.page().getAttribute("#open-app", "href"));
            confirms(citizen, "000000", "#on");
            assertThat(citizen.reads("#code-error")).isNotEmpty();
            assertThat(CodesApp.of(citizen.page().getAttribute("#open-app", "href"))
                            .shows(0))
                    .as("who mistyped keeps what her phone has")
                    .isEqualTo(phone.shows(0));
            citizen.whatWentWrong();
            confirms(citizen, phone.shows(0), "#on");
            assertThat(citizen.page().locator("#recovery-codes li").allInnerTexts())
                    .hasSize(10)
                    .doesNotHaveDuplicates();

            leavesAndSignsIn(citizen, "tian.qing");
            assertThat(citizen.page().url()).endsWith("/sign-in-code");
            citizen.page().fill("#code", "12 34");
            citizen.presses("#sign-in");
            assertThat(citizen.reads("#code-error")).isNotEmpty();
            citizen.whatWentWrong();
            citizen.page().fill("#code", phone.shows(1));
            citizen.presses("#sign-in");

            assertThat(citizen.visits("/account").reads("#known")).contains("tian.qing");
        }
    }

    @Test
    void whoLostHerPhoneComesInByPaperAndSwitchesItOff() throws GeneralSecurityException {
        try (var browser = Browser.open()) {
            Visitor citizen = registers(browser, "tian.yu");
            citizen.visits("/second-step");
            CodesApp phone = CodesApp.of(citizen.page().getAttribute("#open-app", "href"));
            confirms(citizen, phone.shows(0), "#on");
            List<String> paper = citizen.page().locator("#recovery-codes li").allInnerTexts();

            leavesAndSignsIn(citizen, "tian.yu");
            citizen.page().click("#lost summary");
            citizen.page().fill("#recovery", paper.get(3));
            citizen.presses("#recover");
            citizen.visits("/second-step");
            confirms(citizen, paper.get(4), "#off");

            leavesAndSignsIn(citizen, "tian.yu");
            assertThat(citizen.visits("/account").reads("#known")).contains("tian.yu");
        }
    }

    private static void confirms(Visitor citizen, String code, String button) {
        citizen.page().fill("#present", PASSWORD);
        citizen.page().fill("#code", code);
        citizen.presses(button);
    }

    private static Visitor registers(Browser browser, String name) {
        Visitor citizen = browser.phoneWithoutScript().visits("/register");
        citizen.page().fill("#name", "田青");
        citizen.page().fill("#phone", "13800000079");
        citizen.page().fill("#signInName", name);
        citizen.page().fill("#password", PASSWORD);
        citizen.page().fill("#again", PASSWORD);
        citizen.presses("#register");
        return signsIn(citizen, name);
    }

    private static void leavesAndSignsIn(Visitor citizen, String name) {
        citizen.visits("/sign-out").presses("main button");
        signsIn(citizen, name);
    }

    private static Visitor signsIn(Visitor citizen, String name) {
        citizen.visits("/sign-in");
        citizen.page().fill("#signInName", name);
        citizen.page().fill("#password", PASSWORD);
        return citizen.presses("#sign-in");
    }
}
