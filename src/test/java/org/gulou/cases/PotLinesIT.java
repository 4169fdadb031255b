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
import java.util.concurrent.atomic.AtomicInteger;
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

/** Cases wait in line for a pot, are woken in its order, and give back to the pot from which they took. */
@ArquillianTest
class PotLinesIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "machinery-subsidy";
    private static final int EACH = 300_000;

    /** Of no other test, so that each has a pot of its own. */
    private static final AtomicInteger YEAR = new AtomicInteger(2071);

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    CountedPots pots;

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

    @BeforeEach
    void fileFour() throws Exception {
        year = YEAR.getAndIncrement();
        Instant wanted =
                LocalDateTime.of(year, 3, 3, 9, 0).atZone(OfficeTime.ZONE).toInstant();
        System.setProperty(CLOCK, Duration.between(clock.instant(), wanted).toString());
        offer = published.catalogue().offersOf(SERVICE, "new").getFirst();
        for (int i = 0; i < 4; i++) {
            cases.add(filings.file(offer.id(), Map.of("payable", Value.of(EACH)), clock.instant()));
        }
        var body = Proceedings.bodies(CaseFiles.of(registry, transaction, cases.getFirst()))
                .get(DivisionCode.Level.TOWNSHIP);
        clerk = new Actor.Official("clerk-of-the-line", "莫兰", Set.of(new Post("clerk", body)));
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private void accept(CaseNumber number) {
        assertThat(desk.act(number, new Attempt("accept", clerk), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @Test
    void whoeverWaitsReadsHowManyStandBeforeHer() throws Exception {
        accept(cases.removeFirst());
        for (CaseNumber number : cases) {
            transaction.begin();
            waits(number);
            transaction.commit();
        }

        assertThat(cases).extracting(this::ahead).containsExactly(0, 1, 2);
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
}
