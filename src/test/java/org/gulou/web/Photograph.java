package org.gulou.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The rows of the database that concern somebody, to be laid beside those of another moment. */
record Photograph(Set<String> rows) {
    /** What is counted and kept of a sign-in and a look, what the portal writes by itself, and the catalogue. */
    private static final Set<String> ASIDE = Set.of(
            "attempt",
            "journal",
            "journal_payload",
            "journal_head",
            "journal_seal",
            "journal_gap",
            "due_work",
            "case_text",
            "case_answer",
            "case_stranded",
            "message",
            "service_version",
            "catalogue_data",
            "foreign_catalogue",
            "databasechangelog",
            "databasechangeloglock");

    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    /** @param words what a row must hold to be of concern */
    static Photograph of(DataSource database, Collection<String> words) throws SQLException {
        var rows = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("select * from " + table)) {
                    while (found.next()) {
                        String row = table + row(found);
                        if (words.stream().anyMatch(row::contains)) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return new Photograph(rows);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!ASIDE.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String row(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!BYTES.contains(columns.getColumnType(i))) {
                text.append(" | ").append(row.getString(i));
            }
        }
        return text.toString();
    }

    /** What came and what went, up to a later one. */
    List<String> differences(Photograph later) {
        return Stream.concat(
                        later.rows.stream().filter(row -> !rows.contains(row)).map(row -> "came: " + row),
                        rows.stream().filter(row -> !later.rows.contains(row)).map(row -> "went: " + row))
                .map(row -> row.substring(0, Math.min(row.length(), 600)))
                .toList();
    }
}
