package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an editor has written cannot be published: she is told where and what to do, and citizens notice nothing. */
@ArquillianTest
@RunAsClient
class RefusedPublishJourney {
    private static final String FOLDER = "services/government-office/notice-objection/";
    private static final String GUIDE = "/service/notice-objection";

    private final Browser browser = Browser.open();
    private final Visitor citizen = browser.phoneWithoutScript();
    private String guide = "";

    @BeforeEach
    void readTheGuide() {
        guide = citizen.visits(GUIDE).reads("main");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Tag("long")
    @Test
    void aStateThatNoCaseComesToIsToldWhileSheTypesAndNotHandedIn() {
        Visitor editor = browser.desk().signsInAs("editor");
        String path = FOLDER + "workflow.yaml";
        String amendment = Amending.begins(editor, path);

        Amending.writes(editor, text -> text.replace("  answered:\n", """
                  archive:
                    label: {zh: 待归档, en: To be filed away}
                    citizen: being-checked
                    worker: clerk.county
                  answered:
                """));
        String place = line(editor, "  archive:") + ":3";
        Page page = editor.page();
        page.waitForSelector("#list li:has-text('" + place + "')");
        assertThat(editor.reads("#list")).contains("archive");
        editor.findsNoBarrier();
        String typed = Amending.text(editor);
        Amending.keeps(editor);
        assertThat(editor.reads("#list")).contains(place);
        Amending.handsIn(editor, amendment, "增加归档。");

        isRefused(editor, path + ":" + place, "archive");
        nothingIsPublished(editor, amendment, path, typed);
    }

    @Tag("long")
    @Test
    void aRuleThatNamesAnAnswerThatIsNotAskedIsToldWithoutAScriptToo() {
        Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
        String path = FOLDER + "service.yaml";
        String amendment = Amending.begins(editor, path);

        Amending.writes(
                editor,
                text -> text.replace(
                        "  - id: anyone\n",
                        "  - id: anyone\n    when: resaon != \"\"\n    else: {zh: 请写明理由。, en: Give a reason.}\n"));
        String place = line(editor, "    when: resaon") + ":11";
        editor.presses("#check");
        assertThat(editor.reads("#list")).contains(place, "resaon", "reason");
        String typed = Amending.text(editor);
        Amending.keeps(editor);
        Amending.handsIn(editor, amendment, "没有理由的不受理。");

        isRefused(editor, path + ":" + place, "resaon");
        nothingIsPublished(editor, amendment, path, typed);
    }

    @Tag("long")
    @Test
    void whoseStoriesAreNotToldAnewYetSeesWhatTheChangeDoesAndTriesItOut() {
        Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
        String path = FOLDER + "form.yaml";
        String amendment = Amending.begins(editor, path);
        Amending.writes(
                editor,
                text -> text.replace(
                        "      - {id: reason,",
                        "      - {id: place, kind: text, title: {zh: 公示地点, en: Place of the notice}, required: true, maxLength: 40}\n      - {id: reason,"));
        Amending.keeps(editor);

        Amending.opens(editor, amendment).presses("#examine");
        assertThat(editor.reads("#refused")).contains("现在不能发布");
        assertThat(editor.reads("main")).contains("examples/justified.yaml", "新增", "公示地点 (place)");

        editor.visits("/admin/catalogue/try.xhtml?amendment=" + amendment);
        assertThat(editor.reads("#stories")).contains("不符合", "请填写“公示地点”");
        editor.presses("#preview button");
        assertThat(editor.page().frameLocator("iframe.preview").locator("main").innerText())
                .contains("公示地点");
        Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
    }

    private static void isRefused(Visitor editor, String place, String what) {
        editor.whatWentWrong();
        assertThat(editor.reads("#refused")).contains("什么都没有发布", place, what);
        assertThat(editor.reads("#state")).isEqualTo("编写中");
        assertThat(editor.page().locator("#refused").getAttribute("role")).isEqualTo("alert");
        assertThat(editor.page().locator("#refused a").first().getAttribute("href"))
                .contains("edit.xhtml");
    }

    private void nothingIsPublished(Visitor editor, String amendment, String path, String typed) {
        assertThat(citizen.visits(GUIDE).reads("main")).isEqualTo(guide);
        Amending.opens(editor, amendment, path);
        assertThat(Amending.text(editor)).isEqualTo(typed);
        Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
    }

    /** The number of the line that begins so, counted in what she sees. */
    private static long line(Visitor editor, String start) {
        return Amending.text(editor)
                        .lines()
                        .takeWhile(line -> !line.startsWith(start))
                        .count()
                + 1;
    }
}
