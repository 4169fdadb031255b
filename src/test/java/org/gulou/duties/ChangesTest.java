package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Pattern LISTED = Pattern.compile("<include file=\"([^\"]+)\"/>");

    @Test
    void everyChangeOfTheTablesIsListedInTheOrderOfItsNumber() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/changes"))) {
            assertThat(listed())
                    .isEqualTo(files.map(file -> "db/changes/" + file.getFileName())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aSecondStartFindsEveryChangeMade() throws SQLException, LiquibaseException, IOException {
        try (var h2 = emptyH2()) {
            Tables.releaseAndUpdate(h2);
            Tables.releaseAndUpdate(h2);

            assertThat(made(h2)).isEqualTo(listed());
        }
    }

    @Test
    void aStartGoesOnWhereAKilledOneLeftTheLock() throws SQLException, LiquibaseException, IOException {
        try (var h2 = emptyH2()) {
            Tables.releaseAndUpdate(h2);
            h2.createStatement().execute("update databasechangeloglock set locked = true, lockgranted = now()");
            h2.commit();

            Tables.releaseAndUpdate(h2);

            assertThat(made(h2)).isEqualTo(listed());
        }
    }

    /** The files that the build's list names, in its order. */
    static List<String> listed() throws IOException {
        try (var list = ChangesTest.class.getResourceAsStream("/" + Tables.CHANGES)) {
            return LISTED.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult include) -> include.group(1))
                    .toList();
        }
    }

    /** The files whose changes the database has seen, in the order in which it did. */
    static List<String> made(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select filename from databasechangelog group by filename order by min(orderexecuted)")) {
            List<String> files = new ArrayList<>();
            while (rows.next()) {
                files.add(rows.getString(1));
            }
            return files;
        }
    }

    private static Connection emptyH2() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH");
    }
}
