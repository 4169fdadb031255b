package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gulou.workflow.Story.official;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What time brings before a clock runs out and when it does; each move once, and only where it can be taken. */
class TimersTest {
    private static final Actor CLERK = official("li", "clerk.county");

    private final Workflow workflow = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county, until: day, then: close}
              waiting: {worker: clerk.county}
              done: {end: granted}
              lapsed: {end: lapsed}
            moves:
              remind: {from: received, to: same, by: time, does: {notify: applicant}}
              wait: {from: received, to: waiting, by: clerk.county}
              return: {from: waiting, to: received, by: clerk.county}
              close: {from: received, to: lapsed, by: time}
              finish: {from: [received, waiting], to: done, by: clerk.county}
            clocks:
              decision: {starts: received, limit: 10 days, at: {half: remind, 2 days left: alert}, onExpiry: remind}
              promise: {starts: received, limit: promised, onExpiry: alert}
            """);
    private final Story story =
            new Story(workflow, "2026-03-02T00:00", Map.of("day", Value.of(LocalDate.of(2026, 3, 31))));

    private Optional<String> takes(String timer) {
        return workflow.timers(story.situation()).stream()
                .filter(one -> one.id().equals(timer))
                .findFirst()
                .orElseThrow()
                .move();
    }

    @Test
    void everythingThatTimeWillBringStandsInItsOrder() {
        assertThat(workflow.timers(story.situation()))
                .extracting(Timer::id, Timer::due, Timer::move)
                .containsExactly(
                        tuple("clock decision half", Story.instant("2026-03-08T00:00"), Optional.of("remind")),
                        tuple("clock decision 2 days left", Story.instant("2026-03-11T00:00"), Optional.empty()),
                        tuple("clock decision", Story.instant("2026-03-13T00:00"), Optional.of("remind")),
                        tuple("clock promise", Story.instant("2026-03-17T00:00"), Optional.empty()),
                        tuple("state received", Story.instant("2026-04-01T00:00"), Optional.of("close")));
    }

    @Test
    void whatAClockHasTakenItDoesNotTakeAgain() {
        story.at("2026-03-08T09:00").settle();

        assertThat(story.situation().history()).extracting(Act::move).containsExactly("submit", "remind");
        assertThat(takes("clock decision")).isEmpty();
        story.at("2026-03-14T09:00").settle();
        assertThat(story.situation().history()).extracting(Act::move).containsExactly("submit", "remind");
    }

    @Test
    void aMoveThatDoesNotLeaveWhereTheCaseIsWaitsUntilItDoes() {
        story.does(CLERK, "wait").at("2026-03-08T09:00").settle();
        assertThat(takes("clock decision half")).isEmpty();
        assertThat(story.state()).isEqualTo("waiting");

        story.does(CLERK, "return");

        assertThat(takes("clock decision half")).contains("remind");
    }

    @Test
    void aDayThatIsNotKnownBringsNothing() {
        var unknown = new Story(workflow, "2026-03-02T09:00", Map.of("day", Value.unknown("day")));

        assertThat(workflow.timers(unknown.situation())).extracting(Timer::id).doesNotContain("state received");
    }

    @Test
    void withoutAPromiseTheLawsTimeIsKept() {
        Situation given = story.situation();
        var lawful = new Situation(
                given.history(),
                given.applicants(),
                given.bodies(),
                new Limits(Optional.of(Period.parse("3 days").orElseThrow()), Optional.empty()),
                given.scope(),
                given.surroundings());

        assertThat(workflow.ledger(lawful, "promise").orElseThrow().dueDay(given.now()))
                .isEqualTo("2026-03-05");
        var none = new Situation(
                given.history(), given.applicants(), given.bodies(), Limits.NONE, given.scope(), given.surroundings());
        assertThat(workflow.ledger(none, "promise")).isEmpty();
    }

    @Test
    void whatAStateTakesInTimeItTakesOnceInEachStay() {
        Workflow nudging = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  waiting: {worker: clerk.county, lasts: 3 days, then: nudge}
                  done: {end: granted}
                moves:
                  wait: {from: received, to: waiting, by: clerk.county}
                  nudge: {from: waiting, to: same, by: time, does: {notify: applicant}}
                  note: {from: waiting, to: same, by: clerk.county}
                  return: {from: waiting, to: received, by: clerk.county}
                  finish: {from: waiting, to: done, by: clerk.county}
                """);
        var story = new Story(nudging, "2026-03-02T09:00").does(CLERK, "wait").does(CLERK, "note");
        assertThat(nudging.timers(story.situation()))
                .containsExactly(
                        new Timer("state waiting", Story.instant("2026-03-06T00:00"), Optional.of("nudge"), false));
        story.at("2026-03-08T09:00").settle();
        assertThat(story.situation().history())
                .extracting(Act::move)
                .containsExactly("submit", "wait", "note", "nudge");
        assertThat(nudging.timers(story.situation())).isEmpty();

        story.does(CLERK, "return").does(CLERK, "wait");

        assertThat(nudging.timers(story.situation()))
                .extracting(Timer::due)
                .containsExactly(Story.instant("2026-03-12T00:00"));
    }
}
