package org.gulou.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL that can be killed and started again on what it left behind. It syncs what it acknowledges, as in
 * production, which those of the tests leave out for speed.
 */
final class KilledDatabase implements Rush.Mortal {
    private final Path folder;
    private EmbeddedPostgres running;

    KilledDatabase(Path folder) throws IOException {
        this.folder = folder;
        this.running = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** What the portal must be told to use it, as arguments of {@code java}. */
    List<String> settings() {
        return List.of(
                "-Dgulou.db.driver=postgresql",
                "-Dgulou.db.user=postgres",
                "-Dgulou.db.password=postgres",
                "-Dgulou.db.url=" + url());
    }

    /** SIGKILL to the server and to each of its processes. */
    @Override
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("No process " + pid + " serves " + folder));
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it where it was. */
    void startAgain() throws IOException {
        int port = running.getPort();
        running.close();
        running = start(port);
    }

    void close() throws IOException {
        running.close();
    }
}
