package org.gulou.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction only adds, such as the entries of the journal: it goes to the database when the transaction commits,
 * many statements in one trip, in the order in which they came. A short transaction takes as long as its trips.
 *
 * <p>Whoever reads what may have been added in the same transaction calls {@link #catchUp} before.
 */
@ApplicationScoped
public class WriteBehind {
    /** So many statements go in one trip, so that few different texts are prepared. */
    private static final int A_TRIP = 16;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private record Addition(String sql, List<@Nullable Object> values) {}

    /**
     * Adds what {@code sql} inserts when the caller's transaction commits.
     *
     * @param sql a statement without a result, with a mark for each of {@code values}
     * @throws IllegalStateException if there is no transaction that could commit
     */
    public void add(String sql, @Nullable Object... values) {
        Additions mine = (Additions) transactions.getResource(Additions.class);
        if (mine == null) {
            mine = new Additions();
            transactions.registerInterposedSynchronization(mine);
            transactions.putResource(Additions.class, mine);
        }
        mine.add(new Addition(sql, Arrays.asList(values)));
    }

    /** Has the database take what the caller's transaction has added so far, if there is a transaction. */
    public void catchUp() {
        if (transactions.getTransactionKey() != null
                && transactions.getResource(Additions.class) instanceof Additions mine) {
            mine.send();
        }
    }

    /** What one transaction has added; what comes after the last trip, from others who wait for the end, goes at once. */
    private final class Additions implements Synchronization {
        private final List<Addition> waiting = new ArrayList<>();
        private boolean ending;

        void add(Addition addition) {
            waiting.add(addition);
            if (ending) {
                send();
            }
        }

        @Override
        public void beforeCompletion() {
            ending = true;
            send();
        }

        void send() {
            for (int from = 0; from < waiting.size(); from += A_TRIP) {
                execute(waiting.subList(from, Math.min(waiting.size(), from + A_TRIP)));
            }
            waiting.clear();
        }

        @Override
        public void afterCompletion(int status) {
            waiting.clear();
        }
    }

    private void execute(List<Addition> trip) {
        String sql = trip.stream().map(Addition::sql).collect(Collectors.joining("; "));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int mark = 1;
            for (Addition addition : trip) {
                for (Object value : addition.values()) {
                    statement.setObject(
                            mark++, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
                }
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not take: " + sql, failed);
        }
    }
}
