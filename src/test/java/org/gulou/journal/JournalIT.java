package org.gulou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class JournalIT {
    private static final Actor CLERK = new Actor.Guest("clerk-1", "陈静");

    @Inject
    Journal journal;

    @Inject
    Chain chain;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final String object = "case-" + UUID.randomUUID();

    @Test
    void anActIsWrittenSealedAndReadAgain() throws Exception {
        record("accept", Map.of("b", 2, "a", "一"));
        seal();

        assertThat(journal.entries(object)).singleElement().satisfies(entry -> {
            assertThat(entry.getActor()).isEqualTo("clerk-1");
            assertThat(chain.places(List.of(entry))).containsKey(entry.getId());
            assertThat(journal.payload(entry)).contains("{\"a\":\"一\",\"b\":2}");
        });
        assertThat(chain.verify(List.of())).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void anActThatIsUndoneIsNotWrittenDown() throws Exception {
        transaction.begin();
        journal.record(CLERK, "accept", object, Map.of(), clock.instant());
        transaction.rollback();

        assertThat(journal.entries(object)).isEmpty();
    }

    @Test
    void aTransactionReadsWhatItHasWrittenDownAndItStays() throws Exception {
        List<String> actions =
                IntStream.range(0, 40).mapToObj(i -> "accept-" + i).toList();
        transaction.begin();
        for (String action : actions) {
            journal.record(CLERK, action, object, Map.of("action", action), clock.instant());
        }
        assertThat(journal.entries(object)).extracting(Entry::getAction).containsExactlyElementsOf(actions);
        journal.record(CLERK, "grant", object, Map.of(), clock.instant());
        transaction.commit();

        assertThat(journal.entries(object))
                .hasSize(41)
                .last()
                .extracting(Entry::getAction)
                .isEqualTo("grant");
    }

    @Test
    void whatIsWrittenDownByThoseWhoWaitForTheEndStaysToo() throws Exception {
        transaction.begin();
        journal.record(CLERK, "accept", object, Map.of(), clock.instant());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                journal.record(CLERK, "at-the-end", object, Map.of(), clock.instant());
            }

            @Override
            public void afterCompletion(int status) {}
        });
        transaction.commit();

        assertThat(journal.entries(object)).extracting(Entry::getAction).containsExactly("accept", "at-the-end");
    }

    @Test
    void aSecondLookWithinTenMinutesIsTheSameLook() {
        Instant first = clock.instant();
        journal.looked(CLERK, object, first);
        journal.looked(CLERK, object, first.plus(Duration.ofMinutes(9)));
        journal.looked(new Actor.Guest("clerk-2", "刘洋"), object, first.plus(Duration.ofMinutes(9)));
        journal.looked(CLERK, object, first.plus(Duration.ofMinutes(11)));

        assertThat(journal.entries(object))
                .extracting(Entry::getActor)
                .containsExactly("clerk-1", "clerk-2", "clerk-1");
    }

    @Test
    void whatSomebodyChangesBehindThePortalsBackIsNamed() throws Exception {
        record("refuse", Map.of());
        seal();
        Entry refused = journal.entries(object).getFirst();
        long position = chain.places(List.of(refused)).get(refused.getId());
        sql("update journal set action = 'grant' where object_id = '" + object + "'");
        try {
            assertThat(chain.verify(List.of()))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.position()).isEqualTo(position));
        } finally {
            sql("update journal set action = 'refuse' where object_id = '" + object + "'");
        }
        assertThat(chain.verify(List.of())).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void whatWasSaidCanBeErasedWithoutBreakingTheChain() throws Exception {
        record("answer", Map.of("phone", "13800138000"));
        seal();
        transaction.begin();
        journal.erase(CLERK, object, "the person asked for it", clock.instant());
        transaction.commit();

        assertThat(journal.entries(object)).extracting(Entry::getAction).containsExactly("answer", Journal.ERASE);
        assertThat(journal.payload(journal.entries(object).getFirst())).isEmpty();
        assertThat(chain.verify(List.of())).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aSearchAnswersPageByPageTheNewestFirst() throws Exception {
        record("accept", Map.of());
        record("grant", Map.of());
        var search = new Search("", "", object, Optional.empty(), Optional.empty());

        assertThat(journal.count(search)).isEqualTo(2);
        assertThat(journal.find(search, 0, 1)).extracting(Entry::getAction).containsExactly("grant");
        assertThat(journal.find(search, 1, 1)).extracting(Entry::getAction).containsExactly("accept");
    }

    private void record(String action, Map<String, ?> payload) throws Exception {
        transaction.begin();
        journal.record(CLERK, action, object, payload, clock.instant());
        transaction.commit();
    }

    /** Until nothing waits: the server's own round may be sealing at the same moment. */
    private void seal() {
        List<Entry> entries = journal.entries(object);
        while (chain.places(entries).size() < entries.size()) {
            chain.seal(1000);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
