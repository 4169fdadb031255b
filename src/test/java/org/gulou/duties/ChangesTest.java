package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LISTED = Pattern.compile("<include file=\"([^\"]+)\"/>");

    @Test
    void everyChangeOfTheTablesIsListedInTheOrderOfItsNumber() throws IOException {
        assertThat(listed()).isEqualTo(kept());
    }

    static List<String> listed() throws IOException {
        return LISTED.matcher(Files.readString(RESOURCES.resolve(Tables.CHANGES)))
                .results()
                .map((MatchResult include) -> include.group(1))
                .toList();
    }

    private static List<String> kept() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("db/changes"))) {
            return files.map(file -> "db/changes/" + file.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
