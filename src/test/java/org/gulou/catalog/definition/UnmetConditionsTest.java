package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What is granted by itself asks whether the conditions are met that kept nobody from filing. */
class UnmetConditionsTest {
    private static final String FOLDER = "services/government-office/small/";
    private static final String SERVICE = """
            schema: gulou/service/v1
            id: small
            version: 1
            owner: {department: GOV}
            type: public-service
            title: {zh: 测试事项, en: A matter for tests}
            keywords: {zh: [测试], en: [test]}
            summary: {zh: 测试用。, en: For tests.}
            description: {zh: 测试用，不办理任何事项。, en: For tests; nothing is decided.}
            audience: [person]
            themes: {person: ["999"]}
            lifeEvents: []
            legalBasis: [{title: {zh: 无, en: None}}]
            time: {statutory: 20 working days, promised: 10 working days}
            access: guest
            offered: {by: county}
            eligibility: [{id: few, when: people < 3, else: {zh: 人数须少于三人。, en: Fewer than three.}%s}]
            papers: []
            fees: []
            steps: [{title: {zh: 填写, en: Fill in}, text: {zh: 一页填完。, en: On one page.}}]
            channels: [online]
            visits: 0
            result: {kind: decision, title: {zh: 无, en: None}}
            letters: []
            faq: []
            contact: {complaints: "12345"}
            retention: {draft: 90 days, closed: 1 year, then: anonymise}
            """;
    private static final String FORM = """
            schema: gulou/form/v1
            pages:
              - id: all
                title: {zh: 人数, en: People}
                items: [{id: people, kind: integer, title: {zh: 人数, en: People}, required: true, min: 1, max: 9}]
            """;
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
            answers: {people: %d}
            expect: {eligible: {few: %s}}
            then: [{expect: {state: %s}}]
            """;

    private static List<String> told(String decide, String binding, Map<String, byte[]> more) {
        Folder folder = SeededMistakesTest.SOUND
                .with(Map.of(
                        FOLDER + "service.yaml", SERVICE.formatted(binding).getBytes(UTF_8),
                        FOLDER + "form.yaml", FORM.getBytes(UTF_8),
                        FOLDER + "workflow.yaml", WORKFLOW.formatted(decide).getBytes(UTF_8)))
                .with(more);
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
