package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.kernel.Actor;
import org.gulou.workflow.batch.Pots;
import org.junit.jupiter.api.Test;

/** A case gets what is left of a pot, in its turn; a pot that is used must have been taken from. */
class QuotasTest {
    private static final Actor CLERK = official("wang", "clerk.county");

    private static final String SEATS = """
        start: received
        quotas: {seats: {of: 3, reserves: accept, uses: grant, short: %s}}
        states:
          received: {worker: clerk.county}
          accepted: {worker: clerk.county}
          granted: {end: granted}
          refused: {end: refused}
        moves:
          accept: {from: received, to: accepted, by: clerk.county}
          grant: {from: accepted, to: granted, by: clerk.county}
          refuse: {from: [received, accepted], to: refused, by: clerk.county, needs: [reason, remedy]}
        """;

    private static Step accept(String ifShort, int left, int ahead) {
        Workflow workflow = Sketch.workflow(SEATS.formatted(ifShort));
        Situation filed = new Story(workflow, "2026-03-02T09:00").situation();
        Pots pots = claim -> new Pots.Room(BigDecimal.valueOf(left), ahead);
        return workflow.step(
                new Situation(
                        filed.history(),
                        filed.applicants(),
                        filed.bodies(),
                        filed.limits(),
                        filed.scope(),
                        filed.surroundings(),
                        pots,
                        java.util.List.of()),
                new Attempt("accept", CLERK));
    }

    @Test
    void theLastOneIsGivenOutAndAfterItTheNextIsRefusedInWords() {
        assertThat(accept("refuse", 1, 0)).isInstanceOf(Step.Moved.class);
        assertThat(accept("refuse", 0, 0)).isInstanceOfSatisfying(Step.Short.class, refused -> {
            assertThat(refused.why().in("zh")).contains("seats", "剩余 0", "需要 1");
            assertThat(refused.why().in("en")).contains("0 left", "needs 1", "cannot be done");
        });
    }

    @Test
    void whoWaitsInLineGetsNothingBeforeThoseAheadHoweverMuchThereIs() {
        assertThat(accept("wait", 3, 1))
                .isInstanceOfSatisfying(
                        Step.Short.class,
                        refused -> assertThat(refused.why().in("zh")).contains("前面还有 1 件", "等候"));
    }

    @Test
    void aPotThatCanBeUsedUntakenIsRefusedWithTheShortestWay() {
        String shortcut =
                SEATS.formatted("refuse").replace("grant: {from: accepted", "grant: {from: [accepted, received]");

        assertThat(Sketch.problems(shortcut)).singleElement().asString().contains("'grant' without 'accept'");
    }

    @Test
    void aPotThatNobodyCanUseIsRefused() {
        String never = SEATS.formatted("refuse")
                .replace("uses: grant", "uses: refuse")
                .replace("from: [received, accepted]", "from: received");

        assertThat(Sketch.problems(never)).anyMatch(problem -> problem.contains("can never be used"));
    }

    @Test
    void whatAPotNamesMustBeThere() {
        assertThat(Sketch.problems(SEATS.formatted("refuse").replace("reserves: accept", "reserves: acept")))
                .anyMatch(problem -> problem.contains("no move 'acept'") && problem.contains("accept"));
        assertThat(Sketch.problems(SEATS.formatted("refuse").replace("of: 3", "of: highRisk")))
                .anyMatch(problem -> problem.contains("Expected a number"));
    }

    @Property(tries = 100)
    void whatFitsNeverTakesMoreThanThereIs(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 50) Integer> wanted,
            @ForAll @IntRange(min = 0, max = 100) int size) {
        int taken = 0;
        for (int amount : wanted) {
            if (new Pots.Room(BigDecimal.valueOf(size - taken), 0).fits(BigDecimal.valueOf(amount))) {
                taken += amount;
            }
        }

        assertThat(taken).isBetween(0, size);
    }
}
