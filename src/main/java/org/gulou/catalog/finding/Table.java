package org.gulou.catalog.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** A file of the application's own that tells something of characters, a line each; lines with # are remarks. */
final class Table {
    private Table() {}

    static Stream<String> lines(String file) {
        try (InputStream table = Table.class.getResourceAsStream(file)) {
            if (table == null) {
                throw new IllegalStateException("The application lacks its " + file);
            }
            return new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException failed) {
            throw new UncheckedIOException("The application's own " + file + " cannot be read", failed);
        }
    }
}
