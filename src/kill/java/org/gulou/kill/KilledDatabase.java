package org.gulou.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL that can be killed and started again on what it left behind. It syncs what it acknowledges, as in
 * production, which those of the tests leave out for speed.
 */
final class KilledDatabase implements Rush.Mortal {
    private static final Duration SILENCE = Duration.ofSeconds(10);

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

    /** What the portal must be told to use it, as arguments of {@code java}; silence is given up soon. */
    List<String> settings() {
        return List.of(
                "-Dgulou.db.driver=postgresql",
                "-Dgulou.db.user=postgres",
                "-Dgulou.db.password=postgres",
                "-Dgulou.db.url=" + url() + "&socketTimeout=" + SILENCE.toSeconds());
    }

    /** SIGKILL to the server and to each of its processes. */
    @Override
    public void kill() throws IOException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** SIGSTOP: connections stay open, and nothing comes over them any more. */
    void hang() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Expected 0 of " + command + ", got " + code);
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("No process " + pid + " serves " + folder));
        return Stream.concat(Stream.of(server), server.descendants()).toList();
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
