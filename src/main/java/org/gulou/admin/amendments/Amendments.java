package org.gulou.admin.amendments;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** What is being written: opened, written in by whoever may, and kept until it is published or withdrawn. */
@ApplicationScoped
public class Amendments {
    /** The most characters that a file may have. */
    public static final int LONGEST_FILE = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those that are not published or withdrawn yet, the newest first. */
    @Transactional
    public List<Amendment> open() {
        return em.createQuery(
                        "select a from Amendment a where a.endedAt is null order by a.openedAt desc", Amendment.class)
                .getResultList();
    }

    /** The last that ended, the newest first. */
    @Transactional
    public List<Amendment> ended(int most) {
        return em.createQuery(
                        "select a from Amendment a where a.endedAt is not null order by a.endedAt desc",
                        Amendment.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public Optional<Amendment> find(String id) {
        return Optional.ofNullable(em.find(Amendment.class, id));
    }

    /** Its files by path. */
    @Transactional
    public List<AmendedFile> files(String id) {
        return files(id, false);
    }

    /** The files that it leaves as they are live after all, with something written in them that can be brought back. */
    @Transactional
    public List<AmendedFile> dropped(String id) {
        return files(id, true).stream().filter(AmendedFile::isAside).toList();
    }

    private List<AmendedFile> files(String id, boolean dropped) {
        return em.createQuery(
                        "select f from AmendedFile f where f.amendment = :id and f.dropped = :dropped order by f.path",
                        AmendedFile.class)
                .setParameter("id", id)
                .setParameter("dropped", dropped)
                .getResultList();
    }

    @Transactional
    public Optional<AmendedFile> file(String id, String path) {
        return kept(id, path).filter(file -> !file.isDropped());
    }

    /** A file as it is kept, be it dropped. */
    @Transactional
    public Optional<AmendedFile> kept(String id, String path) {
        return Optional.ofNullable(em.find(AmendedFile.class, AmendedFile.id(id, path)));
    }

    /** What the amendment makes of the live catalogue. */
    public UnaryOperator<Folder> change(String id) {
        return laid(files(id));
    }

    static UnaryOperator<Folder> laid(List<AmendedFile> files) {
        return live -> {
            var changed = new TreeMap<>(live.files());
            files.forEach(file -> file.content()
                    .ifPresentOrElse(
                            bytes -> changed.put(file.getPath(), bytes), () -> changed.remove(file.getPath())));
            return new Folder(changed);
        };
    }

    /** Opens an amendment without a file. */
    @Transactional
    public Amendment open(Actor by, String title, String reason) {
        var amendment = new Amendment(UUID.randomUUID().toString(), title, reason, by.id(), clock.instant());
        em.persist(amendment);
        em.flush(); // whoever writes in it, in this transaction too, locks its row first
        journal.record(by, "open-amendment", amendment.getId(), Map.of("title", title), clock.instant());
        return amendment;
    }

    @Transactional
    public void describe(Actor by, String id, String title, String reason) {
        written(id).ifPresent(amendment -> amendment.describe(title, reason, by.id()));
    }

    /**
     * Takes a file up, as it is live; a file of a service brings along the next version of the service.
     *
     * @return whether the file is in the amendment now
     */
    @Transactional
    public boolean take(Actor by, Rights rights, String id, String path) {
        Optional<Amendment> amendment = written(id).filter(open -> mayWrite(rights, path));
        amendment.ifPresent(open -> {
            Folder live = published.folder();
            add(by, open, path, live.files().get(path), live.files().get(path));
            NewVersion.fileOf(path)
                    .ifPresent(file -> Optional.ofNullable(live.files().get(file))
                            .ifPresent(now -> add(by, open, file, now, NewVersion.raised(now))));
        });
        return amendment.isPresent();
    }

    private void add(Actor by, Amendment amendment, String path, byte @Nullable [] base, byte @Nullable [] content) {
        Optional<AmendedFile> kept = kept(amendment.getId(), path);
        if (kept.isEmpty() || kept.get().isDropped()) {
            byte[] first = content == null ? new byte[0] : content;
            kept.ifPresentOrElse(
                    dropped -> dropped.begin(base, first, by.id(), clock.instant()),
                    () -> em.persist(new AmendedFile(amendment.getId(), path, base, first, by.id(), clock.instant())));
            amendment.writtenBy(by.id());
        } else if (content != null
                && path.endsWith("/service.yaml")
                && kept.get().isUnchanged()) {
            kept.get().write(content, by.id(), clock.instant());
        }
    }

    /** Takes up all the files of a service under another id, as a service that was never published. */
    @Transactional
    public boolean copy(Actor by, Rights rights, String id, String service, String newId) {
        Folder live = published.folder();
        Map<String, byte[]> files = NewVersion.copied(live, service, newId);
        boolean may = !files.isEmpty()
                && files.keySet().stream()
                        .allMatch(
                                path -> mayWrite(rights, path) && !live.files().containsKey(path));
        Optional<Amendment> amendment = written(id).filter(open -> may);
        amendment.ifPresent(open -> files.forEach((path, bytes) -> add(by, open, path, null, bytes)));
        return amendment.isPresent();
    }

    /** Takes files up with this content: what was uploaded, or what was published once. */
    @Transactional
    public boolean put(Actor by, Rights rights, String id, Map<String, byte[]> files) {
        Folder live = published.folder();
        boolean may = files.keySet().stream().allMatch(path -> mayWrite(rights, path));
        Optional<Amendment> amendment = written(id).filter(open -> may);
        amendment.ifPresent(open -> {
            open.writtenBy(by.id());
            files.forEach((path, bytes) -> file(id, path)
                    .ifPresentOrElse(
                            known -> known.write(bytes, by.id(), clock.instant()),
                            () -> add(by, open, path, live.files().get(path), bytes)));
        });
        return amendment.isPresent();
    }

    /**
     * Keeps the text of a file.
     *
     * @param seen the revision that she began with
     */
    @Transactional
    public Saved save(Actor by, Rights rights, String id, String path, int seen, String text) {
        Optional<Amendment> amendment = written(id).filter(open -> mayWrite(rights, path));
        Optional<AmendedFile> file = amendment.flatMap(open -> kept(id, path));
        if (amendment.isEmpty() || file.isEmpty() || text.length() > LONGEST_FILE) {
            return new Saved.Closed();
        }
        AmendedFile known = file.get();
        byte[] typed = text.getBytes(UTF_8);
        if (known.getRevision() != seen && !known.text().equals(text)) {
            return new Saved.Overtaken(known);
        }
        if (!known.text().equals(text) || known.isRemoved() || known.isDropped()) {
            known.write(typed, by.id(), clock.instant());
            amendment.get().writtenBy(by.id());
            journal.record(
                    by, "write-amendment", id, Map.of("path", path, "revision", known.getRevision()), clock.instant());
        }
        return new Saved.Done(known.getRevision());
    }

    /** The amendment will delete this file. */
    @Transactional
    public void remove(Actor by, Rights rights, String id, String path) {
        writtenIn(by, rights, id, path).ifPresent(file -> {
            if (file.isNew()) {
                file.drop(by.id(), clock.instant());
            } else {
                file.remove(by.id(), clock.instant());
            }
        });
    }

    /** The amendment leaves this file as it is live; {@link #bringBack} makes up for it. */
    @Transactional
    public void drop(Actor by, Rights rights, String id, String path) {
        writtenIn(by, rights, id, path).ifPresent(file -> file.drop(by.id(), clock.instant()));
    }

    /** What was written in a file before it was dropped or removed is in the amendment again. */
    @Transactional
    public void bringBack(Actor by, Rights rights, String id, String path) {
        Optional<Amendment> amendment = written(id).filter(open -> mayWrite(rights, path));
        amendment
                .flatMap(open -> kept(id, path))
                .ifPresent(file -> file.aside().ifPresent(text -> {
                    file.write(text, by.id(), clock.instant());
                    amendment.get().writtenBy(by.id());
                }));
    }

    /** A file that is hers to write; what she does to it makes her one of the authors, who cannot approve. */
    private Optional<AmendedFile> writtenIn(Actor by, Rights rights, String id, String path) {
        Optional<Amendment> amendment = written(id).filter(open -> mayWrite(rights, path));
        Optional<AmendedFile> file = amendment.flatMap(open -> file(id, path));
        file.flatMap(known -> amendment).ifPresent(open -> open.writtenBy(by.id()));
        return file;
    }

    /** What is live now is the new ground of the file; she has seen it and merged. */
    @Transactional
    public void moveOnto(String id, String path, Optional<byte[]> live) {
        written(id).flatMap(open -> file(id, path)).ifPresent(file -> file.moveOnto(live.orElse(null)));
    }

    /** The files that were published otherwise since the writing began. */
    public List<String> overtaken(String id) {
        Folder live = published.folder();
        return files(id).stream()
                .filter(file -> file.isOvertaken(live.files().get(file.getPath())))
                .map(AmendedFile::getPath)
                .toList();
    }

    private static boolean mayWrite(Rights rights, String path) {
        return Zip.takes(path) && rights.mayWrite(path);
    }

    /** The amendment with its row locked, while it is open. */
    private Optional<Amendment> written(String id) {
        return Optional.ofNullable(em.find(Amendment.class, id, PESSIMISTIC_WRITE))
                .filter(Amendment::isOpen);
    }
}
