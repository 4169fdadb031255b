package org.gulou.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The database of the stopped portal, compared with what the clients were told. */
final class Ledger {
    private static final String LEFT = "due work was left";
    private static final Map<String, String> NEVER = Map.of(
            "a draft became two cases",
            "select draft from case_file group by draft having count(*) > 1",
            "a case was opened twice",
            "select case_number from case_act where action = 'submit' group by case_number having count(*) > 1",
            "a case has no history",
            "select number from case_file where number not in (select case_number from case_act where seq = 1)",
            "an act belongs to no case",
            "select case_number from case_act where case_number not in (select number from case_file)",
            "a draft says it is filed and there is no case",
            "select id from draft where filed_as is not null and filed_as not in (select number from case_file)",
            "a case's draft does not know it",
            "select c.number from case_file c join draft d on d.id = c.draft where d.filed_as is null",
            "a mail was not sent",
            "select id from message where channel = 'EMAIL' and state <> 'SENT'",
            LEFT,
            "select kind || ' ' || work_key from due_work where attempts > 0",
            "a case is not in the journal once",
            "select number from case_file c where 1 <> (select count(*) from journal j where j.object_id = c.number"
                    + " and j.action = 'submit')");

    private final String url;
    private final String user;

    private Ledger(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** The H2 file in the portal's folder. */
    static Ledger h2(Path data) {
        return new Ledger(
                "jdbc:h2:file:" + data.resolve("gulou")
                        + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;IFEXISTS=TRUE",
                "gulou");
    }

    static Ledger postgres(String url) {
        return new Ledger(url, "postgres");
    }

    /** What is wrong, in words; nothing if nothing is. */
    List<String> compare(Map<String, String> acknowledged) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var database = open()) {
            for (var told : acknowledged.entrySet()) {
                List<String> found = rows(database, "select number from case_file where draft = ?", told.getKey());
                if (!found.equals(List.of(told.getValue()))) {
                    wrong.add("draft " + told.getKey() + " was acknowledged as " + told.getValue() + ", stored are "
                            + found);
                }
            }
            for (var rule : NEVER.entrySet()) {
                rows(database, rule.getValue()).forEach(row -> wrong.add(rule.getKey() + ": " + row));
            }
        }
        return wrong;
    }

    /** Waits until nothing is left to be tried once more, or {@code patience} is at its end. */
    void settles(Duration patience) throws SQLException, InterruptedException {
        Instant last = Instant.now().plus(patience);
        try (var database = open()) {
            while (!rows(database, NEVER.getOrDefault(LEFT, "")).isEmpty() && Instant.now().isBefore(last)) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    int cases() throws SQLException {
        try (var database = open()) {
            return Integer.parseInt(
                    rows(database, "select count(*) from case_file").getFirst());
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, user);
    }

    private static List<String> rows(Connection database, String sql, String... arguments) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var found = statement.executeQuery();
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
