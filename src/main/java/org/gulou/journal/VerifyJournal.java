package org.gulou.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies the journal without the portal: {@code VerifyJournal <jdbc-url> [head…]}, user and password by {@code
 * GULOU_DB_USER} and {@code GULOU_DB_PASSWORD} with the defaults of the portal. Exit code 0: sound; 1: broken; 2: could not be read.
 */
final class VerifyJournal {
    private static final String H2_FILE = "jdbc:h2:file:";

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
        if (!url.startsWith(H2_FILE)) {
            return verifyAt(url, heads);
        }
        // a running portal holds the file; H2 writes no block anew within 45 seconds, so a quick copy is whole
        Path copy = Files.createTempDirectory("journal");
        try {
            String settings = url.contains(";") ? url.substring(url.indexOf(';')) : "";
            String file = url.substring(H2_FILE.length(), url.length() - settings.length());
            Files.copy(Path.of(file + ".mv.db"), copy.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            return verifyAt(H2_FILE + copy.resolve("copy") + settings, heads);
        } finally {
            try (var files = Files.list(copy)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(copy);
        }
    }

    private static Verdict verifyAt(String url, List<Verdict.Anchor> heads) throws SQLException {
        String user = System.getenv().getOrDefault("GULOU_DB_USER", "gulou");
        String password = System.getenv().getOrDefault("GULOU_DB_PASSWORD", "gulou");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false); // PostgreSQL otherwise fetches all rows at once
            return new ChainTable(connection).verify(heads);
        }
    }
}
