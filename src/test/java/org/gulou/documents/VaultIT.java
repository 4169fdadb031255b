package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody knows is cleared away, and nothing else. */
@ArquillianTest
class VaultIT {
    private static final Content TEXT = Content.of("情况说明".getBytes(UTF_8));

    @Inject
    Vault vault;

    @Inject
    ShelfMark mark;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Path orphan;
    private Path young;
    private Path known;

    @BeforeEach
    void threeFilesLieThere() throws IOException {
        orphan = old(put(RandomText.next()));
        young = put(RandomText.next());
        known = old(place(vault.keep("draft-of-test", new Checked.Accepted("情况说明.pdf", FileType.PDF, TEXT))
                .id()));
    }

    @AfterEach
    void markIsOursAgain() throws IOException {
        Files.deleteIfExists(folder().resolve("database"));
        assertThat(mark.isOurs()).isTrue();
    }

    private Path folder() {
        return settings.dataFolder().resolve("files");
    }

    private Path place(String id) {
        return folder().resolve(TEXT.sha256().substring(0, 2)).resolve(TEXT.sha256() + "-" + id);
    }

    private Path put(String id) {
        new Shelf(folder()).put(id, TEXT);
        return place(id);
    }

    private Path old(Path file) throws IOException {
        Instant then = clock.instant().minus(Vault.GRACE).minus(Duration.ofMinutes(1));
        return Files.setLastModifiedTime(file, FileTime.from(then));
    }

    @Test
    void anOldFileThatNoRowKnowsGoesAndTheOthersStay() {
        assertThat(vault.sweep()).isPositive();

        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        assertThat(known).exists();
    }

    @Test
    void nothingIsClearedAwayInTheFolderOfAnotherDatabase() throws IOException {
        Files.writeString(folder().resolve("database"), "another");

        assertThat(vault.sweep()).isZero();

        assertThat(orphan).exists();
        assertThat(mark.call().getData().orElseThrow()).containsEntry("of this database", false);
    }
}
