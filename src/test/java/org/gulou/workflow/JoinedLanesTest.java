package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What was filled in side by side is there behind a join that waits for all, also where the case can be handed back before,
 * and may be missing behind any other.
 */
class JoinedLanesTest {
    private static String joined(String join) {
        return """
                start: received
                states:
                  received: {worker: clerk.county}
                  checks:
                    worker: officer.county
                    lanes:
                      data: {ask: population, worker: clerk.county, lasts: 5 working days}
                      visit: {worker: officer.county, fill: checklist, lasts: 10 working days}
                    join: %s
                  done: {end: granted}
                  by-hand: {worker: clerk.county}
                moves:
                  good: {from: checks, to: done, by: auto, when: 'outcome("data") = "found" and visit.passed'}
                  bad: {from: checks, to: by-hand, by: auto, when: 'outcome("data") = "found" and not(visit.passed)'}
                  doubt: {from: checks, to: by-hand, by: auto, when: 'outcome("data") in ["several", "contradicts", "silent", "cancelled"]'}
                  none: {from: checks, to: by-hand, by: auto, when: 'outcome("data") = "none"'}
                  pass-on: {from: received, to: checks, by: clerk.county}
                  hand-back: {from: checks, to: received, by: officer.county, times: 1}
                  finish: {from: by-hand, to: done, by: clerk.county}
                """.formatted(join);
    }

    @Test
    void behindAJoinOfAllWhatMustBeFilledInIsThere() {
        assertThat(Sketch.problems(joined("all"))).isEmpty();
    }

    @Test
    void behindAJoinOfAnyItMayBeMissing() {
        assertThat(Sketch.problems(joined("any")))
                .singleElement()
                .asString()
                .contains("is stuck when outcome(\"data\") = \"found\", visit.passed is empty");
    }
}
