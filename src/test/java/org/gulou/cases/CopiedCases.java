package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.Rows;
import org.gulou.kernel.CaseNumber;

/** More cases than a test could file: what the tables hold of one, many times under other numbers. */
@ApplicationScoped
public class CopiedCases {
    private static final String MARK = "COPYCOPYCOPYC";

    @Inject
    Rows rows;

    /** So many that were filed an hour before {@code one} and have all of its acts but the last. */
    public void file(CaseNumber one, int many) throws SQLException {
        try (var connection = rows.source().getConnection();
                var file = connection.prepareStatement(copy(
                        connection,
                        "case_file",
                        Map.of(
                                "number", "?",
                                "draft", "?",
                                "query_code", "'" + MARK + "'",
                                "filed_at", "filed_at - interval '1' hour",
                                "acts", "acts - 1"),
                        "number = ?"));
                var act = connection.prepareStatement(copy(
                        connection,
                        "case_act",
                        Map.of("id", "cast(? as varchar(40)) || seq", "case_number", "?"),
                        "case_number = ? and seq < (select acts from case_file where number = case_number)"))) {
            for (int i = 1; i <= many; i++) {
                String number = new CaseNumber(one.office(), one.day(), 900_000 + i).toString();
                add(file, number, "copy-" + i, one.toString());
                add(act, "copy-" + i + "-", number, one.toString());
            }
            file.executeBatch();
            act.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, String... marks) throws SQLException {
        for (int i = 0; i < marks.length; i++) {
            statement.setString(i + 1, marks[i]);
        }
        statement.addBatch();
    }

    /** The marks in {@code other} stand in the order of the columns. */
    private static String copy(Connection connection, String table, Map<String, String> other, String which)
            throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            var told = none.getMetaData();
            List<String> columns = IntStream.rangeClosed(1, told.getColumnCount())
                    .mapToObj(at -> name(told, at))
                    .toList();
            return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + columns.stream()
                            .map(name -> other.getOrDefault(name, name))
                            .collect(Collectors.joining(", "))
                    + " from " + table + " where " + which;
        }
    }

    private static String name(ResultSetMetaData told, int at) {
        try {
            return told.getColumnName(at).toLowerCase(Locale.ROOT);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void takeAway() throws SQLException {
        try (var connection = rows.source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from case_act where case_number in"
                    + " (select number from case_file where query_code = '" + MARK + "')");
            statement.executeUpdate("delete from case_file where query_code = '" + MARK + "'");
        }
    }
}
