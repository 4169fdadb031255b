package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.documents.Vault;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever objects when nobody can any more reads so and keeps what she wrote, and learns nothing of the case. */
@ArquillianTest
class ObjectPageIT {
    @Inject
    Filings filings;

    @Inject
    Desk desk;

    @Inject
    Talk talk;

    @Inject
    Vault vault;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Test
    void anObjectionThatComesTooLateIsNotSentAndNotLost() throws Exception {
        CaseNumber number = onNotice();
        assertThat(send(number, form("田军")).statusCode()).isEqualTo(302);

        HttpResponse<String> late = objects(number);

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("id=\"over\"", "没有提交", "no such car").doesNotContain("两人同时要办的事项", "有异议");
    }

    @Test
    void aCaseThatWasNeverOnNoticeIsAnsweredLikeNoCaseAtAll() throws Exception {
        Offer offer = RacedMatter.at(published);
        CaseNumber hidden = file(offer);

        HttpResponse<String> ofCase = objects(hidden);
        HttpResponse<String> ofNone = objects(CaseNumber.parse("520103-20200101-000001-3"));

        assertThat(ofCase.statusCode()).isEqualTo(ofNone.statusCode()).isEqualTo(404);
        assertThat(text(ofCase)).isEqualTo(text(ofNone)).contains("没有提交");
    }

    @Test
    void aPaperWaitsUntilAllIsRightAndThenTheOfficeAloneHasIt() throws Exception {
        CaseNumber number = onNotice();

        HttpResponse<String> nameless = send(number, form("").file("files", "车.png", SentForm.picture()));
        HttpResponse<String> sent = send(number, form("田军").keeping("files", nameless));

        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("车.png", "id=\"name-error\"");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(talk.messages(number.toString())).singleElement().satisfies(message -> {
            assertThat(message.side()).isEqualTo(Side.PARTY);
            assertThat(message.cameWith(3)).isTrue();
            assertThat(vault.find(message.files().getFirst()).orElseThrow().name())
                    .isEqualTo("车.png");
        });
        assertThat(talk.applicants(number.toString())).isEmpty();
    }

    @Test
    void whatOneStrangerChoseIsNotAnothersToSendOrToTakeOut() throws Exception {
        CaseNumber number = onNotice();
        HttpResponse<String> one = send(number, form("").file("files", "车.png", SentForm.picture()));
        String file = SentForm.value("files-kept", one);

        HttpResponse<String> other =
                send(number, form("").with("files-kept", file).file("files", "房.png", SentForm.picture()));

        assertThat(other.body()).contains("房.png", "请重新选择").doesNotContain("车.png");
        assertThat(vault.find(file)).isPresent();
    }

    @Test
    void whatIsNoPaperIsRefusedAndWhatWasTypedStays() throws Exception {
        CaseNumber number = onNotice();

        HttpResponse<String> refused = send(number, form("田军").file("files", "letter.exe", new byte[] {77, 90}));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("letter.exe", "田军", "id=\"files-error\"");
        assertThat(talk.messages(number.toString())).isEmpty();
    }

    @Test
    void aTelephoneNumberIsReadAsTheFormsReadIt() throws Exception {
        CaseNumber number = onNotice();
        assertThat(send(number, form("田军", "电话")).statusCode()).isEqualTo(422);
        assertThat(send(number, form("田军", "１３８　００００－０４７２")).statusCode()).isEqualTo(302);
    }

    private static SentForm form(String name) {
        return form(name, "13800000472");
    }

    private static SentForm form(String name, String phone) {
        return new SentForm().with("name", name).with("phone", phone).with("reason", "车辆没有申报。");
    }

    private static HttpResponse<String> send(CaseNumber number, SentForm form) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return form.to(SentForm.portal().resolve("/object/" + number), browser);
        }
    }

    /** What stands on the page, apart from its own address. */
    private static String text(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*<main[^>]*>|</main>.*", "");
    }

    private CaseNumber onNotice() throws Exception {
        Offer offer = RacedMatter.at(published);
        CaseNumber number = file(offer);
        var clerk = new Actor.Official(
                "clerk-of-the-notice",
                "莫兰",
                Set.of(new Post("clerk", offer.body().id())));
        assertThat(desk.act(number, new Attempt("publish", clerk), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        return number;
    }

    private CaseNumber file(Offer offer) throws Exception {
        return filings.file(offer.id(), Map.of("matter", Value.of("一件事"), "other", Value.of("")), clock.instant());
    }

    private static HttpResponse<String> objects(CaseNumber number) throws Exception {
        int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/object/" + number))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("name=A&phone=13800000472&reason=no+such+car"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
