package org.gulou.admin.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gulou.catalog.foreign.Report;

/** A source that is being read, or was, and is not taken yet: how far that is, and what came of it. */
public final class DryRun {
    private final String source;
    private final long seen;
    private final AtomicInteger rows = new AtomicInteger();
    private final CompletableFuture<Report> report = new CompletableFuture<>();

    /** @param seen the version of what was known of the source then; 0 where nothing was */
    DryRun(String source, long seen) {
        this.source = source;
        this.seen = seen;
    }

    void read(int number) {
        rows.set(number);
    }

    void end(Report came) {
        report.complete(came);
    }

    void fail(RuntimeException broken) {
        report.completeExceptionally(broken);
    }

    public String source() {
        return source;
    }

    long seen() {
        return seen;
    }

    /** How many rows have been read so far. */
    public int getRows() {
        return rows.get();
    }

    public boolean isRunning() {
        return !report.isDone();
    }

    public boolean isFailed() {
        return report.isCompletedExceptionally();
    }

    /** What came of reading; waits for the end where it goes on. */
    public Report report() {
        return report.join();
    }
}
