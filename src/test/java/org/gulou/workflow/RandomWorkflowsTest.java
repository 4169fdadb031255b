package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.clock.ClockLedger;

/** Workflows drawn at random: most are refused; a case in one that is taken never gets stuck and never loses its clock. */
class RandomWorkflowsTest {
    private static final Actor OFFICE = official("all", "clerk.county", "head.county");
    private static final List<String> BY = List.of(
            "clerk.county", "clerk.county", "head.county", "auto", "auto, when: highRisk", "auto, when: not(highRisk)");
    private static final int STATES = 4;

    /** A drawing of four states and two ends, each state left by one or two moves; some states last, one is a correction. */
    private static String drawn(Random random) {
        var states = new StringBuilder();
        var moves = new StringBuilder();
        for (int i = 0; i < STATES; i++) {
            boolean lasts = random.nextInt(4) == 0;
            states.append(
                    "  s%d: {worker: clerk.county%s}\n".formatted(i, lasts ? ", lasts: 5 days, then: t" + i : ""));
            if (lasts) {
                moves.append("  t%d: {from: s%d, to: %s, by: time}\n".formatted(i, i, target(random, i)));
            }
            for (int j = 0; j <= random.nextInt(2); j++) {
                String times = random.nextInt(6) == 0 ? ", times: 1" : "";
                moves.append("  m%d%d: {from: s%d, to: %s, by: %s%s}\n"
                        .formatted(i, j, i, target(random, i), BY.get(random.nextInt(BY.size())), times));
            }
        }
        if (random.nextBoolean()) {
            states.append("  asked: {waitsFor: applicant, edits: named, pauses: [all]}\n");
            moves.append("  ask: {from: s%d, to: asked, by: clerk.county, needs: [items], times: 1}\n"
                    .formatted(random.nextInt(STATES)));
            moves.append("  answer: {from: asked, to: back, by: applicant}\n");
        }
        return "start: s0\nstates:\n" + states + "  good: {end: granted}\n  lost: {end: lapsed}\nmoves:\n" + moves
                + "clocks:\n  all: {starts: s0, stops: [good], limit: 20 days, onExpiry: alert}\n";
    }

    private static String target(Random random, int from) {
        int next = from + 1 + random.nextInt(2);
        return random.nextInt(4) == 0
                ? "s" + random.nextInt(STATES)
                : next < STATES ? "s" + next : next % 2 == 0 ? "good" : "lost";
    }

    /** The first drawing that is proved sound. */
    private static Workflow sound(Random random) {
        return Stream.generate(() -> Workflow.compile(Sketch.source(drawn(random)), Sketch.DECLARED))
                .filter(Workflow.Compilation.Ready.class::isInstance)
                .map(ready -> ((Workflow.Compilation.Ready) ready).workflow())
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 100)
    void aCaseInASoundWorkflowNeverGetsStuckAndNeverLosesItsClock(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        Workflow workflow = sound(random);

        var story = new Story(workflow, "2026-03-02T09:00", Map.of("highRisk", Value.of(random.nextBoolean())));
        assertThat(story.settle().runaway()).isFalse();
        for (int step = 0; step < 40 && !workflow.state(story.state()).isEnd(); step++) {
            assertThat(workflow.ledgers(story.situation()))
                    .singleElement()
                    .satisfies(clock -> assertThat(clock.stopped()).isEmpty());
            goOn(workflow, story, random);
            assertThat(story.settle().runaway()).isFalse();
        }

        if (workflow.state(story.state()).isEnd()) {
            assertThat(workflow.ledgers(story.situation()))
                    .extracting(ClockLedger::isRunning)
                    .containsExactly(false);
        }
    }

    /** Somebody does what is possible, or else the next timer comes. */
    private static void goOn(Workflow workflow, Story story, Random random) {
        List<Actor> people = List.of(OFFICE, MEI);
        List<Move> possible = people.stream()
                .flatMap(actor -> workflow.moves(story.situation(), actor).stream())
                .toList();
        List<Timer> timers = workflow.timers(story.situation()).stream()
                .filter(timer -> timer.move().isPresent())
                .toList();
        assertThat(Stream.concat(possible.stream(), timers.stream()))
                .as("stuck in " + story.state())
                .isNotEmpty();
        if (possible.isEmpty() || (!timers.isEmpty() && random.nextInt(3) == 0)) {
            story.at(timers.getFirst()
                    .due()
                    .atZone(OfficeTime.ZONE)
                    .toLocalDateTime()
                    .toString());
        } else {
            Move move = possible.get(random.nextInt(possible.size()));
            story.does(move.by() instanceof By.Applicant ? MEI : OFFICE, move.id());
        }
    }
}
