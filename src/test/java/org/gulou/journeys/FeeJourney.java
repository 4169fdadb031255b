package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.PdfUa;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A home is sold: the registration fee is paid online by number and query code, and only then the buyer is entered. */
@Tag("long")
@ArquillianTest
@RunAsClient
class FeeJourney {
    private static final String REGISTRY = "yunyan-natural-resources";
    private static final String CENTRE = "yunyan-service-centre";
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

    @Test
    void theFeeIsPaidOnlineByWhoeverHoldsTheCodeAndTheCaseGoesOnByItself() {
        try (var browser = Browser.open()) {
            Visitor seller = browser.phoneWithoutScript().signsInAs("zhang.wei");
            files(seller);
            String number = seller.reads("#number");
            String code = seller.reads("#code");
            browser.desk()
                    .signsInAs("clerk." + CENTRE)
                    .opensAtDesk(number)
                    .moves("accept")
                    .does();
            examines(browser.desk().signsInAs("officer." + CENTRE).opensAtDesk(number));

            Visitor buyer = browser.phoneWithoutScript();
            tracks(buyer, number, code);
            assertThat(buyer.reads("#now")).contains("80 元").doesNotContain("现在由");
            buyer.presses("#pay").presses("#pay");
            assertThat(buyer.reads("main")).contains("演示", "80 元");
            buyer.presses("#cancel");
            assertThat(buyer.reads("#failed")).contains("没有成功");
            buyer.presses("#pay").presses("#confirm");

            assertThat(buyer.reads("#nothing")).contains("已经收到您缴的费用");
            assertThat(buyer.visits("/act/" + number + "/withdraw").reads("#paid"))
                    .contains("80 元", "能不能退");
            buyer.visits("/pay/" + number);
            var receipt = new PaperPdf(buyer.downloads("#payments a"));
            assertThat(receipt.words()).contains("缴费回执", number, "80 元", "不动产登记费");
            assertThat(PdfUa.faults(receipt.file())).isEmpty();
            Visitor head = browser.desk().signsInAs("head." + CENTRE).opensAtDesk(number);
            assertThat(head.reads("#fees")).contains("已缴", "80 元");
            head.moves("register").does();
            assertThat(journalOf(browser, number))
                    .contains("登簿发证 register", "网上支付成功", "费用已结清")
                    .doesNotContain("注册");
            buyer.visits("/case/" + number);
            assertThat(buyer.reads("#now")).contains("已登簿");
            givesBack(head.opensAtDesk(number));
            assertThat(buyer.visits("/case/" + number).reads("main")).contains("已退还 80 元");
        }
    }

    /** What an administrator reads of it; the house is registered, and nobody's account is. */
    private static String journalOf(Browser browser, String number) {
        Visitor admin = browser.desk().signsInAs("admin").visits("/admin/journal.xhtml");
        admin.page().fill("#filter-object", number);
        return admin.presses(".filters button").reads("#journal tbody");
    }

    private static void givesBack(Visitor head) {
        head.page().locator("#fees details > summary").click();
        head.page().locator("#fees details input[name=receipt]").fill("退 2026-031");
        head.presses("#fees button[value=fee-refund]");
        assertThat(head.reads("#fees")).contains("已退还 80 元");
    }

    @Test
    void whatWasPaidBeforeSheWithdrewLiesOnTheClerksListUntilSheIsToldWhatBecomesOfIt() {
        try (var browser = Browser.open()) {
            Visitor seller = browser.phoneWithoutScript().signsInAs("zhang.wei");
            files(seller);
            String number = seller.reads("#number");
            Visitor clerk = browser.desk().signsInAs("clerk." + CENTRE);
            clerk.opensAtDesk(number).moves("accept").does();
            examines(browser.desk().signsInAs("officer." + CENTRE).opensAtDesk(number));
            seller.visits("/pay/" + number).presses("#pay").presses("#confirm");
            seller.visits("/act/" + number + "/withdraw").presses("#confirm");
            assertThat(seller.visits("/case/" + number).reads("#paid")).contains("80 元", "由办理机关决定");

            clerk.visits("/desk/").presses("#to-refund a");
            assertThat(clerk.reads("#refunds")).contains(number, "已撤回", "80 元");
            clerk.findsNoBarrier();
            clerk.presses("#refunds a[href*='" + number + "']");
            clerk.page().locator("#fees summary:text('不予退还')").click();
            clerk.page().locator("#fees input[name=note]").last().fill("登记审核已经完成，按规定不退。");
            clerk.presses("#fees button[value=fee-keep]");

            assertThat(clerk.visits("/desk/refunds.xhtml").reads("main")).doesNotContain(number);
            assertThat(seller.visits("/case/" + number).reads("main")).contains("80 元不予退还：登记审核已经完成", "决定不予退费 80 元");
            assertThat(seller.presses("a[hreflang=en]").reads("main"))
                    .contains("80 yuan are not given back", "Fee not given back");
        }
    }

    @Test
    void whatWasTypedAboutAFeeStaysWhereItIsRefused() {
        try (var browser = Browser.open()) {
            Visitor seller = browser.phoneWithoutScript().signsInAs("zhang.wei");
            files(seller);
            String number = seller.reads("#number");
            browser.desk()
                    .signsInAs("clerk." + CENTRE)
                    .opensAtDesk(number)
                    .moves("accept")
                    .does();
            Visitor officer = browser.desk().signsInAs("officer." + CENTRE).opensAtDesk(number);
            examines(officer);
            officer.page().locator("#fee-take input[name=line]").uncheck();
            officer.page().fill("#fee-sum", "80");
            officer.page().fill("#fee-receipt", "A 2026-1");
            officer.presses("#fee-take button");
            assertThat(officer.page().locator("#fee-take input[name=line]").isChecked())
                    .isFalse();
            assertThat(officer.page().locator("#fee-receipt").inputValue()).isEqualTo("A 2026-1");
            officer.page().locator("#fee-take input[name=line]").check();
            officer.presses("#fee-take button");

            officer.page().locator("#fees summary:text('登记退还')").first().click();
            officer.page().locator("#fees details[open] input[name=sum]").fill("90");
            officer.page().locator("#fees details[open] input[name=receipt]").fill("退 2026-032");
            officer.presses("#fees details[open] button");

            assertThat(officer.reads("#fee-wrong:focus")).contains("最多退 80 元");
            assertThat(officer.page()
                            .locator("#fees details[open] input[name=receipt]")
                            .inputValue())
                    .isEqualTo("退 2026-032");
            assertThat(officer.page()
                            .locator("#fees details[open] input[name=sum]")
                            .inputValue())
                    .isEqualTo("90");
            officer.whatWentWrong(); // the page answers 422
        }
    }

    private static void tracks(Visitor buyer, String number, String code) {
        buyer.visits("/track");
        buyer.page().locator("#number").fill(number);
        buyer.page().locator("#code").fill(code);
        buyer.presses("#look");
    }

    static void files(Visitor seller) {
        Form form = seller.starts("real-estate-transfer", REGISTRY, "张伟");
        form.answers("home.district", "520100", "520103")
                .answers("home.street", "头桥街道示例小区 3 栋 2 单元 502")
                .answers("unitNumber", "520103001001GB00001F00010502")
                .answers("titleNumber", "黔（2019）云岩区不动产权第示例 2 号")
                .answers("use", "dwelling")
                .answers("area", "88.5")
                .answers("mortgage", "none")
                .answers("seizure", "none")
                .continues();
        form.answersInRow("sellers", 1, "name", "张伟")
                .answersInRow("sellers", 1, "residentId", "520103197904125016")
                .answersInRow("sellers", 1, "married", "false")
                .answersInRow("sellers", 1, "mobile", "13800000331")
                .continues();
        form.answers("holding", "single")
                .answersInRow("buyers", 1, "name", "周婷")
                .answersInRow("buyers", 1, "residentId", "520103199208200026")
                .answers("copies", "1")
                .continues();
        form.answers("contractNumber", "示例网签 2026-0310")
                .answers("contractDate", TODAY.minusDays(3))
                .answers("price", "620000")
                .answers("supervised", "false")
                .answers("tax", "paid")
                .continues();
        form.answers("phone", "13800000332").continues();
        form.answers("promise", "true").continues();
        form.attaches("certificate", PaperPdf.scan("不动产权证.pdf"))
                .attaches("contract", PaperPdf.scan("买卖合同.pdf"))
                .attaches("tax-proof", PaperPdf.scan("完税证明.pdf"))
                .attaches("identity", PaperPdf.scan("身份证明.pdf"))
                .continues();
        assertThat(seller.reads("main")).contains("80");
        seller.sends();
    }

    static void examines(Visitor officer) {
        officer.moves("examine")
                .answers("titleOk", "pass")
                .answers("noSeizure", "pass")
                .answers("mortgageOk", "pass")
                .answers("taxOk", "pass")
                .answers("heard", "true")
                .answers("conclusion", "enter")
                .does();
    }
}
