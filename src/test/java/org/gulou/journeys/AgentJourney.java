package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The village's agent files for an old person who cannot come, with her mandate on paper. */
@ArquillianTest
@RunAsClient
@Tag("long")
class AgentJourney {
    @Test
    void theAgentSeesForWhomSheFillsInAndWhichOfHerDraftsIsWhose() {
        try (var browser = Browser.open()) {
            Visitor agent = browser.phoneWithoutScript().signsInAs("clerk.touqiao-huangjin");
            begins(agent, "龙阿公", "13800000352");
            begins(agent, "吴阿婆", "13800000351");

            assertThat(agent.reads("#for")).contains("为吴阿婆办理", "“本人”指吴阿婆");
            agent.presses("#leave");
            assertThat(agent.reads("#for")).contains("为吴阿婆办理");
            assertThat(agent.visits("/my").reads("#attended")).contains("为别人填写的申请");
            agent.presses("#attended a");
            assertThat(agent.reads("#taken tbody tr >> nth=0")).contains("吴阿婆", "13800000351", "高龄津贴");
            assertThat(agent.reads("#taken tbody tr >> nth=1")).contains("龙阿公", "13800000352", "高龄津贴");
            assertThat(agent.reads("#more")).contains("按事项名称查找");
            agent.presses("#taken tbody tr >> nth=1 >> a");
            assertThat(agent.reads("#for")).contains("为龙阿公办理");
        }
    }

    private static void begins(Visitor agent, String forWhom, String phone) {
        Page page = agent.visits("/desk/counter.xhtml?q=高龄").page();
        page.selectOption("#offer", "old-age-allowance--yunyan-touqiao");
        page.fill("#name", forWhom);
        page.fill("#phone", phone);
        page.selectOption("#evidence", "VILLAGE_LIST");
        page.fill("#number", "代办清单 2026-12");
        agent.presses("#begin");
    }

    @Test
    void theAgentFilesWithHerMandateAndTheTownshipReadsOnWhat() {
        try (var browser = Browser.open()) {
            Visitor agent = browser.phoneWithoutScript().signsInAs("clerk.touqiao-huangjin");
            Page page = agent.visits("/desk/counter.xhtml?q=高龄").page();
            agent.photographs("agent-counter");
            page.selectOption("#offer", "old-age-allowance--yunyan-touqiao");
            page.fill("#name", "杨阿婆");
            page.fill("#phone", "13800000350");
            page.selectOption("#evidence", "VILLAGE_LIST");
            page.fill("#number", "代办清单 2026-12");
            page.locator("#scans").setInputFiles(PaperPdf.scan("代办清单.pdf"));
            agent.presses("#begin");
            agent.photographs("agent-form");
            Form form = agent.form();
            form.answers("forWhom", "village")
                    .answers("elder.name", "杨阿婆")
                    .answers("elder.residentId", "522634194603230525")
                    .answers("registeredAt", "520100", "520103")
                    .answers("home.district", "520100", "520103")
                    .answers("home.street", "头桥街道示例巷 5 号")
                    .answers("elsewhere", "false")
                    .answers("agent.name", "莫兰")
                    .answers("agent.residentId", "520103198805120046")
                    .answers("needsVisit", "true")
                    .continues();
            form.answers("account", "6217000000000001010").continues();
            form.answers("phone", "13800000351").continues();
            form.answers("promise", "true").continues();
            form.attaches("identity", PaperPdf.scan("老人身份证.pdf"))
                    .attaches("agent-proof", PaperPdf.scan("代办员身份证.pdf"))
                    .continues();
            agent.photographs("agent-check");
            String number = agent.sends().reads("#number");
            assertThat(agent.reads("main")).contains("已为杨阿婆提交");
            assertThat(agent.reads("#hand-over")).contains("请交给杨阿婆", "查询码", "13800000351");
            agent.photographs("agent-done");
            agent.visits("/case/" + number);
            assertThat(agent.reads("#filed-for")).contains("您代杨阿婆提交", "13800000351");
            agent.photographs("agent-case");

            Visitor township = browser.desk().signsInAs("clerk.yunyan-touqiao").opensAtDesk(number);
            assertThat(township.reads(".story")).contains("申请人 杨阿婆", "窗口代办");
            assertThat(township.reads("main")).contains("代办清单 2026-12", "代办清单.pdf");
            township.photographs("agent-desk");
        }
    }
}
