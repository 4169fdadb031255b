package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class BrokenOffTest {
    private final Workflow workflow = Sketch.workflow("""
            start: checks
            states:
              checks:
                worker: clerk.county
                lanes:
                  fire:  {worker: officer.county, fill: opinion, lasts: 5 working days}
                  water: {worker: inspector.county, fill: opinion, lasts: 5 working days}
                join: all
              correction: {waitsFor: applicant, edits: named}
              decide: {worker: head.county}
              refused: {end: refused}
            moves:
              note: {from: checks, to: same, by: clerk.county, needs: [reason]}
              correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
              done: {from: checks, to: decide, by: auto}
              refuse: {from: [checks, decide], to: refused, by: head.county, needs: [reason, remedy]}
            """);
    private final Story story = new Story(workflow, "2026-03-02T09:00", Map.of());

    private List<String> by(String move) {
        return BrokenOff.by(workflow.move(move).orElseThrow(), workflow, story.situation()).stream()
                .map(LaneWork::move)
                .toList();
    }

    @Test
    void anEndBreaksOffTheLanesThatNobodyHasDone() {
        assertThat(by("refuse")).containsExactly("fire", "water");

        story.attempt(official("zhao", "officer.county"), "fire", Map.of("opinion", new Value.Fields(Map.of())));

        assertThat(by("refuse")).containsExactly("water");
    }

    @Test
    void whatComesBackFindsThemAsTheyWere() {
        assertThat(by("correct")).isEmpty();
    }

    @Test
    void whatGoesNowhereAndTheWorkItselfBreakNothingOff() {
        assertThat(by("note")).isEmpty();
        assertThat(by("fire")).isEmpty();
    }
}
