package org.gulou.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Reads the portal's database without the portal, also while that runs; user and password by {@code GULOU_DB_USER} and
 * {@code GULOU_DB_PASSWORD} with the defaults of the portal.
 */
public final class OutsideReading {
    private static final String H2_FILE = "jdbc:h2:file:";

    private OutsideReading() {}

    /** What is read over a connection. */
    public interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Reads what is committed at the database with this JDBC address. */
    public static <T> T of(String url, Reading<T> reading) throws SQLException, IOException {
        if (!url.startsWith(H2_FILE)) {
            return at(url, reading);
        }
        // a running portal holds the file; H2 writes no block anew within 45 seconds, so a quick copy is whole
        Path copy = Files.createTempDirectory("gulou-copy");
        try {
            String settings = url.contains(";") ? url.substring(url.indexOf(';')) : "";
            String file = url.substring(H2_FILE.length(), url.length() - settings.length());
            Files.copy(Path.of(file + ".mv.db"), copy.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            return at(H2_FILE + copy.resolve("copy") + settings, reading);
        } finally {
            try (var files = Files.list(copy)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(copy);
        }
    }

    private static <T> T at(String url, Reading<T> reading) throws SQLException {
        String user = System.getenv().getOrDefault("GULOU_DB_USER", "gulou");
        String password = System.getenv().getOrDefault("GULOU_DB_PASSWORD", "gulou");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false); // PostgreSQL otherwise fetches all rows at once
            return reading.of(connection);
        }
    }
}
