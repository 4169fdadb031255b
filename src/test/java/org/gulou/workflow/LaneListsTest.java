package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Lanes are open for the elements that a list had when the case came into the state. */
class LaneListsTest {
    private static final Actor CLERK = official("wang", "clerk.county");
    private static final Actor MEI = Story.MEI;

    private static Value row(String key, String name) {
        return new Value.Fields(Map.of(Type.Fields.KEY, Value.of(key), "name", Value.of(name), "income", Value.of(1)));
    }

    private final Workflow views = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              checks:
                worker: clerk.county
                lanes:
                  homes: {each: relatives as r, worker: visitor of r.name, lasts: 5 working days, silence: consents}
                join: all
              correction: {waitsFor: applicant, edits: named}
              granted: {end: granted}
            moves:
              ask: {from: received, to: checks, by: clerk.county}
              grant: {from: checks, to: granted, by: clerk.county}
              correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
            """);

    private Story asked() {
        return new Story(
                        views,
                        "2026-03-02T09:00",
                        Map.of("relatives", new Value.Items(List.of(row("k1", "east"), row("k2", "west")))))
                .at("2026-03-03T09:00")
                .does(CLERK, "ask")
                .does(FullWorkflows.at("visitor", "east"), "homes/k1")
                .answers("relatives", new Value.Items(List.of(row("k2", "west"), row("k3", "north"))));
    }

    @Test
    void answersThatChangeWhileLanesAreOpenOpenNoneAndCloseNone() {
        assertThat(views.lanes(asked().situation()))
                .extracting(LaneWork::move, LaneWork::isOpen)
                .containsExactly(Tuple.tuple("homes/k1", false), Tuple.tuple("homes/k2", true));
    }

    @Test
    void onTheWayBackTheListIsTakenAnewAndEachNewElementHasItsWholeTime() {
        Story back = asked().at("2026-03-05T09:00")
                .does(CLERK, "correct", Map.of("items", FullWorkflows.list("relatives")))
                .at("2026-03-16T09:00")
                .does(MEI, "resend");

        assertThat(views.lanes(back.situation()))
                .extracting(
                        LaneWork::move,
                        work -> work.due().map(OfficeTime::clock).orElseThrow())
                .containsExactly(
                        Tuple.tuple("homes/k2", LocalDateTime.parse("2026-03-20T00:00")),
                        Tuple.tuple("homes/k3", LocalDateTime.parse("2026-03-24T00:00")));
    }

    private final Workflow atOnce = Sketch.workflow("""
            start: checks
            states:
              checks:
                worker: clerk.county
                lanes:
                  homes: {each: relatives as r, worker: visitor of r.name, lasts: 5 working days, silence: consents}
                join: all
              granted: {end: granted}
            moves:
              grant: {from: checks, to: granted, by: clerk.county}
            """);

    @Test
    void theListOfTheStateInWhichACaseBeginsIsThatOfTheFiling() {
        Story begun = new Story(
                        atOnce,
                        "2026-03-02T09:00",
                        Map.of("relatives", new Value.Items(List.of(row("k1", "east"), row("k2", "west")))))
                .filed()
                .does(FullWorkflows.at("visitor", "east"), "homes/k1")
                .answers("relatives", new Value.Items(List.of(row("k2", "west"), row("k3", "north"))));

        assertThat(Noted.isNeededAtFiling(atOnce)).isTrue();
        assertThat(Noted.isNeededAtFiling(views)).isFalse();
        assertThat(atOnce.lanes(begun.situation()))
                .extracting(LaneWork::move, LaneWork::isOpen)
                .containsExactly(Tuple.tuple("homes/k1", false), Tuple.tuple("homes/k2", true));
    }
}
