package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A building site: the agencies are asked at once, brought together where one objects, and the head decides. */
@ArquillianTest
@RunAsClient
@Tag("long")
class ConstructionPermitJourney {
    /** In a year whose holidays are published. */
    private static final LocalDateTime FILED = LocalDateTime.of(2026, 3, 2, 9, 0);

    private static final LocalDate BEGINS = LocalDate.of(2026, 5, 1);
    private static final String CENTRE = "yunyan-service-centre";

    private record Opinion(String agency, String opinion, String words) {}

    private static final List<Opinion> AGREED = List.of(
            new Opinion("quality", "ok", ""),
            new Opinion("fire", "conditions", "增设一处消防水源。"),
            new Opinion("air-defence", "ok", ""));
    private static final List<Opinion> OBJECTED = List.of(
            new Opinion("quality", "ok", ""),
            new Opinion("fire", "conditions", "增设一处消防水源。"),
            new Opinion("air-defence", "objects", "地质条件可以修建地下室。"));

    @BeforeEach
    void goBack() {
        Operations.moveClockTo(FILED);
    }

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void anObjectionIsCoordinatedTheChargeIsPaidAtTheWindowAndThePermitVerifies() {
        try (var browser = Browser.open()) {
            Visitor builder = browser.phoneWithoutScript().signsInAs("yang.xiuying");
            String number = BuildingSite.applies(builder, BEGINS);
            Visitor clerk = at(browser, "clerk", number);
            clerk.moves("accept").does();
            consults(at(browser, "officer", number), FILED.toLocalDate(), OBJECTED);
            assertThat(builder.visits("/case/" + number).reads("#now")).contains("协调会商", "15 个工作日");
            assertThat(clerk.opensAtDesk(number).reads(".clocks")).contains("暂停计时");

            Operations.moveClockTo(FILED.plusDays(7));
            Visitor head = at(browser, "head", number);
            head.moves("coordinate")
                    .answers("coordinate-minutes", "经专家论证不具备修建条件，同意易地建设。")
                    .does();
            consults(at(browser, "officer", number), FILED.toLocalDate().plusDays(7), AGREED);
            assertThat(head.opensAtDesk(number).reads(".moves")).contains("须先缴费", "640,400");

            assertThat(builder.visits("/case/" + number).reads("#now")).contains("640,400 元");
            pays(clerk.opensAtDesk(number), "示例缴款书 " + number);
            head.opensAtDesk(number)
                    .moves("grant")
                    .answers("grant-conditions", "增设一处消防水源。")
                    .answers("grant-receipt", "示例缴款书 0009")
                    .does();

            assertThat(builder.visits("/case/" + number).reads("#now")).contains("准予施工", "3 个月内开工");
            var permit = new PaperPdf(builder.downloads("#papers a:has-text('建筑工程施工许可证')"));
            assertThat(permit.words()).contains(BuildingSite.NAME, BuildingSite.BUILDER, "增设一处消防水源");
            Visitor neighbour =
                    browser.phoneWithoutScript().visits(permit.code().getPath());
            assertThat(neighbour.page().locator("#answer").getAttribute("data-outcome"))
                    .isEqualTo("valid");
        }
    }

    @Test
    void whoseAgencyStillObjectsReadsWhyAndWhatSheCanDo() {
        try (var browser = Browser.open()) {
            Visitor builder = browser.phoneWithoutScript().signsInAs("yang.xiuying");
            String number = BuildingSite.applies(builder, BEGINS);
            at(browser, "clerk", number).moves("accept").does();
            consults(at(browser, "officer", number), FILED.toLocalDate(), OBJECTED);
            Visitor head = at(browser, "head", number);
            head.moves("coordinate").answers("coordinate-minutes", "建设单位不同意修改。").does();
            consults(at(browser, "officer", number), FILED.toLocalDate(), OBJECTED);

            assertThat(head.opensAtDesk(number).reads(".moves")).contains("还有部门不同意，不能准予许可");
            head.moves("refuse")
                    .answers("refuse-reason", "不具备易地建设条件。")
                    .answers("refuse-remedy", "60 日内可以申请行政复议。")
                    .does();

            builder.visits("/case/" + number);
            assertThat(builder.reads("main")).contains("不予许可", "不具备易地建设条件。", "60 日内可以申请行政复议。");
            assertThat(new PaperPdf(builder.downloads("#papers a:has-text('不予行政许可决定书')")).words())
                    .contains("不具备易地建设条件。");
        }
    }

    @Test
    void aCorrectionThatNobodySendsEndsTheCaseWithTheTenthWorkingDay() {
        try (var browser = Browser.open()) {
            Visitor builder = browser.phoneWithoutScript().signsInAs("yang.xiuying");
            String number = BuildingSite.applies(builder, BEGINS);
            at(browser, "clerk", number)
                    .moves("correct")
                    .answers("correct-items", "area", "contracts", "partners")
                    .answers("correct-reason", "面积与合同不一致，少一家参建单位。")
                    .does();
            assertThat(builder.visits("/case/" + number).reads("#now"))
                    .contains("面积与合同不一致", "需要补正：", "参建单位", "2026年3月16日");
            addsAPartner(builder);

            Operations.moveClockTo(LocalDateTime.of(2026, 3, 16, 23, 59));
            assertThat(builder.visits("/case/" + number).reads("#now")).contains("待补正");
            Operations.moveClockTo(LocalDateTime.of(2026, 3, 17, 0, 1));

            assertThat(builder.visits("/case/" + number).reads("#now")).contains("逾期未补正", "可以重新申请");
            builder.visits("/correct/" + number);
            assertThat(builder.page().locator("#late").count()).isOne();
        }
    }

    /** The list was named as a whole, so that what was forgotten can be added; nothing is sent while it is half filled in. */
    private static void addsAPartner(Visitor builder) {
        builder.presses("#correct");
        int before = builder.page().locator("fieldset.row").count();
        builder.presses("button[name=addRow][value=partners]");
        assertThat(builder.page().locator("fieldset.row").count()).isEqualTo(before + 1);
        builder.presses("#send");
        assertThat(builder.reads("#summary")).contains("单位名称");
        builder.presses("fieldset.row:last-of-type button[name=removeRow]");
        assertThat(builder.page().locator("fieldset.row").count()).isEqualTo(before);
    }

    private static Visitor at(Browser browser, String post, String number) {
        return browser.desk().signsInAs(post + "." + CENTRE).opensAtDesk(number);
    }

    private static void consults(Visitor officer, LocalDate received, List<Opinion> opinions) {
        Form form = officer.moves("consult").addsRow("opinions");
        for (int row = 1; row <= opinions.size(); row++) {
            Opinion told = opinions.get(row - 1);
            form.answersInRow("opinions", row, "agency", told.agency())
                    .answersInRow("opinions", row, "opinion", told.opinion())
                    .answersInRow("opinions", row, "words", told.words())
                    .answersInRow("opinions", row, "receivedOn", received);
        }
        form.does();
    }

    private static void pays(Visitor clerk, String receipt) {
        clerk.page().locator("#fee-sum").fill("640400");
        clerk.page().locator("#fee-receipt").fill(receipt);
        clerk.presses("button[value=fee-take]");
        assertThat(clerk.reads("#fees")).contains("已缴", receipt);
    }
}
