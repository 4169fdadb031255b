package org.gulou.documents;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gulou.duties.Settings;
import org.gulou.kernel.CaseNumber;

/**
 * Keeps the files of drafts and cases outside the database: contents on the {@link Shelf} in the data folder, what is
 * known of them in rows.
 *
 * <p>The content is on the disk before its row, and goes only after the transaction that deleted the row; whatever a
 * crash or a rollback leaves without a row is swept away.
 */
@ApplicationScoped
public class Vault {
    /** No transaction lasts that long, so a file of that age without a row never gets one. */
    static final Duration GRACE = Duration.ofHours(24);

    /** About so many files one question asks. */
    private static final int SOME = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Emptied> emptied;

    @Inject
    Settings settings;

    @Inject
    ShelfMark mark;

    /** A row that is gone, whose content may follow. */
    record Emptied(String id, String sha256) {}

    /**
     * Keeps a file that passed its checks.
     *
     * @param owner the draft or case number it belongs to
     */
    @Transactional
    public StoredFile keep(String owner, Checked.Accepted file) {
        String id = RandomText.next();
        shelf().put(id, file.content());
        var row = new StoredFile(id, owner, file.name(), file.type(), file.content(), clock.instant());
        em.persist(row);
        return row;
    }

    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(em.find(StoredFile.class, id));
    }

    /** In the order in which they came. */
    public List<StoredFile> of(String owner) {
        return em.createQuery(
                        "select f from StoredFile f where f.owner = :owner order by f.storedAt, f.id", StoredFile.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** How many bytes all files of a draft or case have. */
    public long size(String owner) {
        return em.createQuery("select coalesce(sum(f.size), 0) from StoredFile f where f.owner = :owner", Number.class)
                .setParameter("owner", owner)
                .getSingleResult()
                .longValue();
    }

    /**
     * The content, compared with the SHA-256 it came with.
     *
     * @throws IllegalStateException if somebody changed the file on the disk, or took it away
     */
    public Content open(StoredFile file) {
        return shelf().get(file.id(), file.sha256());
    }

    /** The same; empty where somebody changed the file on the disk, or took it away. */
    public Optional<Content> intact(StoredFile file) {
        try {
            return Optional.of(open(file));
        } catch (IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** Hands all files of a draft to the case it became. */
    @Transactional
    public void handOver(String draft, String caseNumber) {
        of(draft).forEach(file -> file.handTo(caseNumber));
    }

    /** Hands over one file that waits for it; one of a case stays there. */
    @Transactional
    public void handOneOver(String id, String caseNumber) {
        Optional.ofNullable(em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> CaseNumber.read(file.owner()).isEmpty())
                .ifPresent(file -> file.handTo(caseNumber));
    }

    /** Deletes a file; one that is gone already is no mistake. */
    @Transactional
    public void delete(String id) {
        find(id).ifPresent(this::remove);
    }

    /** Deletes a file unless it has become something else meanwhile; tells whether it did. */
    @Transactional
    boolean deleteIf(String id, Predicate<StoredFile> still) {
        Optional<StoredFile> file = Optional.ofNullable(em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(still);
        file.ifPresent(this::remove);
        return file.isPresent();
    }

    private void remove(StoredFile file) {
        em.remove(file);
        emptied.fire(new Emptied(file.id(), file.sha256()));
    }

    private Shelf shelf() {
        return new Shelf(settings.dataFolder().resolve("files"));
    }

    void throwOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) Emptied gone) {
        shelf().remove(gone.id(), gone.sha256());
    }

    /**
     * Deletes the files older than a day that no row knows, and tells how many they were: none where the folder is another
     * database's.
     */
    @Transactional
    public int sweep() {
        return !mark.isOurs()
                ? 0
                : shelf().drawers().stream().mapToInt(this::sweep).sum();
    }

    /** One drawer at a time: all files of the portal are too many to hold at once. */
    private int sweep(Path drawer) {
        List<Path> old = Shelf.before(drawer, clock.instant().minus(GRACE));
        int orphans = 0;
        for (int from = 0; from < old.size(); from += SOME) {
            List<Path> some = old.subList(from, Math.min(old.size(), from + SOME));
            Set<String> known = em.createQuery("select f.id from StoredFile f where f.id in :ids", String.class)
                    .setParameter("ids", some.stream().map(Shelf::idOf).toList())
                    .getResultStream()
                    .collect(toSet());
            List<Path> unknown = some.stream()
                    .filter(file -> !known.contains(Shelf.idOf(file)))
                    .toList();
            unknown.forEach(shelf()::remove);
            orphans += unknown.size();
        }
        return orphans;
    }
}
