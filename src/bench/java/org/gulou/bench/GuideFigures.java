package org.gulou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gulou.testbed.PortalProcess;

/** How many guide pages the portal shows in a second, one after the other of all services, to four readers at a time. */
final class GuideFigures {
    private static final int PORT_OFFSET = Integer.getInteger("gulou.bench.offset", 1500);
    private static final int READERS = 4;
    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private GuideFigures() {}

    static void print(Path server, Path war, Path target) throws Exception {
        Path work = Files.createTempDirectory(target, "bench-guide-");
        var portal = new PortalProcess(
                server, war, Files.createDirectory(work.resolve("data")), PORT_OFFSET, List.of("-Dgulou.mode=demo"));
        portal.start();
        try {
            List<URI> guides = guides(portal.address());
            read(guides, WARMING);
            System.out.printf(
                    Locale.ROOT,
                    "FIGURE catalogue.guide_per_s %.0f pages/s%n",
                    read(guides, MEASURED) / (double) MEASURED.toSeconds());
        } finally {
            portal.stop();
        }
    }

    private static List<URI> guides(URI portal) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("services-catalog/services"))) {
            return files.filter(file -> file.endsWith("service.yaml"))
                    .map(file -> portal.resolve("/service/" + file.getParent().getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Reads pages for so long and counts them. */
    private static int read(List<URI> guides, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        var next = new AtomicInteger();
        var pages = new AtomicInteger();
        try (var readers = Executors.newFixedThreadPool(READERS);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<Void>> all = Stream.<java.util.concurrent.Callable<Void>>generate(() -> () -> {
                        while (System.nanoTime() < end) {
                            URI guide = guides.get(next.getAndIncrement() % guides.size());
                            int status = client.send(
                                            HttpRequest.newBuilder(guide).build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode();
                            if (status != 200) {
                                throw new IllegalStateException(guide + " answers " + status);
                            }
                            pages.incrementAndGet();
                        }
                        return null;
                    })
                    .limit(READERS)
                    .map(readers::submit)
                    .toList();
            for (Future<Void> reader : all) {
                reader.get();
            }
        }
        return pages.get();
    }
}
