package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.Rows;
import org.gulou.cases.Filings;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.duties.Settings;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.notifications.webhook.EventType;
import org.gulou.notifications.webhook.Subscription;
import org.gulou.notifications.webhook.Subscriptions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through whichever door a colleague comes, she reads nothing of what somebody else filled in in a blind lane. */
@ArquillianTest
class BlindDoorsIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-hooks", "管理员", Set.of(Posts.ADMIN));
    private static final String SERVICE = "blind-doors";
    private static final String OFFICE = "yunyan-government-office";
    private static final String FOUND = "评审发现账目不实";

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Settings settings;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private CaseNumber number;
    private String subscription = "";

    private static SmallService service() {
        var files = new TreeMap<>(SmallService.named(SERVICE).working("""
            schema: gulou/workflow/v1
            start: reviews
            states:
              reviews:
                label: {zh: 评审, en: Reviews}
                citizen: being-checked
                worker: head.county
                text: {zh: '意见：{first.note | 尚无}', en: 'View: {first.note | none yet}'}
                lanes:
                  first: {label: {zh: 甲, en: First}, worker: clerk.county, fill: view, blind: true}
                  second: {label: {zh: 乙, en: Second}, worker: officer.county, fill: view, blind: true}
                join: all
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: reviews, to: done, by: head.county, needs: [reason]}
            clocks: {}
            """).files());
        files.put("forms/view.yaml", """
            schema: gulou/form/v1
            title: {zh: 评审意见, en: View}
            pages:
              - id: view
                title: {zh: 意见, en: View}
                items: [{id: note, kind: text, title: {zh: 意见, en: View}, required: true, maxLength: 40}]
            """);
        return new SmallService(SERVICE, files);
    }

    @BeforeEach
    void oneOfTwoHasReviewed() throws Exception {
        if (published.catalogue().offersOf(SERVICE).isEmpty()) {
            service().publish(published);
        }
        var wish = new Subscription.Wish(
                "协同平台",
                "http://" + System.getProperty("gulou.webhook.inside") + "/blind",
                EnumSet.allOf(EventType.class),
                Optional.empty());
        subscription = ((Subscriptions.Outcome.Made) subscriptions.make(ADMIN, wish)).id();
        number = filings.file(SERVICE + "--" + OFFICE, Map.of("matter", Value.of("双人背对背评审")), clock.instant());
        HttpResponse<String> done = takes("clerk", "first", FOUND);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    }

    @AfterEach
    void nobodyListensAnyMore() {
        subscriptions.stop(ADMIN, subscription);
    }

    private Knocking signedIn(String post) throws IOException, InterruptedException {
        return Knocking.signedIn(post + "." + OFFICE, settings);
    }

    private HttpResponse<String> takes(String post, String lane, String note) throws Exception {
        return signedIn(post).post("/desk/case.xhtml", post(lane, "act", note));
    }

    private String post(String lane, String doing, String note) throws Exception {
        return "number=" + number + "&do=" + doing + "&move=" + lane + "&seen=" + acts()
                + "&-page=view&-asked=note&note=" + note;
    }

    private String acts() throws Exception {
        return rows.of("select acts from case_file where number = ?", number.toString())
                .getFirst();
    }

    @Test
    void whoFilledItInReadsItOnThePageAndInTheDossier() throws Exception {
        assertThat(signedIn("clerk").get("/desk/case.xhtml?number=" + number).body())
                .contains(FOUND);
        assertThat(dossier("clerk")).contains(number.toString(), FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "head"})
    void colleaguesReadNothingOfItOnAnyPage(String post) throws Exception {
        Knocking colleague = signedIn(post);

        assertThat(colleague.get("/desk/case.xhtml?number=" + number).body())
                .contains(number.toString())
                .doesNotContain(FOUND);
        assertThat(dossier(post)).contains(number.toString()).doesNotContain(FOUND);
        for (String address : new String[] {
            "/desk/",
            "/desk/?text=" + number,
            "/desk/list.csv",
            "/desk/files.zip?case=" + number,
            "/desk/find.xhtml?text=" + number,
            "/desk/find.csv?text=" + number,
            "/desk/board.xhtml",
            "/desk/led.xhtml",
            "/desk/led.csv",
            "/desk/asks.xhtml?number=" + number + "&move=second",
            "/desk/consultations.xhtml"
        }) {
            assertThat(colleague.get(address).body()).as(address).doesNotContain(FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "head"})
    void whoeverCannotDoWhatSheWantsReadsNothingOfItInTheAnswer(String post) throws Exception {
        Knocking colleague = signedIn(post);
        String there = "/desk/case.xhtml";

        assertThat(colleague.post(there, "number=" + number + "&do=claim").body())
                .as("claims")
                .doesNotContain(FOUND);
        assertThat(colleague
                        .post(there, "number=" + number + "&do=act&move=finish&seen=1&finish-reason=好")
                        .body())
                .as("overtaken")
                .doesNotContain(FOUND);
        assertThat(colleague.post(there, post("first", "act", "另一意见")).body())
                .as("not her lane")
                .doesNotContain(FOUND);
        assertThat(colleague.post(there, post("second", "reason", "")).body())
                .as("fills in")
                .doesNotContain(FOUND);
        assertThat(colleague
                        .post("/desk/asks.xhtml", "number=" + number + "&move=second&note=")
                        .body())
                .as("what is asked")
                .doesNotContain(FOUND);
    }

    @Test
    void nobodyFindsTheCaseByWhatWasFound() throws Exception {
        Knocking officer = signedIn("officer");

        for (String list : new String[] {"/desk/", "/desk/find.xhtml"}) {
            HttpResponse<String> sent = officer.post(list, "text=" + FOUND);
            String to = sent.headers().firstValue("Location").orElse(list);
            assertThat(officer.get(to.replaceFirst("^https?://[^/]+", "")).body())
                    .as(list)
                    .doesNotContain(number.toString());
        }
        assertThat(rows.of("select words from case_text where case_number = ?", number.toString()))
                .noneMatch(words -> words.contains(FOUND));
        assertThat(rows.of("select shown_zh from case_answer where case_number = ?", number.toString()))
                .noneMatch(words -> words.contains(FOUND));
    }

    @Test
    void noProgramAndNoMessageIsToldOfIt() throws Exception {
        assertThat(rows.of("select text from message where subscription = ?", subscription))
                .anySatisfy(event -> assertThat(event).contains(number.toString(), "\"first\""))
                .noneMatch(event -> event.contains(FOUND));
        assertThat(rows.of("select text from message where about = ?", number.toString()))
                .noneMatch(text -> text.contains(FOUND));
        assertThat(rows.of(
                        "select payload from journal where object_id = ? and payload is not null", number.toString()))
                .noneMatch(told -> told.contains(FOUND));
    }

    @Test
    void theApplicantReadsNothingOfIt() throws Exception {
        String code = rows.of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
        var applicant = new Knocking(settings.address());
        HttpResponse<String> tracked = applicant.post("/track", "track-number=" + number + "&track-code=" + code);
        String page = tracked.statusCode() == 200
                ? tracked.body()
                : applicant.get("/case/" + number).body();

        assertThat(page).contains(number.toString()).doesNotContain(FOUND);
    }

    @Test
    void onceBothHaveReviewedEverybodyOfTheOfficeReadsIt() throws Exception {
        assertThat(takes("officer", "second", "没有发现问题").statusCode()).isEqualTo(302);

        assertThat(signedIn("head").get("/desk/case.xhtml?number=" + number).body())
                .contains(FOUND);
        assertThat(dossier("head")).contains(FOUND);
    }

    /** What is printed in the dossier, and what its lists say. */
    private String dossier(String post) throws Exception {
        var text = new StringBuilder();
        byte[] sent = signedIn(post)
                .bytes("/desk/dossier.zip?case=" + URLEncoder.encode(number.toString(), UTF_8))
                .body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().endsWith(".pdf")) {
                    try (var pdf = Loader.loadPDF(content)) {
                        text.append(new PDFTextStripper().getText(pdf));
                    }
                } else {
                    text.append(new String(content, UTF_8));
                }
            }
        }
        return text.toString();
    }
}
