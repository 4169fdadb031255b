package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.TestServer;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another system has filled in for somebody is hers to look at, to change and to send. */
@ArquillianTest
@RunAsClient
class PrefillJourney {
    private static final String OFFER = "freedom-of-information--yunyan-government-office";
    private final HttpClient system = HttpClient.newHttpClient();
    private String key = "";

    @Test
    @Tag("long")
    void aPersonBeginsWithWhatASystemHasFilledInAndSendsItHerself() throws IOException, InterruptedException {
        try (var browser = Browser.open()) {
            letsIn(browser.desk().signsInAs("admin").visits("/admin/keys.xhtml"));
            JsonNode made = fillsIn();
            String link = made.get("link")
                    .asString()
                    .substring(TestServer.address().toString().length());

            Visitor person = browser.phoneWithoutScript().visits(link);
            assertThat(person.reads("#prefilled")).contains("社区服务系统", "由您本人提交");
            person.findsNoBarrier();
            person.photographs("prefilled-start");
            Visitor late = browser.phoneWithoutScript().visits(link);
            person.page().locator("#name").fill("龙阿妹");
            person.page().locator("#phone").fill("13800000777");
            person.presses("#guest");
            assertThat(person.reads("#prefilled")).contains("社区服务系统");
            assertThat(person.page().locator("input[value=citizen]").isChecked())
                    .isTrue();
            person.photographs("prefilled-page");

            String number = goesOn(person.form(), person);
            assertThat(read(made).get("state").asString()).isEqualTo("filed");
            assertThat(read(made).get("number").asString()).isEqualTo(number);

            person.visits(link);
            assertThat(person.reads("#prefill-over")).contains("已经用过");
            isToldBeforeSheBegins(late);
        }
    }

    /** What another began with meanwhile is not hers, which she hears before she fills in an empty form. */
    private static void isToldBeforeSheBegins(Visitor late) {
        late.page().locator("#name").fill("吴阿水");
        late.page().locator("#phone").fill("13800000778");
        late.presses("#guest");
        assertThat(late.reads("#prefill-over")).contains("已经用过");
        assertThat(late.page().locator("#name").inputValue()).isEqualTo("吴阿水");
        assertThat(late.whatWentWrong()).singleElement().asString().contains("422");
        late.photographs("prefilled-over");
        late.presses("#guest");
        assertThat(late.page().url()).contains("/apply/");
    }

    private void letsIn(Visitor admin) {
        admin.page().locator("#name").fill("社区服务系统");
        admin.page().locator("#scope").selectOption("act");
        admin.presses("button[value=make]");
        key = admin.reads("#secret");
    }

    private String goesOn(Form form, Visitor person) {
        form.continues();
        assertThat(person.page().locator("[name='applicant.name']").inputValue())
                .isEqualTo("龙阿妹");
        form.answers("applicant.residentId", "522634200411110068")
                .continues()
                .answers("phone", "13800000777")
                .continues();
        assertThat(person.page().locator("[name=yearFrom]").inputValue()).isEqualTo("2024");
        form.continues();
        assertThat(person.page().locator("[name=replyEmail]").inputValue()).isEqualTo("amei@example.org");
        form.answers("otherWayAccepted", "true")
                .continues()
                .answers("promise", "true")
                .continues()
                .attaches("identity-card", PaperPdf.scan("身份证.pdf"))
                .continues();
        return person.sends().reads("#number");
    }

    private JsonNode fillsIn() throws IOException, InterruptedException {
        String wish = """
                {"offer": "%s", "reference": "A-17", "answers": {"requesterKind": "citizen",
                 "applicant": {"name": "龙阿妹"}, "subject": "2025 年老旧小区改造计划",
                 "description": "云岩区 2025 年老旧小区改造计划及其预算。", "yearFrom": 2024, "way": "email",
                 "replyEmail": "amei@example.org"}}""".formatted(OFFER);
        HttpResponse<String> made = system.send(
                to("/prefills")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wish))
                        .build(),
                BodyHandlers.ofString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(made.body());
    }

    private JsonNode read(JsonNode made) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(
                        system.send(to("/prefills/" + made.get("id").asString()).build(), BodyHandlers.ofString())
                                .body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(TestServer.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + key);
    }
}
