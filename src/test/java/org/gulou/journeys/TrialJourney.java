package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service is tried out before it is published: its workflow walked as each role, its guide and letters looked at. */
@ArquillianTest
@RunAsClient
class TrialJourney {
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
            editor.presses("#go button[name=-wait]");
            assertThat(editor.reads("#now")).isEqualTo("2026-03-03 09:00");
            editor.presses("#go button[name=-open]:has-text('撤回申请')");
            assertThat(editor.reads("#done")).contains("撤回申请 → 已撤回 申请人");
        }
    }

    @Test
    @Tag("long")
    void whatAMoveNeedsIsFilledInAsAtTheDesk() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/try.xhtml?service=notice-objection");
            editor.presses("#stories a >> nth=0");
            assertThat(editor.source()).as("nothing is to be paid").doesNotContain("name=\"-pay\"");
            editor.presses("#go button[name=-open]:has-text('核查异议')");
            editor.presses("#fill button[value=act]");
            assertThat(editor.reads("#fill")).contains("请选择“核查结论”。");

            editor.page().getByLabel("异议成立").first().check();
            editor.page().locator("#fill textarea").first().fill("已经核实。");
            editor.presses("#fill button[value=act]");

            assertThat(editor.reads("#at")).isEqualTo("已答复");
            assertThat(editor.reads("#done")).contains("核查异议", "云岩区");
        }
    }

    @Test
    @Tag("long")
    void theApplicantOfAWalkPutsRightWhatTheOfficeAskedFor() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/try.xhtml?service=legal-aid");
            editor.presses("#stories a:has-text('进城务工人员讨薪')");
            assertThat(editor.reads("#held")).contains("先行提供法律援助", "县级 · 审批", "申请人没有紧急情形");

            editor.presses("#go button[name=-open]:has-text('要求补正')");
            editor.page().check("#fill input[value=story]");
            editor.page().check("#fill input[value=identity]");
            editor.page().locator("#fill textarea").first().fill("写明工地名称，身份证照片不清楚。");
            editor.presses("#fill button[value=act]");
            assertThat(editor.reads("#coming")).contains("逾期未补正");

            editor.presses("#go button[name=-open]:has-text('提交补正')");
            assertThat(editor.reads("#correct")).contains("写明工地名称", "案情").doesNotContain("对方姓名");
            editor.page().fill("#correct textarea[name=story]", "短");
            editor.presses("#correct button[value=act]");
            assertThat(editor.reads("#correct")).contains("案情");
            editor.findsNoBarrier();
            editor.page().fill("#correct textarea[name=story]", "去年 8 月至 12 月在头桥街道示例工地做木工，工资没有结清。");
            editor.page().selectOption("#correct select", "upload");
            editor.presses("#correct button[value=act]");

            assertThat(editor.reads("#at")).isEqualTo("待审查");
            assertThat(editor.reads("#done")).contains("要求补正 → 待补正", "提交补正 → 待审查 申请人");
        }
    }

    @Test
    @Tag("long")
    void guideAndLettersOfADraftAreLookedAtAsCitizensWillSeeThem() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(editor, "services/healthcare-security/out-of-area-care/service.yaml");
            Amending.writes(editor, text -> text.replace("  zh: 到参保地以外看病前备案", "  zh: 先备案再到外地看病"));
            Amending.keeps(editor);
            String draft = "?amendment=" + amendment;

            editor.visits("/preview-guide/out-of-area-care" + draft + "&show=zh&size=large");
            assertThat(editor.reads("main")).contains("预览", "先备案再到外地看病");
            assertThat(editor.visits("/service/out-of-area-care").reads("main")).doesNotContain("先备案再到外地看病");
            assertThat(editor.visits("/preview-letter" + draft + "&service=out-of-area-care&letter=certificate")
                            .reads(".sheet"))
                    .contains("异地就医备案凭证", "杨晓燕", "520103-20260302-000001-4");
            assertThat(editor.fetches("/preview-pdf" + draft + "&service=out-of-area-care&letter=certificate")
                            .headers())
                    .containsEntry("content-type", "application/pdf");
            assertThat(browser.desk()
                            .fetches("/preview-letter" + draft + "&service=out-of-area-care&letter=certificate")
                            .status())
                    .isEqualTo(404);
            Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void aLetterIsShownInTheFrameInWhichItsOwnerLooksAtIt() {
        try (var browser = Browser.open()) {
            Visitor editor = browser.phoneWithoutScript()
                    .signsInAs("editor")
                    .visits("/admin/catalogue/try.xhtml?service=out-of-area-care");
            editor.presses("#preview button");
            editor.page().selectOption("#part", "certificate");

            editor.presses("#look button");

            assertThat(editor.page()
                            .frameLocator("iframe.preview")
                            .locator(".sheet")
                            .innerText())
                    .contains("异地就医备案凭证", "杨晓燕");
        }
    }
}
