package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Keyboard;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner who has never seen a definition changes the questions of a form on the form itself. */
@ArquillianTest
@RunAsClient
class QuestionsJourney {
    private static final String FORM = "services/government-office/notice-objection/form.yaml";

    private static Visitor opens(Visitor owner, String amendment) {
        return owner.visits("/admin/catalogue/questions.xhtml?id=" + amendment + "&path=" + FORM);
    }

    private static String text(Visitor owner, String amendment) {
        return Amending.text(Amending.opens(owner, amendment, FORM));
    }

    private static void previews(Visitor owner, String amendment, String notice) {
        owner.visits("/preview?service=notice-objection&amendment=" + amendment + "&show=zh");
        owner.page().fill("[name=notice]", notice);
        owner.page().fill("[name=reason]", "面积有误。");
        owner.presses("#continue");
    }

    @Test
    @Tag("long")
    void aQuestionWithAConditionIsBuiltByKeyboardAndApplicantsAreAskedIt() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.desk().signsInAs("editor");
            String amendment = Amending.begins(owner, FORM);
            String before = text(owner, amendment);
            Keyboard keys = opens(owner, amendment).keyboard();

            keys.pressesButton("#pages-1 > .adds a.button");
            keys.types("title/zh", "有几户邻居也受影响？").types("title/en", "How many neighbours?");
            keys.picks("#kind", "integer");
            keys.chooses("show.how", "LINES").pressesButton("button[value='again:show.how']");
            keys.picks("[name='show/0/name']", "notice").pressesButton("button[value='again:show/0/sign']");
            keys.types("show/0/value", "520103-20260302-000001-4").pressesButton("#save");

            assertThat(owner.reads("#done")).contains("有几户邻居也受影响？", "已添加");
            assertThat(owner.reads("#pages-1-items-2")).contains("只在以下情况询问", "公示的申请编号", "520103-20260302-000001-4");
            assertThat(text(owner, amendment))
                    .startsWith(before.stripTrailing())
                    .contains("neighbours", "show: notice = \"520103-20260302-000001-4\"");
            previews(owner, amendment, "520103-20260302-000001-4");
            assertThat(owner.reads("main")).contains("有几户邻居也受影响？");
            previews(owner, amendment, "520103-20260302-000002-2");
            assertThat(owner.reads("main")).doesNotContain("有几户邻居也受影响？");
            Amending.opens(owner, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void everyStepIsTakenBackOneByOneWithoutAScript() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(owner, FORM);
            String before = text(owner, amendment);

            opens(owner, amendment).presses("button[value='down:pages/0/items/0']");
            assertThat(owner.reads("#pages-0-items-1 #done")).contains("公示的申请编号", "已下移");
            owner.presses("button[value='down:pages/0/items/1']");
            assertThat(owner.reads("#pages-1-items-0")).contains("公示的申请编号");
            owner.presses("button[value='remove:pages/0/items/0']");
            assertThat(owner.reads("#done")).contains("异议理由", "已删除");
            owner.presses("button[value='page-remove:pages/1']");
            owner.presses("#asked button");
            assertThat(owner.page().locator(".page-card").count()).isOne();
            for (int step = 0; step < 4; step++) {
                owner.presses("#undo");
            }

            assertThat(owner.page().locator("#undo").count()).isZero();
            assertThat(text(owner, amendment)).isEqualTo(before);
            Amending.opens(owner, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void whatTwoPeopleTypeInOneQuestionIsBroughtTogether() {
        try (var browser = Browser.open()) {
            Visitor first = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(first, FORM);
            opens(first, amendment).presses("a[href$='at=pages/0/items/0']");
            first.page().fill("[name='title/zh']", "哪一号公示？");
            first.page().fill("[name='maxLength']", "30");
            Visitor second = browser.phoneWithoutScript().signsInAs("admin");
            opens(second, amendment).presses("button[value='down:pages/0/items/0']");
            second.presses("a[href$='at=pages/0/items/1']");
            second.page().fill("[name='title/zh']", "公示编号");
            second.page().fill("[name='title/en']", "Notice number");
            second.page().press("[name='title/en']", "Enter");
            assertThat(second.reads("#done")).contains("公示编号", "已修改");

            first.presses("#save");

            first.whatWentWrong();
            assertThat(first.reads("#overtaken")).contains("没有保存", "哪一号公示？", "公示编号", "Notice number");
            assertThat(first.page().inputValue("[name='title/zh']")).isEqualTo("哪一号公示？");
            assertThat(first.page().inputValue("[name='title/en']")).isEqualTo("Notice number");
            first.presses("#save");
            assertThat(text(first, amendment)).contains("{zh: 哪一号公示？, en: Notice number}", "maxLength: 30");
            opens(first, amendment);
            assertThat(first.reads("#pages-0-items-0")).contains("异议理由");
            second.presses("#undo");
            assertThat(second.whatWentWrong()).hasSize(1);
            assertThat(second.reads("#otherwise")).contains("不能撤销");
            Amending.opens(first, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void whatIsTypedGoesAlongWithAButtonElsewhereAndStaysWhereItCannotBeKept() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(owner, FORM);
            opens(owner, amendment).presses("#pages-0 > .adds a.button");
            owner.page().fill("[name='title/zh']", "怎么得知公示？");
            owner.presses("button[value='down:pages/1/items/0']");
            owner.whatWentWrong();
            assertThat(owner.reads("#otherwise")).contains("还没有执行");
            assertThat(owner.page().inputValue("[name='title/zh']")).isEqualTo("怎么得知公示？");

            owner.page().fill("[name='title/en']", "How did you hear of it?");
            owner.presses("button[value='down:pages/1/items/0']");
            assertThat(owner.reads("#done")).contains("姓名", "已下移", "怎么得知公示？");
            assertThat(owner.reads("#pages-0-items-2")).contains("怎么得知公示？");
            owner.presses("#undo");
            assertThat(owner.page().locator("#pages-0-items-2").count()).isZero();

            Visitor reviewer = browser.phoneWithoutScript().signsInAs("reviewer");
            opens(reviewer, amendment).presses("a[href$='at=pages/0/items/0']");
            assertThat(reviewer.reads("#looks")).contains("岗位", "吴晓燕");
            assertThat(reviewer.page().locator("#panel button:visible").count()).isZero();
            assertThat(reviewer.page().isDisabled("[name='title/zh']")).isTrue();
            Amending.opens(owner, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(owner, FORM);
            String before = text(owner, amendment);
            opens(owner, amendment).presses("#pages-0 > .adds a.button");
            owner.page().fill("[name='title/zh']", "怎么得知公示？");
            owner.page().selectOption("#kind", "choice");
            owner.presses("#save");
            assertThat(owner.reads("#summary")).contains("请把另一种语言也填上", "请至少列出一个选项");

            owner.page().fill("[name='title/en']", "How did you hear of it?");
            owner.page().fill("[name='options/0/zh']", "现场");
            owner.page().fill("[name='options/0/en']", "On site");
            owner.page().check("[name='show.how'][value=RULE]");
            owner.presses("button[value='again:show.how']");
            owner.page().fill("[name='show.rule']", "reasn = \"x\"");
            owner.presses("#save");
            assertThat(owner.reads("#show-error")).contains("reasn");
            assertThat(owner.page().inputValue("[name='options/0/zh']")).isEqualTo("现场");
            assertThat(text(owner, amendment)).isEqualTo(before);
            owner.whatWentWrong();
            Amending.opens(owner, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    @Tag("long")
    void aTextThatCannotBeReadLeadsToTheText() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(owner, FORM);
            Amending.writes(Amending.opens(owner, amendment, FORM), text -> text.replace("pages:", "pages: ["));
            Amending.keeps(owner);

            opens(owner, amendment).presses("#unreadable a");

            assertThat(owner.page().locator("#list li").count()).isPositive();
            Amending.opens(owner, amendment).presses("#submit button[value=withdraw]");
        }
    }
}
