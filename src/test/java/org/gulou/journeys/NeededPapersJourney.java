package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.cases.NeededPapers;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a move needs of the papers comes with it: from the neighbour, from the applicant, and at last at the counter. */
@ArquillianTest
@RunAsClient
@Tag("long")
class NeededPapersJourney {
    private static final String OFFICE = "yunyan-government-office";
    private static final String NEIGHBOUR = "522627198306030134";

    @Test
    void eachHandsInWhatHerMoveNeeds() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser, NeededPapers.SERVICE.id(), NeededPapers.SERVICE.files());
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            Form form = applicant.starts(NeededPapers.SERVICE.id(), OFFICE, "王芳");
            form.answers("matter", "修围墙").answers("other", NEIGHBOUR).continues();
            String number = applicant.sends().reads("#number");
            String link =
                    applicant.visits("/case/" + number).reads("#others .link").replaceFirst(".*(/party/)", "$1");

            theNeighbourAgrees(browser, link);

            browser.phoneWithoutScript("en")
                    .signsInAs("wang.fang")
                    .visits("/act/" + number + "/ask")
                    .photographs("needed-paper-en");
            applicant.visits("/act/" + number + "/ask").photographs("needed-paper");
            applicant.page().locator("#proof").setInputFiles(PaperPdf.photo("停发证明.png"));
            applicant.presses("#confirm");
            assertThat(applicant.reads("#proof-kept")).contains("停发证明.png");
            assertThat(applicant.whatWentWrong()).singleElement().asString().contains("422");
            applicant.photographs("needed-paper-waits");
            applicant.page().fill("#reason", "养老金已经停发。");
            applicant.presses("#confirm");
            applicant.page().locator("details:has(dl.told) > summary").first().click();
            assertThat(applicant.reads("main")).contains("停发证明.png").doesNotContain("同意书.png");
            applicant.photographs("needed-paper-given");

            theClerkTakesOneIn(browser, number);
        }
    }

    private static void theNeighbourAgrees(Browser browser, String link) {
        Visitor neighbour = browser.phoneWithoutScript().visits(link);
        neighbour.page().fill("#number", NEIGHBOUR);
        neighbour.presses("#read").photographs("needed-paper-party");
        neighbour.presses("#act-agree");
        assertThat(neighbour.reads("#summary")).contains("邻居同意书");
        assertThat(neighbour.whatWentWrong()).singleElement().asString().contains("422");
        neighbour.page().locator("#agree-consent").setInputFiles(PaperPdf.photo("同意书.png"));
        neighbour.presses("#act-agree");
        assertThat(neighbour.reads("#mine")).contains("表示同意", "邻居同意书", "同意书.png");
        neighbour.photographs("needed-paper-party-sent");
        Visitor english = browser.phoneWithoutScript("en").visits(link);
        english.page().fill("#number", NEIGHBOUR);
        english.presses("#read").photographs("needed-paper-party-sent-en");
    }

    private static void theClerkTakesOneIn(Browser browser, String number) {
        Visitor clerk = browser.desk().signsInAs("clerk." + OFFICE).opensAtDesk(number);
        assertThat(clerk.reads(".papers")).contains("停发证明", "邻居同意书");
        clerk.moves("finish");
        clerk.page().locator("#move-finish button[value=act]").click();
        clerk.page().waitForLoadState();
        assertThat(clerk.reads("#move-finish .asks")).contains("“鉴定报告”尚未收到");
        clerk.photographs("needed-paper-desk");
        clerk.page().locator("#finish-report").setInputFiles(PaperPdf.scan("鉴定报告.pdf"));
        clerk.page().locator("#move-finish button[value=act]").click();
        clerk.page().waitForLoadState();
        assertThat(clerk.opensAtDesk(number).reads("#ended-by")).contains("办结");
        assertThat(clerk.reads(".papers")).contains("鉴定报告");
        clerk.photographs("needed-paper-ended");
        assertThat(clerk.whatWentWrong()).singleElement().asString().contains("422");
    }
}
