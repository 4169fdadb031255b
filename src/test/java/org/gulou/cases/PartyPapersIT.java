package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.documents.Waiting;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who objects in the case of somebody else hands in papers with what she writes, over HTTP, as her browser does it. */
@ArquillianTest
class PartyPapersIT {
    private static final String NEIGHBOUR = "522627198306030134";
    private static final String FILES = "object-files";
    private static final SmallService SERVICE = SmallService.named("fence-to-the-neighbour")
            .asking(
                    "{id: other, kind: text, title: {zh: 邻居的证件号码, en: Number of the neighbour}, required: true, maxLength: 40}")
            .working("""
            schema: gulou/workflow/v1
            start: received
            parties:
              neighbour: {label: {zh: 邻居, en: Neighbour}, who: other, sees: [matter]}
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              object: {label: {zh: 提出异议, en: Object}, from: received, to: same, by: neighbour, needs: [reason, {id: share, kind: money, title: {zh: 愿意承担的费用, en: What she would pay}}]}
              finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
            clocks: {}
            """);

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Participation participation;

    @Inject
    Talk talk;

    @Inject
    Vault vault;

    @Inject
    Waiting waiting;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private CaseNumber number;
    private String link;
    private URI page;

    @BeforeEach
    void sheOpensHerLink() throws Exception {
        String offer = SERVICE.publish(published).id();
        number = filings.file(offer, Map.of("matter", Value.of("修围墙"), "other", Value.of(NEIGHBOUR)), clock.instant());
        link = rows.of("select code from case_party where case_number = ?", number.toString())
                .getFirst();
        page = SentForm.portal().resolve("/party/" + link);
        browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("number=" + NEIGHBOUR))
                        .build(),
                BodyHandlers.discarding());
    }

    @AfterEach
    void sheCloses() {
        browser.close();
    }

    @Test
    void whatSheChoseWaitsUntilHerReasonIsThere() throws Exception {
        HttpResponse<String> without = objectsWith("", "边界.png");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("边界.png");
        assertThat(talk.messages(number.toString())).isEmpty();
        assertThat(vault.of(number.toString())).isEmpty();

        HttpResponse<String> with = send(objects("墙占了我家的地。").keeping(FILES, without));

        assertThat(with.headers().firstValue("location")).get().asString().endsWith("?done=true");
        assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("边界.png");
    }

    @Test
    void theOfficeReadsThemWithTheActAndTheApplicantDoesNot() throws Exception {
        objectsWith("墙占了我家的地。", "边界.png");

        List<CaseMessage> told = talk.messages(number.toString());
        int place = acts().size();
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.side()).isEqualTo(Side.PARTY);
            assertThat(message.files()).hasSize(1);
            assertThat(message.cameWith(place)).isTrue();
        });
        assertThat(talk.applicants(number.toString())).isEmpty();
        assertThat(talk.unread(Set.of(number.toString()), Side.OFFICE)).containsKey(number.toString());
        assertThat(talk.unread(Set.of(number.toString()), Side.APPLICANT)).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefusedAndWhatSheWroteStays() throws Exception {
        HttpResponse<String> refused = send(objects("墙占了我家的地。").file(FILES, "letter.exe", "MZ".getBytes(UTF_8)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("letter.exe", "墙占了我家的地。");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void sheReadsAfterwardsWhatSheSentAndNobodyElseDoes() throws Exception {
        assertThat(page(page, browser).body()).doesNotContain("您提交的内容");

        objectsWith("墙占了我家的地。", "边界.png");

        String hers = page(page, browser).body();
        String file = vault.of(number.toString()).getFirst().id();
        assertThat(hers).contains("您提交的内容", "墙占了我家的地。", "2,000", "边界.png", "/download/part/" + link + "/" + file);
        URI address = SentForm.portal().resolve("/download/part/" + link + "/" + file);
        assertThat(page(address, browser).statusCode()).isEqualTo(200);
        try (var stranger = HttpClient.newHttpClient()) {
            assertThat(page(address, stranger).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoWasForgottenMeanwhileGivesHerNumberAndSendsItWithHerFiles() throws Exception {
        try (var forgotten =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> asked = objects("墙占了我家的地。")
                    .file(FILES, "边界.png", SentForm.picture())
                    .to(page, forgotten);
            HttpResponse<String> back = objects(SentForm.value("object-reason", asked))
                    .with("held-at", SentForm.value("held-at", asked))
                    .with(FILES + "-held", SentForm.value(FILES + "-held", asked))
                    .with("number", NEIGHBOUR)
                    .to(page, forgotten);

            assertThat(asked.body()).contains("选的文件都还在").doesNotContain("修围墙");
            assertThat(back.headers().firstValue("location")).get().asString().endsWith("?done=true");
            assertThat(acts()).hasSize(2);
            assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("边界.png");
        }
    }

    @Test
    void whatIsChosenTwiceIsSentOnce() throws Exception {
        HttpResponse<String> before = objectsWith("", "边界.png");

        send(objects("墙占了我家的地。").keeping(FILES, before).file(FILES, "边界.png", SentForm.picture()));

        assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("边界.png");
    }

    @Test
    void whatWaitsInOneWindowIsLeftAloneByAnother() throws Exception {
        HttpResponse<String> one = objectsWith("", "边界.png");
        HttpResponse<String> other = objectsWith("", "围墙.png");

        send(objects("墙占了我家的地。").keeping(FILES, one));

        assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("边界.png");
        assertThat(vault.find(SentForm.value(FILES + "-kept", other))).isPresent();
    }

    @Test
    void whoComesBackAfterItsDayReadsThatAFileIsGone() throws Exception {
        HttpResponse<String> before = objectsWith("", "边界.png");
        vault.delete(SentForm.value(FILES + "-kept", before));

        HttpResponse<String> late = send(objects("墙占了我家的地。").keeping(FILES, before));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("请重新选择", "墙占了我家的地。");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void filesThatNobodySentAreGoneAfterADay() throws Exception {
        String file = SentForm.value(FILES + "-kept", objectsWith("", "边界.png"));
        assertThat(vault.find(file)).isPresent();

        transaction.begin();
        waiting.expire(clock.instant().plus(Duration.ofHours(25)));
        transaction.commit();

        assertThat(vault.find(file)).isEmpty();
    }

    private List<Proceeding.DoneAct> acts() {
        return participation.open(link).orElseThrow().proceeding().acts();
    }

    @Test
    void whatIsMissingAndWhatIsMistypedAreToldAtOnce() throws Exception {
        HttpResponse<String> both = send(objects("", "约两千"));

        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("id=\"object-reason-error\"", "id=\"object-share-error\"");
    }

    private SentForm objects(String reason) {
        return objects(reason, "2000");
    }

    private static SentForm objects(String reason, String share) {
        return new SentForm()
                .with("move", "object")
                .with("object-reason", reason)
                .with("object-share", share);
    }

    private HttpResponse<String> send(SentForm form) throws Exception {
        return form.to(page, browser);
    }

    private HttpResponse<String> objectsWith(String reason, String name) throws Exception {
        return send(objects(reason).file(FILES, name, SentForm.picture()));
    }

    private HttpResponse<String> page(URI address, HttpClient reader) throws Exception {
        return reader.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
