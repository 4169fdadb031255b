package org.gulou.testbed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The portal as its own process, on a database in an empty folder, with ports of its own. */
public final class PortalProcess {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path server;
    private final Path deployments;
    private final Path data;
    private final int offset;
    private final List<String> settings;
    private @Nullable Process process;

    /**
     * @param deployments the folder with the WAR
     * @param data an empty folder, also for the log
     * @param settings further system properties, as arguments of {@code java}
     */
    public PortalProcess(Path server, Path deployments, Path data, int offset, List<String> settings) {
        this.server = server;
        this.deployments = deployments;
        this.data = data;
        this.offset = offset;
        this.settings = List.copyOf(settings);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + (8080 + offset));
    }

    public void start() throws IOException, InterruptedException {
        start(LONGEST_START);
    }

    /** @param longest how long it may take until the home page answers, where a catalogue is large */
    public void start(Duration longest) throws IOException, InterruptedException {
        Path log = data.resolve("server.log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djboss.home.dir=" + server,
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Dgulou.scan=true",
                "-Dgulou.deployments=" + deployments,
                "-Dgulou.data=" + data,
                "-Dgulou.mode=demo",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(settings);
        command.addAll(List.of(
                "-jar",
                server.resolve("jboss-modules.jar").toString(),
                "-mp",
                server.resolve("modules").toString(),
                "org.jboss.as.standalone"));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        Instant last = Instant.now().plus(longest);
        while (!answers()) {
            if (!started.isAlive() || Instant.now().isAfter(last)) {
                throw new IllegalStateException("The portal does not start: " + Files.size(log) + " bytes of " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var home = HttpRequest.newBuilder(address())
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(home, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as a power cut would: SIGKILL, without a word of warning. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** By which the machine knows it. */
    public long pid() {
        return Objects.requireNonNull(process, "The portal was not started").pid();
    }

    /** Whether it ends by itself within {@code patience}. */
    public boolean isDead(Duration patience) throws InterruptedException {
        return process == null || process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Ends it in order.
     *
     * @throws IllegalStateException if it did not come to its end before its database did
     */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
            if (Files.exists(data.resolve("gulou.open"))) {
                throw new IllegalStateException(
                        "A portal that was told to stop left its database as if it had been killed: " + data);
            }
        }
    }
}
