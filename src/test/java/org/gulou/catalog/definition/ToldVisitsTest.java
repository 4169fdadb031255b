package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What stories tell of appointments: a time is booked, given back, and somebody comes or does not. */
class ToldVisitsTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    private static final String STORY = SERVICE + "examples/one-stall.yaml";
    private static final String FILED =
            SeededMistakesTest.text("examples/one-stall.yaml").replaceAll("(?s)\nexpect:.*?\nthen:.*", "\n");

    private static final String MOVES = """
  came: {from: visiting, to: examination, by: auto, on: visit.kept}
  missed: {from: visiting, to: examination, by: auto, on: visit.missed}
  noTime: {from: visiting, to: received, by: auto, on: visit.failed}
  neverCame: {from: visiting, to: lapsed, by: time}
  correct:
""";

    private static final String WORKFLOW = SeededMistakesTest.text("workflow.yaml")
            .replace("start: received\n", """
                    start: received
                    appointments:
                      visit:
                        title: {zh: 现场看摊位, en: A look at the stall}
                        with: clerk.county
                        takes: 30 minutes
                        ahead: 1 working day
                        within: 30 days
                        in: [visiting]
                    """)
            .replace("states:\n", """
                    states:
                      visiting: {label: {zh: 待现场, en: To be visited}, citizen: waiting-for-you, waitsFor: applicant, lasts: 60 days, then: neverCame}
                    """)
            .replace("    to: examination\n", "    to: visiting\n")
            .replace(
                    "    does: {notify: applicant}\n  correct:\n",
                    "    does: [{book: visit}, {notify: applicant}]\n" + MOVES);

    private static List<String> told(String then) {
        Folder filed = SeededMistakesTest.SOUND.with(Map.of(
                SERVICE + "workflow.yaml",
                WORKFLOW.getBytes(UTF_8),
                STORY,
                (FILED + "then: [{paid: none}]\n").getBytes(UTF_8)));
        String accepted = "then:\n  - {at: 2026-03-03T10:00, by: clerk.county, as: a, move: accept}\n" + then;
        return Own.DEFINITIONS
                .examples(filed.with(Map.of(STORY, (FILED + accepted).getBytes(UTF_8))), Own.sound(filed))
                .stream()
                .flatMap(example -> example.check().stream())
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whoBooksAndComesIsServed() {
        assertThat(told("""
                  - {by: applicant, books: visit, for: 2026-03-09T09:00, expect: {state: visiting, values: {visit.day: 2026-03-09, visit.outcome: done}}}
                  - {at: 2026-03-06T10:00, by: applicant, books: visit, for: 2026-03-10T09:30, expect: {values: {visit.at: "2026-03-10T09:30"}}}
                  - {at: 2026-03-10T09:00, by: clerk.county, marks: visit, refused: when}
                  - {at: 2026-03-10T09:30, by: applicant, marks: visit, refused: notYours}
                  - {by: clerk.county, marks: visit, came: true, expect: {state: examination, values: {visit.kept: true}}}
                """)).isEmpty();
    }

    @Test
    void whoCannotComeGivesHerTimeBack() {
        assertThat(told("""
                  - {by: head.county, books: visit, for: 2026-03-09T09:00}
                  - {by: applicant, declines: visit, expect: {state: received, values: {visit.outcome: failed}}}
                  - {by: applicant, books: visit, for: 2026-03-09T09:00, refused: when}
                """)).isEmpty();
    }

    @Test
    void aTimeThatIsTooNearIsForOfficialsAlone() {
        assertThat(told("""
                  - {by: applicant, books: visit, for: 2026-03-03T15:00, refused: when}
                  - {by: applicant, books: visit, for: 2026-05-03T15:00, refused: when}
                  - {by: clerk.county, books: visit, for: 2026-03-03T15:00}
                  - {at: 2026-03-03T15:00, by: clerk.county, marks: visit, came: false, expect: {state: examination}}
                """)).isEmpty();
    }

    @Test
    void whatIsToldOtherwiseIsAMistakeWithItsReason() {
        assertThat(told("  - {by: applicant, books: visit, for: 2026-03-03T15:00}\n"))
                .singleElement()
                .asString()
                .contains("The step about 'visit' is refused (when) at 2026-03-03T10:00.");
        assertThat(told("  - {by: applicant, books: visits, for: 2026-03-09T15:00}\n"))
                .singleElement()
                .asString()
                .contains("There is no appointment 'visits'. Did you mean 'visit'?");
        assertThat(told("  - {by: applicant, books: visit}\n"))
                .singleElement()
                .asString()
                .contains("This step does not say which time is booked.");
        assertThat(told("  - {by: applicant, books: visit, for: 2026-03-09T15:00, refused: when}\n"))
                .singleElement()
                .asString()
                .contains("Expected that the step about 'visit' is refused, but it is done.");
    }
}
