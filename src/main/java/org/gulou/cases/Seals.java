package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.forms.Circumstances;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Scope;
import org.gulou.workflow.batch.Round;

/**
 * Applications of a sealed window: until it closes the office knows how many there are and their numbers, nothing else.
 * What is read from the database for an official holds no more than that.
 */
@ApplicationScoped
public class Seals implements Duty {
    private static final String KIND = "case.unseal";
    private static final int MOST = 2_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    @Inject
    Published published;

    @Inject
    Clock clock;

    /** All that an official sees of a sealed application. */
    public record Sealed(String number, String service, Instant until) {}

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Opens what was sealed, once its window has closed; where it was extended meanwhile, only then. Due work that finds it open does nothing: whoever opens it by a
     * look holds the case and must not wait for the table of due work, which the portal holds while it waits for the case.
     */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        Optional.ofNullable(em.find(CaseFile.class, key, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.batch().isSealed())
                .ifPresent(file -> extended(file)
                        .ifPresentOrElse(
                                later -> {
                                    file.batch().closes(later);
                                    duties.schedule(KIND, key, later);
                                },
                                () -> open(file, dueAt)));
    }

    /** When the window closes by what is published now, if it is still open: others apply until then. */
    private Optional<Instant> extended(CaseFile file) {
        Catalogue catalogue = published.catalogue();
        return catalogue
                .offer(file.offer())
                .flatMap(offer -> catalogue
                        .version(offer)
                        .flatMap(version -> {
                            Circumstances world = FormWorld.ofDraft(
                                    catalogue, offer, new Parties("", "", Optional.empty()), clock.instant());
                            return version.workflow()
                                    .standing(Scope.of(world.around()), world.surroundings())
                                    .open();
                        })
                        .filter(round -> file.batch().name().equals(Optional.of(round.batch())))
                        .map(Round::closes));
    }

    /** Has the portal come back when the window closes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(CaseFile file) {
        until(file).ifPresent(until -> duties.schedule(KIND, file.getNumber(), until));
    }

    /** Whether nobody at the office may look into it now; what is over is opened at once. */
    @Transactional
    boolean holds(CaseFile file) {
        Instant now = clock.instant();
        Optional<Instant> until = until(file);
        if (until.isEmpty()) {
            return false;
        }
        if (now.isBefore(until.get()) || extended(file).isPresent()) {
            return true;
        }
        perform(file.getNumber(), until.get());
        return false;
    }

    private static Optional<Instant> until(CaseFile file) {
        return file.batch().isSealed() ? file.batch().closesAt() : Optional.empty();
    }

    private void open(CaseFile file, Instant at) {
        file.batch().unseal();
        journal.record(new Actor.Portal(), "unseal", file.getNumber(), Map.of("closed", at), clock.instant());
    }

    /** The sealed applications at the bodies where an official has posts, by number. */
    public List<Sealed> at(Actor.Official official) {
        return official.bodies().stream()
                .flatMap(body -> em.createQuery(
                                "select c.number, c.service, c.batch.closesAt from CaseFile c"
                                        + " where c.batch.sealed = :sealed and c.office.bodies like :body order by c.number",
                                Object[].class)
                        .setParameter("sealed", true)
                        .setParameter("body", Proceedings.holding(body))
                        .setMaxResults(MOST)
                        .getResultStream())
                .map(row -> new Sealed((String) row[0], (String) row[1], (Instant) row[2]))
                .sorted(Comparator.comparing(Sealed::number))
                .toList();
    }

    /** A sealed application that an official asked to see; that she did is written down. */
    @Transactional
    public Optional<Sealed> asked(CaseNumber number, Actor.Official official) {
        Optional<Sealed> asked = at(official).stream()
                .filter(one -> one.number().equals(number.toString()))
                .findFirst();
        asked.ifPresent(one ->
                journal.record(official, "look-sealed", one.number(), Map.of("until", one.until()), clock.instant()));
        return asked;
    }
}
