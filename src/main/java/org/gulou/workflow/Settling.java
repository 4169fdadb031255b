package org.gulou.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;

/** Lets happen what happens by itself, in the order in which it was due. */
final class Settling {
    private static final Actor PORTAL = new Actor.Portal();

    private final Workflow workflow;
    private final List<Move> automatic;
    private final List<Step.Moved> done = new ArrayList<>();

    Settling(Workflow workflow) {
        this.workflow = workflow;
        this.automatic = workflow.moves().stream()
                .filter(move -> move.by() instanceof By.Auto)
                .toList();
    }

    Settled settle(Situation given) {
        Instant now = given.now();
        Instant moment = given.history().getLast().at();
        Situation situation = given.at(moment.isAfter(now) ? now : moment);
        while (true) {
            List<Step.Moved> chain = automatic(situation);
            if (chain.size() > Workflow.LONGEST_CHAIN) {
                return new Settled(done, situation.at(now), true);
            }
            situation = follow(situation, chain);
            Optional<Step.Moved> next = nextDue(situation.at(now));
            if (next.isEmpty()) {
                break;
            }
            long atOnce = atOnce(next.get());
            if (atOnce > Workflow.LONGEST_CHAIN) {
                return before(atOnce, given);
            }
            situation = follow(situation, List.of(next.get()));
        }
        situation = situation.at(now);
        List<Step.Moved> last = automatic(situation);
        return last.size() > Workflow.LONGEST_CHAIN
                ? new Settled(done, situation, true)
                : new Settled(done, follow(situation, last), false);
    }

    private Situation follow(Situation situation, List<Step.Moved> moves) {
        Situation after = situation;
        for (Step.Moved moved : moves) {
            done.add(moved);
            after = after.after(moved.act()).at(moved.act().at());
        }
        return after;
    }

    /** The case before so much of what was done. */
    private Settled before(long last, Situation given) {
        List<Step.Moved> kept = done.stream().limit(done.size() - last).toList();
        Situation situation = given;
        for (Step.Moved moved : kept) {
            situation = situation.at(moved.act().at()).after(moved.act());
        }
        return new Settled(kept, situation.at(given.now()), true);
    }

    /** How much has been done in turn as of the same instant: days that are past may lead from one to another for ever. */
    private long atOnce(Step.Moved next) {
        return done.reversed().stream()
                .takeWhile(moved -> moved.act().at().equals(next.act().at()))
                .count();
    }

    /** The automatic moves from here, one more than allowed if they find no rest. */
    private List<Step.Moved> automatic(Situation situation) {
        var chain = new ArrayList<Step.Moved>();
        Situation at = situation;
        while (chain.size() <= Workflow.LONGEST_CHAIN) {
            Optional<Step.Moved> next = firstAutomatic(at);
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get());
            at = at.after(next.get().act());
        }
        return chain;
    }

    private Optional<Step.Moved> firstAutomatic(Situation situation) {
        if (automatic.isEmpty()) {
            return Optional.empty();
        }
        var judgement = new Judgement(workflow, situation);
        return automatic.stream()
                .map(move -> judgement.step(new Attempt(move.id(), PORTAL)))
                .flatMap(Settling::moved)
                .findFirst();
    }

    /** The earliest timer that is due and whose move can be taken, as of when it was due. */
    private Optional<Step.Moved> nextDue(Situation situation) {
        Instant latest = situation.history().getLast().at();
        return workflow.timers(situation).stream()
                .filter(timer -> timer.acts() && !timer.due().isAfter(situation.now()))
                .flatMap(timer -> timer.move().stream().flatMap(move -> {
                    Instant asOf = timer.due().isBefore(latest) ? latest : timer.due();
                    return moved(workflow.step(situation.at(asOf), new Attempt(move, PORTAL)));
                }))
                .findFirst();
    }

    private static Stream<Step.Moved> moved(Step step) {
        return step instanceof Step.Moved moved ? Stream.of(moved) : Stream.empty();
    }
}
