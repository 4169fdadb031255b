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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final String OFFER = "data-fusion-subsidy--guiyang-big-data";
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
        number = filings.file(OFFER, Map.of("projectName", Value.of("示例项目")), clock.instant());
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
        assertThat(listed()).contains(number.toString());
    }

    /** All parts of the list. */
    private List<String> listed() {
        return Stream.iterate(0, from -> from < seals.count(CLERK), from -> from + 20)
                .flatMap(from -> seals.at(CLERK, from, 20).stream())
                .map(Seals.Sealed::number)
                .toList();
    }

    @Test
    void theListIsReadInPartsOfWhichNoneHoldsWhatAnotherDoes() throws Exception {
        CaseNumber later = filings.file(OFFER, Map.of("projectName", Value.of("示例项目二")), clock.instant());
        int all = Math.toIntExact(seals.count(CLERK));

        assertThat(all).isGreaterThan(1);
        assertThat(seals.at(CLERK, all - 1, 20)).hasSize(1);
        assertThat(listed()).hasSize(all).isSorted().doesNotHaveDuplicates().contains(later.toString());
    }

    @Test
    void whoHasToDoWithTwoBodiesOfACaseFindsItOnce() {
        var both = new Actor.Official(
                "clerk-of-two",
                "莫兰",
                Set.of(
                        new Post("clerk", new BodyId("guiyang-big-data")),
                        new Post("clerk", new BodyId("guiyang-service-centre"))));

        assertThat(seals.count(both)).isEqualTo(seals.count(CLERK));
    }

    @Test
    void anOfficialOfOtherBodiesIsToldOfNoneAndNothingIsWrittenDown() throws Exception {
        var elsewhere =
                new Actor.Official("clerk-elsewhere", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-transport"))));

        assertThat(seals.count(elsewhere)).isZero();
        assertThat(seals.asked(number, elsewhere)).isEmpty();
        assertThat(rows.of(
                        "select actor from journal where object_id = ? and action = 'look-sealed'", number.toString()))
                .isEmpty();
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
        assertThat(listed()).doesNotContain(number.toString());
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
        assertThat(seals.at(CLERK, 0, 10_000))
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
