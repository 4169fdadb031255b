package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Claiming a case and moving it on inside an office changes none of what its indexes hold: PostgreSQL then writes the row
 * alone (a heap-only tuple), and else all of its indexes with it.
 */
@ArquillianTest
class CaseFileIndexesIT {
    private static final Set<String> CHANGED_BY_MOST_ACTS = Set.of(
            "version",
            "state",
            "entered_at",
            "claimed_by",
            "claimed_name",
            "claimed_at",
            "acts",
            "wakes_at",
            "pending");

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private Set<String> indexed() throws SQLException {
        var columns = new HashSet<String>();
        try (var connection = database.getConnection()) {
            for (String table : Set.of("case_file", "CASE_FILE")) {
                try (ResultSet index = connection.getMetaData().getIndexInfo(null, null, table, false, true)) {
                    while (index.next()) {
                        String column = index.getString("COLUMN_NAME");
                        columns.add(column == null ? "" : column.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return columns;
    }

    @Test
    void noIndexOfCasesHoldsWhatMostActsChange() throws SQLException {
        assertThat(indexed())
                .contains("number", "worker_role", "due_on")
                .doesNotContainAnyElementsOf(CHANGED_BY_MOST_ACTS);
    }
}
