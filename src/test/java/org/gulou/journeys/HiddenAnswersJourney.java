package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.PdfUa;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody typed and then made unasked is nobody's business any more: it appears nowhere. */
@ArquillianTest
@RunAsClient
@Tag("long")
class HiddenAnswersJourney {
    private static final Household HOUSEHOLD = new Household("吴梅", "520111199203040027");
    private static final String[] TAKEN_BACK = {"王分户甲", "王分户乙", "隐去亲属", "社区出纳隐去岗位", "4321.55", "4,321.55"};

    @Test
    void whatAHouseholdTypedAndTookBackAppearsNowhere() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wu.mei");
            Form form = HOUSEHOLD.begins(applicant);
            form.answers("supported", "true").continues();
            form.addsRow("supporters");
            form.answersInRow("supporters", 1, "name", "王分户甲")
                    .answersInRow("supporters", 1, "support", "4321.55")
                    .answersInRow("supporters", 2, "name", "王分户乙")
                    .answersInRow("supporters", 2, "support", "0")
                    .continues();
            HOUSEHOLD.ends(form);
            assertThat(applicant.source()).contains("王分户甲", "王分户乙");
            changes(applicant, "supported", "false");
            changes(applicant, "hasRelative", "true");
            form.answers("relativeName", "隐去亲属")
                    .answers("relativeOffice", "社区出纳隐去岗位")
                    .continues();
            assertThat(applicant.source()).contains("隐去亲属").doesNotContain("王分户甲");
            changes(applicant, "hasRelative", "false");

            nothingIn(applicant.source());
            applicant.sends();
            String number = applicant.reads("#number");

            nothingIn(new PaperPdf(applicant.downloads("#receipt")).words());
            Visitor village = browser.desk().signsInAs("clerk.touqiao-huangjin").opensAtDesk(number);
            nothingIn(village.source());
            village.moves("forward")
                    .answers("livesHere", "true")
                    .answers("membersAgree", "agree")
                    .does();
            Visitor township = browser.desk().signsInAs("clerk.yunyan-touqiao").opensAtDesk(number);
            township.moves("accept").does();
            nothingIn(township.source());
            applicant.visits("/case/" + number);
            nothingIn(applicant.source());
            var letter = new PaperPdf(applicant.downloads("#papers a:has-text('受理通知书')"));
            nothingIn(letter.words());
            assertThat(PdfUa.faults(letter.file())).isEmpty();
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/journal.xhtml?object=" + number);
            assertThat(admin.source()).contains(number, "accept");
            nothingIn(admin.source());
        }
    }

    private static void changes(Visitor applicant, String question, String answer) {
        applicant.presses("a[href$='#" + question + "']");
        applicant.form().answers(question, answer).continues();
    }

    private static void nothingIn(String words) {
        assertThat(words).isNotBlank().doesNotContain(TAKEN_BACK);
    }
}
