package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mother lets her daughter apply for her, and ends it again. */
@Tag("long")
@ArquillianTest
@RunAsClient
class MandatesJourney {
    private static final String SERVICE = "lift-for-her";
    private static final String OFFICE = "yunyan-government-office";
    private static final Map<String, String> FILES = Map.of(
            "service.yaml",
            StairLift.GUIDE_TEXT.replace("id: stair-lift", "id: " + SERVICE),
            "form.yaml",
            StairLift.FORM,
            "workflow.yaml",
            StairLift.WORKFLOW);

    @Test
    void whomSheTrustsAppliesForHerUntilSheEndsIt() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser, SERVICE, FILES);
            Visitor mother = browser.phoneWithoutScript().signsInAs("wang.fang");
            Visitor daughter = browser.phoneWithoutScript().signsInAs("wu.mei");

            takes(daughter, offers(mother));
            String number = files(daughter);
            String done = URI.create(daughter.page().url()).getPath();
            assertThat(daughter.page().locator("#code").count()).isZero();

            mother.visits("/my");
            assertThat(mother.reads("main")).contains(number, "由吴梅提交").doesNotContain("（由吴梅提交）");
            mother.visits("/case/" + number);
            assertThat(mother.reads("main")).contains("吴梅");
            mother.findsNoBarrier();
            Visitor clerk = browser.desk().signsInAs("clerk." + OFFICE).opensAtDesk(number);
            assertThat(clerk.reads(".glance")).contains("王芳", "代办人", "吴梅");

            mother.visits("/mandates").presses("#agents li:has-text('吴梅') summary");
            mother.presses("#agents li:has-text('吴梅') button[name=end]");
            assertThat(mother.reads("#done")).contains("已经结束");
            assertThat(daughter.fetches(done).status()).isEqualTo(404);
            assertThat(daughter.fetches("/case/" + number).status()).isEqualTo(404);
            assertThat(mother.fetches("/case/" + number).status()).isEqualTo(200);
        }
    }

    private static String offers(Visitor mother) {
        mother.visits("/account").presses("#mandates");
        mother.findsNoBarrier();
        mother.presses("#give summary");
        mother.page().fill("#whom", "女儿小梅");
        mother.presses("#offer");
        assertThat(mother.reads("#summary")).contains("请选择可以代办哪些事项");
        assertThat(mother.page().inputValue("#whom")).isEqualTo("女儿小梅");
        assertThat(mother.whatWentWrong()).singleElement().asString().contains("422");
        mother.page().fill("#words", "楼道座椅电梯");
        mother.presses("#give button[value=find]");
        mother.page().check("#s-" + SERVICE);
        mother.photographs("mandate-given");
        mother.presses("#offer");
        mother.photographs("mandate-code");
        return mother.reads("#made-code");
    }

    private static void takes(Visitor daughter, String code) {
        daughter.visits("/mandates");
        daughter.page().fill("#code", "abcd efgh jkmn");
        daughter.presses("#look");
        assertThat(daughter.reads("#summary")).contains("没有找到这个授权码");
        assertThat(daughter.whatWentWrong()).singleElement().asString().contains("422");
        daughter.page().fill("#code", code);
        daughter.presses("#look");
        assertThat(daughter.reads("#opened")).contains("王芳", "楼道座椅电梯");
        daughter.photographs("mandate-opened");
        daughter.presses("#take");
        assertThat(daughter.reads("#principals")).contains("王芳");
        daughter.findsNoBarrier();
    }

    private static String files(Visitor daughter) {
        Form form = daughter.starts(SERVICE, OFFICE, "王芳");
        assertThat(daughter.reads("main")).contains("王芳");
        form.answers("amount", "8000").answers("where", "inside").continues();
        form.answers("before", "false").continues();
        return daughter.sends().reads("#number");
    }
}
