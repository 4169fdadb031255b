package org.gulou.duties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * An H2 file whose server was killed. H2 2.2 may then keep entries of a transaction that never ended in a unique index:
 * whoever stores the same value again waits for that transaction until the lock times out, also after a restart. Tables
 * that are copied get indexes without such entries. A file beside the database tells that a server has it open; who
 * finds one at the start follows a server that had no time to remove it.
 */
final class CutOff {
    private static final Logger log = Logger.getLogger(CutOff.class.getName());

    private CutOff() {}

    /** Mends the tables if the last server was killed, and marks the database as open; one in memory needs neither. */
    static void begin(Connection connection) throws SQLException, IOException {
        Optional<Path> mark = mark(connection);
        if (mark.isEmpty()) {
            return;
        }
        if (Files.exists(mark.get())) {
            log.warning("The last server was cut off; building the indexes of its database anew");
            for (String table : tables(connection)) {
                copy(connection, table);
            }
        } else {
            Files.createFile(mark.get());
        }
    }

    /** Takes the mark away once the portal no longer writes. */
    static void end(Connection connection) throws SQLException, IOException {
        Optional<Path> mark = mark(connection);
        if (mark.isPresent()) {
            Files.deleteIfExists(mark.get());
        }
    }

    private static Optional<Path> mark(Connection connection) throws SQLException {
        return rows(connection, "select database_path() where database_path() is not null").stream()
                .map(path -> Path.of(path + ".open"))
                .findFirst();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return rows(
                connection,
                "select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name");
    }

    /** Every change of columns makes H2 copy the table; a copy that was cut off itself leaves the column to be dropped. */
    private static void copy(Connection connection, String table) throws SQLException {
        String name = '"' + table.replace("\"", "\"\"") + '"';
        try (var statement = connection.createStatement()) {
            statement.execute("alter table " + name + " add column if not exists mended boolean");
            statement.execute("alter table " + name + " drop column mended");
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
