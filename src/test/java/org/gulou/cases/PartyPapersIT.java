package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
    private static final String EDGE = "----gulou";
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
        int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        page = URI.create("http://127.0.0.1:" + port + "/party/" + link);
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
        HttpResponse<String> without = objects("", "", picture(), "边界.png");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("边界.png");
        assertThat(talk.messages(number.toString())).isEmpty();
        assertThat(vault.of(number.toString())).isEmpty();

        HttpResponse<String> with = objects("墙占了我家的地。", waits(without), new byte[0], "");

        assertThat(with.headers().firstValue("location")).get().asString().endsWith("?done=true");
        assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("边界.png");
    }

    @Test
    void theOfficeReadsThemWithTheActAndTheApplicantDoesNot() throws Exception {
        objects("墙占了我家的地。", "", picture(), "边界.png");

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
        HttpResponse<String> refused = objects("墙占了我家的地。", "", "MZ".getBytes(UTF_8), "letter.exe");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("letter.exe", "墙占了我家的地。");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void filesThatNobodySentAreGoneAfterADay() throws Exception {
        String file = waits(objects("", "", picture(), "边界.png"));
        assertThat(vault.find(file)).isPresent();

        transaction.begin();
        waiting.expire(clock.instant().plus(Duration.ofHours(25)));
        transaction.commit();

        assertThat(vault.find(file)).isEmpty();
    }

    private List<Proceeding.DoneAct> acts() {
        return participation.open(link).orElseThrow().proceeding().acts();
    }

    private static String waits(HttpResponse<String> answer) {
        var found =
                Pattern.compile("name=\"object-files-kept\" value=\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as("a file that waits").isTrue();
        return found.group(1);
    }

    @Test
    void whatIsMissingAndWhatIsMistypedAreToldAtOnce() throws Exception {
        HttpResponse<String> both = objects("", "约两千", new byte[0], "", "");

        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("id=\"object-reason-error\"", "id=\"object-share-error\"");
    }

    private HttpResponse<String> objects(String reason, String kept, byte[] file, String name) throws Exception {
        return objects(reason, "2000", file, name, kept);
    }

    private HttpResponse<String> objects(String reason, String share, byte[] file, String name, String kept)
            throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(field("object-share", share));
        body.writeBytes(field("move", "object"));
        body.writeBytes(field("object-reason", reason));
        body.writeBytes(field("object-files-kept", kept));
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"object-files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(UTF_8));
        return browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] field(String name, String value) {
        return ("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
