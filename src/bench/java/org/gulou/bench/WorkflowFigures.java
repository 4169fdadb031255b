package org.gulou.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gulou.testbed.PortalProcess;

/**
 * What a case costs: the portal in WildFly on H2 and on PostgreSQL, and Flowable on the same PostgreSQL, in one run. A
 * case is one start with 10 answers, then 4 times find, claim and complete through an exclusive choice, each call its own
 * transaction. Statements are those that PostgreSQL counted (pg_stat_statements), without begin and commit, those of the
 * background (sealing the journal) among them.
 */
final class WorkflowFigures {
    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final Path OVERLAY = Path.of("src/bench/catalogue");
    private static final int PORT_OFFSET = Integer.getInteger("gulou.bench.offset", 1500);
    private static final long LONGEST_IN_MINUTES = 12;

    private final Path server;
    private final Path war;
    private final Path work;

    private WorkflowFigures(Path server, Path war, Path work) {
        this.server = server;
        this.war = war;
        this.work = work;
    }

    static void print(Path server, Path war, Path target) throws IOException, InterruptedException, SQLException {
        var figures = new WorkflowFigures(server, war, Files.createTempDirectory(target, "bench-workflow-"));
        figures.prepare();
        figures.tell("h2", figures.portal("h2", List.of("-Dgulou.db.driver=h2")));
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            sql(postgres, "postgres", "create database beside");
            sql(postgres, "postgres", "create extension pg_stat_statements");
            sql(postgres, "beside", "create extension pg_stat_statements");
            var portal = figures.portal(
                    "pg",
                    List.of(
                            "-Dgulou.db.driver=postgresql",
                            "-Dgulou.db.user=postgres",
                            "-Dgulou.db.password=postgres",
                            "-Dgulou.db.url=" + postgres.getJdbcUrl("postgres", "postgres")));
            figures.tell("pg", portal);
            var flowable = figures.flowable(postgres.getJdbcUrl("postgres", "beside"));
            figure("workflow.pg8.cpu_ms", number(portal, "8.cpu_ms"), "ms");
            figure("workflow.sql_statements", number(portal, "8.statements"), "statements");
            figure("workflow.wal_kb", number(portal, "8.wal_kb"), "kB");
            figure("workflow.flowable.pg8.cases_per_s", number(flowable, "8.cases_per_s"), "cases/s");
            figure("workflow.flowable.pg8.cpu_ms", number(flowable, "8.cpu_ms"), "ms");
            figure("workflow.flowable.sql_statements", number(flowable, "8.statements"), "statements");
            figure(
                    "workflow.times_flowable",
                    number(portal, "8.cases_per_s") / number(flowable, "8.cases_per_s"),
                    "times");
        }
    }

    private static void sql(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (var connection =
                        postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void tell(String database, Properties figures) {
        for (int threads : new int[] {1, 2, 8}) {
            figure("workflow." + database + (database.equals("h2") ? "_" : "") + threads + ".cases_per_s",
                    number(figures, threads + ".cases_per_s"), "cases/s");
        }
    }

    private static double number(Properties figures, String name) {
        String value = figures.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The load did not end well: " + figures);
        }
        return Double.parseDouble(value);
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "FIGURE %s %.2f %s%n", name, value, unit);
    }

    /** The WAR with the load in it, and the catalogue with the service that it files. */
    private void prepare() throws IOException {
        Path deployments = Files.createDirectory(work.resolve("deployments"));
        Path loaded = Files.copy(war.resolve("ROOT.war"), deployments.resolve("ROOT.war"));
        Path classes = Path.of(WorkflowFigures.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var zip = FileSystems.newFileSystem(loaded)) {
            copy(classes.resolve("org/gulou/bench/load"), zip.getPath("WEB-INF/classes/org/gulou/bench/load"));
        }
        copy(CATALOGUE, work.resolve("catalogue"));
        copy(OVERLAY, work.resolve("catalogue"));
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

    private Properties portal(String name, List<String> database) throws IOException, InterruptedException {
        Path out = work.resolve(name + ".properties");
        var settings = new ArrayList<>(database);
        settings.addAll(List.of(
                "-Dgulou.mode=demo",
                "-Dgulou.catalog=" + work.resolve("catalogue"),
                "-Dgulou.bench.out=" + out,
                "-Dgulou.bench.cases=" + Integer.getInteger("gulou.bench.cases", 1600)));
        settings.addAll(List.of(System.getProperty("gulou.bench.java", "").split(" ")));
        settings.removeIf(String::isEmpty);
        var portal = new PortalProcess(
                server, work.resolve("deployments"), Files.createDirectory(work.resolve(name)), PORT_OFFSET, settings);
        portal.start();
        try {
            return awaited(out, TimeUnit.MINUTES.toSeconds(LONGEST_IN_MINUTES));
        } finally {
            portal.stop();
        }
    }

    private Properties flowable(String database) throws IOException, InterruptedException {
        Path out = work.resolve("flowable.properties");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-Dgulou.bench.cases=" + Integer.getInteger("gulou.bench.cases", 1600),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gulou.bench.FlowableCases",
                        database,
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("flowable.log").toFile())
                .start();
        try {
            process.waitFor(LONGEST_IN_MINUTES, TimeUnit.MINUTES);
            return awaited(out, 0);
        } finally {
            process.destroy();
        }
    }

    private static Properties awaited(Path out, long patience) throws IOException, InterruptedException {
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
}
