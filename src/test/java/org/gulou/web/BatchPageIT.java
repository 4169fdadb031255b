package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.cases.CopiedCases;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Registry;
import org.gulou.cases.Seals;
import org.gulou.duties.Settings;
import org.gulou.identity.DemoOfficials;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long ranking is turned over, acted upon by places, and taken along whole. */
@ArquillianTest
class BatchPageIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String BATCH = "service=data-fusion-subsidy&batch=2026-03-01";
    private static final String PAGE = "/desk/batch.xhtml?" + BATCH;
    private static final int MANY = 30;

    @Inject
    Filings filings;

    @Inject
    CopiedCases copies;

    @Inject
    Seals seals;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    DemoOfficials officials;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private CaseNumber good;
    private CaseNumber best;
    private Knocking head;

    private void at(String moment) {
        System.clearProperty(CLOCK);
        Instant wanted = LocalDateTime.parse(moment).atZone(OfficeTime.ZONE).toInstant();
        System.setProperty(CLOCK, Duration.between(clock.instant(), wanted).toString());
    }

    @BeforeEach
    void manyHaveApplied() throws Exception {
        at("2026-03-03T09:00");
        good = file();
        best = file();
        at("2026-05-03T09:00");
        for (CaseNumber number : List.of(good, best)) {
            seals.perform(number.toString(), clock.instant());
            does(number, "彭丹", "qualify", Map.of());
        }
        score(good, 98);
        score(best, 99);
        copies.file(good, MANY);
        for (CaseNumber number : List.of(good, best)) {
            does(number, "宋明远", "choose", Map.of("amount", Value.of(1000)));
        }
        at("2026-05-29T09:00");
        head = Knocking.signedIn("head.guiyang-service-centre", settings);
    }

    private CaseNumber file() throws Exception {
        return filings.file(
                "data-fusion-subsidy--guiyang-big-data",
                Map.of("projectName", Value.of("示例项目"), "asked", Value.of(5000)),
                clock.instant());
    }

    private void score(CaseNumber number, int average) {
        does(number, "杜鹏", "score", Map.of("scores", new Value.Fields(Map.of("average", Value.of(average)))));
    }

    private void does(CaseNumber number, String who, String move, Map<String, Value> given) {
        var official = officials.official(who);
        int seen = registry.official(number, official).orElseThrow().acts().size();
        assertThat(desk.act(number, new Attempt(move, official, given), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @AfterEach
    void bringAllBack() throws Exception {
        System.clearProperty(CLOCK);
        copies.takeAway();
    }

    private String state(CaseNumber number) {
        return registry.official(number, officials.official("宋明远"))
                .orElseThrow()
                .state()
                .id();
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("\\d{6}-\\d{8}-\\d{6}-\\d")
                .matcher(page.substring(page.indexOf("id=\"ranked\"")))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    @Test
    void thePartsOfTheRankingFollowEachOther() throws Exception {
        List<String> first = numbers(head.get(PAGE).body());
        List<String> second = numbers(head.get(PAGE + "&page=2").body());

        assertThat(first).hasSize(20).containsSubsequence(best.toString(), good.toString());
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    void theFileHoldsAllOfTheRankingInItsOrder() throws Exception {
        HttpResponse<String> file = head.get("/desk/batch.csv?" + BATCH);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines().toList()).hasSizeGreaterThan(MANY + 2);
        assertThat(file.body()).contains(best.toString(), good.toString());
        assertThat(file.body().indexOf(best.toString())).isLessThan(file.body().indexOf(good.toString()));
    }

    /** Whoever names places one to three would grant all of the page else. */
    @Test
    void nothingIsTickedBeforehandWhereThePageShowsAPart() throws Exception {
        assertThat(head.get(PAGE + "&move=grant").body())
                .contains("name=\"case\" value=\"" + best)
                .doesNotContain("checked");
    }

    @Test
    void theStepIsOfferedAboveALongRankingToo() throws Exception {
        assertThat(head.get(PAGE + "&move=grant").body()).containsSubsequence("id=\"act-above\"", "id=\"ranked\"");
        assertThat(head.get(PAGE).body()).doesNotContain("id=\"act-above\"");
    }

    @Test
    void placesAreActedUponThoughNothingIsTicked() throws Exception {
        assertThat(head.get(PAGE + "&move=grant").body()).contains("id=\"places\"");

        HttpResponse<String> done = head.post(PAGE + "&move=grant", BATCH + "&move=grant&first=1&last=1000");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("id=\"report\"");
        assertThat(state(best)).isEqualTo("granted");
        assertThat(state(good)).isEqualTo("granted");
    }

    @Test
    void whatNamesNoPlacesDoesNothing() throws Exception {
        HttpResponse<String> wrong = head.post(PAGE + "&move=grant", BATCH + "&move=grant&first=7&last=2&case=" + best);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"places-wrong\"");
        assertThat(state(best)).isEqualTo("signing");
    }

    @Test
    void whoeverStandsBeforeTheNamedPlacesAndCouldBeChosenIsShownFirst() throws Exception {
        List<String> order = numbers(head.get(PAGE).body());
        int place = order.indexOf(good.toString()) + 1;

        HttpResponse<String> asked =
                head.post(PAGE + "&move=grant", BATCH + "&move=grant&first=" + place + "&last=" + place);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"passed-over\"", best.toString());
        assertThat(state(good)).isEqualTo("signing");
    }
}
