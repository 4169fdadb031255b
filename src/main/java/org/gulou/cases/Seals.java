package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.forms.Circumstances;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
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
    private static final String SEALED = " from case_file where sealed = true and ";

    @Inject
    Rows rows;

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

    /** The sealed applications at the bodies where an official has posts, by number: up to {@code most} after the first {@code from}. */
    public List<Sealed> at(Actor.Official official, int from, int most) {
        return hers(official)
                .map(hers -> rows.read(
                        "select number, service, closes_at" + SEALED + hers.sql() + " order by number offset " + from
                                + " rows fetch next " + most + " rows only",
                        row -> new Sealed(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        hers))
                .orElse(List.of());
    }

    /** How many there are. */
    public long count(Actor.Official official) {
        return hers(official)
                .map(hers -> rows.read("select count(*)" + SEALED + hers.sql(), row -> row.getLong(1), hers)
                        .getFirst())
                .orElse(0L);
    }

    /** One of her bodies has a part in them; empty where she has no body. */
    static Optional<Conditions> hers(Actor.Official official) {
        List<String> bodies =
                official.bodies().stream().map(Proceedings::holding).toList();
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conditions(
                        bodies.stream().map(body -> "bodies like ?").collect(Collectors.joining(" or ", "(", ")")),
                        bodies));
    }

    /** A sealed application that an official of one of its bodies asked to see; that she did is written down. */
    @Transactional
    public Optional<Sealed> asked(CaseNumber number, Actor.Official official) {
        Optional<Sealed> asked = Optional.ofNullable(em.find(CaseFile.class, number.toString()))
                .filter(file -> Proceedings.bodies(file).values().stream()
                        .map(BodyId::id)
                        .anyMatch(official::worksAt))
                .flatMap(file -> until(file).map(until -> new Sealed(file.getNumber(), file.service(), until)));
        asked.ifPresent(one ->
                journal.record(official, "look-sealed", one.number(), Map.of("until", one.until()), clock.instant()));
        return asked;
    }
}
