package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.Rows;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who opened her case by its code and was forgotten while she wrote gives the code again, and what she sent goes on. */
@ArquillianTest
class GuestForgottenIT {
    private static final String WRITTEN = "停发了，证明在这里。";

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    private String number = "";
    private String code = "";

    @BeforeEach
    void file() throws Exception {
        CaseNumber filed = filings.file(
                NeededPapers.at(published).id(),
                Map.of("matter", Value.of("修围墙"), "other", Value.of("522627198306030134")),
                clock.instant());
        number = filed.toString();
        code = rows.of("select query_code from case_file where number = ?", number)
                .getFirst();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    /** Sends the page that asks for the code, with all that waits in it. */
    private static HttpResponse<String> answers(HttpResponse<String> asked, String code, HttpClient browser)
            throws Exception {
        String form = Stream.concat(fields(asked.body()).entrySet().stream(), Stream.of(Map.entry("track-code", code)))
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        URI track = SentForm.portal().resolve("/track");
        return browser.send(
                HttpRequest.newBuilder(track)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the page has in its fields that hold something. */
    private static Map<String, String> fields(String page) {
        return Pattern.compile("<input [^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(field -> field.contains(" value=\"") && field.contains(" name=\""))
                .collect(Collectors.toMap(
                        field -> attribute("name", field), field -> attribute("value", field), (one, other) -> one));
    }

    private static String attribute(String name, String field) {
        return field.replaceFirst(".* " + name + "=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aMessageIsSentWithItsFileOnceTheCodeIsGivenAgain() throws Exception {
        try (var browser = browser()) {
            HttpResponse<String> asked = new SentForm()
                    .with("by-code", "true")
                    .with("text", WRITTEN)
                    .file("files", "证明.png", SentForm.picture())
                    .to(SentForm.portal().resolve("/messages/" + number), browser);

            assertThat(asked.body())
                    .contains("请再输入一次查询码", "value=\"" + number)
                    .doesNotContain("修围墙", "id=\"password\"");
            assertThat(vault.of(number)).isEmpty();

            HttpResponse<String> wrong = answers(asked, "AAAAAAAAAAAAA", browser);
            assertThat(wrong.statusCode()).isEqualTo(422);
            HttpResponse<String> sent = answers(wrong, code, browser);

            assertThat(sent.uri().getPath()).isEqualTo("/messages/" + number);
            assertThat(sent.body()).contains("id=\"sent\"", WRITTEN, "证明.png");
            assertThat(vault.of(number)).extracting(StoredFile::name).containsExactly("证明.png");
        }
    }

    @Test
    void aMoveThatNeedsAPaperIsTakenWithIt() throws Exception {
        try (var browser = browser()) {
            HttpResponse<String> asked = new SentForm()
                    .with("by-code", "true")
                    .with("reason", WRITTEN)
                    .file("proof", "证明.png", SentForm.picture())
                    .to(SentForm.portal().resolve("/act/" + number + "/ask"), browser);
            HttpResponse<String> taken = answers(asked, code, browser);

            assertThat(taken.uri().getPath()).isEqualTo("/case/" + number);
            assertThat(taken.body()).contains("停发证明", "证明.png");
        }
    }

    @Test
    void whatWasNotOpenedByACodeIsAskedToSignInAsBefore() throws Exception {
        try (var browser = browser()) {
            HttpResponse<String> asked =
                    new SentForm().with("text", WRITTEN).to(SentForm.portal().resolve("/messages/" + number), browser);

            assertThat(asked.body()).contains("id=\"password\"", WRITTEN);
            assertThat(asked.body()).doesNotContain("修围墙");
        }
    }

    @Test
    void theLinkOfALetterLeadsOverTheCodeToWhereItLeads() throws Exception {
        try (var browser = browser()) {
            String page = "/messages/" + number;
            HttpResponse<String> asked = browser.send(
                    HttpRequest.newBuilder(SentForm.portal().resolve(page)).build(), BodyHandlers.ofString());
            assertThat(asked.body()).contains("/track?next=%2Fmessages%2F" + number);

            HttpResponse<String> track = browser.send(
                    HttpRequest.newBuilder(SentForm.portal().resolve("/track?next=%2Fmessages%2F" + number))
                            .build(),
                    BodyHandlers.ofString());
            HttpResponse<String> opened = answers(track, code, browser);

            assertThat(opened.uri().getPath()).isEqualTo(page);
            assertThat(opened.body()).contains("by-code");
        }
    }
}
