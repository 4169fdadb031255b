package org.gulou.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the journal, made by the changes that make them in the portal. */
final class JournalTables {
    private JournalTables() {}

    static String script() {
        return sealedWithin() + sealsApart();
    }

    /** As they were when an entry held its own seal. */
    static String sealedWithin() {
        return Stream.of("010-journal", "110-journal-payload")
                .map(JournalTables::changes)
                .collect(Collectors.joining());
    }

    /** The change that lays the seals beside the entries. */
    static String sealsApart() {
        return changes("165-seals-apart");
    }

    private static String changes(String name) {
        try (var changes = JournalTables.class.getResourceAsStream("/db/changes/" + name + ".sql")) {
            return new String(changes.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
