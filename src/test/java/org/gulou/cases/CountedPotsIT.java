package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gulou.Race;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many clerks act at once, a pot is never overdrawn, and what comes back can be given out again. */
@ArquillianTest
class CountedPotsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "machinery-subsidy";
    private static final int CASES = 8;
    /** Six of these fit into the 2,000,000 of a year. */
    private static final int EACH = 300_000;

    private static final AtomicInteger YEAR = new AtomicInteger(2031);

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    PotsLeft left;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private Offer offer;
    private Actor.Official clerk;
    private int year;
    private final List<CaseNumber> cases = new ArrayList<>();

    /** Every test has a year, and with it a pot, of its own. */
    @BeforeEach
    void eightCasesWantMoreThanThereIs() throws Exception {
        year = YEAR.getAndIncrement();
        Instant wanted =
                LocalDateTime.of(year, 3, 3, 9, 0).atZone(OfficeTime.ZONE).toInstant();
        System.setProperty(CLOCK, Duration.between(clock.instant(), wanted).toString());
        offer = published.catalogue().offersOf(SERVICE, "new").getFirst();
        for (int i = 0; i < CASES; i++) {
            cases.add(filings.file(offer.id(), Map.of("payable", Value.of(EACH)), clock.instant()));
        }
        var body = Proceedings.bodies(CaseFiles.of(registry, transaction, cases.getFirst()))
                .get(DivisionCode.Level.TOWNSHIP);
        clerk = new Actor.Official("clerk-of-the-pot", "莫兰", Set.of(new Post("clerk", body)));
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private Desk.Outcome accept(CaseNumber number) {
        return desk.act(number, new Attempt("accept", clerk), 1, Optional.empty());
    }

    private List<Desk.Outcome> acceptAllAtOnce() throws Exception {
        var outcomes = new ArrayList<Desk.Outcome>();
        try (var clerks = Executors.newFixedThreadPool(CASES)) {
            for (var told : clerks.invokeAll(cases.stream()
                    .map(number -> (Callable<Desk.Outcome>) () -> accept(number))
                    .toList())) {
                outcomes.add(told.get());
            }
        }
        return outcomes;
    }

    private int taken() throws Exception {
        return rows
                .of(
                        "select cast(taken as integer) from pot where id like ?",
                        SERVICE + "/fund/" + offer.division().code() + "/" + year)
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void eightClerksAtOnceGiveOutNoMoreThanThereIs() throws Exception {
        var outcomes = acceptAllAtOnce();

        assertThat(outcomes).filteredOn(Desk.Outcome.Done.class::isInstance).hasSize(6);
        assertThat(outcomes)
                .filteredOn(Desk.Outcome.Refused.class::isInstance)
                .hasSize(2)
                .allSatisfy(refused ->
                        assertThat(((Desk.Outcome.Refused) refused).why()).isInstanceOf(Step.Short.class));
        assertThat(taken()).isEqualTo(6 * EACH);
    }

    @Test
    void theLastOfAPotGoesToOneWhileAnotherGivesHersBack() throws Exception {
        acceptAllAtOnce();
        List<CaseNumber> holders = cases.stream().filter(this::isAccepted).toList();
        List<CaseNumber> without =
                cases.stream().filter(number -> !isAccepted(number)).toList();
        CaseNumber leaving = holders.getFirst();

        List<Object> came = Race.both(
                () -> registry.act(
                        leaving, new Attempt("withdraw", Registry.holderOf(leaving.toString())), Optional.empty()),
                () -> without.stream().map(this::accept).toList());
        List<Object> again = Race.both(() -> accept(without.getFirst()), () -> accept(without.getLast()));

        assertThat(came.getFirst()).isInstanceOf(Step.Moved.class);
        assertThat(without).filteredOn(this::isAccepted).hasSize(1);
        assertThat(again).filteredOn(Desk.Outcome.Done.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(taken()).isEqualTo(6 * EACH);
        var story = new OneStory(rows);
        for (CaseNumber number : cases) {
            story.isTold(number);
        }
    }

    @Test
    void anotherEndGivesBackWhatACaseHadTaken() throws Exception {
        acceptAllAtOnce();
        CaseNumber holder = cases.stream().filter(this::isAccepted).findFirst().orElseThrow();
        CaseNumber refused =
                cases.stream().filter(number -> !isAccepted(number)).findFirst().orElseThrow();

        registry.act(holder, new Attempt("withdraw", Registry.holderOf(holder.toString())), Optional.empty());

        assertThat(taken()).isEqualTo(5 * EACH);
        assertThat(accept(refused)).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(taken()).isEqualTo(6 * EACH);
    }

    @Test
    void whoeverIsAboutToApplyReadsWhatIsLeft() throws Exception {
        assertThat(left.of(offer))
                .singleElement()
                .satisfies(pot -> assertThat(pot.left()).isEqualByComparingTo(pot.size()));

        acceptAllAtOnce();

        assertThat(left.of(offer)).singleElement().satisfies(pot -> {
            assertThat(pot.size().subtract(pot.left())).isEqualByComparingTo(BigDecimal.valueOf(6L * EACH));
            assertThat(pot.isEmpty()).isFalse();
        });
    }

    private boolean isAccepted(CaseNumber number) {
        return !registry.official(number, clerk).orElseThrow().state().id().equals("received");
    }
}
