package org.gulou.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal as its own process, on a database in an empty folder, with ports of its own. */
final class Portal {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path server;
    private final Path deployments;
    private final Path data;
    private final int offset;
    private Process process;

    Portal(Path server, Path deployments, Path data, int offset) {
        this.server = server;
        this.deployments = deployments;
        this.data = data;
        this.offset = offset;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + (8080 + offset));
    }

    void start() throws IOException, InterruptedException {
        Path log = data.resolve("server.log");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djboss.home.dir=" + server,
                        "-Djboss.socket.binding.port-offset=" + offset,
                        "-Dgulou.scan=true",
                        "-Dgulou.deployments=" + deployments,
                        "-Dgulou.data=" + data,
                        "-Dgulou.mode=demo",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        server.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        server.resolve("modules").toString(),
                        "org.jboss.as.standalone"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instant last = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(last)) {
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
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
