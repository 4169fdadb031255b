package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form is changed while two hundred cases are open and people have drafts: what that does is told before it is done. */
@ArquillianTest
@RunAsClient
@Tag("long")
class ImpactJourney {
    private static final String SERVICE = "stair-lift";
    private static final String FOLDER = "services/government-office/" + SERVICE + "/";
    private static final String AWNING = "awning";
    private static final String CANOPY = "canopy";
    private static final String BODY = "yunyan-government-office";
    private static final int CASES = 200;

    private record Wanted(String amount, String where) {}

    @Test
    void whatAChangeDoesToDraftsAndCasesIsToldBeforeAndDoneAfter() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");
            String first = Amending.uploads(
                    editor,
                    Map.of(
                            FOLDER + "service.yaml",
                            StairLift.GUIDE_TEXT,
                            FOLDER + "form.yaml",
                            StairLift.FORM,
                            FOLDER + "workflow.yaml",
                            StairLift.WORKFLOW));
            Amending.handsIn(editor, first, "新事项。");
            Amending.isApproved(browser, first);

            Visitor wang = browser.phoneWithoutScript().signsInAs("wang.fang");
            List<String> dear = filed(wang);
            Visitor untouched = begins(browser, "zhang.wei", "张伟", new Wanted("4200", "inside"));
            Visitor again = begins(browser, "yang.xiuying", "杨秀英", new Wanted("4200", "inside"));
            again.form().answers("before", "false").continues();
            Visitor more = begins(browser, "wu.mei", "吴梅", new Wanted("4200", "outside"));
            Visitor refused = begins(browser, "wang.fang", "王芳", new Wanted("8000", "inside"));

            String change = changed(editor);
            isToldBefore(editor, change);
            Amending.handsIn(editor, change, "资金减少。");
            Amending.isApproved(browser, change);

            isDoneAfter(untouched, again, more, refused);
            staysOnItsVersion(browser, wang, dear.getFirst());
        }
    }

    @Test
    void aFigureThatIsLoweredIsToldForServicesThatReadIt() {
        try (var browser = Browser.open()) {
            String figures = publishes(browser, AWNING);
            begins(browser, AWNING, "wang.fang", "王芳", new Wanted("8000", "inside"));
            begins(browser, AWNING, "zhang.wei", "张伟", new Wanted("4200", "inside"));

            Visitor keeper = browser.desk().signsInAs("figures");
            keeper.page().setDefaultTimeout(60_000);
            String change = Amending.begins(keeper, figures);
            Amending.writes(keeper, text -> text.replace("value: 10000", "value: 5000"));
            Amending.keeps(keeper);
            Amending.opens(keeper, change).presses("#examine");

            assertThat(keeper.reads("main")).contains("只更新共用数据", "楼道雨棚补贴");
            assertThat(keeper.reads(".drafts:has-text('cost')")).contains("2", "1 不受影响", "1 不再符合条件", "cost");
            keeper.findsNoBarrier();
            Amending.opens(keeper, change).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    void aFigureThatIsLoweredLaterIsJudgedAsOfTheDayThatTheReviewerNames() {
        try (var browser = Browser.open()) {
            String figures = publishes(browser, CANOPY);
            begins(browser, CANOPY, "wang.fang", "王芳", new Wanted("8000", "inside"));
            Visitor keeper = browser.desk().signsInAs("figures");
            keeper.page().setDefaultTimeout(60_000);
            String change = Amending.begins(keeper, figures);
            Amending.writes(
                    keeper,
                    text -> text.replace(
                            "value: 10000}", "value: 10000}, {division: \"520000\", from: 2098-01-01, value: 5000}"));
            Amending.keeps(keeper);
            Amending.handsIn(keeper, change, "以后减少。");

            Visitor reviewer = browser.desk().signsInAs("reviewer");
            reviewer.page().setDefaultTimeout(60_000);
            Amending.opens(reviewer, change).presses("#examine");
            assertThat(reviewer.reads("main")).doesNotContain("不再符合条件");
            Amending.opens(reviewer, change).page().fill("#from", "2098-03-01");
            reviewer.presses("#as-of");
            assertThat(reviewer.page().inputValue("#from")).isEqualTo("2098-03-01");
            assertThat(reviewer.reads(".drafts:has-text('cost')")).contains("1 不再符合条件");

            reviewer.presses("#back");
            assertThat(reviewer.page().inputValue("#from"))
                    .as("what she approves is what she has looked at")
                    .isEqualTo("2098-03-01");
            reviewer.page().fill("#note-text", "再等等。");
            reviewer.presses("#return button");
            Amending.opens(keeper, change).presses("#submit button[value=withdraw]");
        }
    }

    /** A service whose condition reads a figure; tells the file of the figure. */
    private static String publishes(Browser browser, String service) {
        String folder = FOLDER.replace(SERVICE, service);
        String figures = "parameters/" + service + ".yaml";
        Visitor admin = browser.desk().signsInAs("admin");
        String first = Amending.uploads(
                admin,
                Map.of(
                        figures,
                        StairLift.FIGURES.replace(AWNING, service),
                        folder + "service.yaml",
                        StairLift.GUIDE_TEXT
                                .replace(SERVICE, service)
                                .replace("座椅电梯", "雨棚")
                                .replace("10000", "parameter(\"" + service + ".most\")"),
                        folder + "form.yaml",
                        StairLift.FORM,
                        folder + "workflow.yaml",
                        StairLift.WORKFLOW));
        Amending.handsIn(admin, first, "新事项。");
        Amending.isApproved(browser, first);
        return figures;
    }

    /** Files the cases; returns the numbers of those that would not be eligible after the change. */
    private static List<String> filed(Visitor citizen) {
        var dear = new ArrayList<String>();
        Page page = citizen.page();
        for (int i = 0; i < CASES; i++) {
            Wanted wanted = new Wanted(i % 4 == 0 ? "8000" : "4200", i % 4 == 1 ? "outside" : "inside");
            page.navigate("/start/" + SERVICE + "--" + BODY);
            page.click("#start");
            page.fill("[name=amount]", wanted.amount());
            page.check("[name=where][value=" + wanted.where() + "]");
            page.click("#continue");
            page.check("[name=before][value=false]");
            page.click("#continue");
            page.click("#submit");
            if (i % 4 == 0) {
                dear.add(citizen.reads("#number"));
            }
        }
        return dear;
    }

    private static Visitor begins(Browser browser, String name, String forWhom, Wanted wanted) {
        return begins(browser, SERVICE, name, forWhom, wanted);
    }

    private static Visitor begins(Browser browser, String service, String name, String forWhom, Wanted wanted) {
        Visitor citizen = browser.phoneWithoutScript().signsInAs(name);
        Form form = citizen.starts(service, BODY, forWhom);
        form.answers("amount", wanted.amount()).answers("where", wanted.where()).continues();
        return citizen;
    }

    /** One question more, a stricter limit, and a question that reads otherwise. */
    private static String changed(Visitor editor) {
        String amendment = Amending.begins(editor, FOLDER + "service.yaml");
        Amending.writes(editor, text -> text.replace("amount <= 10000", "amount <= 5000"));
        Amending.keeps(editor);
        Amending.opens(editor, amendment).page().fill("#path", FOLDER + "form.yaml");
        editor.presses("#add button");
        Amending.writes(
                editor,
                text -> text.replace("  - id: before\n", """
                                      - {id: permit, kind: text, title: {zh: 规划许可号, en: Planning permit}, show: where = "outside", required: true, maxLength: 40}
                                  - id: before
                                """)
                        .replace(
                                "title: {zh: 以前申请过, en: Applied before}",
                                "title: {zh: 五年内申请过, en: Applied within five years}"));
        Amending.keeps(editor);
        return amendment;
    }

    private static void isToldBefore(Visitor editor, String amendment) {
        Amending.opens(editor, amendment).presses("#examine");
        assertThat(editor.page().locator("#sound").count()).isOne();
        assertThat(editor.reads(".drafts"))
                .contains("1 不受影响", "1 有的问题要再看一遍", "1 要多答一项或多交一份", "规划许可号（permit）", "1 不再符合条件", "造价不高。（cost）");
        assertThat(editor.reads(".cases"))
                .contains(CASES / 2 + " 没有不同", CASES / 4 + " 会多问一项或多要一份", CASES / 4 + " 会不符合条件", "版本");
        editor.photographs("impact");
    }

    private static void isDoneAfter(Visitor untouched, Visitor again, Visitor more, Visitor refused) {
        assertThat(untouched.visits("/my").reads("main")).contains("楼道座椅电梯补贴");
        goesOn(again);
        assertThat(again.reads("#again")).contains("五年内申请过");
        goesOn(more);
        assertThat(more.page().locator("[name=permit]").count()).isOne();
        assertThat(more.reads("#added")).contains("规划许可号");
        goesOn(refused);
        refused.form().answers("before", "false").continues();
        assertThat(refused.reads("main")).contains("造价超过上限。");
    }

    /** Opens her draft where it goes on. */
    private static void goesOn(Visitor citizen) {
        citizen.visits("/start/" + SERVICE + "--" + BODY);
        citizen.presses(".hits a >> nth=0");
        citizen.findsNoBarrier();
    }

    /** It would not be granted under the new version, and is under its own. */
    private static void staysOnItsVersion(Browser browser, Visitor citizen, String number) {
        Visitor clerk = browser.desk().signsInAs("clerk." + BODY).opensAtDesk(number);
        assertThat(clerk.reads("main")).contains("以前申请过").doesNotContain("五年内申请过");
        clerk.moves("grant").does();
        assertThat(citizen.visits("/case/" + number).reads("#now")).contains("准予补贴");
    }
}
