package org.gulou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The gaps as they lie in the table {@code journal_gap}; only the node that holds the head of the chain touches it. */
record GapTable(Connection connection) {
    List<Gap> read() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select first_id, last_id, seen_at from journal_gap")) {
            var gaps = new ArrayList<Gap>();
            while (rows.next()) {
                gaps.add(new Gap(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return gaps;
        }
    }

    /** Writes {@code left} in the place of {@code before}. */
    void write(List<Gap> before, List<Gap> left) throws SQLException {
        var closed = new HashSet<>(before);
        left.forEach(closed::remove);
        var opened = new HashSet<>(left);
        before.forEach(opened::remove);
        if (!closed.isEmpty()) {
            try (var delete = connection.prepareStatement("delete from journal_gap where first_id = ?")) {
                for (Gap gap : closed) {
                    delete.setLong(1, gap.first());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
        if (!opened.isEmpty()) {
            try (var insert = connection.prepareStatement(
                    "insert into journal_gap (first_id, last_id, seen_at) values (?, ?, ?)")) {
                for (Gap gap : opened) {
                    insert.setLong(1, gap.first());
                    insert.setLong(2, gap.last());
                    insert.setObject(3, gap.seenAt().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
