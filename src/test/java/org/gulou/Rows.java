package org.gulou;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database past the portal: plain SQL on a connection of its own. */
public record Rows(DataSource source) {
    /** The first column of each row. */
    public List<String> of(String sql, String... arguments) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<String>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }
}
