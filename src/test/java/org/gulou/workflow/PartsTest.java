package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.kernel.Actor;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workflows with registers, seats and child cases are proved sound; parts begin in their order and hold only successors. */
class PartsTest {
    private static final Actor CLERK = official("wang", "clerk.county");
    private static final Actor OFFICER = official("ou", "officer.county");

    private static String written(String name) throws IOException {
        try (var in = PartsTest.class.getResourceAsStream("/workflow/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Workflow read(String name) throws IOException {
        return Sketch.workflow(written(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "H"})
    void theFullWorkflowIsProvedSound(String name) throws Exception {
        assertThat(Sketch.problems(written(name))).isEmpty();
    }

    @Nested
    class Newborn {
        private final Workflow workflow = read("H");
        private final Story story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "dispatch");

        Newborn() throws IOException {}

        private Step ends(String part, String how) {
            Step step = story.attempt(CLERK, part, Map.of("outcome", Value.of(how)));
            story.settle();
            return step;
        }

        private Optional<String> outcome(String part) {
            return workflow.lanes(story.situation()).stream()
                    .filter(lane -> lane.lane().id().equals(part))
                    .findFirst()
                    .flatMap(LaneWork::outcome);
        }

        @Test
        void aPartWaitsForThoseBeforeIt() {
            assertThat(ends("household", "granted"))
                    .isInstanceOfSatisfying(
                            Step.NotNow.class,
                            refused -> assertThat(refused.unknown()).containsExactly("outcome(\"birth\")"));
            assertThat(ends("birth", "granted")).isInstanceOf(Step.Moved.class);
            assertThat(ends("household", "granted")).isInstanceOf(Step.Moved.class);
        }

        @Test
        void aRefusedPartHoldsItsSuccessorsAndNobodyElse() {
            ends("birth", "granted");
            ends("household", "granted");

            ends("insurance", "refused");

            assertThat(outcome("allowance")).contains("held");
            assertThat(outcome("card")).isEmpty();
            ends("card", "granted");
            ends("vaccination", "granted");
            assertThat(story.state()).isEqualTo("delivery");
            assertThat(story.does(OFFICER, "deliver").state()).isEqualTo("done");
        }

        @Test
        void whatIsHeldAtTheBeginningClosesTheWholeBundle() {
            ends("birth", "refused");

            assertThat(story.state()).isEqualTo("delivery");
            assertThat(story.attempt(OFFICER, "deliver")).isInstanceOf(Step.NotNow.class);
        }

        @Test
        void sheMayWithdrawUntilTheHouseholdIsRegistered() {
            ends("birth", "granted");
            assertThat(workflow.moves(story.situation(), MEI))
                    .extracting(Move::id)
                    .contains("withdraw");

            ends("household", "granted");

            assertThat(story.attempt(MEI, "withdraw")).isInstanceOf(Step.NotNow.class);
        }
    }

    @Test
    void partsThatWaitForEachOtherAreRefusedWithTheRing() {
        String ring = """
            start: all
            states:
              all:
                worker: clerk.county
                parts:
                  - {id: one, service: a, after: [two]}
                  - {id: two, service: b, after: [one]}
              done: {end: granted}
            moves:
              go: {from: all, to: done, by: auto}
            """;

        assertThat(Sketch.problems(ring)).anyMatch(problem -> problem.contains("one after two after one"));
    }

    @Test
    void theBundleIsDueAtTheEndOfItsLongestPath() {
        var order = new PartOrder(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("a"), "d", Set.of("b")));
        Map<String, Period> times = Map.of(
                "a", Period.parse("2 days").orElseThrow(),
                "b", Period.parse("5 days").orElseThrow(),
                "c", Period.parse("9 days").orElseThrow(),
                "d", Period.parse("4 days").orElseThrow());

        LocalDate due =
                order.due(LocalDate.of(2026, 3, 1), part -> Optional.ofNullable(times.get(part)), Story.CALENDAR);

        assertThat(due).isEqualTo("2026-03-12");
    }

    @Property(tries = 100)
    void noPartIsDueBeforeOneThatItWaitsFor(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 30) Integer> days) {
        var after = new LinkedHashMap<String, Set<String>>();
        for (int i = 0; i < days.size(); i++) {
            after.put("p" + i, i == 0 ? Set.of() : Set.of("p" + (i - 1)));
        }

        LocalDate due = new PartOrder(after)
                .due(
                        LocalDate.of(2026, 1, 1),
                        part -> Period.parse(days.get(Integer.parseInt(part.substring(1))) + " days"),
                        Story.CALENDAR);

        assertThat(due)
                .isEqualTo(LocalDate.of(2026, 1, 1)
                        .plusDays(days.stream().mapToInt(Integer::intValue).sum()));
    }
}
