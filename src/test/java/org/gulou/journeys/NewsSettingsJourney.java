package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Mailbox;
import org.gulou.testbed.Operations;
import org.gulou.testbed.Receiver;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People say how they want to be told: by which channel, once a day, and not by night. */
@Tag("long")
@ArquillianTest
@RunAsClient
class NewsSettingsJourney {
    private static final LocalDate DAY = LocalDate.now(OfficeTime.ZONE).plusDays(1);

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    private static void at(LocalDateTime moment) {
        Operations.moveClockTo(moment);
    }

    @Test
    void whatIsNotUrgentComesInOneLetterTheNextMorning() {
        String address = "wu.mei@mail.example";
        at(DAY.atTime(10, 0));
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wu.mei").visits("/news");
            citizen.page().locator("#email").fill(address);
            citizen.presses("#code-email");
            citizen.page()
                    .locator("#email-code")
                    .fill(Mailbox.waitsFor(address, "验证码").code());
            citizen.presses("#do-prove-email");
            citizen.page().getByLabel("每天合成一封").check();
            citizen.presses("#keep");
            assertThat(citizen.page().locator("#kept").count()).isOne();

            String number = CareFiling.files(citizen, "吴梅", "13800000043", DAY);
            Visitor clerk =
                    browser.desk().signsInAs("clerk.yunyan-healthcare-security").opensAtDesk(number);
            assertThat(clerk.reads("#messages")).contains("等待合成每日通知");
            at(DAY.plusDays(1).atTime(8, 31));

            Mailbox.Mail letter = Mailbox.waitsFor(address, "每日通知");
            assertThat(letter.text()).contains(number, "/news").doesNotContain("/open/");
            assertThat(clerk.opensAtDesk(number).reads("#messages")).contains("已写入每日通知");
        }
    }

    @Test
    void aClerkHearsInTheMorningWhatWaitsAtHerDesk() {
        String address = "mo.lan@mail.example";
        at(DAY.atTime(10, 0));
        try (var browser = Browser.open()) {
            CareFiling.files(
                    browser.phoneWithoutScript().signsInAs("wang.fang"), "王芳", "13800000001", DAY.minusDays(9));
            Visitor clerk =
                    browser.desk().signsInAs("clerk.yunyan-healthcare-security").visits("/news");
            clerk.page().locator("#email").fill(address);
            clerk.presses("#code-email");
            clerk.page()
                    .locator("#email-code")
                    .fill(Mailbox.waitsFor(address, "验证码").code());
            clerk.presses("#do-prove-email");
            clerk.page().getByLabel("每天合成一封").check();
            clerk.presses("#keep");

            at(DAY.plusDays(1).atTime(8, 31));

            assertThat(Mailbox.waitsFor(address, "每日通知").text()).contains("工作台待办：", "其中已超期：", "/desk/");
        }
    }

    @Test
    void byNightOnlyTheCodeThatSheWaitsForComesToHerPhone() {
        String phone = "13800000466";
        at(DAY.atTime(23, 0));
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().visits("/register");
            citizen.page().locator("#name").fill("石小雨");
            citizen.page().locator("#phone").fill(phone);
            citizen.page().locator("#signInName").fill("shi.xiaoyu");
            citizen.page().locator("#password").fill("rain-in-the-mountains");
            citizen.page().locator("#again").fill("rain-in-the-mountains");
            citizen.presses("#register");
            citizen.page().locator("#signInName").fill("shi.xiaoyu");
            citizen.page().locator("#password").fill("rain-in-the-mountains");
            citizen.presses("#sign-in");

            String number = CareFiling.files(citizen, "石小雨", phone, DAY);
            citizen.visits("/news").presses("#code-phone");
            citizen.page().locator("#phone-code").fill(Receiver.codeFor(phone));
            citizen.presses("#do-prove-phone");
            assertThat(citizen.page().locator("#proved").count()).isOne();
            assertThat(Receiver.heard("/texts", number)).isEmpty();

            at(DAY.plusDays(1).atTime(7, 1));
            Receiver.waitsFor("/texts", number, 1);
        }
    }
}
