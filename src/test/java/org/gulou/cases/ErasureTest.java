package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a table about cases says what becomes of its rows when a case has been kept long enough. */
class ErasureTest {
    private static final Pattern TABLE =
            Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Other rooms see to theirs themselves. */
    private static final Set<String> OF_OTHER_ROOMS = Set.of("issued_document", "rating", "rating_ticket");

    /** The case itself, and the numbers that are given out. */
    private static final Set<String> NOT_ABOUT_ONE = Set.of("case_file", "case_serial");

    private static Set<String> aboutCases() throws IOException {
        var tables = new TreeSet<String>();
        try (Stream<Path> changes = Files.list(Path.of("src/main/resources/db/changes"))) {
            for (Path change : changes.toList()) {
                TABLE.matcher(Files.readString(change, UTF_8))
                        .results()
                        .filter(table -> !NOT_ABOUT_ONE.contains(table.group(1)))
                        .filter(table -> table.group(2).contains("case_number")
                                || table.group(1).startsWith("case_"))
                        .forEach(table -> tables.add(table.group(1)));
            }
        }
        return tables;
    }

    @Test
    void everyTableAboutCasesIsThoughtOf() throws IOException {
        assertThat(aboutCases())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Erasure.GONE.stream(),
                                Erasure.EMPTIED.keySet().stream(),
                                Erasure.KEPT.stream(),
                                Erasure.LINKS.stream(),
                                OF_OTHER_ROOMS.stream())
                        .flatMap(tables -> tables)
                        .toList());
    }
}
