package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator gives somebody a post and takes it from her, and closes an account and opens it again. */
@ArquillianTest
@RunAsClient
@Tag("long")
class PersonJourney {
    @Test
    void aPostIsGivenAndEndsAndAnAccountIsClosedAndOpenedAgain() {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/people.xhtml");
            admin.page().locator("#filter-text").fill("吴梅");
            admin.page().keyboard().press("Enter");
            admin.presses("a[href^='/admin/person.xhtml']:has-text('吴梅')");
            String page = admin.page().url();
            admin.findsNoBarrier();

            admin.presses("#grant button");
            assertThat(admin.whatWentWrong()).singleElement().asString().contains("422");
            assertThat(admin.reads("[role=alert]")).isNotBlank();

            admin.page().locator("#body").fill("云岩区交通");
            admin.presses("form[role=search] button");
            admin.page().selectOption("#post", "clerk@yunyan-transport");
            admin.presses("#grant button");
            assertThat(admin.reads("#held")).contains("交通");
            Visitor clerk = browser.desk().signsInAs("wu.mei").visits("/desk/");
            assertThat(clerk.page().url()).contains("/desk/");

            admin.page().locator("#held summary").first().click();
            admin.presses("#held button[name=endPost]");
            assertThat(admin.reads("#held")).doesNotContain("交通");
            assertThat(clerk.fetches("/desk/").status()).isEqualTo(403);

            admin.page().locator("#uscc").fill("wrong");
            admin.presses("#give button");
            assertThat(admin.whatWentWrong()).singleElement().asString().contains("422");
            assertThat(admin.page().inputValue("#uscc")).isEqualTo("wrong");

            admin.visits(page.substring(page.indexOf("/admin/")));
            admin.page().locator("dl.glance summary").click();
            admin.presses("button[value=deactivate]");
            assertThat(admin.page().locator("button[value=reactivate]").count()).isOne();
            admin.presses("button[value=reactivate]");
            assertThat(admin.page().locator("button[value=deactivate]").count()).isOne();
        }
    }

    @Test
    void theJournalIsSearchedInTheWordsInWhichItIsRead() {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/journal.xhtml");
            admin.page().locator("#filter-actor").fill("系统管理员");
            admin.page().locator("#filter-action").fill("登录");
            admin.presses(".filters button");
            assertThat(admin.page().locator("#journal tbody tr").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(entry -> entry.contains("系统管理员") && entry.contains("登录 sign-in"));
        }
    }
}
