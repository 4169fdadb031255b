package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;

import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Either of two who divorce has a say of her own: by a link that goes to her phone, and without the one who applied. */
@ArquillianTest
class CasePartiesIT {
    private static final String OTHER = "522627198306030134";
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-marriage-registry"))));

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Participation participation;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    private CaseNumber number;
    private String link;

    @BeforeEach
    void file() throws Exception {
        LocalDate today = OfficeTime.day(clock.instant());
        number = filings.file(
                "divorce-registration--yunyan-marriage-registry",
                Map.of(
                        "one",
                        new Value.Fields(Map.of("name", Value.of("李阿兰"))),
                        "other",
                        new Value.Fields(Map.of("name", Value.of("杨文斌"), "residentId", Value.of(OTHER))),
                        "otherPhone",
                        Value.of("13800000223"),
                        "day",
                        Value.of(today.plusDays(3))),
                clock.instant());
        link = rows.of("select code from case_party where case_number = ?", number.toString()).stream()
                .findFirst()
                .orElseThrow();
    }

    private Participation.Part part() {
        return participation.open(link).orElseThrow();
    }

    private Step withdraws(Participation.Part part) {
        return registry.act(number, new Attempt("other-withdraws", part.actor()), Optional.empty());
    }

    private Desk.Outcome accept(String... signed) {
        Map<String, Value> given = Map.of(
                "asked",
                Value.of("voluntary"),
                "signed",
                new Value.Items(List.of(signed).stream().map(Value::of).toList()));
        int seen = registry.official(number, CLERK).orElseThrow().acts().size();
        return desk.act(number, new Attempt("accept", CLERK, given), seen, Optional.empty());
    }

    @Test
    void theLinkGoesToThePhoneThatTheFormNames() throws Exception {
        assertThat(rows.of(
                        "select address from message where about = ? and text like ?",
                        number.toString(),
                        "%/party/" + link + "%"))
                .contains("13800000223");
    }

    @Test
    void onlyWhoKnowsTheNumberIsTheOneMeant() {
        assertThat(participation.proves(link, OTHER)).isTrue();
        assertThat(participation.proves(link, "52010319750918004X")).isFalse();
    }

    @Test
    void theAccountThatAppliedNeverBecomesTheOtherParty() {
        participation.keep(link, "applicant-of-the-test");
        assertThat(participation.of("applicant-of-the-test")).isEmpty();

        participation.keep(link, "another-account");
        assertThat(participation.of("another-account"))
                .extracting(part -> part.proceeding().file().number())
                .contains(number);
    }

    @Test
    void theOfficeGoesOnOnlyOnceBothHaveSigned() {
        assertThat(accept("applicant")).isInstanceOf(Desk.Outcome.Refused.class);
        assertThat(participation.sign(number, "accept", part().actor())).isTrue();
        assertThat(participation.sign(number, "accept", part().actor())).isFalse();
        assertThat(accept("applicant")).isInstanceOf(Desk.Outcome.Done.class);
    }

    @Test
    void oneActIsToldToOnePersonOnce() throws Exception {
        participation.sign(number, "accept", part().actor());
        int before = texts();

        accept("applicant");

        assertThat(texts()).isEqualTo(before + 1);
        assertThat(rows.of(
                                "select text from message where about = ? and text like ? order by written_at",
                                number.toString(),
                                "%/party/" + link + "%")
                        .getLast())
                .contains("冷静期")
                .doesNotContain("等您办理");
    }

    private int texts() throws Exception {
        return rows.of(
                        "select id from message where about = ? and text like ?",
                        number.toString(),
                        "%/party/" + link + "%")
                .size();
    }

    @Test
    void theOtherPartyWithdrawsAlone() throws Exception {
        participation.sign(number, "accept", part().actor());
        accept("applicant");

        assertThat(withdraws(part())).isInstanceOf(Step.Moved.class);
        assertThat(rows.of("select state from case_file where number = ?", number.toString()))
                .containsExactly("withdrawn");
        assertThat(rows.of(
                        "select actor_kind from case_act where case_number = ? and move = ?",
                        number.toString(),
                        "other-withdraws"))
                .containsExactly("party");
    }

    @Test
    void whatIsSignedWhileTheApplicantWithdrawsIsSignedBeforeItOrNotAtAll() throws Exception {
        for (int round = 0; round < 5; round++) {
            file();
            Participation.Part part = part();

            List<Object> came = both(
                    () -> participation.sign(number, "accept", part.actor()),
                    () -> registry.act(
                            number, new Attempt("withdraw", Registry.holderOf(number.toString())), Optional.empty()));

            var story = new OneStory(rows);
            story.isTold(number);
            assertThat(came.getLast()).isInstanceOf(Step.Moved.class);
            assertThat(story.times(number, "party.signed"))
                    .isEqualTo(came.getFirst().equals(true) ? 1 : 0);
            assertThat(rows.of("select state from case_file where number = ?", number.toString()))
                    .containsExactly("withdrawn");
        }
    }

    @Test
    void ofBothWhoWithdrawAtOnceOneDoesAndTheOtherReadsThatItIsDone() throws Exception {
        for (int round = 0; round < 5; round++) {
            file();
            participation.sign(number, "accept", part().actor());
            accept("applicant");
            Participation.Part part = part();

            List<Object> came = both(
                    () -> withdraws(part),
                    () -> registry.act(
                            number, new Attempt("withdraw", Registry.holderOf(number.toString())), Optional.empty()));

            new OneStory(rows).isTold(number);
            assertThat(came).filteredOn(Step.Moved.class::isInstance).hasSize(1);
            assertThat(came)
                    .filteredOn(Step.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(late ->
                            assertThat(((Step.Refused) late).why().in("zh")).contains("已撤回"));
        }
    }

    /** Over HTTP, as her browser does it. */
    @Test
    void herPageTellsNothingBeforeSheHasTypedHerNumber() throws Exception {
        int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        URI page = URI.create("http://127.0.0.1:" + port + "/party/" + link);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest.Builder at = HttpRequest.newBuilder(page);
            HttpResponse<String> asked = browser.send(at.GET().build(), BodyHandlers.ofString());
            HttpResponse<String> wrong = browser.send(typed(at, "52010319750918004X"), BodyHandlers.ofString());
            HttpResponse<String> right = browser.send(typed(at, OTHER), BodyHandlers.ofString());
            HttpResponse<String> signed = browser.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("sign=accept"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(asked.body()).contains("id=\"number\"").doesNotContain("王芳", OTHER);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).doesNotContain("王芳");
            assertThat(right.body()).contains("离婚登记", "王芳", "do-sign-accept", "您签名确认的是本页列出的“离婚登记”（" + number + "）的内容");
            assertThat(signed.body()).contains("您已签名").doesNotContain("do-sign-accept");
        }
        assertThat(accept("applicant")).isInstanceOf(Desk.Outcome.Done.class);
    }

    private static HttpRequest typed(HttpRequest.Builder at, String number) {
        return at.copy()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("number=" + number))
                .build();
    }
}
