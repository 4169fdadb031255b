package org.gulou.bench.load;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gulou.cases.Desk;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.intake.Drafts;

/** Runs cases as soon as the portal is up, and leaves what it measured in the file {@code gulou.bench.out}. */
@ApplicationScoped
class CaseLoad {
    private static final String OUT = "gulou.bench.out";
    private static final int EIGHT = 8;
    private static final int CLERKS = 20;

    @Inject
    Drafts drafts;

    @Inject
    Desk desk;

    @Inject
    Published published;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    void begin(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        if (System.getProperty("gulou.bench.load", "").equals("workflow")) {
            Thread.ofPlatform().name("load").start(this::runAll);
        }
    }

    private void runAll() {
        int cases = Integer.getInteger("gulou.bench.cases", 800);
        var figures = new StringBuilder();
        try {
            WarmUp.untilCompiled(warming(), () -> round(EIGHT, cases));
            for (int threads : new int[] {1, 2, EIGHT}) {
                figures.append(measure(threads, cases));
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            figures.append("failed=").append(failed).append('\n');
        }
        leave(figures.toString());
    }

    /** H2 writes a megabyte to its file for each case, so that the disk is what it waits for. */
    private static Duration warming() {
        boolean fast = !System.getProperty("gulou.db.driver", "h2").equals("h2");
        return fast ? WarmUp.LONGEST : WarmUp.LONGEST.dividedBy(5);
    }

    /** Rounds until {@link Meter#LONG_ENOUGH} is over, as lines of figures. */
    private String measure(int threads, int cases) throws SQLException, InterruptedException {
        Meter all = Meter.NOTHING;
        long count = 0;
        while (all.nanos() < Meter.LONG_ENOUGH.toNanos()) {
            all = all.and(round(threads, cases));
            count += cases;
        }
        return all.lines(String.valueOf(threads), count);
    }

    /** The drafts are filled in before it is measured: that is the citizen's work, and not yet the case's. */
    private Meter round(int threads, int count) throws SQLException, InterruptedException {
        var cases = new PacedCase(drafts, desk);
        List<Offer> offers = published.catalogue().offersOf(PacedCase.SERVICE);
        var ready = new ConcurrentLinkedQueue<PacedCase.Ready>();
        Crew.run(
                EIGHT,
                IntStream.range(0, count).boxed().toList(),
                i -> ready.add(cases.prepare(offers.get(i % offers.size()), i % CLERKS)));
        Meter before = read();
        Crew.run(threads, ready, cases::run);
        return read().since(before);
    }

    private Meter read() throws SQLException {
        try (var connection = database.getConnection()) {
            return Meter.read(connection);
        }
    }

    private static void leave(String figures) {
        Path out = Path.of(System.getProperty(OUT));
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.writeString(part, figures);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
