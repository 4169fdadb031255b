package org.gulou.duties;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The table {@code due_work}; each method joins the transaction it is called in.
 *
 * <p>Whether work is due is judged by the portal's clock, whether a lease is over by the database's: nodes whose clocks
 * differ, or a demo's clock that was moved, never take the same work twice.
 */
@ApplicationScoped
class DueTable {
    /**
     * How long a node may take until it begins with what it has claimed; after that it is taken for dead. Whoever works on
     * something holds its row locked, so a long piece of work is taken by nobody else.
     */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String AFTER_SECONDS = "current_timestamp + cast(? as integer) * interval '1' second";

    /**
     * Adds what is not there: kind, key, when it is due, and kind and key once more. Asks first, because an insert alone
     * would wait for who is just deleting it.
     */
    static final String NEW = "insert into due_work (kind, work_key, due_at, attempts) select ?, ?, cast(? as"
            + " timestamp with time zone), 0 where not exists (select 1 from due_work where kind = ? and work_key = ?)"
            + " on conflict do nothing";

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    /** Leaves alone what somebody does at this moment: he looks at the matter anew, and would wait for the caller. */
    void put(String kind, String key, Instant dueAt) {
        Optional<Long> mine = locked(kind, key);
        if (mine.isPresent()) {
            update(
                    "update due_work set due_at = ?, lease_until = null, attempts = 0, last_error = null where id = ?",
                    dueAt,
                    mine.get());
        } else {
            update(NEW, kind, key, dueAt, kind, key);
        }
    }

    /** Leaves alone what somebody does at this moment, as {@link #put} does. */
    void remove(String kind, String key) {
        locked(kind, key).ifPresent(id -> update("delete from due_work where id = ?", id));
    }

    private Optional<Long> locked(String kind, String key) {
        return rows(
                        "select id from due_work where kind = ? and work_key = ? for update skip locked",
                        row -> row.getLong(1),
                        kind,
                        key)
                .stream()
                .findFirst();
    }

    Optional<Instant> dueAt(String kind, String key) {
        return rows("select due_at from due_work where kind = ? and work_key = ?", row -> instant(row, 1), kind, key)
                .stream()
                .findFirst();
    }

    /**
     * Takes up to {@code most} things that have been due longest, of kinds somebody here can do, and leases them to the
     * caller; the oldest first.
     */
    List<Due> claim(Set<String> kinds, Instant now, int most) {
        if (kinds.isEmpty() || most == 0) {
            return List.of();
        }
        var values = new ArrayList<Object>(kinds);
        values.add(now);
        List<Due> oldest = rows(
                "select id, kind, work_key, due_at, attempts from due_work where kind in (" + marks(kinds.size())
                        + ") and due_at <= ?"
                        + " and (lease_until is null or lease_until < current_timestamp)"
                        + " order by due_at, id fetch first " + most + " rows only for update skip locked",
                row -> new Due(row.getLong(1), row.getString(2), row.getString(3), instant(row, 4), row.getInt(5) + 1),
                values.toArray());
        if (!oldest.isEmpty()) {
            var leased = new ArrayList<Object>();
            leased.add(Math.toIntExact(LEASE.toSeconds()));
            oldest.forEach(due -> leased.add(due.id()));
            update(
                    "update due_work set lease_until = " + AFTER_SECONDS + ", attempts = attempts + 1 where id in ("
                            + marks(oldest.size()) + ")",
                    leased.toArray());
        }
        return oldest;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /**
     * Takes the work off the table, so that it is done in this transaction or not at all.
     *
     * @return false if the lease was lost: somebody else has taken, moved or cancelled it
     */
    boolean finish(Due due) {
        return update(
                        "delete from due_work where id = ? and attempts = ? and due_at = ?",
                        due.id(),
                        due.attempts(),
                        due.dueAt())
                == 1;
    }

    /** Puts the work back after a failure, to be taken again after {@code pause}. */
    void failed(Due due, Duration pause, String why) {
        update(
                "update due_work set lease_until = " + AFTER_SECONDS + ", attempts = ?, last_error = ? where id = ?",
                Math.toIntExact(pause.toSeconds()),
                due.attempts(),
                why.substring(0, Math.min(500, why.length())),
                due.id());
    }

    /** How much work has failed at least {@code attempts} times. */
    int failing(int attempts) {
        return rows(
                        "select count(*) from due_work where attempts >= ? and last_error is not null",
                        row -> row.getInt(1),
                        attempts)
                .getFirst();
    }

    /** What failed at its last try, the most often tried first. */
    List<Failed> failed(int most) {
        return rows(
                "select id, kind, work_key, due_at, attempts, last_error from due_work where last_error is not null"
                        + " order by attempts desc, due_at, id fetch first " + most + " rows only",
                row -> new Failed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        row.getInt(5),
                        row.getString(6)));
    }

    /** Has what failed taken up at once, and says whether it still waited. */
    boolean hurry(long id) {
        return update("update due_work set lease_until = null where id = ? and last_error is not null", id) == 1;
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The table of due work did not take: " + sql, failed);
        }
    }

    private <T> List<T> rows(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("The table of due work did not answer: " + sql, failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
