package org.gulou.admin.amendments;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gulou.catalog.Trial;
import org.gulou.catalog.definition.Folder;

/** A folder that somebody uploaded and that is being tried out: how far that is, and what came of it. */
public final class Upload {
    private final Folder files;
    private final int total;
    private final AtomicInteger read = new AtomicInteger();
    private volatile Optional<Trial> trial = Optional.empty();
    private volatile boolean failed;

    /** @param total how many services are read, those that are live among them */
    Upload(Folder files, int total) {
        this.files = files;
        this.total = total;
    }

    void oneMore() {
        read.incrementAndGet();
    }

    void end(Trial came) {
        trial = Optional.of(came);
    }

    void fail() {
        failed = true;
    }

    public Folder files() {
        return files;
    }

    public int getTotal() {
        return total;
    }

    public int getRead() {
        return Math.min(read.get(), total);
    }

    /** What would come of publishing it; empty while that is being found out. */
    public Optional<Trial> trial() {
        return trial;
    }

    public boolean isFailed() {
        return failed;
    }
}
