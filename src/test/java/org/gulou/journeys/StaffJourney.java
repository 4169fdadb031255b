package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead makes a colleague known, who works at once, and takes the post from her; an administrator reads all of it. */
@Tag("long")
@ArquillianTest
@RunAsClient
class StaffJourney {
    private static final String PASSWORD = "nine quiet bridges";

    @Test
    void aLeadStaffsHerOfficeWithoutAnAdministratorAndWithoutAScript() {
        String signInName = "new-" + UUID.randomUUID().toString().substring(0, 8);
        try (var browser = Browser.open()) {
            Visitor lead = browser.phoneWithoutScript().signsInAs("head.yunyan-transport");
            lead.visits("/desk/board.xhtml");
            lead.presses("main a[href='/desk/people.xhtml']");
            Page page = lead.page();
            assertThat(lead.reads("#people")).contains("潘军", "石磊", "姚勇").doesNotContain("陈静");
            assertThat(page.locator("#people tr:has-text('姚勇') details").count())
                    .isZero();

            lead.photographs("staff-phone");
            page.locator("#admit summary").click();
            page.fill("#staff-admit-name", "岑小雪");
            page.fill("#staff-admit-signInName", signInName);
            page.fill("#staff-admit-phone", "13800000094");
            page.fill("#staff-admit-password", "short");
            lead.presses("button[value=staff-admit]");
            assertThat(lead.reads("#summary")).contains("岗位");
            whole(lead, "staff-admit-wrong");
            assertThat(page.inputValue("#staff-admit-name")).isEqualTo("岑小雪");
            page.selectOption("#staff-admit-role", "clerk");
            page.fill("#staff-admit-password", PASSWORD);
            lead.presses("button[value=staff-admit]");
            assertThat(lead.reads("#people"))
                    .contains("岑小雪", signInName, "窗口受理")
                    .doesNotContain("潘军");
            assertThat(page.url()).doesNotContain("%");
            lead.photographs("staff-given");

            Visitor clerk = browser.desk();
            clerk.visits("/sign-in");
            clerk.page().fill("#signInName", signInName);
            clerk.page().fill("#password", PASSWORD);
            clerk.presses("#sign-in");
            clerk.visits("/desk/");
            assertThat(clerk.page().locator("nav a[href='/desk/people.xhtml']").count())
                    .isZero();
            assertThat(clerk.fetches("/desk/people.xhtml").status()).isEqualTo(404);

            page.selectOption("#staff-give-role", "inspector");
            page.fill("#staff-give-signInName", signInName);
            page.fill("#staff-give-name", "别人");
            lead.presses("button[value=staff-give]");
            assertThat(page.inputValue("#staff-give-signInName")).isEqualTo(signInName);
            page.fill("#staff-give-name", "岑小雪");
            lead.presses("button[value=staff-give]");
            assertThat(lead.reads("#people")).contains("现场核查");

            takes(lead, "窗口受理", "");
            assertThat(page.locator("#people details[open] .error").count()).isOne();
            assertThat(page.locator("#done").count()).isZero();
            whole(lead, "staff-take-wrong");
            page.locator("#people details[open] input[name=reason]").fill("借调期满");
            lead.presses("#people details[open] button");
            takes(lead, "现场核查", "借调期满");
            assertThat(lead.reads("#done")).contains("收回");
            assertThat(clerk.fetches("/desk/").status()).isEqualTo(403);
            lead.whatWentWrong(); // the page answered 422 three times

            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/journal.xhtml");
            admin.page().fill("#filter-action", "end-post");
            admin.presses(".filters button");
            assertThat(admin.reads("#journal")).contains("姚勇", "岑小雪", "借调期满", "yunyan-transport");
        }
    }

    @Test
    void whoeverLeadsSeveralBodiesReadsThemOneByOneInHerLanguage() {
        try (var browser = Browser.open()) {
            Visitor lead = browser.desk().signsInAs("head.yunyan-service-centre");
            lead.visits("/desk/");
            lead.presses("a[hreflang=en]");
            lead.presses("header nav a[href='/desk/people.xhtml']");
            assertThat(lead.reads("h1")).contains("People of my office");
            lead.presses(".views a[href$='yunyan-justice']");
            assertThat(lead.reads("#people")).contains("唐丽", "Clerk", "kept by an administrator");
            lead.page().fill("#filter-text", "clerk.");
            lead.presses("main form[role=search] button");
            assertThat(lead.reads("#people")).contains("唐丽").doesNotContain("汪建华");
            whole(lead, "staff-english");
        }
    }

    /** However long the page is. */
    private static void whole(Visitor visitor, String name) {
        var size = visitor.page().viewportSize();
        visitor.page().setViewportSize(size.width, 1800);
        visitor.photographs(name);
        visitor.page().setViewportSize(size.width, size.height);
    }

    private static void takes(Visitor lead, String role, String reason) {
        var seat = lead.page().locator("#people li:has-text('" + role + "')");
        seat.locator("summary").click();
        seat.locator("input[name=reason]").fill(reason);
        seat.locator("button").click();
        lead.page().waitForLoadState();
        lead.findsNoBarrier();
    }
}
