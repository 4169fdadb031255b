package org.gulou.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies the journal without the portal: {@code VerifyJournal <jdbc-url> [head…]}, user and password by {@code
 * GULOU_DB_USER} and {@code GULOU_DB_PASSWORD} with the defaults of the portal. Exit code 0: sound; 1: broken; 2: could not be read.
 */
final class VerifyJournal {
    private VerifyJournal() {}

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length == 0) {
            out.println("Say which database: VerifyJournal <jdbc-url> [head of an earlier verification…]");
            return 2;
        }
        try {
            List<Verdict.Anchor> heads =
                    Arrays.stream(arguments).skip(1).map(Verdict.Anchor::parse).toList();
            Verdict verdict = verify(arguments[0], heads);
            out.println(verdict);
            return switch (verdict) {
                case Verdict.Sound sound -> 0;
                case Verdict.Broken broken -> 1;
            };
        } catch (SQLException | IOException | IllegalArgumentException unreadable) {
            out.println("The journal could not be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static Verdict verify(String url, List<Verdict.Anchor> heads) throws SQLException, IOException {
        return OutsideReading.of(url, connection -> new ChainTable(connection).verify(heads));
    }
}
