package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A letter that tells what came of a lane, or of a register, needs other words only where that may not be known. */
class OutcomesInTextsTest {
    private static final String FOLDER = "services/market-regulation/stall-permit/";

    private static final String ASKING = """
              asking: {label: {zh: 查询, en: Asking}, citizen: being-checked, waitsFor: register}
            """;
    private static final String ASK = """
              ask: {label: {zh: 查询, en: Ask}, action: accept, from: received, to: asking, by: clerk.county, does: {ask: register population, by: [applicant.residentId], as: known, label: {zh: 人口库, en: Population register}, worker: clerk.county, lasts: 2 working days}}
              known-there: {from: asking, to: examination, by: auto, when: 'outcome("known") in ["found", "none"]'}
              unknown-there: {from: asking, to: examination, by: auto, when: 'outcome("known") in ["several", "contradicts", "silent", "cancelled"]'}
            """;
    private static final String VISITED = """
              visits:
                label: {zh: 查看, en: Visits}
                citizen: being-checked
                worker: clerk.county
                lanes: {visit: {label: {zh: 现场, en: Visit}, worker: clerk.county, fill: inspection%s}}
                join: %s
            """;
    private static final String VISIT = """
              visiting: {label: {zh: 查看, en: Visit}, action: accept, from: received, to: visits, by: clerk.county}
              visited: {from: visits, to: examination, by: auto}
            """;

    private static String told(String state, String moves, String letter, boolean alone) {
        String workflow = SeededMistakesTest.text("workflow.yaml")
                .replace("  granted:\n", state + "  granted:\n")
                .replace("    notBy: [accept]\n", "")
                .replaceFirst("moves:\n", "moves:\n" + Matcher.quoteReplacement(moves));
        int accept = workflow.indexOf("  accept:\n");
        int correct = workflow.indexOf("  correct:\n");
        String way = alone ? workflow.substring(0, accept) + workflow.substring(correct) : workflow;
        String permit = SeededMistakesTest.text("letters/permit.html").replace("{sells}，共", letter);
        return String.join(
                "\n",
                SeededMistakesTest.told(SeededMistakesTest.SOUND
                                .with(Map.of(
                                        FOLDER + "workflow.yaml",
                                        way.replace("starts: accept", "starts: received")
                                                .getBytes(UTF_8),
                                        FOLDER + "letters/permit.html",
                                        permit.getBytes(UTF_8)))
                                .only(path -> !path.contains("/examples/")))
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void whatARegisterAnsweredIsThereWhereverACaseHasWaitedForIt() {
        assertThat(told(ASKING, ASK, "{known.outcome}，共", true)).isEmpty();
    }

    @Test
    void whatARegisterHoldsMayBeEmptyAllTheSame() {
        assertThat(told(ASKING, ASK, "{known.record}，共", true)).contains("{known.record} may be empty");
    }

    @Test
    void whatARegisterAnsweredMayBeEmptyWhereSomeAreNotAskedAbout() {
        assertThat(told(ASKING, ASK, "{known.outcome}，共", false)).contains("{known.outcome} may be empty");
    }

    @Test
    void whatIsFilledInInALaneIsThereAfterAJoinOfAll() {
        assertThat(told(VISITED.formatted("", "all"), VISIT, "{visit.seen}，共", true))
                .isEmpty();
    }

    @Test
    void whatIsFilledInInALaneMayBeEmptyWhereSilenceEndsIt() {
        String silent = VISITED.formatted(", lasts: 5 days, silence: consents", "all");

        assertThat(told(silent, VISIT, "{visit.seen}，共", true)).contains("{visit.seen} may be empty");
    }

    private static final String EACH = ", each: stalls as s, lasts: 5 days, silence: consents";

    @Test
    void whatCameOfEachLaneIsThereOnceTheCaseHasLeftThem() {
        assertThat(told(VISITED.formatted(EACH, "any"), VISIT, "<span each=\"visit as v\">{v.outcome}</span>，共", true))
                .isEmpty();
    }

    @Test
    void whatCameOfEachLaneMayBeEmptyWhereALetterIsWrittenBeforeItIsDone() {
        String early = VISIT.replace(
                "visited:",
                "hasty: {label: {zh: 发证, en: Issue}, from: visits, to: granted, by: clerk.county, does: {issue: certificate}}"
                        + "\n  visited:");

        assertThat(told(VISITED.formatted(EACH, "all"), early, "<span each=\"visit as v\">{v.outcome}</span>，共", true))
                .contains("{v.outcome} may be empty");
    }

    @Test
    void whatCameOfALaneIsThereEvenIfSilenceEndedIt() {
        String silent = VISITED.formatted(", lasts: 5 days, silence: consents", "all");

        assertThat(told(silent, VISIT, "{visit.outcome}，共", true)).isEmpty();
        assertThat(told(silent, VISIT, "{visit.outcome}，共", false)).contains("{visit.outcome} may be empty");
    }
}
