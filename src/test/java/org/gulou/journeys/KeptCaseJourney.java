package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever applied without an account finds the application in the one that she signs in to afterwards. */
@ArquillianTest
@RunAsClient
@Tag("long")
class KeptCaseJourney {
    @Test
    void whatSheFiledAsAGuestIsHersOnceSheSignedInAndKeptIt() {
        try (var browser = Browser.open()) {
            Visitor guest = browser.phoneWithoutScript();
            String number = files(guest);

            assertThat(guest.reads("#keep")).contains("登录或注册");
            guest.presses("#keep").signsInHere("wang.fang");
            assertThat(guest.reads("#keep")).isEqualTo("收进我的账号");
            guest.presses("#keep").presses("#keep");

            assertThat(guest.reads("main")).contains("已收进您的账号");
            assertThat(guest.visits("/my").reads("main")).contains(number);
            guest.visits("/account");
            assertThat(new String(guest.downloads("#copy"), UTF_8)).contains(number, "区住建局 2025 年制定的改造计划全文。", "王芳");
            assertThat(browser.phoneWithoutScript()
                            .signsInAs("wang.fang")
                            .visits("/case/" + number)
                            .reads("main"))
                    .contains("政府信息公开申请");
        }
    }

    @Test
    void whoIsCalledOtherwiseIsNotOfferedToKeepIt() {
        try (var browser = Browser.open()) {
            Visitor guest = browser.phoneWithoutScript();
            files(guest);

            guest.presses("#keep").signsInHere("wu.mei");

            assertThat(guest.page().locator("#keep").count()).isZero();
        }
    }

    private static String files(Visitor guest) {
        guest.visits("/start/freedom-of-information--yunyan-government-office");
        guest.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
        guest.form()
                .answers("requesterKind", "citizen")
                .continues()
                .answers("applicant.name", "王芳")
                .answers("applicant.residentId", "520103198805120046")
                .continues()
                .answers("phone", "13800000021")
                .continues()
                .answers("subject", "2025 年城区老旧小区改造计划")
                .answers("description", "区住建局 2025 年制定的改造计划全文。")
                .continues()
                .answers("way", "inspect")
                .answers("otherWayAccepted", "true")
                .continues()
                .answers("promise", "true")
                .continues()
                .attaches("identity-card", PaperPdf.scan("身份证.pdf"))
                .continues();
        return guest.sends().reads("#number");
    }
}
