package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Pots;

/** What officials do with cases. */
@ApplicationScoped
public class Desk {
    /** What came of a wish to act on a case. */
    public sealed interface Outcome {
        record Done(Proceeding after) implements Outcome {}

        /** The workflow says no, and why. */
        record Refused(Step.Refused why) implements Outcome {}

        /** Others have acted since the page was shown; nothing was done. */
        record Overtaken(List<Proceeding.DoneAct> since, Proceeding now) implements Outcome {}

        /** A colleague works on it; nothing was done. */
        record Held(String colleague, Instant since) implements Outcome {}

        /** Not one of the cases this official may see. */
        record NotHere() implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Proceedings proceedings;

    @Inject
    Docket docket;

    @Inject
    CountedPots pots;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** One page of the cases that wait at the official's posts, by time left. */
    public List<Proceeding> queue(Actor.Official official, Queue queue, int from, int most) {
        Instant now = clock.instant();
        return queue.numbers(em, official.posts(), official.id(), OfficeTime.day(now), from, most).stream()
                .map(number -> em.find(CaseFile.class, number))
                .filter(Objects::nonNull)
                .map(file -> proceedings.of(file, now))
                .toList();
    }

    public long count(Actor.Official official, Queue queue) {
        return queue.count(em, official.posts(), official.id(), OfficeTime.day(clock.instant()));
    }

    /** The ids of the services of which cases wait at the official's posts. */
    public List<String> services(Actor.Official official) {
        return Queue.services(em, official.posts(), OfficeTime.day(clock.instant()));
    }

    /** Takes a case to work on; a case held by somebody else stays hers. */
    @Transactional
    public Outcome claim(CaseNumber number, Actor.Official official) {
        Proceeding proceeding = registry.locked(number);
        if (!registry.mayLook(official, proceeding.file())) {
            return new Outcome.NotHere();
        }
        return heldByOther(proceeding.file(), official).orElseGet(() -> take(proceeding, official));
    }

    /** Takes the case with the least time left that nobody holds; empty when the queue has none. */
    @Transactional
    public Optional<CaseNumber> takeNext(Actor.Official official, Queue queue) {
        return queue.lockFirst(em, official.posts(), official.id(), OfficeTime.day(clock.instant()))
                .map(CaseNumber::parse)
                .map(number -> {
                    take(registry.locked(number), official);
                    return number;
                });
    }

    /** Gives a case back to the queue; only the one who holds it can. */
    @Transactional
    public void release(CaseNumber number, Actor.Official official) {
        CaseFile file = registry.locked(number).file();
        if (file.claimedBy().filter(official.id()::equals).isPresent()) {
            file.release();
            journal.record(official, "release", file.getNumber(), java.util.Map.of(), clock.instant());
        }
    }

    /**
     * Acts on a case.
     *
     * @param seen how many acts the history had on the page from which the official acts
     * @param filled the form that the official filled in with it
     */
    @Transactional
    public Outcome act(CaseNumber number, Attempt attempt, int seen, Optional<FilledForm> filled) {
        if (!(attempt.actor() instanceof Actor.Official official)) {
            throw new IllegalArgumentException(
                    "Only an official acts at the desk, not " + attempt.actor().id());
        }
        Proceeding before = docket.settle(registry.locked(number));
        if (!registry.mayLook(official, before.file())) {
            return new Outcome.NotHere();
        }
        if (before.acts().size() != seen) {
            int known = Math.clamp(seen, 0, before.acts().size());
            return new Outcome.Overtaken(
                    before.acts().subList(known, before.acts().size()), before);
        }
        return inLane(before, attempt)
                ? step(before, attempt, filled)
                : heldByOther(before.file(), official).orElseGet(() -> step(before, attempt, filled));
    }

    /**
     * Acts on one case of a batch: what others did since the list was shown counts, but does not stop it.
     *
     * @param shut the pots in which a case before this one did not find enough
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome actUnseen(CaseNumber number, Attempt attempt, Set<String> shut) {
        Proceeding before = docket.settle(registry.locked(number));
        return attempt.actor() instanceof Actor.Official official && registry.mayLook(official, before.file())
                ? heldByOther(before.file(), official)
                        .or(() -> behind(before, attempt, shut))
                        .orElseGet(() -> step(before, attempt, Optional.empty()))
                : new Outcome.NotHere();
    }

    private Optional<Outcome> behind(Proceeding before, Attempt attempt, Set<String> shut) {
        return before.workflow().step(before.situation(), attempt) instanceof Step.Moved moved
                ? before.workflow().claims(before.situation().after(moved.act()), moved.move()).stream()
                        .filter(claim -> shut.contains(claim.name()))
                        .findFirst()
                        .map(claim -> new Outcome.Refused(
                                new Step.Short(moved.move(), claim, new Pots.Room(BigDecimal.ZERO, 1))))
                : Optional.empty();
    }

    /** Whoever holds the case does not keep others from their lanes. */
    private static boolean inLane(Proceeding before, Attempt attempt) {
        return before.workflow().move(attempt.move()).flatMap(Move::lane).isPresent();
    }

    private Outcome step(Proceeding before, Attempt attempt, Optional<FilledForm> filled) {
        return switch (before.workflow().step(before.situation(), attempt)) {
            case Step.Moved moved -> new Outcome.Done(docket.write(before, moved, attempt.actor(), filled));
            case Step.Short(Move move, Claim claim, Pots.Room room) -> {
                pots.wait(before.file(), claim);
                yield new Outcome.Refused(new Step.Short(move, claim, room));
            }
            case Step.Refused refused -> new Outcome.Refused(refused);
        };
    }

    private Outcome take(Proceeding proceeding, Actor.Official official) {
        CaseFile file = proceeding.file();
        if (file.claimedBy().isEmpty()) {
            file.claim(official, clock.instant());
            journal.record(official, "claim", file.getNumber(), java.util.Map.of(), clock.instant());
        }
        return new Outcome.Done(proceeding);
    }

    private static Optional<Outcome> heldByOther(CaseFile file, Actor.Official official) {
        return file.claimedBy()
                .filter(holder -> !holder.equals(official.id()))
                .map(holder -> new Outcome.Held(
                        file.claimedName().orElse(holder), file.claimedAt().orElse(file.enteredAt())));
    }
}
