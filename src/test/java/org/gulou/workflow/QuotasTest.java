package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gulou.workflow.Story.official;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Claim;
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
                        List.of()),
                new Attempt("accept", CLERK));
    }

    @Test
    void whichPotAnAnswerNamesIsNotKnownBeforeItIsGiven() {
        Workflow workflow = Sketch.workflow(SEATS.formatted("refuse").replace("{of: 3,", "{of: 3, per: [day],"));
        Situation filed = new Story(workflow, "2026-03-02T09:00").situation();
        Scope draft = Scope.ofSome(Map.of("case", Value.EMPTY));

        assertThat(workflow.programme().quotas().getFirst().pot(rule -> rule.evaluate(draft, filed.surroundings())))
                .isEmpty();
    }

    @Test
    void whichMovesAPotCountsIsSaidByTheirIdsWhateverTheyAreCalledAtTheDesk() {
        Workflow workflow = Sketch.workflow(SEATS.formatted("refuse")
                .replace("to: accepted, by: clerk.county", "to: accepted, by: clerk.county, action: decide"));

        assertThat(workflow.programme().counts("accept")).isTrue();
        assertThat(workflow.programme().counts("grant")).isTrue();
        assertThat(workflow.programme().counts("refuse")).isFalse();
        assertThat(workflow.move("accept").orElseThrow().action()).isEqualTo("decide");
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

    /** Seats of each village and day, as many as the case asks for. */
    private static final String PER_PLACE = """
        start: received
        quotas:
          seats: {of: size.all, per: [place.village, day, highRisk, size.all, agencies], takes: size.wanted, reserves: accept, uses: grant}
          others: {of: 5, reserves: grant, uses: grant}
        states:
          received: {worker: clerk.county}
          accepted: {worker: clerk.county}
          granted: {end: granted}
          refused: {end: refused}
        moves:
          place: {from: received, to: same, by: applicant, needs: [{id: village, kind: text}]}
          size: {from: received, to: same, by: applicant, needs: [{id: all}, {id: wanted}]}
          accept: {from: received, to: accepted, by: clerk.county}
          grant: {from: accepted, to: granted, by: clerk.county}
          refuse: {from: [received, accepted], to: refused, by: clerk.county, needs: [reason, remedy]}
        """;

    private static Story asks(String all, String wanted) {
        return new Story(
                        Sketch.workflow(PER_PLACE),
                        "2026-03-02T09:00",
                        Map.of(
                                "day",
                                Value.of(LocalDate.of(2026, 3, 31)),
                                "highRisk",
                                Value.TRUE,
                                "agencies",
                                new Value.Items(List.of())))
                .does(Story.MEI, "place", Map.of("village", Value.of("daping")))
                .does(
                        Story.MEI,
                        "size",
                        Map.of(
                                "all", Value.of(new BigDecimal(all)),
                                "wanted", Value.of(new BigDecimal(wanted))));
    }

    @Test
    void eachPlaceAndDayHasAPotOfItsOwn() {
        Workflow workflow = Sketch.workflow(PER_PLACE);
        Situation asked = asks("10.0", "2.5").situation();

        assertThat(workflow.claims(asked, workflow.move("accept").orElseThrow()))
                .extracting(Claim::name, Claim::size, Claim::amount)
                .containsExactly(
                        tuple("seats/daping/2026-03-31/true/10/", new BigDecimal("10.0"), new BigDecimal("2.5")));
        assertThat(workflow.claims(asked, workflow.move("refuse").orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoAsksForNothingGetsIt() {
        assertThat(asks("10", "0").attempt(CLERK, "accept")).isInstanceOf(Step.Moved.class);
        assertThat(asks("10", "-1").attempt(CLERK, "accept"))
                .isInstanceOfSatisfying(
                        Step.NoAmount.class,
                        refused -> assertThat(refused.why().in("en")).contains("comes to -1"));
    }

    @Test
    void nothingIsTakenFromAPotThatCannotBeToldYet() {
        Workflow workflow = Sketch.workflow(PER_PLACE);
        var story = new Story(
                workflow,
                "2026-03-02T09:00",
                Map.of("day", Value.EMPTY, "highRisk", Value.TRUE, "agencies", new Value.Items(List.of())));

        assertThat(story.attempt(CLERK, "accept"))
                .isInstanceOfSatisfying(
                        Step.NotNow.class,
                        refused -> assertThat(refused.unknown()).contains("place", "size"));
        assertThat(workflow.claims(story.situation(), workflow.move("accept").orElseThrow()))
                .isEmpty();
        assertThat(workflow.moves(story.situation(), CLERK))
                .extracting(Move::id)
                .contains("accept");
    }

    @Test
    void whatIsNotThereAnyMoreIsNotOffered() {
        Workflow workflow = Sketch.workflow(SEATS.formatted("refuse"));
        Situation filed = new Story(workflow, "2026-03-02T09:00").situation();
        Pots empty = claim -> new Pots.Room(BigDecimal.ZERO, 0);
        var late = new Situation(
                filed.history(),
                filed.applicants(),
                filed.bodies(),
                filed.limits(),
                filed.scope(),
                filed.surroundings(),
                empty,
                List.of());

        assertThat(workflow.moves(late, CLERK)).extracting(Move::id).containsExactly("refuse");
        assertThat(workflow.hindered(late, CLERK)).singleElement().isInstanceOf(Step.Short.class);
    }

    @Test
    void aCaseThatIsTooLateIsToldWhetherItWaits() {
        assertThat(why("refuse", 0, 2))
                .isEqualTo(LocalizedText.of(
                        "“seats”按顺序分配，前面还有 2 件，本件不能分配。",
                        "“seats” is given out in order, and 2 come first, so this case gets nothing."));
        assertThat(why("wait", 0, 2))
                .isEqualTo(LocalizedText.of(
                        "“seats”按顺序分配，前面还有 2 件，本件须等候。",
                        "“seats” is given out in order, and 2 come first, so this case waits."));
        assertThat(why("wait", 0, 0))
                .isEqualTo(LocalizedText.of(
                        "“seats”剩余 0，本件需要 1，须等候有余额时办理。",
                        "“seats” has 0 left and this case needs 1, so it waits until there is enough."));
        assertThat(why("refuse", 0, 0))
                .isEqualTo(LocalizedText.of(
                        "“seats”剩余 0，本件需要 1，不能“accept”。",
                        "“seats” has 0 left and this case needs 1, so “accept” cannot be done."));
    }

    private static LocalizedText why(String ifShort, int left, int ahead) {
        return ((Step.Short) accept(ifShort, left, ahead)).why();
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
