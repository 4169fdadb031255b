package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A company is given up by all who own it: each signs what was filled in, and with the last it is filed. */
@Tag("long")
@ArquillianTest
@RunAsClient
class SignaturesJourney {
    private static final String WORD = "https://example.org/".repeat(20);
    private static final String FIRST = "520111198703043027";
    private static final String APPLICANT = "520103197509230035";
    private static final String SECOND = "520103199006150016";

    @Test
    void anApplicationIsFiledWhenAllHaveSignedWhatStandsThere() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            fillsIn(applicant);
            assertThat(applicant.reads("#signers"))
                    .as("who must sign after her, before she sends it")
                    .contains("王芳", "吴小松")
                    .doesNotContain("张伟");
            applicant.sends();
            assertThat(applicant.page().url()).contains("/signatures/");
            assertThat(applicant.source()).doesNotContain(FIRST).doesNotContain(SECOND);
            assertThat(applicant.reads("#signers")).contains("王芳", "吴小松").doesNotContain("张伟");
            String takenBack = links(applicant).getFirst();

            applicant.presses("#take-back");
            applicant.sends();
            assertThat(browser.phoneWithoutScript()
                            .visits(takenBack)
                            .page()
                            .locator("#read")
                            .count())
                    .isZero();

            applicant.visits("/my");
            assertThat(applicant.reads("#drafts li:has-text('企业简易注销')"))
                    .contains("等待他人签名", "查看签名情况")
                    .doesNotContain("继续填写");
            applicant.presses("#drafts a:has-text('查看签名情况')");
            List<String> links = links(applicant);
            assertThat(links).hasSize(2); // the applicant is an owner too, and signs by sending it
            Visitor stranger = browser.phoneWithoutScript().visits(links.getFirst());
            stranger.page().locator("#number").fill("52011119961005010X");
            stranger.presses("#read");
            assertThat(stranger.page().locator("#sign").count()).isZero();
            assertThat(stranger.source()).doesNotContain(FIRST).doesNotContain(SECOND);
            assertThat(stranger.whatWentWrong()).singleElement().asString().contains("422");

            for (String link : links) {
                Visitor signer = browser.phoneWithoutScript().visits(link);
                assertThat(signer.source()).doesNotContain(FoodShop.NAME);
                String paper = signs(signer);
                assertThat(stranger.fetches(paper).status()).isEqualTo(404);
            }
            applicant.visits("/my");
            assertThat(applicant.reads("#cases")).contains("企业简易注销");
            String number = applicant
                    .page()
                    .locator("#cases li:has-text('企业简易注销') a[href^='/case/']")
                    .first()
                    .getAttribute("href")
                    .substring("/case/".length());
            isObjectedTo(browser, number);
            applicant.visits("/case/" + number);
            assertThat(applicant.reads("main")).contains(WORD);
            assertThat(applicant.page().evaluate("document.documentElement.scrollWidth"))
                    .as("as wide as her phone, whatever others wrote")
                    .isEqualTo(360);
        }
    }

    /** Her objection is a case of her own, with a phone number to ask at. */
    private static void isObjectedTo(Browser browser, String number) {
        browser.desk()
                .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                .opensAtDesk(number)
                .moves("publish")
                .does();
        Visitor neighbour = browser.phoneWithoutScript().visits("/notices");
        assertThat(neighbour.reads("main")).contains("公示编号 " + number);
        neighbour.visits("/object/" + number);
        assertThat(neighbour.reads("main")).contains("异议内容会告诉被公示的人");
        browser.phoneWithoutScript("en").visits("/object/" + number).photographs("objection-en");
        neighbour.page().locator("#phone").fill("13900000000");
        neighbour.page().locator("#reason").fill("物业费没有付。" + WORD);
        neighbour.page().locator("#files").setInputFiles(PaperPdf.scan("物业费催缴单.pdf"));
        neighbour.presses("#object");
        assertThat(neighbour.reads("#files-kept")).contains("物业费催缴单.pdf");
        assertThat(neighbour.whatWentWrong()).singleElement().asString().contains("422");
        neighbour.photographs("objection-waits");
        neighbour.page().locator("#name").fill("李四");
        neighbour.presses("#object").presses("#own");
        String own = neighbour.reads("#number");
        Visitor clerk =
                browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION).opensAtDesk(own);
        assertThat(clerk.reads("#brought")).contains("物业费催缴单.pdf");
        clerk.photographs("objection-desk");

        assertThat(neighbour.reads(".story")).contains("您").doesNotContain("公众");
        assertThat(neighbour.page().locator("#ask a[href='tel:0851-00000107']").innerText())
                .as("to be called at a touch")
                .isEqualTo("0851-00000107");
    }

    @Test
    void whoWillNotSignSaysSoAndTheApplicantReadsWhy() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            fillsIn(applicant);
            applicant.sends();
            String page = applicant.page().url().replaceAll("#.*", "");
            String link = links(applicant).getFirst();
            Visitor signer = browser.phoneWithoutScript().visits(link);
            mistypes(signer);
            reads(signer);

            signer.presses("#no");
            signer.page().locator("#reason").fill("厂房里的设备还没有分。");
            signer.findsNoBarrier();
            signer.presses("#decline");

            assertThat(signer.reads("#declined")).contains("通知了申请人");
            applicant.visits("/my");
            assertThat(applicant.reads("#drafts")).contains("有人不同意签名");
            applicant.visits(page);
            assertThat(applicant.reads("#signers")).contains("不同意", "厂房里的设备还没有分。");
            assertThat(links(applicant)).as("she can still sign").contains(link);
            applicant.findsNoBarrier();

            signer.visits(link);
            mistypes(signer);
            reads(signer);
            assertThat(signer.reads("#declined-before")).contains("表示过不同意");
            signer.presses("#sign");
            assertThat(signer.page().locator("#signed").count()).isOne();
            applicant.visits(page);
            assertThat(applicant.reads("#signers")).contains("已签名").doesNotContain("不同意");
            applicant.visits(page.replaceAll(".*/signatures/([^#?]*).*", "/delete/$1"));
            assertThat(applicant.reads("#round")).contains("链接全部失效");
            applicant.presses("#delete");
            assertThat(signer.visits(link).reads("main")).contains("链接已失效");
            assertThat(signer.whatWentWrong())
                    .as("numbers that were not hers")
                    .hasSizeBetween(2, 4)
                    .allMatch(told -> told.contains("422"));
        }
    }

    @Test
    void whatWasNotSignedInTimeIsToldTogetherWithTheWayOut() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            fillsIn(applicant);
            applicant.sends();
            String page = applicant.page().url().replaceAll("#.*", "");
            assertThat(applicant.reads("#signers")).contains("之前（含当天）签名");

            Operations.moveClock(Duration.ofDays(22));
            applicant.visits(page);

            assertThat(applicant.reads("#signers")).contains("已过期", "撤回后重新提交").doesNotContain("之前（含当天）签名");
            assertThat(applicant.page().locator("#signers .link").count()).isZero();
            applicant.presses("#take-back");
            applicant.sends();
            assertThat(applicant.reads("#signers")).contains("未签名").doesNotContain("已过期");
            applicant.presses("#take-back");
            applicant.visits(page.replaceAll(".*/signatures/([^#?]*).*", "/delete/$1"));
            applicant.presses("#delete");
        } finally {
            Operations.moveClock(Duration.ZERO);
        }
    }

    /** Whose link it is, the page does not tell; each of the two tries her own number. She reads a paper, named here. */
    private static String signs(Visitor signer) {
        reads(signer);
        assertThat(signer.source()).contains(FoodShop.NAME);
        String paper =
                signer.page().locator("a[href^='/download/file/']").first().getAttribute("href");
        assertThat(signer.fetches(paper).body()).startsWith('%', 'P', 'D', 'F');
        signer.presses("#sign");
        assertThat(signer.page().locator("#signed").count()).isOne();
        assertThat(signer.reads("main")).as("what she signed").contains("企业简易注销");
        assertThat(signer.whatWentWrong()).hasSizeLessThan(2);
        return paper;
    }

    /** Whoever types the right number in the end has not guessed, and is not slowed down. */
    private static void mistypes(Visitor signer) {
        signer.page().locator("#number").fill("52011119961005010X");
        signer.presses("#read");
    }

    private static void reads(Visitor signer) {
        for (String number : List.of(FIRST, SECOND)) {
            if (signer.page().locator("#sign").count() == 0) {
                signer.page().locator("#number").fill(number);
                signer.presses("#read");
            }
        }
    }

    private static List<String> links(Visitor applicant) {
        return applicant.page().locator("#signers .link").allInnerTexts().stream()
                .map(link -> link.substring(link.indexOf("/sign/")))
                .toList();
    }

    private static void fillsIn(Visitor applicant) {
        Form form = applicant.starts("simplified-deregistration", FoodShop.MARKET_REGULATION, FoodShop.NAME);
        form.answers("debts", "never")
                .answers("wages", "no-staff")
                .answers("tax", "never")
                .continues();
        form.answers("company.name", FoodShop.NAME)
                .answers("company.uscc", FoodShop.USCC)
                .answers("company.representative", "张伟")
                .answers("entityType", "limited")
                .answers("setUpOn", LocalDate.of(2020, 4, 1))
                .answers("bars", "none")
                .answers("why", "never-opened")
                .continues();
        form.addsRow("investors");
        form.addsRow("investors");
        owner(form, 1, "王芳", "50");
        owner(form, 2, "吴小松", "30");
        owner(form, 3, "张伟", "20");
        form.continues();
        form.answersInRow("investors", 1, "residentId", FIRST)
                .answersInRow("investors", 2, "residentId", SECOND)
                .answersInRow("investors", 3, "residentId", APPLICANT)
                .continues();
        form.answers("handler", "张伟").answers("phone", "13800000011").continues();
        form.answers("promise", "true").continues();
        form.attaches("mandate", PaperPdf.scan("授权书.pdf")).continues();
    }

    private static void owner(Form form, int row, String name, String share) {
        form.answersInRow("investors", row, "kind", "person")
                .answersInRow("investors", row, "name", name)
                .answersInRow("investors", row, "share", share);
    }
}
