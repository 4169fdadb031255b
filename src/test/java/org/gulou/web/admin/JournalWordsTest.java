package org.gulou.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Words;
import org.gulou.workflow.Act;
import org.junit.jupiter.api.Test;

/** Whoever reads the journal reads words, and no names of the code. */
class JournalWordsTest {
    private static final Pattern RECORDED = Pattern.compile(
            "(?:journal\\s*\\.record|(?<!ImageIO\\.)\\bwrite)\\(\\s*[\\w.()]+(?: [\\w.()]+)*,\\s*\"([a-zA-Z.-]*[a-z])\",");

    private static Set<String> recorded() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> RECORDED.matcher(read(file)).results().toList().stream())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void whateverTheJournalNotesHasWordsInBothLanguages() throws IOException {
        Set<String> noted = recorded();
        noted.addAll(Act.EVENTS);
        Stream.of("done", "failed", "kept", "missed")
                .map("appointment."::concat)
                .forEach(noted::add);

        assertThat(noted)
                .hasSizeGreaterThan(50)
                .allSatisfy(action -> assertThat(Words.in("en").bundle().containsKey("admin.action." + action)
                                && Words.in("zh").bundle().containsKey("admin.action." + action))
                        .as(action)
                        .isTrue());
    }
}
