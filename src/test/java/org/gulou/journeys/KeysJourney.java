package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.TestServer;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator lets another system in, gives it a post, and shuts it out again. */
@ArquillianTest
@RunAsClient
class KeysJourney {
    private final HttpClient system = HttpClient.newHttpClient();

    @Test
    @Tag("long")
    void aSystemComesInWithItsKeyOnceItHoldsAPostAndNoMoreOnceItIsStopped() throws IOException, InterruptedException {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/keys.xhtml");
            makes(admin, "", LocalDate.now().plusDays(30).toString());
            assertThat(admin.reads("#name-error")).contains("请填写系统名称");
            makes(admin, "区社保统计系统", LocalDate.now().minusDays(400).toString());
            assertThat(admin.reads("#lastDay-error")).contains("请填写今天起至");
            assertThat(admin.page().locator("#name").inputValue()).isEqualTo("区社保统计系统");
            assertThat(admin.whatWentWrong()).hasSize(2).allMatch(wrong -> wrong.contains("422"));

            makes(admin, "区社保统计系统", LocalDate.now().plusDays(30).toString());
            assertThat(admin.reads("#made")).contains("只显示这一次");
            String key = admin.reads("#secret");
            assertThat(asks(key).statusCode()).isEqualTo(403);

            admin.presses("#made a");
            admin.page().locator("#body").fill("云岩区医疗保障局");
            admin.presses("form[role=search] button");
            admin.page().locator("#post").selectOption("clerk@yunyan-healthcare-security");
            admin.presses("button[value=grant]");
            assertThat(asks(key).statusCode()).isEqualTo(200);

            admin.visits("/admin/keys.xhtml");
            assertThat(admin.source()).doesNotContain(key);
            getsAnotherBeforeItIsStopped(admin, key);
        }
    }

    private void getsAnotherBeforeItIsStopped(Visitor admin, String first) throws IOException, InterruptedException {
        String rows = "#keys tr:has-text('区社保统计系统') >> nth=";
        admin.presses(rows + "0 >> button[value=second]");
        String second = admin.reads("#secret");
        assertThat(List.of(asks(first).statusCode(), asks(second).statusCode())).containsOnly(200);
        admin.presses(rows + "0 >> button[value=second]");
        assertThat(admin.reads("#mistake")).contains("已经有两把在用的密钥");
        assertThat(admin.whatWentWrong()).singleElement().asString().contains("422");

        admin.visits("/admin/keys.xhtml");
        admin.page().locator(rows + "1 >> summary").click();
        admin.presses(rows + "1 >> button[value=stop]");
        assertThat(admin.reads(rows + "1")).contains("已停用");
        assertThat(asks(first).statusCode()).isEqualTo(401);
        assertThat(asks(second).statusCode()).isEqualTo(200);

        admin.page().locator(rows + "0 >> summary").click();
        admin.presses(rows + "0 >> button[value=stop]");
        assertThat(asks(second).statusCode()).isEqualTo(401);
    }

    private static void makes(Visitor admin, String name, String lastDay) {
        admin.page().locator("#name").fill(name);
        admin.page().locator("#lastDay").fill(lastDay);
        admin.presses("button[value=make]");
    }

    private HttpResponse<String> asks(String key) throws IOException, InterruptedException {
        return system.send(
                HttpRequest.newBuilder(URI.create(TestServer.address() + "/api/v1/queue?most=1"))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString());
    }
}
