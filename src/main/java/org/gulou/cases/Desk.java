package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Amended;
import org.gulou.forms.FilledForm;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Noted;
import org.gulou.workflow.Step;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Pots;

/** What officials do with cases. */
@ApplicationScoped
public class Desk {
    /** What came of a wish to act on a case. */
    public sealed interface Outcome {
        record Done(CaseNumber number) implements Outcome {}

        /** The workflow says no, and why. */
        record Refused(Step.Refused why) implements Outcome {}

        /** Others have acted since the page was shown; nothing was done. */
        record Overtaken(List<Proceeding.DoneAct> since, Proceeding now) implements Outcome {}

        /** A colleague works on it; nothing was done. */
        record Held(String colleague, Instant since) implements Outcome {}

        /** A move of hers in this case waits to be done; nothing else was. */
        record Waits(LocalizedText move) implements Outcome {}

        /** Not one of the cases this official may see. */
        record NotHere() implements Outcome {}
    }

    @Inject
    Rows tables;

    @Inject
    Registry registry;

    @Inject
    Insight insight;

    @Inject
    Docket docket;

    @Inject
    Revisions revisions;

    @Inject
    CountedPots pots;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** One page of the cases that wait at the official's posts, by time left. */
    public List<Waiting> queue(Actor.Official official, Queue queue, int from, int most) {
        return queue.page(tables, official.posts(), official.id(), OfficeTime.day(clock.instant()), from, most);
    }

    public long count(Actor.Official official, Queue queue) {
        return queue.count(tables, official.posts(), official.id(), OfficeTime.day(clock.instant()));
    }

    /** The ids of the services of which cases wait at the official's posts. */
    public List<String> services(Actor.Official official) {
        return Queue.services(tables, official.posts(), OfficeTime.day(clock.instant()));
    }

    /** Takes a case to work on that waits at one of her posts; a case held by somebody else stays hers. */
    @Transactional
    public Outcome claim(CaseNumber number, Actor.Official official) {
        Instant now = clock.instant();
        if (Queue.claim(tables, number, official, now)) {
            journal.record(official, "claim", number.toString(), Map.of(), now);
            return new Outcome.Done(number);
        }
        CaseFile file = registry.lock(number);
        if (!insight.mayLook(official, file)) {
            return new Outcome.NotHere();
        }
        boolean waitsForHer = file.ended().isEmpty()
                && file.worker().filter(official.posts()::contains).isPresent();
        return heldByOther(file, official)
                .orElseGet(() -> waitsForHer
                        ? take(file, official)
                        : new Outcome.Overtaken(List.of(), Envelopes.closed(registry.look(file), official)));
    }

    /** Takes the case with the least time left that nobody holds; empty when the queue has none. */
    @Transactional
    public Optional<CaseNumber> takeNext(Actor.Official official, Queue queue) {
        return queue.lockFirst(tables, official.posts(), official.id(), OfficeTime.day(clock.instant()))
                .map(CaseNumber::parse)
                .map(number -> {
                    take(registry.lock(number), official);
                    return number;
                });
    }

    /** Gives a case back to the queue; only the one who holds it can. */
    @Transactional
    public void release(CaseNumber number, Actor.Official official) {
        CaseFile file = registry.lock(number);
        if (file.claimedBy().filter(official.id()::equals).isPresent()) {
            file.release();
            journal.record(official, "release", file.getNumber(), Map.of(), clock.instant());
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
        Proceeding before = docket.settle(registry.locked(number));
        return hindrance(before, attempt, seen).orElseGet(() -> step(before, attempt, CountedPots.UNRANKED, filled));
    }

    /**
     * What {@link #act} would answer now. Nothing is done, but a case that would move and that nobody holds is taken, so
     * that no colleague takes it; a lane is worked on whoever holds the case.
     */
    @Transactional
    public Outcome would(CaseNumber number, Attempt attempt, int seen) {
        Proceeding before = docket.settle(registry.locked(number));
        return hindrance(before, attempt, seen).orElseGet(() -> would(before, attempt));
    }

    private Outcome would(Proceeding before, Attempt attempt) {
        Step step = before.workflow().step(before.situation(), attempt);
        Optional<Step.Refused> refused = step instanceof Step.Refused why
                ? Optional.of(why)
                : revisions.wrong(before, (Step.Moved) step, attempt.actor(), revisions.by(before, (Step.Moved) step));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        return inLane(before, attempt)
                ? new Outcome.Done(before.file().number())
                : take(before.file(), official(attempt));
    }

    private static Actor.Official official(Attempt attempt) {
        if (attempt.actor() instanceof Actor.Official official) {
            return official;
        }
        throw new IllegalArgumentException(
                "Only an official acts at the desk, not " + attempt.actor().id());
    }

    /** What keeps an official from a case before its workflow is asked. */
    private Optional<Outcome> hindrance(Proceeding before, Attempt attempt, int seen) {
        Actor.Official official = official(attempt);
        if (!insight.mayLook(official, before.file())) {
            return Optional.of(new Outcome.NotHere());
        }
        if (before.acts().size() != seen) {
            int known = Math.clamp(seen, 0, before.acts().size());
            Proceeding shown = Envelopes.closed(before, official);
            return Optional.of(new Outcome.Overtaken(
                    shown.acts().subList(known, shown.acts().size()), shown));
        }
        return inLane(before, attempt) ? Optional.empty() : heldByOther(before.file(), official);
    }

    /**
     * Acts on one case of a batch: what others did since the list was shown counts, but does not stop it.
     *
     * @param rank its place in the batch, from 1
     * @param shut the pots in which a case before this one did not find enough
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome actUnseen(CaseNumber number, Attempt attempt, int rank, Set<String> shut) {
        Proceeding before = docket.settle(registry.locked(number));
        return attempt.actor() instanceof Actor.Official official && insight.mayLook(official, before.file())
                ? heldByOther(before.file(), official)
                        .or(() -> behind(before, attempt, rank, shut))
                        .orElseGet(() -> step(before, attempt, rank, Optional.empty()))
                : new Outcome.NotHere();
    }

    /** Who stands behind a case that does not fit waits behind it, too. */
    private Optional<Outcome> behind(Proceeding before, Attempt attempt, int rank, Set<String> shut) {
        if (!(before.workflow().step(before.situation(), attempt) instanceof Step.Moved moved)) {
            return Optional.empty();
        }
        Optional<Claim> behind = before.workflow().claims(before.situation().after(moved.act()), moved.move()).stream()
                .filter(claim -> shut.contains(claim.name()))
                .findFirst();
        behind.ifPresent(claim -> pots.wait(before, claim, rank));
        return behind.map(
                claim -> new Outcome.Refused(new Step.Short(moved.move(), claim, new Pots.Room(BigDecimal.ZERO, 1))));
    }

    /** Whoever holds the case does not keep others from their lanes. */
    private static boolean inLane(Proceeding before, Attempt attempt) {
        return before.workflow().move(attempt.move()).flatMap(Move::lane).isPresent();
    }

    private Outcome step(Proceeding before, Attempt attempt, int rank, Optional<FilledForm> filled) {
        return switch (before.workflow().step(before.situation(), attempt)) {
            case Step.Moved moved -> write(before, moved, attempt, filled);
            case Step.Short(Move move, Claim claim, Pots.Room room) -> {
                pots.wait(before, claim, rank);
                yield new Outcome.Refused(new Step.Short(move, claim, room));
            }
            case Step.Refused refused -> new Outcome.Refused(refused);
        };
    }

    private Outcome write(Proceeding before, Step.Moved moved, Attempt attempt, Optional<FilledForm> filled) {
        Optional<Amended> amended = revisions.by(before, moved);
        Optional<Step.Refused> wrong = revisions.wrong(before, moved, attempt.actor(), amended);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        boolean owed = !before.account().isSettled();
        Proceeding revised =
                amended.map(change -> revisions.revise(before, change)).orElse(before);
        docket.write(
                owed,
                revised,
                amended.isEmpty() ? moved : Noted.in(revised.workflow(), revised.situation(), moved),
                attempt.actor(),
                filled);
        return new Outcome.Done(before.file().number());
    }

    private Outcome take(CaseFile file, Actor.Official official) {
        if (file.claimedBy().isEmpty()) {
            file.claim(official, clock.instant());
            journal.record(official, "claim", file.getNumber(), Map.of(), clock.instant());
        }
        return new Outcome.Done(file.number());
    }

    private static Optional<Outcome> heldByOther(CaseFile file, Actor.Official official) {
        return file.claimedBy()
                .filter(holder -> !holder.equals(official.id()))
                .map(holder -> new Outcome.Held(
                        file.claimedName().orElse(holder), file.claimedAt().orElse(file.enteredAt())));
    }
}
