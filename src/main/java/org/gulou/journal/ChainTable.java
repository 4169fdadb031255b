package org.gulou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain as it lies in the tables {@code journal} and {@code journal_head}. Plain JDBC, so that the portal and the
 * command that verifies without it run the same lines.
 */
final class ChainTable {
    /** So many entries are sealed with one statement. */
    private static final int A_STATEMENT = 100;

    private static final String SEAL =
            "(cast(? as bigint), cast(? as bigint), cast(? as char(64)), cast(? as char(64)))";

    private final Connection connection;

    ChainTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Gives up to {@code most} entries their place in the chain, in the caller's transaction.
     *
     * @return how many; 0 also while another node seals
     */
    int seal(int most) throws SQLException {
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select chain_position, chain_hash from journal_head where id = 1"
                        + " for update skip locked")) {
            return head.next() ? seal(new Verdict.Anchor(head.getLong(1), head.getString(2)), most) : 0;
        }
    }

    private int seal(Verdict.Anchor head, int most) throws SQLException {
        List<Waiting> waiting = waiting(most);
        if (waiting.isEmpty()) {
            return 0;
        }
        Verdict.Anchor last = head;
        for (int from = 0; from < waiting.size(); from += A_STATEMENT) {
            last = seal(waiting.subList(from, Math.min(waiting.size(), from + A_STATEMENT)), last);
        }
        try (var move = connection.prepareStatement(
                "update journal_head set chain_position = ?, chain_hash = ? where id = 1")) {
            move.setLong(1, last.position());
            move.setString(2, last.hash());
            move.executeUpdate();
        }
        return waiting.size();
    }

    private Verdict.Anchor seal(List<Waiting> entries, Verdict.Anchor head) throws SQLException {
        String sql = "merge into journal j using (values " + SEAL + (", " + SEAL).repeat(entries.size() - 1)
                + ") as v (id, chain_position, previous_hash, chain_hash) on j.id = v.id when matched then update set"
                + " chain_position = v.chain_position, previous_hash = v.previous_hash, chain_hash = v.chain_hash";
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

    private List<Waiting> waiting(int most) throws SQLException {
        try (var query = connection.prepareStatement("select happened_at, actor, action, object_id, payload_hash, id"
                        + " from journal where chain_position is null order by id fetch first " + most + " rows only");
                var rows = query.executeQuery()) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getLong(6), link(rows)));
            }
            return waiting;
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
            try (var rows = statement.executeQuery("select j.happened_at, j.actor, j.action, j.object_id,"
                    + " j.payload_hash, j.chain_position, j.previous_hash, j.chain_hash, j.payload from journal j"
                    + " order by j.chain_position nulls last, j.id")) {
                while (rows.next()) {
                    long position = rows.getLong(6);
                    if (rows.wasNull()) {
                        verification.unsealed(link(rows));
                    } else {
                        verification.link(position, link(rows), text(rows, 7), text(rows, 8), rows.getString(9));
                    }
                }
            }
            return verification.end(head(statement));
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
