package org.gulou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The chain as it lies in the tables {@code journal_seal} and {@code journal_head}, beside the entries, which are written
 * once. Plain JDBC, so that the portal and the command that verifies without it run the same lines.
 */
final class ChainTable {
    /** So many entries are sealed with one statement. */
    private static final int A_STATEMENT = 100;

    private final Connection connection;

    ChainTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Gives up to {@code most} entries their place in the chain, in the caller's transaction: those that came late first,
     * then those after the last one sealed.
     *
     * @return how many; 0 also while another node seals
     */
    int seal(int most) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select chain_position, chain_hash, entry_id, current_timestamp"
                        + " from journal_head where id = 1 for update skip locked")) {
            return row.next()
                    ? seal(
                            new Verdict.Anchor(row.getLong(1), row.getString(2)),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            most)
                    : 0;
        }
    }

    private int seal(Verdict.Anchor head, long newest, Instant now, int most) throws SQLException {
        var gaps = new GapTable(connection);
        List<Gap> open = gaps.read();
        List<Waiting> waiting = open.isEmpty() ? new ArrayList<>() : waiting(in(open), most);
        List<Waiting> fresh = waiting("id > " + newest, most - waiting.size());
        waiting.addAll(fresh);
        long newestNow = fresh.isEmpty() ? newest : fresh.getLast().id();
        gaps.write(open, Gap.left(open, new Gap(newest + 1, newestNow, now), ids(waiting)));
        if (!waiting.isEmpty()) {
            move(seal(waiting, head), newestNow);
        }
        return waiting.size();
    }

    /** Written out, because a database that does not know how few gaps there are would read the whole journal for them. */
    private static String in(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> between(gap.first(), gap.last()))
                .collect(Collectors.joining(
                        " or ",
                        between(
                                        gaps.stream()
                                                .mapToLong(Gap::first)
                                                .min()
                                                .orElseThrow(),
                                        gaps.stream().mapToLong(Gap::last).max().orElseThrow())
                                + " and (",
                        ")"));
    }

    private static String between(long first, long last) {
        return "id between " + first + " and " + last;
    }

    private static SortedSet<Long> ids(List<Waiting> entries) {
        return entries.stream().map(Waiting::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private void move(Verdict.Anchor head, long newest) throws SQLException {
        try (var move = connection.prepareStatement(
                "update journal_head set chain_position = ?, chain_hash = ?, entry_id = ? where id = 1")) {
            move.setLong(1, head.position());
            move.setString(2, head.hash());
            move.setLong(3, newest);
            move.executeUpdate();
        }
    }

    private Verdict.Anchor seal(List<Waiting> waiting, Verdict.Anchor head) throws SQLException {
        Verdict.Anchor last = head;
        for (int from = 0; from < waiting.size(); from += A_STATEMENT) {
            last = write(waiting.subList(from, Math.min(waiting.size(), from + A_STATEMENT)), last);
        }
        return last;
    }

    private Verdict.Anchor write(List<Waiting> entries, Verdict.Anchor head) throws SQLException {
        String sql =
                "insert into journal_seal (entry_id, chain_position, previous_hash, chain_hash) values (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(entries.size() - 1);
        Verdict.Anchor last = head;
        try (var seal = connection.prepareStatement(sql)) {
            int mark = 1;
            for (Waiting entry : entries) {
                long position = last.position() + 1;
                String hash = entry.link().hash(position, last.hash());
                seal.setLong(mark++, entry.id());
                seal.setLong(mark++, position);
                seal.setString(mark++, last.hash());
                seal.setString(mark++, hash);
                last = new Verdict.Anchor(position, hash);
            }
            seal.executeUpdate();
        }
        return last;
    }

    private List<Waiting> waiting(String which, int most) throws SQLException {
        try (var query = connection.prepareStatement("select happened_at, actor, action, object_id, payload_hash, id"
                        + " from journal where " + which + " order by id fetch first " + most + " rows only");
                var rows = query.executeQuery()) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getLong(6), link(rows)));
            }
            return waiting;
        }
    }

    /** The places in the chain of those of the entries {@code ids} that are sealed, by id; from 1. */
    Map<Long, Long> places(Collection<Long> ids) throws SQLException {
        var places = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            String wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select entry_id, chain_position from journal_seal where entry_id in (" + wanted + ")")) {
                while (rows.next()) {
                    places.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return places;
    }

    long end() throws SQLException {
        try (var statement = connection.createStatement()) {
            return head(statement).position();
        }
    }

    long before(Instant moment) throws SQLException {
        try (var query = connection.prepareStatement("select min(s.chain_position) from journal j"
                + " join journal_seal s on s.entry_id = j.id where j.happened_at >= ?")) {
            query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? end() : first - 1;
            }
        }
    }

    List<Chain.Written> written(long after, long until, Set<String> leftOut) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(leftOut.size(), "?"));
        try (var query = connection.prepareStatement("select j.object_id, max(s.chain_position) from journal_seal s"
                + " join journal j on j.id = s.entry_id where s.chain_position > ? and s.chain_position <= ?"
                + " and j.action not in (" + marks + ") group by j.object_id order by 2")) {
            query.setLong(1, after);
            query.setLong(2, until);
            int mark = 3;
            for (String action : leftOut) {
                query.setString(mark++, action);
            }
            try (var rows = query.executeQuery()) {
                var written = new ArrayList<Chain.Written>();
                while (rows.next()) {
                    written.add(new Chain.Written(rows.getString(1), rows.getLong(2)));
                }
                return written;
            }
        }
    }

    /**
     * Reads the journal from its beginning and compares each link with what it was sealed as. Others may seal meanwhile:
     * the end that is read lies between the head before and the head after.
     */
    Verdict verify(List<Verdict.Anchor> anchors) throws SQLException {
        try (var statement = connection.createStatement()) {
            var verification = new Verification(anchors, head(statement));
            statement.setFetchSize(1000);
            long read = sealed(statement, verification);
            beyond(read, statement, verification);
            return verification.end(head(statement));
        }
    }

    private static long sealed(Statement statement, Verification verification) throws SQLException {
        long read = 0;
        try (var rows = statement.executeQuery("select j.happened_at, j.actor, j.action, j.object_id, j.payload_hash,"
                + " s.chain_position, s.previous_hash, s.chain_hash, j.payload from journal_seal s"
                + " join journal j on j.id = s.entry_id order by s.chain_position")) {
            while (rows.next()) {
                read = rows.getLong(6);
                verification.link(read, link(rows), text(rows, 7), text(rows, 8), rows.getString(9));
            }
        }
        return read;
    }

    /** Entries without a seal, and those that were sealed after the chain was read; an order would sort all of them. */
    private static void beyond(long read, Statement statement, Verification verification) throws SQLException {
        try (var rows = statement.executeQuery("select j.happened_at, j.actor, j.action, j.object_id, j.payload_hash"
                + " from journal j left join journal_seal s on s.entry_id = j.id where s.chain_position is null"
                + " or s.chain_position > " + read)) {
            while (rows.next()) {
                verification.unsealed(link(rows));
            }
        }
    }

    private static Verdict.Anchor head(Statement statement) throws SQLException {
        try (var head = statement.executeQuery("select chain_position, chain_hash from journal_head")) {
            return head.next() ? new Verdict.Anchor(head.getLong(1), head.getString(2)) : Verdict.Anchor.START;
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    /** A sealed entry whose hash somebody removed has none, which no hash equals. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private record Waiting(long id, Link link) {}
}
