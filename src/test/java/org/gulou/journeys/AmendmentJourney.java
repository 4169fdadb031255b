package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An editor changes a service in the portal by keyboard, is told of her mistakes at once, and a reviewer publishes it. */
@ArquillianTest
@RunAsClient
class AmendmentJourney {

    @Test
    void anEditorWritesByKeyboardAndAReviewerPublishes() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor").visits("/admin/catalogue/?kind=OFFERS");
            editor.visits("/admin/catalogue/file.xhtml?path=offers/520100.yaml");
            editor.presses("#change button");
            Page page = editor.page();
            page.waitForSelector(".editor .cm-content");
            page.click("#text-label");
            page.keyboard().press("Control+End");
            page.keyboard().type("\nx");
            page.waitForSelector("#list li");
            assertThat(editor.reads("#list")).contains("YAML");
            editor.photographs("editor");
            editor.findsNoBarrier();
            page.keyboard().press("Backspace");
            page.keyboard().type("# 由门户修改");
            page.waitForCondition(() -> page.locator("#list li").count() == 0);
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            page.waitForURL("**saved=true**");
            editor.presses(".trail a");
            page.fill("#reason", "试一试");
            editor.presses("#describe button");
            editor.presses("#submit button[value=submit]");
            assertThat(editor.reads("#state")).isEqualTo("待审核");

            Visitor reviewer = browser.desk().signsInAs("reviewer").visits(page.url());
            reviewer.presses("#approve button");

            assertThat(reviewer.reads("#state")).isEqualTo("已发布");
        }
    }

    @Test
    void whateverIsDefinedIsListedByItsName() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");

            assertThat(editor.visits("/admin/catalogue/?kind=ELEMENTS").reads("#files"))
                    .contains("自然人");
            assertThat(editor.visits("/admin/catalogue/?kind=WORKFLOWS").reads("#files"))
                    .contains("告知承诺");
            assertThat(editor.visits("/admin/catalogue/?kind=VOCABULARIES").reads("#files"))
                    .contains("层级");
            assertThat(editor.visits("/admin/catalogue/?kind=OCCASIONS").reads("#files"))
                    .contains("新生儿出生一件事");
            assertThat(editor.visits("/admin/catalogue/?kind=PARAMETERS&q=法律援助").reads("#files"))
                    .contains("法律援助经济困难标准");
            assertThat(editor.visits("/admin/catalogue/?kind=WORDING").reads("#files"))
                    .contains("plain-words.yaml");
        }
    }

    @Test
    void aWorkflowIsWalkedInTheWordsOfTheOffice() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/try.xhtml?service=out-of-area-care");
            editor.presses("#stories a >> nth=0");

            assertThat(editor.reads("#go"))
                    .contains("县级 · 窗口受理", "申请人", "系统")
                    .doesNotContain("clerk.county", "applicant");
            editor.presses("#go button[name=act] >> nth=0");
            assertThat(editor.reads("#done")).contains("申请人");
        }
    }

    @Test
    void aTextThatCitizensWillNotUnderstandIsAdvisedOnAndCanBePublished() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits(
                            "/admin/catalogue/file.xhtml?path=services/healthcare-security/out-of-area-care/service.yaml");
            editor.presses("#change button");
            Page page = editor.page();
            page.fill("#text", page.inputValue("#text").replace("  zh: 到参保地以外看病前备案", "  zh: 到参保地以外看病前届时备案"));

            editor.presses("#check");

            assertThat(editor.reads("#found")).isEqualTo("没有发现问题，有改进建议。");
            assertThat(editor.reads("#list")).contains("届时", "到时候", "这种语言没有改");
        }
    }
}
