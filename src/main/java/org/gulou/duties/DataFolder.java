package org.gulou.duties;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the folder of all that must outlive the server, before anything of the portal starts: only H2 would by itself. */
@ApplicationScoped
class DataFolder {
    @Inject
    Settings settings;

    void begin(@Observes @Priority(0) Startup event) {
        make(settings.dataFolder());
    }

    /** @throws IllegalStateException if it cannot be made or written */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw unusable(folder, refused);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, null);
        }
    }

    private static IllegalStateException unusable(Path folder, @Nullable IOException refused) {
        return new IllegalStateException(
                "GULOU_DATA needs a folder that the server's user may write, got " + folder, refused);
    }
}
