package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gulou.api.Described;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Operations;
import org.gulou.testbed.Receiver;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator has another system told of cases: signed, again after a failure, and never inside the house. */
@ArquillianTest
@RunAsClient
class WebhookJourney {
    /** Of what is told of a case that is decided as it is filed. */
    private static final Map<String, Integer> PLACES = Map.of("org.gulou.case.filed", 1, "org.gulou.case.ended", 2);

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @AfterEach
    void bringBack() {
        Receiver.answers(204);
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    @Tag("long")
    void aReceiverHearsOfACaseSignedAndAgainAfterItFailed() throws GeneralSecurityException, IOException {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/webhooks.xhtml");
            isRefused(admin, "http://receiver.example/", "https://receiver.example/events");
            isRefused(admin, "https://169.254.169.254/latest/meta-data", "内部网络");
            isRefused(admin, "https://[::ffff:127.0.0.1]:9990/management", "内部网络");
            isRefused(admin, "https://localhost:9990/management", "内部网络");
            subscribes(admin, Receiver.events());
            String secret = admin.reads("#secret");
            hearsATest(admin, secret);
            admin.visits("/admin/webhooks.xhtml");
            assertThat(admin.source()).doesNotContain(secret);

            Receiver.answers(503);
            String number = CareFiling.files(browser.phoneWithoutScript().signsInAs("wang.fang"));
            Receiver.Posted first = Receiver.waitsFor("/events", number, 1).getFirst();
            Receiver.answers(204);
            Operations.moveClock(Duration.ofMinutes(2));
            List<Receiver.Posted> again =
                    Receiver.waitsFor("/events", first.headers().get("webhook-id"), 2);

            assertThat(again)
                    .as("the same event under the same id again")
                    .extracting(Receiver.Posted::body)
                    .containsOnly(first.body());
            assertThat(first.headers())
                    .containsEntry("content-type", "application/cloudevents+json")
                    .containsEntry("webhook-signature", "v1," + signature(secret, first));
            JsonNode told = JsonMapper.shared().readTree(first.body());
            assertThat(told.at("/data/acts").asInt())
                    .as("both acts have the same time")
                    .isEqualTo(PLACES.get(told.get("type").asString()));
            assertThat(JsonMapper.shared().readValue(first.body(), MAP))
                    .containsEntry("specversion", "1.0")
                    .containsEntry("id", first.headers().get("webhook-id"))
                    .containsEntry("subject", number)
                    .containsKeys("source", "type", "time", "data");
            assertThat(first.body()).doesNotContain("王芳", "13800000");
            assertThat(Described.broken("CaseEvent", first.body())).isEmpty();

            sendsAgainAndStops(admin, number);
        }
    }

    private static void hearsATest(Visitor admin, String secret) throws GeneralSecurityException, IOException {
        admin.presses("button[value=test]");
        Receiver.Posted test = Receiver.waitsFor("/events", "org.gulou.test", 1).getFirst();
        assertThat(test.headers()).containsEntry("webhook-signature", "v1," + signature(secret, test));
        assertThat(Described.broken("TestEvent", test.body())).isEmpty();
    }

    private static void isRefused(Visitor admin, String url, String why) {
        enters(admin, url);
        assertThat(admin.reads("#url-error")).contains(why);
        assertThat(admin.page().locator("#webhooks").count()).isZero();
        assertThat(admin.whatWentWrong()).singleElement().asString().contains("422");
    }

    private static void subscribes(Visitor admin, String url) {
        enters(admin, url);
        assertThat(admin.reads("#made")).contains("只显示这一次");
    }

    private static void enters(Visitor admin, String url) {
        admin.page().locator("#name").fill("示例协同平台");
        admin.page().locator("#url").fill(url);
        admin.presses("button[value=make]");
    }

    private static void sendsAgainAndStops(Visitor admin, String number) {
        int before = Receiver.heard("/events", number).size();
        admin.presses("#webhooks a");
        assertThat(admin.reads("#posted")).contains(number, "已接收");
        admin.presses("#posted tr:has-text('" + number + "') >> nth=0 >> button[value=again]");
        Receiver.waitsFor("/events", number, before + 1);
        admin.presses("#webhooks button[value=stop]");
        assertThat(admin.reads("#webhooks")).contains("已停用");
    }

    /** As a receiver works it out, from what was posted and the secret alone. */
    private static String signature(String secret, Receiver.Posted posted) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = posted.headers().get("webhook-id") + "."
                + posted.headers().get("webhook-timestamp") + "." + posted.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
