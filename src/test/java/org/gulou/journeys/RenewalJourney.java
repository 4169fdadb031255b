package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.OwnList;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A licence is renewed from the page of its case, on the days on which it can be. */
@ArquillianTest
@RunAsClient
@Tag("long")
class RenewalJourney {
    private static final LocalDateTime FILED = LocalDateTime.of(2026, 3, 2, 9, 0);

    private static final List<String> CHECKLIST = List.of(
            "distance", "layout", "surfaces", "separate", "washing", "cooling", "pests", "waste", "staff", "purchase");

    @BeforeEach
    void goBack() {
        Operations.moveClockTo(FILED);
    }

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void theHolderRenewsHerLicenceOnceItsLastMonthsHaveBegun() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            licensed(browser, number);
            owner.visits("/case/" + number);
            assertThat(owner.page().locator("a[href^='/renew/']").count()).isZero();
            owner.visits(certificate(owner).replace("/download/paper/", "/renew/"));
            assertThat(owner.reads("#not-now")).contains("2031年", "可以申请延续");

            Operations.moveClockTo(FILED.plusYears(5).minusDays(60));
            assertThat(OwnList.tells(owner, number)).contains("现在可以延续，截止");
            owner.photographs("my-renewable");
            owner.visits("/case/" + number);
            owner.photographs("renewal-case");
            owner.presses("a[href^='/renew/" + number + "/']");
            assertThat(owner.reads("main")).contains("食品经营许可证", "视为准予延续");
            owner.findsNoBarrier();
            owner.photographs("renewal");
            String page = owner.page().url();
            Visitor stranger = browser.phoneWithoutScript().signsInAs("wang.fang");
            assertThat(stranger.fetches(page.substring(page.indexOf("/renew/"))).status())
                    .isEqualTo(404);
            Visitor english = browser.phoneWithoutScript("en").signsInAs("zhang.wei");
            english.visits(page.substring(page.indexOf("/renew/"))).photographs("renewal-en");

            owner.presses("#begin");

            assertThat(owner.page().url()).contains("/apply/");
            assertThat(owner.reads("main")).contains("食品经营许可延续");
        }
    }

    @Test
    void whoMissesTheDaysIsToldWhatElseCanBeDone() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            licensed(browser, number);
            owner.visits("/case/" + number);
            String renewal = certificate(owner).replace("/download/paper/", "/renew/");

            Operations.moveClockTo(FILED.plusYears(5).minusDays(5));
            assertThat(OwnList.tells(owner, number)).contains("证照有效期至");
            assertThat(owner.visits("/case/" + number).reads("#papers")).contains("截止", "重新申请");
            assertThat(owner.visits(renewal).reads("#not-now")).contains("截止", "重新申请");

            Operations.moveClockTo(FILED.plusYears(5).plusDays(5));
            assertThat(OwnList.tells(owner, number)).contains("证照已过期");
            assertThat(owner.visits("/case/" + number).reads("#papers")).contains("已过期");
            assertThat(owner.reads("#now")).contains("已经过期");
            owner.presses("#anew");
            assertThat(owner.page().url()).contains("/service/food-business-licence");
        }
    }

    private static String certificate(Visitor owner) {
        return owner.page().locator("#papers a:has-text('食品经营许可证')").first().getAttribute("href");
    }

    private static void licensed(Browser browser, String number) {
        at(browser, "clerk", number).moves("accept").does();
        Form checklist = at(browser, "inspector", number).moves("inspect");
        checklist
                .answers("visitedOn", LocalDate.from(FILED))
                .answersInRow("inspectors", 1, "name", "龙志强")
                .answersInRow("inspectors", 1, "badge", "示例001")
                .answersInRow("inspectors", 2, "name", "周敏")
                .answersInRow("inspectors", 2, "badge", "示例002")
                .answers("present", "张伟");
        CHECKLIST.forEach(point -> checklist.answers(point, "pass"));
        checklist.answers("result", "pass").does();
        at(browser, "officer", number).moves("grant").does();
    }

    private static Visitor at(Browser browser, String post, String number) {
        return browser.desk().signsInAs(post + "." + FoodShop.MARKET_REGULATION).opensAtDesk(number);
    }
}
