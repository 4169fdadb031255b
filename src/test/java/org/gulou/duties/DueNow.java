package org.gulou.duties;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Does what is on the table about one thing as the round does it: taken off the table and done, both or neither. */
public record DueNow(DataSource database, Duty duty) {
    /** Does nothing where nothing is on the table, or a round has it in hand. */
    public void perform(String key) throws SQLException {
        Claims claims = CDI.current().select(Claims.class).get();
        try (var connection = database.getConnection();
                var asks = connection.prepareStatement(
                        "select id, due_at, attempts from due_work where kind = ? and work_key = ?")) {
            asks.setString(1, duty.kind());
            asks.setString(2, key);
            try (var row = asks.executeQuery()) {
                if (row.next()) {
                    claims.perform(
                            new Due(
                                    row.getLong(1),
                                    duty.kind(),
                                    key,
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    row.getInt(3)),
                            duty);
                }
            }
        }
    }
}
