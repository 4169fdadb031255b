package org.gulou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gulou.catalog.definition.Bundle;
import org.gulou.catalog.definition.Folder;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Sha256;

/** Every version that was ever published, and the states of the data beside them. */
@ApplicationScoped
class Store implements Taking.Known {
    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Event<SharedDataTaken> taken;

    @Override
    @Transactional
    public Optional<StoredVersion> version(String service, int number) {
        return Optional.ofNullable(em.find(StoredVersion.class, StoredVersion.id(service, number)));
    }

    /** The newest version of each service. */
    @Override
    @Transactional
    public Map<String, StoredVersion> newest() {
        var newest = new LinkedHashMap<String, StoredVersion>();
        em.createQuery("select v from StoredVersion v order by v.service, v.number", StoredVersion.class)
                .getResultList()
                .forEach(version -> newest.put(version.service(), version));
        return newest;
    }

    @Transactional
    public List<PublishedVersion> versions() {
        return em
                .createQuery("select v from StoredVersion v order by v.service, v.number desc", StoredVersion.class)
                .getResultList()
                .stream()
                .map(StoredVersion::row)
                .toList();
    }

    /** What is published, in short. */
    @Transactional
    public Edition edition() {
        var state = new StringBuilder();
        Instant last = Instant.EPOCH;
        for (Object[] row : em.createQuery(
                        "select v.id, v.sha256, v.publishedAt from StoredVersion v order by v.id", Object[].class)
                .getResultList()) {
            state.append(row[0]).append(' ').append(row[1]).append('\n');
            last = later(last, (Instant) row[2]);
        }
        for (Object[] row : em.createQuery(
                        "select d.number, d.takenAt from StoredData d order by d.number desc", Object[].class)
                .setMaxResults(1)
                .getResultList()) {
            state.append("data ").append(row[0]);
            last = later(last, (Instant) row[1]);
        }
        return new Edition(Sha256.hex(state.toString()), last);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The newest state of the shared data; empty before the first start. */
    @Override
    @Transactional
    public Optional<Folder> data() {
        return latest().map(StoredData::files);
    }

    /** Since when each state of the shared data was in force, the oldest first. */
    @Transactional
    public List<Past.State> states() {
        return em
                .createQuery("select d.number, d.takenAt from StoredData d order by d.number", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Past.State((Integer) row[0], (Instant) row[1]))
                .toList();
    }

    /** A state of the shared data. */
    @Transactional
    public Folder data(int number) {
        return em.find(StoredData.class, number).files();
    }

    /** The same, but for what somebody means to publish, though it was published before and replaced since. */
    Taking.Known meant() {
        Store all = this;
        return new Taking.Known() {
            @Override
            public Optional<StoredVersion> version(String service, int number) {
                return all.version(service, number);
            }

            @Override
            public Map<String, StoredVersion> newest() {
                return all.newest();
            }

            @Override
            public Optional<Folder> data() {
                return all.data();
            }

            @Override
            public boolean knowsData(Folder data) {
                return all.data()
                        .map(Folder::sha256)
                        .filter(data.sha256()::equals)
                        .isPresent();
            }
        };
    }

    private Optional<StoredData> latest() {
        return em
                .createQuery("select d from StoredData d order by d.number desc", StoredData.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Every state of the shared data, the newest first. */
    @Transactional
    public List<PublishedData> dataHistory() {
        return em.createQuery(
                        "select new org.gulou.catalog.PublishedData(d.number, d.takenAt, d.takenBy, d.reason,"
                                + " d.approvedBy) from StoredData d order by d.number desc",
                        PublishedData.class)
                .getResultList();
    }

    @Override
    @Transactional
    public boolean knowsData(Folder data) {
        return em.createQuery("select count(d) from StoredData d where d.sha256 = :sha", Long.class)
                        .setParameter("sha", data.sha256())
                        .getSingleResult()
                > 0;
    }

    /**
     * Keeps what was found sound: all of it in one transaction of its own, so that what is live in memory is stored
     * whatever becomes of the caller's.
     *
     * @param data the shared data, where it is new
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(
            Map<Bundle, Publication.Fate> bundles, Optional<Folder> data, Actor by, Approval approval, Instant at) {
        bundles.forEach((bundle, fate) -> {
            switch (fate) {
                case UNCHANGED -> {
                    return;
                }
                case PUBLISHED -> em.persist(new StoredVersion(bundle, by.id(), approval, at));
                case REPLACED ->
                    em.find(StoredVersion.class, StoredVersion.id(bundle.service(), bundle.number()))
                            .hold(bundle, by.id(), approval, at);
            }
            journal.record(
                    by,
                    fate == Publication.Fate.REPLACED ? "replace-version" : "publish-version",
                    bundle.service(),
                    Map.of("version", bundle.number(), "sha256", bundle.sha256()),
                    at);
        });
        data.ifPresent(files -> {
            Folder before = data().orElse(Folder.EMPTY);
            int number = latest().map(StoredData::number).orElse(0) + 1;
            em.persist(new StoredData(number, files, by.id(), approval, at));
            journal.record(by, "take-catalogue-data", "catalogue", Map.of("sha256", files.sha256()), at);
            var paths = new TreeSet<>(files.otherThan(before).files().keySet());
            paths.addAll(before.otherThan(files).files().keySet());
            taken.fire(new SharedDataTaken(paths));
        });
    }

    /** Writes down that {@code by} could publish nothing, and how many problems were found. */
    @Transactional
    public void refused(int problems, Actor by, Instant at) {
        journal.record(by, "refuse-publication", "catalogue", Map.of("problems", problems), at);
    }
}
