package org.gulou.admin.amendments;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Folders of up to some thousand definitions, tried out in the background while their owner watches. They are kept in the
 * memory of this node, the last few only: what becomes of one is an amendment.
 */
@ApplicationScoped
public class Uploads {
    private static final int MOST = 4;
    private static final Logger log = Logger.getLogger(Uploads.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private final Map<String, Upload> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Upload> eldest) {
            return size() > MOST;
        }
    };

    /** Begins to try out files that differ from what is live; returns the id by which that is watched. */
    @Transactional
    public String begin(Actor by, Folder files) {
        String id = UUID.randomUUID().toString();
        Folder live = published.folder();
        var upload = new Upload(
                by.id(), files, Layout.services(live.with(files.files())).size());
        synchronized (last) {
            last.put(id, upload);
        }
        journal.record(
                by, "try-upload", "catalogue", Map.of("files", files.paths().size()), clock.instant());
        executor.execute(() -> tryOut(upload));
        return id;
    }

    /** Whoever watches must learn that it ended, however it did. */
    private void tryOut(Upload upload) {
        try {
            upload.end(published.tryOut(live -> live.with(upload.files().files()), upload::oneMore));
        } catch (RuntimeException broken) {
            log.log(Level.SEVERE, "An uploaded folder could not be tried out", broken);
            upload.fail();
        }
    }

    /** The upload of this person; empty for everybody else, and where it is forgotten. */
    public Optional<Upload> find(Actor by, String id) {
        synchronized (last) {
            return Optional.ofNullable(last.get(id)).filter(upload -> upload.isOf(by.id()));
        }
    }
}
