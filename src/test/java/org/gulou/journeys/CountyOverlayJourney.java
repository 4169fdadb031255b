package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A county lays over a service what the service lets it, and nothing else. */
@Tag("long")
@ArquillianTest
@RunAsClient
class CountyOverlayJourney {
    private static final String HERS = "offers/520103.yaml";
    private static final String NEIGHBOURS = "offers/520111.yaml";
    private static final String SERVICE = "services/market-regulation/food-business-licence/service.yaml";
    private static final String GUIDE = "/service/food-business-licence?place=";
    private static final String AS_IT_IS = "    promised: 4 working days\n";
    private static final String CARD = ".cards li.card";

    private final Browser browser = Browser.open();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatACountyLaysOverAServiceItsCitizensReadAndTheNeighboursDoNot() {
        Visitor editor = browser.desk().signsInAs("editor.yunyan");
        String neighbours = card("520111");

        publishes(editor, AS_IT_IS, """
                    promised: 3 working days
                    hours: {zh: '周一至周六 8:30–18:00', en: 'Monday to Saturday 8:30–18:00'}
                    note: {zh: 窗口可以代为拍照。, en: We can take the photos for you.}
                """);
        try {
            assertThat(card("520103")).contains("3 个工作日", "周一至周六 8:30–18:00", "窗口可以代为拍照。");
            assertThat(card("520111")).isEqualTo(neighbours).contains("5 个工作日");
        } finally {
            publishes(editor, "(?s)    promised: 3 working days\n.*?photos for you.}\n", AS_IT_IS);
        }
        assertThat(card("520103")).contains("4 个工作日").doesNotContain("8:30");
    }

    @Test
    void whatSheWroteBeforeIsReadBesideWhatIsLiveAndTakenUpAgain() {
        Visitor editor = browser.desk().signsInAs("editor.yunyan");
        publishes(editor, AS_IT_IS, "    promised: 2 working days\n");
        assertThat(card("520103")).contains("2 个工作日");

        editor.visits("/admin/catalogue/file.xhtml?path=" + HERS);
        assertThat(editor.reads("#history li >> nth=0")).contains("云岩区的窗口时间和期限。");
        editor.presses("#history a >> nth=1");
        assertThat(editor.reads(".sides")).contains("promised: 4 working days", "promised: 2 working days");
        editor.presses("#again button");
        String amendment = Amending.id(editor);
        Amending.handsIn(editor, amendment, "恢复原来的期限。");
        Amending.isApproved(browser, amendment);

        assertThat(card("520103")).contains("4 个工作日");
        editor.visits("/admin/catalogue/file.xhtml?path=" + NEIGHBOURS);
        assertThat(editor.page().locator("#history li").count())
                .as("her changes are none of the neighbour's file")
                .isOne();
    }

    /** Changes her file and has it published. */
    private void publishes(Visitor editor, String old, String by) {
        String amendment = Amending.begins(editor, HERS);
        Amending.writes(editor, text -> text.replaceFirst(old, by));
        Amending.keeps(editor);
        Amending.handsIn(editor, amendment, "云岩区的窗口时间和期限。");
        Amending.isApproved(browser, amendment);
    }

    private String card(String county) {
        return browser.phoneWithoutScript().visits(GUIDE + county).reads(CARD);
    }

    @Test
    void whatTheServiceKeepsForItselfIsRefusedWhereItStands() {
        Visitor editor = browser.desk().signsInAs("editor.yunyan");
        String before = card("520103");
        String amendment = Amending.begins(editor, HERS);

        Amending.writes(
                editor,
                text -> text.replace(
                        AS_IT_IS,
                        AS_IT_IS
                                + "    papers:\n      - {id: photo, add: true, title: {zh: 店面照片, en: Photo of the shop}, files: {types: [jpg], maxSize: 5 MB}}\n"));
        editor.page().waitForSelector("#list li:has-text('12:5')");
        assertThat(editor.reads("#list")).contains("food-business-licence", "papers", "promised");
        Amending.keeps(editor);
        Amending.handsIn(editor, amendment, "要店面照片。");

        editor.whatWentWrong();
        assertThat(editor.reads("#refused")).contains(HERS + ":12:5", "food-business-licence", "papers");
        assertThat(card("520103")).isEqualTo(before);
        Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
    }

    @Test
    void whatIsNotHersSheReadsAndCannotTakeUp() {
        Visitor editor = browser.desk().signsInAs("editor.yunyan");
        for (String path : new String[] {SERVICE, NEIGHBOURS, "parameters/legal-aid.yaml"}) {
            editor.visits("/admin/catalogue/file.xhtml?path=" + path);
            assertThat(editor.page().locator("#source li").count()).isPositive();
            assertThat(editor.page().locator("#change").count()).isZero();
            int open = open(editor);
            assertThat(posts(editor, "amendments.xhtml", FormData.create().set("path", path)))
                    .isEqualTo(422);
            assertThat(posts(
                            editor,
                            "amendments.xhtml",
                            FormData.create()
                                    .set("copy", "food-business-licence")
                                    .set("newId", "street-food")))
                    .isEqualTo(422);
            assertThat(open(editor)).as("nothing is begun").isEqualTo(open);
        }

        String amendment = Amending.begins(editor, HERS);
        Amending.opens(editor, amendment).page().fill("#path", NEIGHBOURS);
        editor.presses("#add button");
        editor.whatWentWrong();
        assertThat(editor.reads("#mistake")).contains("职责");
        assertThat(editor.reads("#files")).doesNotContain(NEIGHBOURS);
        editor.presses("#submit button[value=withdraw]");
    }

    private static int open(Visitor editor) {
        return editor.visits("/admin/catalogue/amendments.xhtml")
                .page()
                .locator("#open tbody tr")
                .count();
    }

    private static int posts(Visitor editor, String page, FormData form) {
        String address = editor.page().url();
        return editor.page()
                .request()
                .post(
                        "/admin/catalogue/" + page,
                        RequestOptions.create()
                                .setHeader("Origin", address.replaceFirst("(//[^/]*)/.*", "$1"))
                                .setForm(form))
                .status();
    }
}
