package org.gulou.bench;

import static org.gulou.bench.LoadedPortal.figure;
import static org.gulou.bench.LoadedPortal.number;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gulou.bench.load.WarmUp;

/**
 * What a case costs: the portal in WildFly on H2 and on PostgreSQL, and Flowable on the same PostgreSQL, in one run. A
 * case is one start with 10 answers, then 4 times find, claim and complete through an exclusive choice, each call its own
 * transaction, counted over some time once the compilers rest or {@link WarmUp#LONGEST} is over (a fifth of that on H2).
 * Statements are those that PostgreSQL counted (pg_stat_statements), without begin and commit, those of the background
 * (sealing the journal) among them.
 */
final class WorkflowFigures {
    private static final long LONGEST_IN_MINUTES = 12;

    private final LoadedPortal portal;
    private final Path work;

    private WorkflowFigures(LoadedPortal portal, Path work) {
        this.portal = portal;
        this.work = work;
    }

    static void print(Path server, Path war, Path target) throws IOException, InterruptedException, SQLException {
        Path work = Files.createTempDirectory(target, "bench-workflow-");
        var figures = new WorkflowFigures(LoadedPortal.prepared(server, war, work), work);
        figures.tell("h2", figures.portal("h2", List.of("-Dgulou.db.driver=h2")));
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            sql(postgres, "postgres", "create database beside");
            sql(postgres, "postgres", "create extension pg_stat_statements");
            sql(postgres, "beside", "create extension pg_stat_statements");
            var portal = figures.portal("pg", LoadedPortal.postgres(postgres.getJdbcUrl("postgres", "postgres")));
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
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Properties portal(String name, List<String> database) throws IOException, InterruptedException {
        return portal.run(name, "workflow", database, LoadedPortal.cases(), LONGEST_IN_MINUTES);
    }

    private void tell(String database, Properties figures) {
        for (int threads : new int[] {1, 2, 8}) {
            figure(
                    "workflow." + database + (database.equals("h2") ? "_" : "") + threads + ".cases_per_s",
                    number(figures, threads + ".cases_per_s"),
                    "cases/s");
        }
    }

    private Properties flowable(String database) throws IOException, InterruptedException {
        Path out = work.resolve("flowable.properties");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseParallelGC",
                        "-Dgulou.bench.cases=" + LoadedPortal.cases(),
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
            return LoadedPortal.awaited(out, 0);
        } finally {
            process.destroy();
        }
    }
}
