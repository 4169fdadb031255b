package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper that was promised, and a correction that was begun: each side sees how far the other is. */
@Tag("long")
@ArquillianTest
@RunAsClient
class PromisedPaperJourney {
    @Test
    void aPromisedPaperThatComesWithAMessageIsNoLongerToCome() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            owner.visits("/case/" + number);
            assertThat(owner.reads("#promised")).contains("食品安全");

            owner.presses("#promised a");
            owner.page().fill("#text", "补交制度文本。");
            owner.presses("#send");
            assertThat(owner.reads("#summary")).contains("请把它的文件也选上");
            owner.page().locator("#files").setInputFiles(PaperPdf.scan("制度.pdf"));
            owner.presses("#send");
            assertThat(owner.reads("#papers")).contains("已经交过");
            owner.visits("/case/" + number);

            assertThat(owner.page().locator("#promised").count()).isZero();
            assertThat(owner.reads("#promised-sent")).contains("食品安全");
            owner.photographs("promised-sent");
            owner.whatWentWrong(); // the message without its file answers 422
            Visitor clerk = browser.desk()
                    .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                    .opensAtDesk(number);
            assertThat(clerk.reads(".papers")).contains("随“留言”提交", "制度.pdf").doesNotContain("申请人以后再交");
        }
    }

    @Test
    void theDeskSeesThatACorrectionIsBegunAndThatNobodyHoldsTheCase() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(owner);
            Visitor clerk = browser.desk()
                    .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                    .opensAtDesk(number);
            assertThat(clerk.reads("#nobody")).isEqualTo("无人认领");
            FoodLicenceJourney.asksForCorrection(clerk, number);
            assertThat(clerk.page().locator("#begun").count()).isZero();

            owner.visits("/correct/" + number).form().answers("area", "66");
            owner.presses("#keep");
            clerk.opensAtDesk(number);

            assertThat(clerk.reads("#begun")).contains("已经开始补正");
            assertThat(clerk.page().content()).doesNotContain(">66<");
        }
    }
}
