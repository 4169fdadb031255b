package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The only officer of an office has left: who leads it learns that from the case, and lends somebody who takes it on. */
@ArquillianTest
@RunAsClient
@Tag("long")
class LentJourney {
    private static final String OFFICER = "汪建华";
    private static final String POST = "officer@yunyan-natural-resources";
    private static final String HELD = "审批 · 贵阳市云岩区自然资源局";

    @Test
    void aCaseThatNobodyMayTakeOnGoesOnInLentHands() {
        try (var browser = Browser.open()) {
            Visitor seller = browser.phoneWithoutScript().signsInAs("zhang.wei");
            FeeJourney.files(seller);
            String number = seller.reads("#number");
            at(browser, "clerk").opensAtDesk(number).moves("accept").does();
            Visitor admin = browser.desk().signsInAs("admin");
            leaves(admin);
            try {
                Visitor head = at(browser, "head").opensAtDesk(number);
                assertThat(head.reads("#missed")).contains("填写审核表", "没有人在这个岗位", "14 天");
                head.findsNoBarrier();
                assertThat(head.page().locator("#missed option").allTextContents())
                        .contains("曾庆")
                        .doesNotContain("唐丽");
                head.page().locator("#missed select").selectOption("曾庆");
                head.presses("#missed button[value=lend]");
                assertThat(head.page().locator("#missed").count()).isZero();
                FeeJourney.examines(head.opensAtDesk(number));
            } finally {
                comesBack(admin);
            }
        }
    }

    private static Visitor at(Browser browser, String post) {
        return browser.desk().signsInAs(post + ".yunyan-service-centre");
    }

    private static void opens(Visitor admin) {
        admin.visits("/admin/people.xhtml?text=" + OFFICER);
        admin.presses("a[href^='/admin/person.xhtml']");
    }

    private static void leaves(Visitor admin) {
        opens(admin);
        var post = admin.page().locator("#held li:has-text('" + HELD + "')");
        post.locator("summary").click();
        post.locator("button[name=endPost]").click();
        assertThat(admin.reads("#held")).doesNotContain(HELD);
    }

    private static void comesBack(Visitor admin) {
        opens(admin);
        String person = admin.page().url();
        admin.visits(person.substring(person.indexOf("/admin/")) + "&body=yunyan-natural-resources");
        admin.page().locator("#post").selectOption(POST);
        admin.presses("#grant button");
        assertThat(admin.reads("#held")).contains(HELD);
    }
}
