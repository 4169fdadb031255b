package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An editor changes a service in the portal by keyboard, is told of her mistakes at once, and a reviewer publishes it. */
@Tag("long")
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
            page.keyboard().press("Control+s");
            page.waitForSelector("#told:text('已保存')");
            page.keyboard().type("。");
            page.waitForCondition(
                    () -> { // the first press may close what is just being offered
                        page.keyboard().press("Escape");
                        return "save".equals(page.evaluate("document.activeElement.value"));
                    });
            page.keyboard().press("Enter");
            page.waitForSelector("#told:text('已保存')");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("save");
            editor.presses(".trail a");
            editor.presses("#submit button[value=submit]");
            assertThat(editor.reads("#mistake")).isEqualTo("提交以前，请先填写修改的理由。");
            assertThat(editor.whatWentWrong()).allMatch(wrong -> wrong.contains("422"));
            page.fill("#reason", "试一试");
            String title = page.inputValue("#title");
            editor.presses("#submit button[value=submit]");
            assertThat(editor.reads("#state")).isEqualTo("待审核");
            assertThat(editor.reads("#done:focus")).isEqualTo("已提交，等另一人审核。");

            Visitor reviewer = browser.desk().signsInAs("reviewer").visits(page.url());
            reviewer.presses("#approve button[value=approve]");

            assertThat(reviewer.reads("#state")).isEqualTo("已发布");
            assertThat(reviewer.reads("#done:focus")).isEqualTo("已发布。");
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/journal.xhtml?action=publish-amendment");
            assertThat(admin.reads("#journal tbody tr:first-child")).contains(title, "发布修订");
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
    void aStoryThatIsNoLongerTrueIsMendedFromTheListThatTellsIt() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
            String form = "services/government-office/notice-objection/form.yaml";
            String amendment = Amending.begins(editor, form);
            Amending.writes(
                    editor,
                    text -> text.stripTrailing()
                            + "\n      - {id: seenOn, kind: date, title: {zh: 哪天看到的？, en: When?}, required: true}\n");
            Amending.keeps(editor);
            Amending.handsIn(editor, amendment, "要知道哪天看到的");
            assertThat(editor.reads("#refused")).contains("examples/justified.yaml", "请填写“哪天看到的？”");

            editor.presses("#refused button >> nth=0");

            assertThat(editor.reads("#name")).endsWith("examples/justified.yaml");
            Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
            assertThat(editor.reads("#state")).isEqualTo("已撤回");
            editor.whatWentWrong();
        }
    }

    @Test
    void aReviewerIsToldThatWhatSheReadWasChangedSince() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(editor, "services/government-office/notice-objection/form.yaml");
            Amending.writes(editor, text -> text + "# 说明\n");
            Amending.keeps(editor);
            Amending.handsIn(editor, amendment, "写明");
            Visitor reviewer = Amending.opens(browser.phoneWithoutScript().signsInAs("reviewer"), amendment);
            editor.presses("#reopen button");
            Amending.handsIn(editor, amendment, "写明");

            reviewer.presses("#approve button[value=approve]");

            assertThat(reviewer.reads("#mistake")).contains("您打开这一页以后，修订又有变化");
            assertThat(reviewer.reads("#state")).isEqualTo("待审核");
            Amending.opens(editor, amendment).presses("#reopen button");
            editor.presses("#submit button[value=withdraw]");
            reviewer.whatWentWrong();
        }
    }

    @Test
    void nothingThatIsTypedBesideTheFilesIsLost() {
        try (var browser = Browser.open()) {
            String form = "services/government-office/notice-objection/form.yaml";
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(editor, form);
            Amending.writes(editor, text -> text + "# 说明\n");
            Amending.keeps(editor);
            Page page = Amending.opens(editor, amendment).page();

            page.fill("#reason", "按新的办法");
            editor.presses("#files button[value='drop:" + form + "']");
            assertThat(editor.reads("#done")).isEqualTo("这个文件不再修改。写过的内容还留着，可以取回。");
            assertThat(page.inputValue("#reason")).isEqualTo("按新的办法");

            page.fill("#reason", "按新的办法，从明年起");
            editor.presses("#aside button");
            assertThat(editor.reads("#files")).contains(form);
            assertThat(page.inputValue("#reason")).isEqualTo("按新的办法，从明年起");
            Amending.opens(editor, amendment, form);
            assertThat(Amending.text(editor)).endsWith("# 说明\n");

            Amending.opens(editor, amendment);
            page.fill("#reason", "再想想");
            page.fill("#path", "没有/这样的.yaml");
            page.press("#path", "Enter");
            assertThat(page.inputValue("#reason")).isEqualTo("再想想");
            assertThat(page.inputValue("#path")).isEqualTo("没有/这样的.yaml");
            page.fill("#path", "");
            editor.presses("#submit button[value=withdraw]");
            assertThat(editor.reads("main")).contains("再想想");
            editor.whatWentWrong();

            Visitor another = browser.desk().signsInAs("editor");
            String second = Amending.begins(another, form);
            Amending.opens(another, second).page().fill("#reason", "先看看报告");
            another.presses("#examine");
            another.page()
                    .waitForCondition(() -> Amending.opens(another, second)
                            .page()
                            .inputValue("#reason")
                            .equals("先看看报告"));
            another.presses("#submit button[value=withdraw]");
        }
    }

    @Test
    void howAFileIsWrittenIsOneLinkAwayFromIt() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(editor, "services/government-office/notice-objection/form.yaml");

            editor.visits(editor.page().getAttribute("#how", "href"));

            assertThat(editor.page().url()).endsWith("#file-form");
            assertThat(editor.reads("#file-form")).contains("schema: gulou/form/v1");
            assertThat(editor.reads("#keys-form + dl")).contains("pages.items.kind", "各页按顺序排列");
            editor.findsNoBarrier();
            Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    void whatMayStandBetweenBracesIsCompletedToo() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");
            String form = "services/government-office/notice-objection/form.yaml";
            String amendment = Amending.begins(editor, form);
            Amending.writes(editor, text -> text.stripTrailing() + "\n      - {id: seenOn, kind: lo");
            Page page = editor.page();

            page.keyboard().press("Control+Space");
            page.waitForSelector(".cm-tooltip-autocomplete :text('longText')");
            // by mouse: for an instant after the list has opened, Enter still means a new line
            page.locator(".cm-tooltip-autocomplete li:has-text('longText')").click();
            page.keyboard().type(", title: {zh: 看到, en: Seen}, hi");
            page.keyboard().press("Control+Space");
            page.waitForSelector(".cm-tooltip-autocomplete :text('hint')");
            assertThat(page.locator(".cm-completionInfo").textContent()).containsPattern("\\p{IsHan}");
            page.keyboard().press("Escape");

            assertThat(page.inputValue("#text")).endsWith("{id: seenOn, kind: longText, title: {zh: 看到, en: Seen}, hi");
            assertThat(page.locator(".editor .cm-content:focus").count())
                    .as("Escape closes what was offered, and leaves her where she writes")
                    .isEqualTo(1);
            Amending.keeps(editor);
            Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
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
