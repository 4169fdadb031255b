package org.gulou.admin.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.admin.TriedOut;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.foreign.Codes;
import org.gulou.catalog.foreign.Entry;
import org.gulou.catalog.foreign.Importing;
import org.gulou.catalog.foreign.Mapping;
import org.gulou.catalog.foreign.Mappings;
import org.gulou.catalog.foreign.Report;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Problem;

/** Catalogues of others: read by a mapping without consequence first, then taken as they were read, all or nothing. */
@ApplicationScoped
public class Imports {
    private static final Logger log = Logger.getLogger(Imports.class.getName());

    /** A file to read, with the name by which its format is told. */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once, compared with nothing
    public record Sent(String name, byte[] bytes) {}

    /** What came of reading. */
    public sealed interface Reading {
        /** The mapping has mistakes. */
        record NoMapping(List<Problem> problems) implements Reading {}

        /** The file is being read; the id is that of its dry run. */
        record Begun(String id) implements Reading {}
    }

    /** What came of taking. */
    public enum Taking {
        DONE,
        /** It is not remembered any more, or the file could not be read to its end. */
        FORGOTTEN,
        /** Somebody took the same source meanwhile: the report is no longer true. */
        OVERTAKEN
    }

    @PersistenceContext
    EntityManager em;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private final TriedOut<DryRun> tried = new TriedOut<>();

    /** Begins to read a file by a mapping and to compare it with what is known of its source; changes nothing. */
    @Transactional
    public Reading tryOut(Actor by, Sent mapping, Sent file) {
        Folder portal = published.folder().with(published.schemas().files());
        var told = new ArrayList<Problem>();
        Optional<Mapping> how = Mappings.read(new Definitions(portal), mapping.name(), mapping.bytes(), told);
        if (how.isEmpty()) {
            return new Reading.NoMapping(told);
        }
        Mapping mapped = how.get();
        Optional<ForeignCatalogue> known = find(mapped.source());
        Map<String, Entry> before = known.map(ForeignCatalogue::entries).orElse(Map.of());
        Map<String, Set<String>> codes = Codes.of(portal);
        var run = new DryRun(
                mapped.source(), known.map(ForeignCatalogue::getVersion).orElse(0L));
        String id = tried.keep(by, run);
        executor.execute(
                () -> read(run, () -> Importing.read(mapped, file.name(), file.bytes(), codes, before, run::read)));
        return new Reading.Begun(id);
    }

    /** Whoever watches must learn that it ended, however it did. */
    private static void read(DryRun run, Supplier<Report> reading) {
        try {
            run.end(reading.get());
        } catch (RuntimeException broken) {
            log.log(Level.SEVERE, "The catalogue of another could not be read", broken);
            run.fail(broken);
        }
    }

    /** The dry run of this person; empty for everybody else, and where it is forgotten. */
    public Optional<DryRun> run(Actor by, String id) {
        return tried.find(by, id);
    }

    /** Keeps what a dry run read. */
    @Transactional
    public Taking take(Actor by, String id) {
        Optional<DryRun> asked = run(by, id)
                .filter(run ->
                        !run.isRunning() && !run.isFailed() && !run.report().broken());
        if (asked.isEmpty()) {
            return Taking.FORGOTTEN;
        }
        DryRun run = asked.get();
        Optional<ForeignCatalogue> known =
                Optional.ofNullable(em.find(ForeignCatalogue.class, run.source(), LockModeType.PESSIMISTIC_WRITE));
        if (known.map(ForeignCatalogue::getVersion).orElse(0L) != run.seen()) {
            return Taking.OVERTAKEN;
        }
        ForeignCatalogue catalogue = known.orElseGet(() -> new ForeignCatalogue(run.source()));
        catalogue.take(run.report().entries(), by.id(), clock.instant());
        if (known.isEmpty()) {
            em.persist(catalogue);
        }
        journal.record(
                by,
                "import",
                run.source(),
                Map.of("entries", run.report().entries().size()),
                clock.instant());
        tried.forget(id);
        return Taking.DONE;
    }

    @Transactional
    public List<ForeignCatalogue> all() {
        return em.createQuery("select c from ForeignCatalogue c order by c.source", ForeignCatalogue.class)
                .getResultList();
    }

    @Transactional
    public Optional<ForeignCatalogue> find(String source) {
        return Optional.ofNullable(em.find(ForeignCatalogue.class, source));
    }

    /** One entry of a source. */
    @Transactional
    public Optional<Entry> entry(String source, String key) {
        return find(source).flatMap(known -> Optional.ofNullable(known.entries().get(key)));
    }
}
