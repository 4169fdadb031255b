package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.batch.Round;

/**
 * What was filed in a sealed window lies closed until the window does: no official sees it, none acts on it.
 *
 * @param until empty where nothing is sealed
 */
record ExampleSeal(Optional<Instant> until) {
    static ExampleSeal of(Optional<Round> round) {
        return new ExampleSeal(round.filter(Round::sealed).map(Round::closes));
    }

    /** What comes of an attempt. */
    Step step(Workflow workflow, Situation situation, Attempt attempt) {
        Optional<Step.Refused> refused =
                workflow.move(attempt.move()).flatMap(move -> holds(move, attempt.actor(), situation.now()));
        return refused.isPresent() ? refused.get() : workflow.step(situation, attempt);
    }

    /** Why {@code actor} cannot take {@code move} at this moment; empty where no seal keeps her from it. */
    Optional<Step.Refused> holds(Move move, Actor actor, Instant now) {
        return until.filter(opens -> actor instanceof Actor.Official && now.isBefore(opens))
                .map(opens -> new Step.Sealed(move, opens));
    }
}
