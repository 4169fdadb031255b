package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import org.gulou.duties.Duties;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Quota;
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
    CountedPots pots;

    @Inject
    PotsLeft left;

    @Inject
    Duties duties;

    @PersistenceContext
    EntityManager em;

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

    @Test
    void whoeverWaitsReadsHowManyStandBeforeHer() throws Exception {
        accept(cases.removeFirst());
        for (CaseNumber number : cases) {
            transaction.begin();
            waits(number);
            transaction.commit();
        }

        assertThat(cases).extracting(this::ahead).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoeverIsFirstInLineIsWokenAndTheNextOnceSheHasTaken() throws Exception {
        CaseNumber holder = cases.get(0);
        CaseNumber first = cases.get(1);
        CaseNumber second = cases.get(2);
        accept(holder);
        transaction.begin();
        try {
            waits(first);
            waits(second);

            registry.act(holder, new Attempt("withdraw", Registry.holderOf(holder.toString())), Optional.empty());
            assertThat(isDue(first)).isTrue();
            assertThat(isDue(second)).isFalse();

            takesAgain(first);
            assertThat(isDue(second)).isTrue();
        } finally {
            transaction.rollback();
        }
    }

    private boolean isDue(CaseNumber number) {
        return duties.dueAt("case.timer", number.toString())
                .filter(due -> !due.isAfter(clock.instant()))
                .isPresent();
    }

    private void takesAgain(CaseNumber number) {
        Proceeding now = registry.locked(number);
        var accepted = new Act(
                "accept", clerk.id(), now.now(), "received", now.situation().state(), Map.of());
        pots.follow(now, now, new Step.Moved(now.workflow().move("accept").orElseThrow(), accepted));
    }

    @Test
    void whatOtherAnswersHadACaseTakeGoesBackToThePotItCameFrom() throws Exception {
        CaseNumber number = cases.getFirst();
        accept(number);
        String here = SERVICE + "/fund/" + offer.division().code() + "/" + year;
        String there = here + "-elsewhere";
        transaction.begin();
        try {
            change("insert into pot (id, pot_size, taken) values ('" + there + "', 2000000, " + EACH + ")");
            change("update pot set taken = 0 where id = '" + here + "'");
            change("update pot_share set pot = '" + there + "' where case_number = '" + number + "'");
            em.clear();

            takesAgain(number);

            assertThat(em.find(Pot.class, there).taken()).isEqualByComparingTo("0");
            assertThat(em.find(Pot.class, here).taken()).isEqualByComparingTo(BigDecimal.valueOf(EACH));
            assertThat(em.find(PotShare.class, PotShare.id(number.toString(), "fund"))
                            .pot())
                    .isEqualTo(here);
        } finally {
            transaction.rollback();
        }
    }

    private void change(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private void waits(CaseNumber number) {
        Proceeding now = registry.locked(number);
        Claim claim = now.workflow()
                .claims(now.situation(), now.workflow().move("accept").orElseThrow())
                .getFirst();
        pots.wait(
                now, new Claim(inLine(claim.quota()), claim.pot(), claim.size(), claim.amount()), CountedPots.UNRANKED);
    }

    private static Quota inLine(Quota quota) {
        return new Quota(
                quota.id(),
                quota.title(),
                quota.size(),
                quota.per(),
                quota.takes(),
                quota.reserves(),
                quota.uses(),
                true);
    }

    private int ahead(CaseNumber number) {
        CountedPots.Told told =
                pots.of(registry.official(number, clerk).orElseThrow()).getFirst();
        assertThat(told.standing()).isEqualTo(CountedPots.Standing.WAITS);
        return told.ahead();
    }

    private boolean isAccepted(CaseNumber number) {
        return !registry.official(number, clerk).orElseThrow().state().id().equals("received");
    }
}
