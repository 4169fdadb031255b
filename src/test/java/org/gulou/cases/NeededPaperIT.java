package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.Upload;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A move that needs a paper of the form takes it with it, by the limits of the form, from whoever takes the move. */
@ArquillianTest
class NeededPaperIT {
    private static final String NEIGHBOUR = "522627198306030134";

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private CaseNumber number;
    private Actor.Official clerk;

    @BeforeEach
    void file() throws Exception {
        Offer offer = NeededPapers.at(published);
        clerk = new Actor.Official(
                "clerk-of-the-papers",
                "莫兰",
                Set.of(new Post("clerk", offer.body().id())));
        number = filings.file(
                offer.id(), Map.of("matter", Value.of("修围墙"), "other", Value.of(NEIGHBOUR)), clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void post(String path, String form) throws Exception {
        browser.send(
                HttpRequest.newBuilder(SentForm.portal().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpResponse<String> read(URI page) throws Exception {
        return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private URI asks() throws Exception {
        String code = rows.of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
        post("/track", "track-number=" + number + "&track-code=" + code);
        return SentForm.portal().resolve("/act/" + number + "/ask");
    }

    private URI takesPart() throws Exception {
        String link = rows.of("select code from case_party where case_number = ?", number.toString())
                .getFirst();
        post("/party/" + link, "number=" + NEIGHBOUR);
        return SentForm.portal().resolve("/party/" + link);
    }

    private Proceeding now() {
        return registry.official(number, clerk).orElseThrow();
    }

    private List<String> handedIn() {
        return HandedIn.of(now())
                .flatMap(came -> came.files().stream().map(Upload::name))
                .toList();
    }

    @Test
    void theApplicantIsAskedForItByItsTitleWithItsHintAndLimits() throws Exception {
        String page = read(asks()).body();

        assertThat(page).contains("停发证明", "由单位开具。", "PNG", "最多 2 个", "accept=\"image/png\"");
    }

    @Test
    void whatCanOnlyBeBroughtIsNotToBeUploaded() throws Exception {
        asks();
        URI page = SentForm.portal().resolve("/act/" + number + "/swap");

        HttpResponse<String> sent =
                new SentForm().file("original", "原件.png", SentForm.picture()).to(page, browser);

        assertThat(read(page).body()).contains("证书原件", "带到受理机构的窗口交").doesNotContain("type=\"file\"");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(now().acts()).hasSize(1);
        assertThat(vault.of(number.toString())).isEmpty();
    }

    @Test
    void withoutItTheMoveIsRefusedInItsTitleAndWithItItIsTaken() throws Exception {
        URI page = asks();

        HttpResponse<String> without = new SentForm().with("reason", "停发了。").to(page, browser);

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("“停发证明”尚未收到", "id=\"proof-error\"").doesNotContain("“proof”");
        assertThat(now().acts()).hasSize(1);

        HttpResponse<String> with = new SentForm()
                .with("reason", "停发了。")
                .file("proof", "证明.png", SentForm.picture())
                .to(page, browser);

        assertThat(with.statusCode()).isEqualTo(302);
        assertThat(now().state().id()).isEqualTo("review");
        assertThat(handedIn()).containsExactly("证明.png");
        assertThat(vault.of(number.toString())).extracting(StoredFile::name).containsExactly("证明.png");
        assertThat(read(SentForm.portal().resolve("/case/" + number)).body()).contains("停发证明", "证明.png");
    }

    @Test
    void itWaitsWhileSomethingElseIsWrongAndATypeThatTheFormDoesNotTakeIsRefused() throws Exception {
        URI page = asks();

        HttpResponse<String> pdf = new SentForm()
                .with("reason", "停发了。")
                .file("proof", "证明.pdf", "%PDF-1.4".getBytes(UTF_8))
                .to(page, browser);
        HttpResponse<String> noReason =
                new SentForm().file("proof", "证明.png", SentForm.picture()).to(page, browser);
        HttpResponse<String> sent =
                new SentForm().with("reason", "停发了。").keeping("proof", noReason).to(page, browser);

        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(pdf.body()).contains("证明.pdf", "PNG");
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(handedIn()).containsExactly("证明.png");
    }

    @Test
    void ofSeveralDocumentsThatWouldDoItIsSaidAndKeptWhichCame() throws Exception {
        asks();
        URI page = SentForm.portal().resolve("/act/" + number + "/show");
        assertThat(read(page).body()).contains("现场照片", "证人证言", "name=\"evidence-which\"");

        HttpResponse<String> unsaid =
                new SentForm().file("evidence", "佐证.png", SentForm.picture()).to(page, browser);
        HttpResponse<String> said = new SentForm()
                .with("evidence-which", "word")
                .keeping("evidence", unsaid)
                .to(page, browser);

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("请选择“佐证”交的是哪一种材料。");
        assertThat(said.statusCode()).isEqualTo(302);
        assertThat(handedIn()).containsExactly("佐证.png");
        assertThat(HandedIn.all(now()))
                .extracting(paper -> paper.title().in("zh"))
                .contains("佐证（证人证言）");
        assertThat(read(SentForm.portal().resolve("/case/" + number)).body()).contains("佐证（证人证言）");
    }

    @Test
    void whatAPartyHandsInIsHersAndTheOfficesAndNotTheApplicants() throws Exception {
        URI page = takesPart();
        assertThat(read(page).body()).contains("邻居同意书");

        HttpResponse<String> sent = new SentForm()
                .with("move", "agree")
                .file("agree-consent", "同意书.png", SentForm.picture())
                .to(page, browser);

        assertThat(sent.headers().firstValue("location")).get().asString().endsWith("?done=true");
        assertThat(handedIn()).containsExactly("同意书.png");
        assertThat(read(page).body()).contains("您提交的内容", "邻居同意书", "同意书.png");
        asks();
        assertThat(read(SentForm.portal().resolve("/case/" + number)).body()).doesNotContain("同意书.png");
    }

    @Test
    void anOfficialIsRefusedInTheTitleOfThePaperUntilItIsThere() {
        var without = new Attempt("finish", clerk);

        assertThat(desk.act(number, without, 1, Optional.empty()))
                .isInstanceOfSatisfying(
                        Desk.Outcome.Refused.class,
                        refused -> assertThat(refused.why().why().in("en")).contains("“Report” has not come yet"));
        assertThat(desk.act(
                        number,
                        new Attempt("finish", clerk, Map.of("report", new Value.Items(List.of(Value.of("x"))))),
                        1,
                        Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @Test
    void aFileOfAnotherCaseIsNotTakenAway() throws Exception {
        URI page = asks();
        new SentForm()
                .with("reason", "停发了。")
                .file("proof", "证明.png", SentForm.picture())
                .to(page, browser);
        StoredFile first = vault.of(number.toString()).getFirst();
        CaseNumber owner = number;
        file();

        Step step = registry.act(
                number,
                new Attempt(
                        "ask",
                        Registry.holderOf(number.toString()),
                        Map.of("reason", Value.of("停发了。"), "proof", HandedIn.value(List.of(first), ""))),
                Optional.empty());

        assertThat(step).isInstanceOf(Step.Moved.class);
        assertThat(vault.find(first.id()).orElseThrow().owner()).isEqualTo(owner.toString());
    }
}
