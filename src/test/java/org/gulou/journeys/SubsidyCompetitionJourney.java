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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two companies compete for a subsidy: sealed until the window closes, scored, put on notice, granted as a batch. */
@ArquillianTest
@RunAsClient
@Tag("long")
class SubsidyCompetitionJourney {
    private static final String OFFICE = "guiyang-big-data";
    private static final String CENTRE = "guiyang-service-centre";
    private static final String PROJECT = "示例汤粉门店数字化";

    private record Company(String person, String name, String uscc, String representative, String project) {}

    private static final Company BETTER = new Company("zhang.wei", FoodShop.NAME, FoodShop.USCC, "张伟", PROJECT);
    private static final Company WORSE =
            new Company("yang.xiuying", BuildingSite.BUILDER, "91520103MA6DEM0022", "杨秀英", "示例运力平台");

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    private static void on(int month, int day) {
        Operations.moveClockTo(LocalDateTime.of(2026, month, day, 9, 0));
    }

    @Test
    void theBetterProjectIsChosenPublishedAndGrantedAndTheOtherReadsWhyNot() {
        on(3, 10);
        try (var browser = Browser.open()) {
            Visitor better = browser.phoneWithoutScript().signsInAs(BETTER.person());
            Visitor worse = browser.phoneWithoutScript().signsInAs(WORSE.person());
            String first = applies(better, BETTER);
            String second = applies(worse, WORSE);
            assertThat(better.visits("/case/" + first).reads("#now")).contains("申报期内封存");
            Visitor clerk = browser.desk().signsInAs("clerk." + CENTRE);
            staysSealed(clerk, first);

            on(5, 6);
            for (String number : List.of(first, second)) {
                clerk.opensAtDesk(number).moves("qualify").does();
            }
            on(5, 12);
            Visitor officer = browser.desk().signsInAs("officer." + CENTRE);
            scores(officer.opensAtDesk(first), "95", "82", "80", "78", "40");
            scores(officer.opensAtDesk(second), "90", "75", "75", "74.97", "60");
            on(5, 13);
            Visitor head = browser.desk().signsInAs("head." + CENTRE);
            refuses(head, second);
            head.opensAtDesk(first)
                    .moves("choose")
                    .answers("choose-amount", "300000")
                    .does();

            isDisputed(browser, officer, first);
            grantsTheBatch(head, first);

            assertThat(better.visits("/case/" + first).reads("#now")).contains("已立项");
            assertThat(new PaperPdf(better.downloads("#papers a:has-text('补助决定书')")).words())
                    .contains(PROJECT);
            worse.visits("/case/" + second);
            assertThat(worse.reads("main")).contains("不予补助", "评审得分未入围。", "下一年度重新申报。");
        }
    }

    @Test
    void outsideTheWindowNobodyApplies() {
        on(5, 1);
        try (var browser = Browser.open()) {
            Visitor late =
                    browser.phoneWithoutScript().signsInAs("wu.mei").visits("/start/data-fusion-subsidy--" + OFFICE);

            assertThat(late.reads("main")).contains("3月1日", "4月30日");
            assertThat(late.page().locator("#start").count()).isZero();
            late.visits("/service/data-fusion-subsidy");
            assertThat(late.reads("#paused")).contains("已截止");
            assertThat(late.page().locator("a[href='#places']").count()).isZero();
        }
    }

    private static String applies(Visitor applicant, Company company) {
        Form form = applicant.starts("data-fusion-subsidy", OFFICE, company.name());
        form.answers("company.name", company.name())
                .answers("company.uscc", company.uscc())
                .answers("company.representative", company.representative())
                .answers("setUpOn", LocalDate.of(2019, 6, 1))
                .answers("industry", "services")
                .answers("blacklisted", "false")
                .answers("earlier", "none")
                .answers("handler", company.representative())
                .answers("phone", "13800000421")
                .continues();
        form.answers("projectName", company.project())
                .answers("level", "demo")
                .answers("beginsOn", LocalDate.of(2025, 5, 1))
                .answers("endsOn", LocalDate.of(2026, 10, 31))
                .answers("summary", "建设生产执行系统和能耗监测平台，设备联网率提高到 90%。")
                .continues();
        form.answersInRow("costs", 1, "what", "software")
                .answersInRow("costs", 1, "amount", "1800000")
                .answersInRow("costs", 1, "paid", "true")
                .answers("asked", "400000")
                .answers("otherFunds", "false")
                .continues();
        form.answers("promise", "true").continues();
        form.attaches("application", PaperPdf.scan("申报书.pdf"))
                .attaches("audit", PaperPdf.scan("审计报告.pdf"))
                .attaches("filing", PaperPdf.scan("备案.pdf"))
                .attaches("no-duplicate", PaperPdf.scan("承诺书.pdf"))
                .continues();
        return applicant.sends().reads("#number");
    }

    private static void staysSealed(Visitor clerk, String number) {
        clerk.visits("/desk/sealed.xhtml");
        assertThat(clerk.reads("main")).contains(number, "启封").doesNotContain(PROJECT, FoodShop.NAME);
        clerk.opensAtDesk(number);
        assertThat(clerk.reads("[role=alert]")).contains(number);
        assertThat(clerk.reads("main")).doesNotContain(PROJECT, FoodShop.NAME);
        clerk.visits("/desk/");
        assertThat(clerk.reads("main")).doesNotContain(number);
    }

    private static void scores(Visitor officer, String... scores) {
        Form form = officer.moves("score");
        for (int row = 1; row <= scores.length; row++) {
            form.answersInRow("scores", row, "expert", "Z" + row)
                    .answersInRow("scores", row, "noConflict", "true")
                    .answersInRow("scores", row, "score", scores[row - 1]);
        }
        form.does();
    }

    private static void refuses(Visitor head, String number) {
        head.opensAtDesk(number);
        assertThat(head.reads(".moves")).contains("平均分没有达到入围分数");
        head.moves("refuse")
                .answers("refuse-reason", "评审得分未入围。")
                .answers("refuse-remedy", "可以查询评分，下一年度重新申报。")
                .does();
    }

    private static void isDisputed(Browser browser, Visitor officer, String number) {
        Visitor stranger = browser.phoneWithoutScript().visits("/notices");
        assertThat(stranger.reads("main")).contains(PROJECT, "公示编号 " + number).doesNotContain("300000");
        officer.opensAtDesk(number)
                .moves("object")
                .answers("object-reason", "有人反映项目未完成。")
                .does();
        assertThat(stranger.visits("/notices").reads("main")).doesNotContain(PROJECT);
        officer.opensAtDesk(number)
                .moves("dismiss")
                .answers("dismiss-reason", "经核查，项目正常进行。")
                .does();
    }

    private static void grantsTheBatch(Visitor head, String number) {
        head.visits("/desk/batch.xhtml");
        head.presses("main td a");
        assertThat(head.reads("#ranked")).contains(number);
        head.presses("a:has-text('下达补助')");
        head.page().locator("input[name=case][value='" + number + "']").check();
        head.presses("#preview .buttons button");
        assertThat(head.reads("main")).contains(number);
    }
}
