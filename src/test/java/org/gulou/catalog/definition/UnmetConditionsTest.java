package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What is granted by itself asks whether the conditions are met that kept nobody from filing. */
class UnmetConditionsTest {
    private static final String FOLDER = "services/government-office/small/";
    private static final String CONDITION =
            "eligibility: [{id: few, when: people < 3, else: {zh: 人数须少于三人。, en: Fewer than three.}%s}]";
    private static final String ASKED =
            "{id: people, kind: integer, title: {zh: 人数, en: People}, required: true, min: 1, max: 9}";
    private static final String WORKFLOW = """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              check: {label: {zh: 核对, en: Check}, citizen: being-checked, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
            %s
              pass: {label: {zh: 转人工, en: Pass on}, from: received, to: check, by: auto}
              finish: {label: {zh: 办结, en: Finish}, from: check, to: done, by: clerk.county}
            clocks: {}
            """;
    private static final String STORY = """
            title: {zh: 测试, en: A test}
            at: 2026-03-02T09:00
            offer: {body: yunyan-government-office}
            answers: {matter: A shop, people: %d}
            expect: {eligible: {few: %s}}
            then: [{expect: {state: %s}}]
            """;

    private static List<String> told(String decide, String binding, Map<String, byte[]> more) {
        var service = SmallService.named("small")
                .guided(CONDITION.formatted(binding))
                .asking(ASKED)
                .working(WORKFLOW.formatted(decide));
        var files = new TreeMap<String, byte[]>();
        service.files().forEach((name, text) -> files.put(FOLDER + name, text.getBytes(UTF_8)));
        Folder folder = SeededMistakesTest.SOUND.with(files).with(more);
        return SeededMistakesTest.told(folder).problems().stream()
                .map(Problem::toString)
                .filter(problem -> problem.contains("small") && !problem.contains("can take no move there"))
                .toList();
    }

    private static List<String> told(String decide) {
        return told(decide, "", Map.of());
    }

    private static String decide(String when) {
        return "  decide: {label: {zh: 系统核定, en: Granted}, from: received, to: done, by: auto, when: '" + when + "'}";
    }

    @Test
    void aGrantOfThePortalThatDoesNotAskIsWarnedOf() {
        assertThat(told(decide("people > 1")))
                .singleElement()
                .asString()
                .contains("workflow.yaml:8", "also for who does not meet a condition", "case.eligible");
    }

    @Test
    void oneThatAsksIsNot() {
        assertThat(told(decide("case.eligible"))).isEmpty();
        assertThat(told(decide("people < 2"))).isEmpty();
    }

    @Test
    void neitherIsOneAfterAnOfficial() {
        String waiting = WORKFLOW.formatted("""
                          take: {label: {zh: 受理, en: Accept}, from: check, to: waits, by: clerk.county}
                          decide: {label: {zh: 核定, en: Granted}, from: waits, to: done, by: auto, when: people > 1}
                          back: {label: {zh: 退回, en: Back}, from: waits, to: check, by: auto}\
                        """)
                .replace(
                        "  done:",
                        "  waits: {label: {zh: 待定, en: Waits}, citizen: being-checked, worker: clerk.county}\n  done:");

        assertThat(told("", "", Map.of(FOLDER + "workflow.yaml", waiting.getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void aBindingConditionIsMetByEverybodyWhoFiles() {
        assertThat(told(decide("people > 1"), ", binding: true", Map.of())).isEmpty();
    }

    private static List<String> ofStory(int people, String eligible, String state) {
        return told(
                decide("case.eligible"),
                "",
                Map.of(
                        FOLDER + "examples/one.yaml",
                        STORY.formatted(people, eligible, state).getBytes(UTF_8)));
    }

    @Test
    void aGuardReadsWhetherTheConditionsAreMet() {
        assertThat(ofStory(2, "yes", "done")).isEmpty();
        assertThat(ofStory(4, "no", "check")).isEmpty();
    }
}
