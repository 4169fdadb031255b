package org.gulou.bench;

import static org.gulou.bench.LoadedPortal.figure;
import static org.gulou.bench.LoadedPortal.number;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a clerk waits for where {@code bench.cases} cases were filed, a tenth of them open and spread unevenly over the
 * queues of 50 bodies: her 20 oldest, the count of her queue, a filter and an order by an answer, a word in any answer,
 * what her lead's board counts, and the next case taken. 95 of 100 are faster than the figure; on PostgreSQL, and on H2 with a tenth of the cases, as a small office has them.
 */
final class DeskFigures {
    private static final long LONGEST_IN_MINUTES = 18;
    private static final List<String> MEASURED =
            List.of(
            "queue.p95_ms",
            "queue.count_ms",
            "queue.narrowed_ms",
            "queue.words_ms",
            "board.lights_ms",
            "board.loads_ms",
            "board.weeks_ms",
            "desk.next_ms");

    private DeskFigures() {}

    static void print(Path server, Path war, Path target) throws IOException, InterruptedException {
        var portal = LoadedPortal.prepared(server, war, Files.createTempDirectory(target, "bench-desk-"));
        try (var postgres = EmbeddedPostgres.builder().start()) {
            tell(
                    "",
                    portal.run(
                            "pg",
                            "desk",
                            LoadedPortal.postgres(postgres.getJdbcUrl("postgres", "postgres")),
                            LoadedPortal.cases(),
                            LONGEST_IN_MINUTES));
        }
        int fewer = Math.max(1, LoadedPortal.cases() / 10);
        tell("h2.", portal.run("h2", "desk", List.of("-Dgulou.db.driver=h2"), fewer, LONGEST_IN_MINUTES));
    }

    private static void tell(String database, Properties figures) {
        MEASURED.forEach(name -> figure(database + name, number(figures, name), "ms"));
        figure(database + "queue.cases", number(figures, "cases"), "cases");
        figure(database + "queue.definitions", LoadedPortal.definitions(), "services");
    }
}
