package org.gulou.bench;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gulou.bench.load.FiledCases;
import org.gulou.testbed.PortalProcess;

/** The portal with the load of a benchmark in its WAR, and the catalogue with the service that the load files. */
final class LoadedPortal {
    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final Path OVERLAY = Path.of("src/bench/catalogue");
    /** The file of H2, many gigabytes where many cases were written in a short time. */
    private static final String LARGE = "gulou.mv.db";

    /** So many at least are checked and published when the portal first starts. */
    private static final int DEFINITIONS_A_MINUTE = 4000;

    private static final int PORT_OFFSET = Integer.getInteger("gulou.bench.offset", 1500);

    private final Path server;
    private final Path work;

    private LoadedPortal(Path server, Path work) {
        this.server = server;
        this.work = work;
    }

    /** Copies the WAR and lays the load into the copy. */
    static LoadedPortal prepared(Path server, Path war, Path work) throws IOException {
        Path deployments = Files.createDirectory(work.resolve("deployments"));
        Path loaded = Files.copy(war.resolve("ROOT.war"), deployments.resolve("ROOT.war"));
        Path classes = Path.of(LoadedPortal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (var zip = FileSystems.newFileSystem(loaded)) {
            copy(classes.resolve("org/gulou/bench/load"), zip.getPath("WEB-INF/classes/org/gulou/bench/load"));
        }
        copy(CATALOGUE, work.resolve("catalogue"));
        copy(OVERLAY, work.resolve("catalogue"));
        define(work.resolve("catalogue/services/government-office"), definitions());
        return new LoadedPortal(server, work);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** As many further services, copies of the one that the load files. */
    private static void define(Path services, int definitions) throws IOException {
        for (int i = 0; i < definitions; i++) {
            Path copy = services.resolve(FiledCases.another(i));
            copy(services.resolve(FiledCases.SERVICE), copy);
            Path service = copy.resolve("service.yaml");
            Files.writeString(
                    service,
                    Files.readString(service).replace("id: " + FiledCases.SERVICE, "id: " + FiledCases.another(i)));
        }
    }

    /** How many services the benchmark was asked to have beside those that ship. */
    static int definitions() {
        return Integer.getInteger("gulou.bench.definitions", 0);
    }

    /** How many cases the benchmark was asked to have. */
    static int cases() {
        return Integer.getInteger("gulou.bench.cases", 800);
    }

    /** Starts the portal, waits for the figures of the load, and ends it. */
    Properties run(String name, String load, List<String> database, int cases, long minutes)
            throws IOException, InterruptedException {
        Path out = work.resolve(name + ".properties");
        var settings = new ArrayList<>(database);
        settings.addAll(List.of(
                "-Dgulou.mode=demo",
                "-Dgulou.catalog=" + work.resolve("catalogue"),
                "-Dgulou.bench.load=" + load,
                "-Dgulou.bench.out=" + out,
                "-Dgulou.bench.cases=" + cases,
                "-Dgulou.bench.definitions=" + definitions()));
        settings.addAll(List.of(System.getProperty("gulou.bench.java", "").split(" ")));
        settings.removeIf(String::isEmpty);
        Path data = Files.createDirectory(work.resolve(name));
        var portal = new PortalProcess(server, work.resolve("deployments"), data, PORT_OFFSET, settings);
        portal.start(Duration.ofMinutes(5 + definitions() / DEFINITIONS_A_MINUTE));
        try {
            return awaited(out, TimeUnit.MINUTES.toSeconds(minutes));
        } finally {
            portal.stop();
            Files.deleteIfExists(data.resolve(LARGE));
        }
    }

    static Properties awaited(Path out, long patience) throws IOException, InterruptedException {
        for (long waited = 0; !Files.exists(out); waited++) {
            if (waited >= patience) {
                throw new IllegalStateException("No figures came; see the log beside " + out);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        var figures = new Properties();
        try (var lines = Files.newBufferedReader(out)) {
            figures.load(lines);
        }
        return figures;
    }

    static double number(Properties figures, String name) {
        String value = figures.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The load did not end well: " + figures);
        }
        return Double.parseDouble(value);
    }

    static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "FIGURE %s %.2f %s%n", name, value, unit);
    }

    /** The settings by which the portal keeps its data in a PostgreSQL of its own. */
    static List<String> postgres(String url) {
        return List.of(
                "-Dgulou.db.driver=postgresql",
                "-Dgulou.db.user=postgres",
                "-Dgulou.db.password=postgres",
                "-Dgulou.db.url=" + url);
    }
}
