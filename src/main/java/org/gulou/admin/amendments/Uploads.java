package org.gulou.admin.amendments;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.admin.TriedOut;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Folders of up to some thousand definitions, tried out in the background while their owner watches; what becomes of one is
 * an amendment.
 */
@ApplicationScoped
public class Uploads {
    private static final Logger log = Logger.getLogger(Uploads.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private final TriedOut<Upload> tried = new TriedOut<>();

    /** Begins to try out files that differ from what is live; returns the id by which that is watched. */
    @Transactional
    public String begin(Actor by, Folder files) {
        Folder live = published.folder();
        var upload = new Upload(files, Layout.services(live.with(files.files())).size());
        String id = tried.keep(by, upload);
        journal.record(
                by, "try-upload", "catalogue", Map.of("files", files.paths().size()), clock.instant());
        executor.execute(() -> tryOut(upload));
        return id;
    }

    /** Whoever watches must learn that it ended, however it did. */
    private void tryOut(Upload upload) {
        try {
            upload.end(published.tryOut(live -> live.with(upload.files().files()), upload::oneMore));
        } catch (RuntimeException | Error broken) {
            log.log(Level.SEVERE, "An uploaded folder could not be tried out", broken);
            upload.fail();
        }
    }

    /** The upload of this person; empty for everybody else, and where it is forgotten. */
    public Optional<Upload> find(Actor by, String id) {
        return tried.find(by, id);
    }
}
