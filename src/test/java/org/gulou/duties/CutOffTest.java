package org.gulou.duties;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutOffTest {

    @TempDir
    Path data;

    @BeforeEach
    void aServerThatNeverSaysItsEnd() throws SQLException, IOException {
        try (Connection connection = open()) {
            CutOff.begin(connection);
            run(connection, "create table folder (id bigint primary key)");
            run(
                    connection,
                    "create table paper (id bigint primary key, code varchar(9) not null unique,"
                            + " folder bigint not null references folder (id))");
            run(connection, "insert into folder (id) values (1)");
            run(connection, "insert into paper (id, code, folder) values (1, 'A', 1)");
        }
    }

    @Test
    void everyIndexOfADatabaseThatWasCutOffIsMadeAnew() throws SQLException, IOException {
        Set<String> before = indexes();
        begin();
        assertThat(indexes()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aDatabaseThatWasClosedInOrderIsLeftAlone() throws SQLException, IOException {
        end();
        Set<String> before = indexes();
        begin();
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void aCopiedTableKeepsItsRowsAndRules() throws SQLException, IOException {
        begin();
        try (Connection connection = open()) {
            assertThatThrownBy(() -> run(connection, "insert into paper (id, code, folder) values (2, 'A', 1)"))
                    .hasMessageContaining("Unique index");
            assertThatThrownBy(() -> run(connection, "insert into paper (id, code, folder) values (2, 'B', 9)"))
                    .hasMessageContaining("Referential integrity");
            run(connection, "insert into paper (id, code, folder) values (2, 'B', 1)");
        }
    }

    @Test
    void mendingThatWasCutOffItselfIsDoneAgain() throws SQLException, IOException {
        try (Connection connection = open()) {
            run(connection, "alter table paper add column mended boolean");
        }
        begin();
        try (Connection connection = open()) {
            assertThatThrownBy(() -> run(connection, "select mended from paper"))
                    .hasMessageContaining("Column \"MENDED\" not found");
        }
    }

    private void begin() throws SQLException, IOException {
        try (Connection connection = open()) {
            CutOff.begin(connection);
        }
    }

    private void end() throws SQLException, IOException {
        try (Connection connection = open()) {
            CutOff.end(connection);
        }
    }

    /** The numbers of the stored maps, which are never used again. */
    private Set<String> indexes() {
        try (MVStore store = MVStore.open(data.resolve("gulou.mv.db").toString())) {
            return store.getMapNames().stream()
                    .filter(name -> name.startsWith("index."))
                    .map(name -> store.getMetaMap().get("name." + name))
                    .collect(toSet());
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("gulou") + ";MODE=PostgreSQL;WRITE_DELAY=0", "", "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
