package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

/** A noodle shop gets its licence: filed on a phone, corrected by number and code, inspected, granted, verified. */
@Tag("long")
@ArquillianTest
@RunAsClient
class FoodLicenceJourney {
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
    private static final List<String> CHECKLIST = List.of(
            "distance", "layout", "surfaces", "separate", "washing", "cooling", "pests", "waste", "staff", "purchase");

    @Test
    void aShopFilesOnAPhoneCorrectsByCodeAndHoldsALicenceThatVerifies() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            FoodShop.fillsIn(applicant);
            applicant.photographs("citizen");
            applicant.sends();
            String number = applicant.reads("#number");
            String code = applicant.reads("#code");
            var receipt = new PaperPdf(applicant.downloads("#receipt"));
            assertThat(receipt.words()).contains(number, FoodShop.NAME, FoodShop.STREET);
            assertThat(PdfUa.faults(receipt.file())).isEmpty();

            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            asksForCorrection(clerk, number);

            Visitor stranger = browser.phoneWithoutScript();
            corrects(stranger, number, code);

            clerk.opensAtDesk(number);
            assertThat(clerk.reads(".changes")).contains("60", "66");
            clerk.moves("accept").does();
            Visitor inspector = browser.desk()
                    .signsInAs("inspector." + FoodShop.MARKET_REGULATION)
                    .opensAtDesk(number);
            inspects(inspector);
            Visitor officer = browser.desk()
                    .signsInAs("officer." + FoodShop.MARKET_REGULATION)
                    .opensAtDesk(number);
            officer.moves("grant").does();

            stranger.visits("/case/" + number);
            assertThat(stranger.reads("#now")).contains("准予许可");
            var licence = new PaperPdf(stranger.downloads("#papers a:has-text('食品经营许可证')"));
            assertThat(licence.words())
                    .contains(
                            "食品经营许可证", FoodShop.NAME, FoodShop.USCC, "张伟", FoodShop.STREET, "热食类食品制售", "贵阳市云岩区市场监督管理局");
            assertThat(PdfUa.faults(licence.file())).isEmpty();
            Visitor customer =
                    browser.phoneWithoutScript().visits(licence.code().getPath());
            assertThat(customer.page().locator("#answer").getAttribute("data-outcome"))
                    .isEqualTo("valid");
            assertThat(customer.reads("#answer")).contains(number);
        }
    }

    static void asksForCorrection(Visitor clerk, String number) {
        clerk.visits("/desk/");
        clerk.opensAtDesk(number);
        clerk.presses("button[value=claim]");
        clerk.photographs("clerk");
        clerk.moves("correct")
                .answers("correct-items", "area", "layout-plan")
                .answers("correct-items-comments.area", "与布局图相差 4 平方米")
                .answers("correct-items-comments.layout-plan", "请标明各间面积")
                .answers("correct-reason", "布局图没有标明面积，请核对总面积并补充。")
                .does();
        clerk.opensAtDesk(number);
        assertThat(clerk.reads(".clocks")).contains("暂停计时", "恢复后接着计算").doesNotContain("还有");
        assertThat(clerk.reads(".moves")).contains("正在等申请人补充");
    }

    private static void corrects(Visitor stranger, String number, String code) {
        stranger.visits("/track");
        stranger.page().locator("#number").fill(number);
        stranger.page().locator("#code").fill(code);
        stranger.presses("#look");
        assertThat(stranger.reads("#now")).contains("布局图没有标明面积");
        stranger.presses("#correct");
        assertThat(stranger.reads(".comment[data-of=area]")).contains("与布局图相差 4 平方米");
        assertThat(stranger.reads(".comment[data-of=layout-plan]")).contains("请标明各间面积");
        assertThat(stranger.page().locator("[name=kitchenArea]").count()).isZero();
        stranger.presses("#send");
        assertThat(stranger.reads("#same")).contains("没有改动任何内容");
        assertThat(stranger.page().locator("#send-unchanged").count()).isOne();
        stranger.form()
                .answers("area", "66")
                .attaches("layout-plan", PaperPdf.scan("新布局图.pdf"))
                .presses("#send");
        assertThat(stranger.page().locator("#sent").count()).isOne();
        assertThat(stranger.page().locator("#corrections").textContent()).contains("66", "新布局图.pdf");
    }

    private static void inspects(Visitor inspector) {
        Form checklist = inspector.moves("inspect");
        checklist
                .answers("visitedOn", TODAY)
                .answersInRow("inspectors", 1, "name", "龙志强")
                .answersInRow("inspectors", 1, "badge", "示例001")
                .answersInRow("inspectors", 2, "name", "周敏")
                .answersInRow("inspectors", 2, "badge", "示例002")
                .answers("present", "张伟");
        CHECKLIST.forEach(point -> checklist.answers(point, "pass"));
        checklist.answers("result", "pass").does();
    }
}
