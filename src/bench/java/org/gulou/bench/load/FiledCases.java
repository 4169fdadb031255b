package org.gulou.bench.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;

/**
 * Very many cases, written into the tables at once: nine of ten have ended. They are spread over 50 bodies as places are
 * over a province, the second with half of what the first has, the third with a third (Zipf).
 */
public final class FiledCases {
    public static final String SERVICE = "paced";
    static final String ROLE = "clerk";
    private static final int BODIES = 50;
    private static final int SOME = 2_000;
    private static final int A_DAY = 4_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 26);
    private static final String CASE =
            "insert into case_file (number, version, draft, query_code, service, service_version, offer, bodies,"
                    + " applicant_name, contact_phone, language, channel, answers, record, revision, state, ended,"
                    + " filed_at, entered_at, worker_role, worker_body, due_on, yellow_on, on_notice, sealed, office)"
                    + " values (?, 0, ?, 'x', ?, 1, ?, '{}', ?, '13800000001', 'zh',"
                    + " 'online', '{}', '{}', 1, ?, ?, ?, ?, ?, ?, ?, ?, false, false, ?)";
    private static final String ANSWER =
            "insert into case_answer (case_number, path, kept, amount, shown_zh, shown_en) values (?, ?, ?, ?, ?, ?)";
    private static final String TEXT = "insert into case_text (case_number, words) values (?, ?)";

    private final Connection database;
    private final Random random;
    private final int definitions;

    /** @param definitions how many services there are beside {@link #SERVICE} */
    FiledCases(Connection database, Random random, int definitions) {
        this.database = database;
        this.random = random;
        this.definitions = definitions;
    }

    /** Half of the cases are of one service, the others spread over all others, if there are any. */
    private static String service(int number, int definitions) {
        return definitions == 0 || number / 10 % 2 == 0 ? SERVICE : another(number / 20 % definitions);
    }

    /** The id of another service that works in the same way; ids have no figures. */
    public static String another(int number) {
        String letters = Integer.toString(number, 26).chars()
                .map(digit -> digit < 'a' ? digit - '0' + 'a' : digit + 10)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return SERVICE + "-" + letters;
    }

    /** A body, more often one with many cases. */
    static int group(Random random) {
        double harmonic = 0;
        for (int i = 1; i <= BODIES; i++) {
            harmonic += 1.0 / i;
        }
        double at = random.nextDouble() * harmonic;
        int group = 1;
        while (group < BODIES && at > 1.0 / group) {
            at -= 1.0 / group;
            group++;
        }
        return group;
    }

    static String body(int group) {
        return "office-" + group;
    }

    void file(int cases) throws SQLException {
        database.setAutoCommit(true);
        try (var file = database.prepareStatement(CASE);
                var answer = database.prepareStatement(ANSWER);
                var text = database.prepareStatement(TEXT)) {
            for (int i = 0; i < cases; i++) {
                add(file, answer, text, i);
                if (i % SOME == SOME - 1 || i == cases - 1) {
                    file.executeBatch();
                    answer.executeBatch();
                    text.executeBatch();
                }
            }
        }
        try (var settle = database.createStatement()) {
            boolean vacuums = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            settle.execute(vacuums ? "vacuum analyze" : "analyze"); // as it does by itself some time later
        }
    }

    private void add(PreparedStatement file, PreparedStatement answer, PreparedStatement text, int i)
            throws SQLException {
        LocalDate day = FIRST.plusDays(i / A_DAY);
        String number = new CaseNumber(new DivisionCode("520103"), day, i % A_DAY + 1).toString();
        boolean open = i % 10 == 0;
        var filed = Timestamp.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        file.setString(1, number);
        file.setString(2, "bench" + i);
        String service = service(i, definitions);
        file.setString(3, service);
        file.setString(4, service + "--office");
        file.setString(5, "王" + (char) ('\u4e00' + random.nextInt(2000)));
        file.setString(6, open ? "first" : "done");
        file.setString(7, open ? null : "GRANTED");
        file.setTimestamp(8, filed);
        file.setTimestamp(9, filed);
        String body = body(group(random));
        file.setString(10, open ? ROLE : null);
        file.setString(11, open ? body : null);
        file.setDate(12, Date.valueOf(day.plusDays(random.nextInt(30))));
        file.setDate(13, Date.valueOf(day.plusDays(random.nextInt(10))));
        file.setString(14, body);
        file.addBatch();
        int amount = random.nextInt(100_000);
        String way = random.nextInt(4) == 0 ? "post" : "window";
        String street = "幸福路 " + random.nextInt(1000) + " 号";
        answered(answer, number, "amount", String.valueOf(amount), BigDecimal.valueOf(amount));
        answered(answer, number, "way", way, null);
        answered(answer, number, "street", street, null);
        text.setString(1, number);
        text.setString(2, amount + "\n" + way + "\n" + street);
        text.addBatch();
    }

    private static void answered(
            PreparedStatement answer,
            String number,
            String path,
            String kept,
            @org.jspecify.annotations.Nullable BigDecimal amount)
            throws SQLException {
        answer.setString(1, number);
        answer.setString(2, path);
        answer.setString(3, kept);
        answer.setBigDecimal(4, amount);
        answer.setString(5, kept);
        answer.setString(6, kept);
        answer.addBatch();
    }
}
