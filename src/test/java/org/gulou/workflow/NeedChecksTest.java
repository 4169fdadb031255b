package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What small things given with a move must keep is judged, beside each other and beside what the case knows. */
class NeedChecksTest {
    private static final Actor CLERK = Story.official("long", "clerk.county");
    private final Workflow workflow = Sketch.workflow("""
        start: received
        states: {received: {worker: clerk.county}, granted: {end: granted}}
        moves:
          grant: {from: received, to: granted, by: clerk.county, needs: [{id: least}, {id: most, required: false, check: most >= least}]}
        """);

    private Step grant(Map<String, Value> given) {
        return new Story(workflow, "2026-03-02T09:00").attempt(CLERK, "grant", given);
    }

    @Test
    void whatKeepsItIsTaken() {
        assertThat(grant(Map.of("least", Value.of(2), "most", Value.of(3)))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void whatBreaksItIsRefusedAtItsPlace() {
        assertThat(grant(Map.of("least", Value.of(4), "most", Value.of(3))))
                .isInstanceOfSatisfying(
                        Step.Needs.class,
                        refused -> assertThat(refused.missing()).singleElement().satisfies(missing -> {
                            assertThat(missing.need().key()).isEqualTo("most");
                            assertThat(missing.reason().in("en")).isEqualTo("Check “most”.");
                        }));
    }

    @Test
    void whatACheckSaysIsSaidInItsOwnWords() {
        assertThat(words("{id: most, check: most > 3, say: Too few.}", Value.of(2)))
                .contains("Too few.");
    }

    @Test
    void aFormThatIsNeededMustHaveBeenFilledInBefore() {
        Workflow visiting = Sketch.workflow("""
            start: checks
            states:
              checks: {worker: clerk.county, lanes: {visit: {worker: clerk.county, fill: checklist}}, join: any}
              granted: {end: granted}
            moves:
              judge: {from: checks, to: same, by: clerk.county, fill: opinion, needs: [checklist]}
              grant: {from: checks, to: granted, by: clerk.county, needs: [opinion]}
            """);
        var story = new Story(visiting, "2026-03-02T09:00");
        assertThat(story.attempt(CLERK, "grant"))
                .isInstanceOfSatisfying(
                        Step.Needs.class,
                        refused -> assertThat(refused.missing())
                                .extracting(missing -> missing.reason().in("en"))
                                .containsExactly("“judge” has to be done first."));
        story.does(CLERK, "visit").does(CLERK, "judge");

        assertThat(story.attempt(CLERK, "grant")).isInstanceOf(Step.Moved.class);
    }

    /** Why a small item with this value is refused; empty where it is taken. */
    private static Optional<String> words(String item, Value value) {
        return refused(item, value).map(missing -> missing.reason().in("en"));
    }

    private static Optional<Step.Missing> refused(String item, Value value) {
        Workflow one = Sketch.workflow("""
            start: received
            states: {received: {worker: clerk.county}, granted: {end: granted}}
            moves:
              grant: {from: received, to: granted, by: clerk.county, needs: [%s]}
            """.formatted(item));
        Step step = new Story(one, "2026-03-02T09:00").attempt(CLERK, "grant", Map.of("most", value));
        return step instanceof Step.Needs needs ? Optional.of(needs.missing().getFirst()) : Optional.empty();
    }

    @Test
    void aBoundMayBeReachedAndNotPassed() {
        String bounded = "{id: most, min: 2, max: 5}";

        assertThat(words(bounded, Value.of(1))).contains("“most” must be at least 2.");
        assertThat(words(bounded, Value.of(2))).isEmpty();
        assertThat(words(bounded, Value.of(5))).isEmpty();
        assertThat(refused(bounded, Value.of(6)).orElseThrow().reason())
                .isEqualTo(LocalizedText.of("“most”不得大于 5。", "“most” must be at most 5."));
    }

    @Test
    void aDayIsBoundedByADayOfTheCase() {
        String bounded = "{id: most, kind: date, min: day, max: date(\"2026-04-02\")}";

        assertThat(refused(bounded, Value.of(LocalDate.of(2026, 3, 30)))
                        .orElseThrow()
                        .reason())
                .isEqualTo(LocalizedText.of("“most”不得小于 2026-03-31。", "“most” must be at least 2026-03-31."));
        assertThat(words(bounded, Value.of(LocalDate.of(2026, 3, 31)))).isEmpty();
        assertThat(words(bounded, Value.of(LocalDate.of(2026, 4, 2)))).isEmpty();
        assertThat(words(bounded, Value.of(LocalDate.of(2026, 4, 3)))).contains("“most” must be at most 2026-04-02.");
    }

    @Test
    void aTimeIsBoundedByATime() {
        String bounded = "{id: most, kind: time, min: time(\"09:00:00\")}";

        assertThat(words(bounded, new Value.Time(LocalTime.of(8, 59), Optional.empty())))
                .contains("“most” must be at least 09:00.");
        assertThat(words(bounded, new Value.Time(LocalTime.of(9, 0), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id: most, min: day}", "{id: most, max: highRisk}", "{id: most, kind: date, min: 5}"})
    void aBoundOfAnotherTypeIsRefused(String item) {
        assertThat(Workflow.compile(Sketch.source("""
                        start: received
                        states: {received: {worker: clerk.county}, granted: {end: granted}}
                        moves:
                          grant: {from: received, to: granted, by: clerk.county, needs: [%s]}
                        """.formatted(item)), Sketch.DECLARED))
                .isInstanceOf(Workflow.Compilation.Refused.class);
    }

    static Stream<Arguments> kinds() {
        Value number = Value.of(3);
        Value text = Value.of("three");
        Value day = Value.of(LocalDate.of(2026, 3, 1));
        return Stream.of(
                arguments("number", "{id: most}", number, text),
                arguments("yes or no", "{id: most, kind: yesno}", Value.FALSE, text),
                arguments("text", "{id: most, kind: text}", text, number),
                arguments("day", "{id: most, kind: date}", day, text),
                arguments("month", "{id: most, kind: month}", day, number),
                arguments("amount of money", "{id: most, kind: money}", number, text),
                arguments("list of days", "{id: most, kind: dates}", items(day, day), items(day, text)),
                arguments("one day for a list", "{id: most, kind: dates}", items(), day),
                arguments("group", "{id: most, kind: group}", new Value.Fields(Map.of("name", text)), text),
                arguments(
                        "stretch of days",
                        "{id: most, kind: range}",
                        new Value.Range(Optional.of(day), true, Optional.of(day), true),
                        day),
                arguments("choice", "{id: most, options: [three, four]}", text, Value.of("five")),
                arguments("number for a choice", "{id: most, options: [three, four]}", text, number));
    }

    private static Value items(Value... values) {
        return new Value.Items(List.of(values));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatIsGivenIsOfTheKindThatIsAskedFor(String name, String item, Value right, Value wrong) {
        assertThat(words(item, right)).isEmpty();
        assertThat(words(item, wrong)).contains("“most” is not filled in rightly. Fill it in again.");
    }

    @Test
    void whatMayBeLeftOutIsLeftOutAndABlankIsNothing() {
        assertThat(words("{id: most, kind: text}", Value.of("  "))).contains("Fill in “most”.");
        assertThat(words("{id: most, kind: text, required: false}", Value.of("  ")))
                .isEmpty();
    }

    @Test
    void aDecisionWaitsForThePaperThatItNeeds() {
        Workflow waits = Sketch.workflow("""
            start: received
            states: {received: {worker: clerk.county}, granted: {end: granted}}
            moves:
              grant: {from: received, to: granted, by: clerk.county, needs: [licence]}
            """);
        var story = new Story(waits, "2026-03-02T09:00");

        assertThat(story.attempt(CLERK, "grant"))
                .isInstanceOfSatisfying(
                        Step.Needs.class,
                        refused -> assertThat(refused.missing())
                                .containsExactly(new Step.Missing(
                                        new Need.Paper("licence", LocalizedText.of("执照", "Licence")),
                                        LocalizedText.of(
                                                "材料“执照”尚未收到，须先提交。",
                                                "The paper “Licence” has not come yet. Hand it in first."))));
        story.knows(
                (fact, arguments) -> Value.of(fact.equals("given") && arguments.equals(List.of(Value.of("licence")))));
        assertThat(story.attempt(CLERK, "grant")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void aPaperThatComesWithTheMoveHasCome() {
        Workflow waits = Sketch.workflow("""
            start: received
            states: {received: {worker: clerk.county}, granted: {end: granted}}
            moves:
              grant: {from: received, to: granted, by: clerk.county, needs: [licence]}
            """);
        var story = new Story(waits, "2026-03-02T09:00");

        assertThat(story.attempt(CLERK, "grant", Map.of("licence", items()))).isInstanceOf(Step.Needs.class);
        assertThat(story.attempt(CLERK, "grant", Map.of("licence", items(Value.of("licence.pdf")))))
                .isInstanceOf(Step.Moved.class);
    }

    @Test
    void emptyPassesAsInForms() {
        assertThat(grant(Map.of("least", Value.of(4)))).isInstanceOf(Step.Moved.class);
    }
}
