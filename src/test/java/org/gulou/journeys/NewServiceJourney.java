package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner who has never seen a definition begins a service, and gives it a check and words of its own. */
@ArquillianTest
@RunAsClient
@Tag("long")
class NewServiceJourney {
    private static void addsDay(Visitor owner, String zh, String en) {
        owner.presses("#pages-1 > .adds .second");
        owner.page().fill("[name='title/zh']", zh);
        owner.page().fill("[name='title/en']", en);
        owner.page().selectOption("#kind", "date");
        owner.presses("button[value=again]");
    }

    @Test
    void aServiceIsBegunAndHandedInWithoutItsFilesBeingRead() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("editor");
            owner.visits("/admin/catalogue/").presses("#begin");
            owner.page().fill("[name='title/zh']", "摊位临时占道登记");
            owner.presses("#go");
            owner.whatWentWrong();
            assertThat(owner.page().inputValue("[name='title/zh']")).isEqualTo("摊位临时占道登记");
            owner.page().fill("[name='title/en']", "Stall permit for a few days");
            owner.page().fill("[name='law/zh']", "城市市容管理条例");
            owner.page().fill("[name='law/en']", "Regulation on the look of cities");
            owner.page().fill("[name='who/zh']", "本县居民。");
            owner.page().fill("[name='who/en']", "Who lives in the county.");
            owner.page().selectOption("#department", "CAD");
            owner.presses("#go");
            String amendment = Amending.id(owner);
            assertThat(owner.page().locator("#problems .error").count()).isZero();

            addsDay(owner, "从哪天开始？", "First day");
            owner.presses("#save");
            addsDay(owner, "到哪天为止？", "Last day");
            owner.presses("#check-add");
            owner.page().selectOption("[name='check0/0/name']", "firstDay");
            owner.presses("button[value='again:check0/0/sign']");
            owner.page().selectOption("[name='check0/0/sign']", "AT_LEAST");
            owner.page().selectOption("[name='check0/0/than']", "case.filedOn");
            owner.page().fill("[name='check0/zh']", "开始日期不得早于今天。");
            owner.page().fill("[name='check0/en']", "The first day must not be in the past.");
            owner.presses("#save");
            assertThat(owner.reads("#done")).contains("到哪天为止？", "已添加");

            owner.presses("#as-words");
            Amending.opens(owner, amendment).presses("a[href*='texts.xhtml'][href$='letters/refusal.html']");
            owner.page().fill("[name='t0/typed']", "不予登记通知书");
            owner.presses("#save");
            assertThat(owner.reads("#done")).contains("已保存");
            assertThat(owner.page().inputValue("[name='t0/typed']")).isEqualTo("不予登记通知书");
            owner.page().fill("[name='t2/typed']", "{nobody.name}：");
            owner.presses("#save");
            owner.whatWentWrong();
            assertThat(owner.reads("#otherwise")).contains("还没有保存", "nobody");
            Amending.handsIn(owner, amendment, "新事项。");
            assertThat(owner.reads("#state")).isEqualTo("待审核");
            owner.presses("#reopen button");
            owner.presses("#submit button[value=withdraw]");
        }
    }
}
