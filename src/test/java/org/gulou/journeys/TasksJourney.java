package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A long form is a list of tasks: begun anywhere, a page for each member of the household, and no leaping ahead. */
@ArquillianTest
@RunAsClient
class TasksJourney {
    @Test
    void sectionsAreFilledInAnyOrderAndAPageIsAskedForEachRow() {
        try (var browser = Browser.open()) {
            Demonstration.publish(browser);
            Visitor citizen = browser.phoneWithoutScript();
            citizen.visits("/start/" + Demonstration.SECTIONS + "--yunyan-government-office");
            citizen.form().answers("name", "王芳").answers("phone", "13800000021").presses("#guest");
            Form form = citizen.form();

            assertThat(citizen.reads("main")).contains("家里的人", "未开始");
            citizen.presses("#task-home a");
            form.answers("street", "示例路 1 号").continues();
            assertThat(citizen.reads("#task-home")).contains("已填好");

            citizen.presses("#task-household a");
            form.addsRow("household");
            form.answersInRow("household", 1, "name", "王芳")
                    .answersInRow("household", 2, "name", "王小山")
                    .continues();
            assertThat(citizen.reads("h1")).isEqualTo("王芳的收入");
            answersIncome(citizen, "1200");
            assertThat(citizen.reads("h1")).isEqualTo("王小山的收入");
            answersIncome(citizen, "0");

            assertThat(citizen.reads("main")).contains("示例路 1 号", "王小山", "1,200 元");
        }
    }

    private static void answersIncome(Visitor citizen, String income) {
        citizen.page().locator("[name$='.income']").fill(income);
        citizen.form().continues();
    }
}
