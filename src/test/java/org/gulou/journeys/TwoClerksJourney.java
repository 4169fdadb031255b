package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two colleagues have the same case on their screens. */
@ArquillianTest
@RunAsClient
class TwoClerksJourney {
    private static final String IN_SIGHT = "selector => { const box ="
            + " document.querySelector(selector).getBoundingClientRect(); return box.top >= 0 && box.bottom <="
            + " innerHeight; }";

    @Tag("long")
    @Test
    void oneWinsAndTheOtherIsToldWhoAndWhatAndKeepsWhatSheTyped() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor first = clerk(browser, "clerk").opensAtDesk(number);
            Visitor second = clerk(browser, "clerk2").opensAtDesk(number);

            first.presses("button[value=claim]");
            second.moves("accept").does();
            assertThat(second.reads("[role=alert]")).contains("陈静");
            assertThat(second.page().evaluate(IN_SIGHT, "[role=alert]")).isEqualTo(true);
            assertThat(second.whatWentWrong()).singleElement().asString().contains("422");

            second.opensAtDesk(number);
            assertThat(second.page().locator("[id^=move-]").count())
                    .as("what can be done on a colleague's desk")
                    .isZero();
            first.presses("button[value=release]");
            second.opensAtDesk(number);
            first.opensAtDesk(number).moves("accept").does();
            assertThat(first.reads("#told")).isEqualTo("已办理：受理。现在的状态：现场核查。");
            second.moves("correct")
                    .answers("correct-items", "area")
                    .answers("correct-reason", "请核对总面积。")
                    .does();
            assertThat(second.reads("[role=alert]")).contains("陈静", "受理", "请核对总面积。");
            assertThat(second.reads(".glance")).contains("现场核查");
            assertThat(second.whatWentWrong()).singleElement().asString().contains("422");
        }
    }

    private static Visitor clerk(Browser browser, String role) {
        return browser.desk().signsInAs(role + "." + FoodShop.MARKET_REGULATION);
    }
}
