package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is filed in a sealed window is a number to the office until the window closes. */
@ArquillianTest
class SealsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CLERK =
            new Actor.Official("clerk-of-big-data", "莫兰", Set.of(new Post("clerk", new BodyId("guiyang-big-data"))));
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    CaseSearch search;

    @Inject
    Seals seals;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private CaseNumber number;

    @BeforeEach
    void fileInTheWindow() throws Exception {
        at(OfficeTime.startOf(FIRST_DAY).plus(Duration.ofHours(9)));
        number = filings.file(
                "data-fusion-subsidy--guiyang-big-data", Map.of("projectName", Value.of("示例项目")), clock.instant());
    }

    private void at(Instant moment) {
        System.clearProperty(CLOCK);
        System.setProperty(CLOCK, Duration.between(clock.instant(), moment).toString());
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private boolean queued() {
        return desk.queue(CLERK, new Queue(number.toString(), "", Queue.Urgency.ANY, Queue.Holder.ANYBODY), 0, 10)
                        .size()
                == 1;
    }

    private boolean found() {
        var sought = new Sought(
                number.toString(), "", "", new Sought.Course.Any(), Days.ALL, Days.ALL, "", Sought.Order.NEWEST);
        return search.count(CLERK, sought, 10) == 1;
    }

    @Test
    void nobodyReadsClaimsOrFindsItBeforeTheWindowCloses() throws Exception {
        assertThat(queued()).isFalse();
        assertThat(found()).isFalse();
        assertThat(registry.official(number, CLERK)).isEmpty();
        assertThat(desk.claim(number, CLERK)).isInstanceOf(Desk.Outcome.NotHere.class);
        assertThat(seals.at(CLERK)).extracting(Seals.Sealed::number).contains(number.toString());
    }

    @Test
    void whoAsksForItIsWrittenDown() throws Exception {
        assertThat(seals.asked(number, CLERK)).isPresent();

        assertThat(rows.of(
                        "select actor from journal where object_id = ? and action = 'look-sealed'", number.toString()))
                .containsExactly(CLERK.id());
    }

    @Test
    void itOpensByItselfWhenTheWindowCloses() throws Exception {
        at(OfficeTime.startOf(LocalDate.of(2027, 5, 1)).plusSeconds(1));

        seals.perform(number.toString(), clock.instant());

        assertThat(registry.official(number, CLERK)).isPresent();
        assertThat(queued()).isTrue();
        assertThat(found()).isTrue();
        assertThat(seals.at(CLERK)).extracting(Seals.Sealed::number).doesNotContain(number.toString());
        assertThat(rows.of("select action from journal where object_id = ?", number.toString()))
                .containsOnlyOnce("unseal");
    }

    @Test
    void itStaysClosedWhereTheWindowWasExtendedSinceItWasFiled() throws Exception {
        Instant before = OfficeTime.startOf(FIRST_DAY.plusDays(10));
        transaction.begin();
        em.find(CaseFile.class, number.toString()).batch().closes(before);
        transaction.commit();
        at(before.plusSeconds(1));

        assertThat(registry.official(number, CLERK)).isEmpty();
        seals.perform(number.toString(), clock.instant());

        assertThat(registry.official(number, CLERK)).isEmpty();
        assertThat(seals.at(CLERK))
                .filteredOn(one -> one.number().equals(number.toString()))
                .extracting(Seals.Sealed::until)
                .containsExactly(OfficeTime.startOf(LocalDate.of(2027, 5, 1)));
    }

    @Test
    void whoLooksBeforeThePortalCameRoundFindsItOpen() {
        at(OfficeTime.startOf(LocalDate.of(2027, 5, 1)));

        assertThat(registry.official(number, CLERK)).isPresent();
    }
}
