package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Mailbox;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who left an e-mail address hears what happens to her case, and answers from there. */
@Tag("long")
@ArquillianTest
@RunAsClient
class NewsByMailJourney {
    private static final String ADDRESS = "noodles@mail.example";

    @Test
    void anOwnerCorrectsFromTheLinkInTheMailWhichWorksOnce() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            FoodShop.fillsIn(owner, ADDRESS);
            String number = owner.sends().reads("#number");
            assertThat(Mailbox.waitsFor(ADDRESS, number).text())
                    .contains(FoodShop.NAME, number, "食品经营许可")
                    .doesNotContain("/open/");
            owner.presses("#confirm");
            confirms(owner, ADDRESS);

            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            FoodLicenceJourney.asksForCorrection(clerk, number);
            Mailbox.Mail asks = Mailbox.waitsFor(ADDRESS, "补正");
            assertThat(asks.text()).contains("需要补正：", "· 经营场所总面积", "布局").doesNotContain("66");
            Visitor onHerPhone = browser.phoneWithoutScript().visits(asks.link("/open/"));
            onHerPhone.presses("#open");
            assertThat(onHerPhone.page().locator("[name=kitchenArea]").count()).isZero();
            onHerPhone
                    .form()
                    .answers("area", "66")
                    .attaches("layout-plan", PaperPdf.scan("新布局图.pdf"))
                    .presses("#send");
            assertThat(onHerPhone.page().locator("#sent").count()).isOne();

            Visitor thief = browser.phoneWithoutScript().visits(asks.link("/open/"));
            assertThat(thief.page().locator("#open").count()).isZero();
            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#messages")).contains(ADDRESS, "已发送").doesNotContain(asks.link("/open/"));
        }
    }

    @Test
    void whoForgotHerPasswordChoosesAnotherFromTheMail() {
        try (var browser = Browser.open()) {
            String address = "long.mei@mail.example";
            Visitor citizen = browser.phoneWithoutScript().visits("/register");
            citizen.page().locator("#name").fill("龙梅");
            citizen.page().locator("#phone").fill("13800000077");
            citizen.page().locator("#email").fill(address);
            citizen.page().locator("#signInName").fill("long.mei");
            citizen.page().locator("#password").fill("forgotten-for-good");
            citizen.page().locator("#again").fill("forgotten-for-good");
            citizen.presses("#register");
            citizen.page().locator("#signInName").fill("long.mei");
            citizen.page().locator("#password").fill("forgotten-for-good");
            citizen.presses("#sign-in").presses("#news");
            confirms(citizen, address);
            citizen.visits("/sign-out").presses("main button");

            citizen.visits("/forgot");
            citizen.page().locator("#signInName").fill("long.mei");
            citizen.presses("#ask");
            assertThat(citizen.page().locator("#asked").count()).isOne();
            citizen.visits(Mailbox.waitsFor(address, "重设密码").link("/new-password/"));
            citizen.page().locator("#password").fill("remembered-well");
            citizen.page().locator("#again").fill("remembered-well");
            citizen.presses("#change");
            assertThat(citizen.page().locator("#changed").count()).isOne();
            citizen.page().locator("#signInName").fill("long.mei");
            citizen.page().locator("#password").fill("remembered-well");
            citizen.presses("#sign-in");
            assertThat(citizen.page().url()).endsWith("/my");
            assertThat(Mailbox.waitsFor(address, "密码已经修改").link("/forgot")).isEqualTo("/forgot");
        }
    }

    @Test
    void whoAsksForAPasswordLearnsNothingOfAccounts() {
        try (var browser = Browser.open()) {
            Visitor stranger = browser.phoneWithoutScript().visits("/forgot");
            stranger.findsNoBarrier();
            stranger.presses("#ask");
            assertThat(stranger.whatWentWrong()).singleElement().asString().contains("422");
            assertThat(stranger.reads("#summary")).isNotBlank();

            stranger.page().locator("#signInName").fill("nobody.of.this.name");
            String unknown = stranger.presses("#ask").reads("#asked");
            stranger.visits("/forgot").page().locator("#signInName").fill("wang.fang");
            assertThat(stranger.presses("#ask").reads("#asked")).isEqualTo(unknown);
        }
    }

    private static void confirms(Visitor owner, String address) {
        owner.presses("#code-email");
        String code = Mailbox.waitsFor(address, "验证码").code();
        owner.page().locator("#email-code").fill(code.equals("000000") ? "111111" : "000000");
        owner.presses("#do-prove-email");
        assertThat(owner.reads("main")).contains("验证码不对");
        owner.whatWentWrong(); // the page answers 422
        owner.page().locator("#email-code").fill(code);
        owner.presses("#do-prove-email");
        assertThat(owner.reads("#proved")).contains("已经确认");
    }
}
