package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Content TEXT = Content.of("收据".getBytes(UTF_8));

    @TempDir
    Path folder;

    @Test
    void whatIsPutThereComesBack() {
        var shelf = new Shelf(folder);

        shelf.put("A1", TEXT);

        assertThat(shelf.get("A1", TEXT.sha256())).isEqualTo(TEXT);
    }

    @Test
    void removingTheFileOfOneOwnerLeavesTheSameFileOfAnother() {
        var shelf = new Shelf(folder);
        shelf.put("A1", TEXT);
        shelf.put("B2", TEXT);

        shelf.remove("A1", TEXT.sha256());

        assertThat(shelf.get("B2", TEXT.sha256())).isEqualTo(TEXT);
        assertThatThrownBy(() -> shelf.get("A1", TEXT.sha256())).hasMessageContaining("File A1 is gone from the disk");
    }

    @Test
    void aFileChangedOnTheDiskIsNotGivenOut() throws IOException {
        var shelf = new Shelf(folder);
        shelf.put("A1", TEXT);
        Files.writeString(file("A1"), "forged");

        assertThatThrownBy(() -> shelf.get("A1", TEXT.sha256())).hasMessageContaining("was changed on the disk");
    }

    @Test
    void aFileTakesNothingAwayFromOneThatIsThere() {
        var shelf = new Shelf(folder);
        shelf.put("A1", TEXT);

        assertThatThrownBy(() -> new Shelf(Files.writeString(folder.resolve("full"), "")).put("B2", TEXT))
                .hasMessageContaining("could not be kept");
        assertThat(shelf.get("A1", TEXT.sha256())).isEqualTo(TEXT);
    }

    @Test
    void oldFilesAreFoundWhetherFinishedOrNot() throws IOException {
        var shelf = new Shelf(folder);
        shelf.put("OLD", TEXT);
        shelf.put("NEW", TEXT);
        Path cutOff = Files.writeString(folder.resolve("incoming/HALF"), "ha");
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Files.setLastModifiedTime(file("OLD"), FileTime.from(noon.minusSeconds(1)));
        Files.setLastModifiedTime(cutOff, FileTime.from(noon.minusSeconds(1)));
        Files.setLastModifiedTime(file("NEW"), FileTime.from(noon.plusSeconds(1)));

        assertThat(shelf.drawers().stream().flatMap(drawer -> Shelf.before(drawer, noon).stream()))
                .extracting(Shelf::idOf)
                .containsExactlyInAnyOrder("OLD", "HALF");
    }

    private Path file(String id) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
