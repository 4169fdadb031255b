package org.gulou.duties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueTableTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Set<String> CLOCK = Set.of("clock");

    private JdbcConnectionPool database;
    private DueTable table;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:due;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "", "");
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var changes = DueTable.class.getResourceAsStream("/db/changes/011-due-work.sql")) {
            statement.execute("drop all objects");
            statement.execute(new String(changes.readAllBytes(), UTF_8));
        }
        table = new DueTable();
        table.database = database;
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void whatHasBeenDueLongestComesFirstAndWhatIsNotDueNotAtAll() {
        table.put("clock", "later", NOW.plusSeconds(1));
        table.put("clock", "young", NOW);
        table.put("clock", "old", NOW.minusSeconds(9));

        assertThat(List.of(key(claim()), key(claim()), key(claim()))).containsExactly("old", "young", "");
    }

    @Test
    void aClaimerTakesNoMoreThanItAskedForAndTheOldestFirst() {
        IntStream.of(5, 1, 4, 2, 3).forEach(age -> table.put("clock", "aged " + age, NOW.minusSeconds(age)));

        assertThat(table.claim(CLOCK, NOW, 3)).extracting(Due::key).containsExactly("aged 5", "aged 4", "aged 3");
        assertThat(table.claim(CLOCK, NOW, 3)).extracting(Due::key).containsExactly("aged 2", "aged 1");
    }

    @Test
    void whatFailsAgainAndAgainIsCounted() {
        table.put("clock", "poisoned", NOW);
        table.put("clock", "sound", NOW);
        for (Due due : table.claim(CLOCK, NOW, 2)) {
            if (due.key().equals("poisoned")) {
                table.failed(new Due(due.id(), due.kind(), due.key(), NOW, 9), Duration.ofHours(1), "no paper");
            }
        }

        assertThat(table.failing(9)).isEqualTo(1);
        assertThat(table.failing(10)).isZero();
    }

    @Test
    void schedulingAgainMovesTheDate() {
        table.put("clock", "case-1", NOW);
        table.put("clock", "case-1", NOW.plusSeconds(60));

        assertThat(table.dueAt("clock", "case-1")).contains(NOW.plusSeconds(60));
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatSomebodyIsDoingIsTakenByNobodyElse() {
        table.put("clock", "case-1", NOW);

        assertThat(claim()).isPresent();
        assertThat(claim()).isEmpty();
    }

    @Test
    void aKindThatNobodyHereDoesIsLeftAlone() {
        table.put("booking", "slot-1", NOW);

        assertThat(claim()).isEmpty();
    }

    @Test
    void whoLostTheLeaseCannotFinish() {
        table.put("clock", "case-1", NOW);
        Due first = claim().orElseThrow();
        table.failed(first, Duration.ofSeconds(-1), "the node is taken for dead");
        Due second = claim().orElseThrow();

        assertThat(table.finish(first)).isFalse();
        assertThat(table.finish(second)).isTrue();
    }

    @Test
    void whatWasMovedWhileSomebodyDidItIsNotFinished() {
        table.put("clock", "case-1", NOW);
        Due due = claim().orElseThrow();
        table.put("clock", "case-1", NOW.plusSeconds(60));

        assertThat(table.finish(due)).isFalse();
        assertThat(table.dueAt("clock", "case-1")).contains(NOW.plusSeconds(60));
    }

    @Test
    void whatFailedComesBackAfterItsPause() {
        table.put("clock", "case-1", NOW);
        table.failed(claim().orElseThrow(), Duration.ofHours(1), "no paper in the printer");
        assertThat(claim()).isEmpty();

        table.failed(new Due(1, "clock", "case-1", NOW, 1), Duration.ofSeconds(-1), "no paper in the printer");

        assertThat(claim()).hasValueSatisfying(due -> assertThat(due.attempts()).isEqualTo(2));
    }

    @Test
    void twoClaimersNeverTakeOneDutyTwice() throws InterruptedException {
        int works = 300;
        IntStream.range(0, works).forEach(i -> table.put("clock", "case-" + i, NOW));
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        var barrier = new CyclicBarrier(4);
        List<Thread> claimers = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(() -> takeAll(barrier, taken)))
                .toList();
        for (Thread claimer : claimers) {
            claimer.join();
        }

        assertThat(taken).doesNotHaveDuplicates().hasSize(works);
    }

    @Test
    void pausesDoubleFromTenSecondsToAnHour() {
        assertThat(IntStream.of(1, 2, 3, 9, 10, 1000).mapToObj(Round::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2560),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    private void takeAll(CyclicBarrier barrier, List<String> taken) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Optional<Due> due = claim();
        while (due.isPresent()) {
            taken.add(due.get().key());
            due = claim();
        }
    }

    /** In a transaction of its own, as the server would. */
    private Optional<Due> claim() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var inTransaction = new DueTable();
            inTransaction.database = new OneConnection(connection);
            Optional<Due> due = inTransaction.claim(CLOCK, NOW, 1).stream().findFirst();
            connection.commit();
            return due;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String key(Optional<Due> due) {
        return due.map(Due::key).orElse("");
    }
}
