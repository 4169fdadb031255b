package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path disk;

    @Test
    void aFirstStartMakesIt() {
        Path folder = disk.resolve("var/lib/gulou");

        DataFolder.make(folder);

        assertThat(folder).isDirectory();
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.writeString(disk.resolve("gulou"), "");

        assertThatThrownBy(() -> DataFolder.make(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GULOU_DATA needs a folder that the server's user may write, got " + file);
    }
}
