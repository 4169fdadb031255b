package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A widow and her son inherit a housing fund account: she reads how much is paid, and the notice names the shares. */
@ArquillianTest
@RunAsClient
@Tag("long")
class HeirsJourney {
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

    @Test
    void theHeirsReadHowMuchIsPaidAndToWhom() {
        try (var browser = Browser.open()) {
            Visitor widow = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = applies(widow);
            widow.visits("/case/" + number).photographs("heirs-filed");
            Visitor clerk =
                    browser.desk().signsInAs("clerk.guiyang-service-centre").opensAtDesk(number);
            clerk.photographs("heirs-desk");
            clerk.moves("propose").answers("propose-proposed", "86312.45").does();
            browser.desk()
                    .signsInAs("officer.guiyang-service-centre")
                    .opensAtDesk(number)
                    .moves("approve")
                    .does();

            widow.visits("/case/" + number);
            assertThat(widow.reads("#now")).contains("准予提取", "86,312.45", "按份额");
            widow.findsNoBarrier();
            widow.photographs("heirs-paid");
            assertThat(new PaperPdf(widow.downloads("#papers a:has-text('继承提取通知书')")).words())
                    .contains("86,312.45", "王芳", "50%", "43,156.23 元", "田一鸣", "放弃");
            widow.visits("/my").photographs("heirs-my");
            browser.phoneWithoutScript("en")
                    .signsInAs("wang.fang")
                    .visits("/case/" + number)
                    .photographs("heirs-paid-en");
            browser.desk().signsInAs("wang.fang").visits("/case/" + number).photographs("heirs-paid-wide");
        }
    }

    private static String applies(Visitor widow) {
        widow.visits("/start/housing-fund-withdrawal--guiyang-housing-fund--inherit");
        widow.page().getByLabel("王芳").check();
        Form form = widow.presses("#start").form();
        form.answers("applicant.name", "王芳")
                .answers("applicant.residentId", "520103198805120046")
                .answers("actingAs", "heir")
                .answers("late.name", "田军")
                .answers("late.residentId", "520103197904125016")
                .answers("end", "died")
                .answers("employer", "贵阳云岩示例运输有限公司")
                .answers("loanOpen", "no")
                .continues();
        form.answers("diedOn", TODAY.minusDays(40)).continues();
        form.answers("ground", "law").answers("dispute", "false").continues();
        form.answers("small", "large").continues();
        form.addsRow("heirs").addsRow("heirs");
        heir(form, 1, "王芳", "520103198805120046", "spouse", "false");
        heir(form, 2, "田一鸣", "520103200106150019", "child", "false");
        heir(form, 3, "王秀珍", "520103195005120044", "parent", "true");
        form.continues();
        for (int row = 1; row <= 2; row++) {
            form.answersInRow("heirs", row, "share", "50")
                    .answersInRow("heirs", row, "card", row == 1 ? "6217000000000001010" : "6217000000000001028")
                    .answersInRow("heirs", row, "bank", "示例银行贵阳分行");
        }
        form.continues();
        form.answers("phone", "13800000101").continues();
        form.answers("promise", "true").continues();
        form.attaches("identity-card", PaperPdf.scan("身份证.pdf"))
                .attaches("death-proof", PaperPdf.scan("死亡证明.pdf"))
                .attaches("deed", PaperPdf.scan("公证书.pdf"))
                .attaches("agreement", PaperPdf.scan("分配协议.pdf"))
                .continues();
        theFilesStandBelowTheNameOfTheirPaper(widow);
        form.answers("papers.death-proof.which", "register")
                .answers("papers.deed.which", "notarial")
                .continues();
        return widow.sends().reads("#number");
    }

    private static void theFilesStandBelowTheNameOfTheirPaper(Visitor widow) {
        var name = widow.page().locator(".paper > legend").first().boundingBox();
        var file = widow.page().locator(".paper .files").first().boundingBox();
        assertThat(file.y).isGreaterThanOrEqualTo(name.y + name.height);
        assertThat(file.width).isGreaterThan(name.width / 2);
    }

    private static void heir(Form form, int row, String name, String id, String relation, String renounces) {
        form.answersInRow("heirs", row, "name", name)
                .answersInRow("heirs", row, "residentId", id)
                .answersInRow("heirs", row, "relation", relation)
                .answersInRow("heirs", row, "renounces", renounces);
    }
}
