package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Published;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.batch.Bulk;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases of one window are ranked and decided together: those that allow it, and the rest is named with the reason. */
@ArquillianTest
class BatchesIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "data-fusion-subsidy";
    /** The calendar of this year is published, so that notices end by themselves. */
    private static final String BATCH = "2026-03-01";

    private static final Actor.Official CLERK = official("clerk");
    private static final Actor.Official OFFICER = official("officer");
    private static final Actor.Official HEAD = official("head");

    @Inject
    CopiedCases copies;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Seals seals;

    @Inject
    Batches batches;

    @Inject
    Journal journal;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private CaseNumber good;
    private CaseNumber best;
    private CaseNumber weak;

    private static Actor.Official official(String post) {
        return new Actor.Official(post + "-of-big-data", post, Set.of(new Post(post, new BodyId("guiyang-big-data"))));
    }

    private void at(String moment) {
        System.clearProperty(CLOCK);
        Instant wanted = LocalDateTime.parse(moment).atZone(OfficeTime.ZONE).toInstant();
        System.setProperty(CLOCK, Duration.between(clock.instant(), wanted).toString());
    }

    @BeforeEach
    void threeCasesOfOneWindow() throws Exception {
        at("2026-03-02T09:00");
        good = file();
        best = file();
        weak = file();
        at("2026-05-03T09:00");
        for (CaseNumber number : List.of(good, best, weak)) {
            seals.perform(number.toString(), clock.instant());
            does(number, CLERK, "qualify", Map.of());
        }
        score(good, 80);
        score(best, 90);
        score(weak, 76);
        for (CaseNumber number : List.of(good, best)) {
            does(number, HEAD, "choose", Map.of("amount", Value.of(1000)));
        }
        at("2026-05-29T09:00");
    }

    private CaseNumber file() throws Exception {
        return filings.file(
                SERVICE + "--guiyang-big-data",
                Map.of("projectName", Value.of("示例项目"), "asked", Value.of(5000)),
                clock.instant());
    }

    private void score(CaseNumber number, int average) {
        does(number, OFFICER, "score", Map.of("scores", new Value.Fields(Map.of("average", Value.of(average)))));
    }

    private void does(CaseNumber number, Actor.Official who, String move, Map<String, Value> given) {
        int seen = registry.official(number, who).orElseThrow().acts().size();
        assertThat(desk.act(number, new Attempt(move, who, given), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    /** Of this test; other tests may have filed in the same window. */
    private List<CaseNumber> mine(List<Batches.Ranked> ranked) {
        return ranked.stream()
                .map(Batches.Ranked::number)
                .filter(Set.of(good, best, weak)::contains)
                .toList();
    }

    @Test
    void theBatchPageShowsTheRanking() {
        assertThat(batches.at(HEAD))
                .anyMatch(
                        batch -> batch.service().equals(SERVICE) && batch.name().equals(BATCH));
        assertThat(mine(order().cases())).containsExactly(best, good, weak);
    }

    @Test
    void whoIsRankedHigherStandsFirstInLineThoughSheFiledLater() {
        CaseFile first = registry.official(best, HEAD).orElseThrow().file();
        CaseFile second = registry.official(good, HEAD).orElseThrow().file();

        assertThat(PotShare.place(first, 1)).isLessThan(PotShare.place(second, 2));
        assertThat(PotShare.place(second, 2)).isLessThan(PotShare.place(first, 10));
        assertThat(PotShare.place(second, CountedPots.UNRANKED))
                .as("in the order of filing where nobody ranked them")
                .isLessThan(PotShare.place(first, CountedPots.UNRANKED));
    }

    @Test
    void whoFiledAfterTheWindowWasExtendedStandsInLineByHerRankToo() {
        CaseFile later = registry.official(best, HEAD).orElseThrow().file();
        CaseFile earlier = registry.official(good, HEAD).orElseThrow().file();
        later.batch().closes(clock.instant().plus(Duration.ofDays(30)));

        assertThat(PotShare.place(later, 1)).isLessThan(PotShare.place(earlier, 2));
    }

    @Test
    void thePreviewSaysWhichCasesAllowAMoveAndChangesNothing() {
        registry.official(good, HEAD);
        registry.official(best, HEAD);

        var preview = batches.preview(batches.seen(order().cases()), "grant", HEAD);

        assertThat(preview.stream()
                        .filter(one -> one.why().isEmpty())
                        .map(one -> one.seen().ranked().number())
                        .toList())
                .contains(best, good)
                .doesNotContain(weak);
        assertThat(registry.official(best, HEAD).orElseThrow().state().id()).isEqualTo("signing");
    }

    @Test
    void whoStandsBeforeAChosenOneAndIsNotChosenIsPassedOver() {
        registry.official(good, HEAD);
        registry.official(best, HEAD);

        assertThat(mine(batches.passedOver(order(), Set.of(good), move("grant"), HEAD)))
                .containsExactly(best);
        assertThat(mine(batches.passedOver(order(), Set.of(best, good), move("grant"), HEAD)))
                .isEmpty();
        assertThat(mine(batches.passedOver(order(), Set.of(good), move("refuse"), HEAD)))
                .isEmpty();
    }

    @Test
    void ofSomePlacesThoseAreMeantThatAllowTheMoveOnceWhatIsDueByItselfIsDone() {
        assertThat(mine(batches.allowing(order().cases(), "grant", HEAD))).containsExactly(best, good);
        assertThat(batches.moves(order(), HEAD)).extracting(Move::id).contains("grant");
    }

    @Test
    void whoIsBestIsFirstThoughMoreFiledBeforeThanAreReadAtOnce() throws Exception {
        copies.file(weak, 2_100);
        at("2026-05-29T09:00");

        Batches.Order order = order();
        assertThat(order.cases()).hasSizeGreaterThan(2_100);
        assertThat(order.cases()).extracting(Batches.Ranked::place).isSorted().doesNotHaveDuplicates();
        assertThat(mine(order.part(0, order.cases().size() - 2_100))).containsExactly(best, good, weak);
        assertThat(batches.seen(order.part(2_000, 20))).hasSize(20);
    }

    @AfterEach
    void takeTheCopiesAway() throws Exception {
        copies.takeAway();
    }

    private Batches.Order order() {
        return batches.ranked(SERVICE, BATCH, HEAD);
    }

    private Move move(String id) {
        return registry.official(good, HEAD).orElseThrow().workflow().move(id).orElseThrow();
    }

    private List<Batches.Ranked> ranked(CaseNumber... numbers) {
        List<Batches.Ranked> all = order().cases();
        return List.of(numbers).stream()
                .map(number -> all.stream()
                        .filter(row -> row.number().equals(number))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void theJournalKeepsWhoWasPassedOverAndForWhom() {
        assertThat(batches.act(ranked(good), ranked(best), new Attempt("grant", HEAD), Bulk.EACH))
                .allMatch(Batches.Line::isDone);

        assertThat(said(good, "chosen-over")).singleElement().asString().contains("grant", best.toString());
        assertThat(said(best, "passed-over")).singleElement().asString().contains("grant", good.toString());
    }

    @Test
    void whoIsPassedOverForManyIsToldOfOnceAndNotForWhatWasNotDone() {
        batches.act(ranked(weak, good), ranked(best), new Attempt("grant", HEAD), Bulk.EACH);

        assertThat(said(weak, "chosen-over")).isEmpty();
        assertThat(said(best, "passed-over")).singleElement().asString().contains(good.toString());
    }

    @Test
    void whereAllOrNoneIsDoneNobodyIsPassedOverByWhatWasNot() {
        batches.act(ranked(good, weak), ranked(best), new Attempt("grant", HEAD), Bulk.ALL);
        assertThat(said(best, "passed-over")).isEmpty();

        batches.act(ranked(good), ranked(best), new Attempt("grant", HEAD), Bulk.ALL);
        assertThat(said(best, "passed-over")).singleElement().asString().contains(good.toString());
    }

    private List<String> said(CaseNumber number, String action) {
        return journal.entries(number.toString()).stream()
                .filter(entry -> entry.getAction().equals(action))
                .flatMap(entry -> journal.payload(entry).stream())
                .toList();
    }

    @Test
    void aMoveActsOnTheCasesThatAllowItAndReportsTheRest() {
        var lines = batches.act(ranked(best, weak, good), List.of(), new Attempt("grant", HEAD), Bulk.EACH);

        assertThat(lines).extracting(Batches.Line::isDone).containsExactly(true, false, true);
        assertThat(lines.get(1).outcome()).isInstanceOf(Desk.Outcome.Refused.class);
        assertThat(registry.official(good, HEAD).orElseThrow().state().id()).isEqualTo("granted");
    }

    @Test
    void allOrNoneLeavesEveryCaseAloneIfOneDoesNotAllowIt() {
        var lines = batches.act(ranked(best, good, weak), List.of(), new Attempt("grant", HEAD), Bulk.ALL);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(weak));
        assertThat(registry.official(best, HEAD).orElseThrow().state().id()).isEqualTo("signing");
    }
}
