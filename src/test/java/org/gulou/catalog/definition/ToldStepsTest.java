package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What steps of a story can do: who acts, under which name, with what, and what is seen of the case afterwards. */
class ToldStepsTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    private static final String STORY = SERVICE + "examples/one-stall.yaml";

    private static final String WORKFLOW = """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 待受理, en: Received}, citizen: received, worker: clerk.county}
              advice: {label: {zh: 征求意见, en: Advice}, citizen: being-checked, waitsFor: time}
              hearing: {label: {zh: 听证, en: Hearing}, citizen: being-checked, waitsFor: time, until: fix.when, then: heard}
              deciding: {label: {zh: 待决定, en: Deciding}, citizen: being-checked, worker: head.county}
              granted: {label: {zh: 准予, en: Granted}, citizen: decided, end: granted}
              refused: {label: {zh: 不予, en: Refused}, citizen: decided, end: refused}
            moves:
              ask: {label: {zh: 征求意见, en: Ask}, from: received, to: advice, by: clerk.county}
              advise: {label: {zh: 回复, en: Advise}, from: advice, to: received, by: 'clerk of "yunyan-civil-affairs"'}
              fix: {label: {zh: 定时间, en: Fix}, from: received, to: hearing, by: clerk.county, needs: [{id: when, kind: dateTime, title: {zh: 时间, en: When}, required: true}]}
              heard: {from: hearing, to: deciding, by: time}
              drawn: {label: {zh: 受理, en: Accept}, action: accept, from: received, to: deciding, by: clerk.county, when: 'sampled("visit", 0.1)', fill: inspection}
              accept: {label: {zh: 受理, en: Accept}, from: advice, to: deciding, by: clerk.county}
              plain: {label: {zh: 受理, en: Accept}, action: accept, from: received, to: deciding, by: clerk.county, when: 'not(sampled("visit", 0.1))'}
              grant: {label: {zh: 准予, en: Grant}, from: deciding, to: granted, by: head.county, does: {issue: certificate}}
              refuse: {label: {zh: 不予, en: Refuse}, from: deciding, to: refused, by: head.county, signs: [applicant], needs: [reason, remedy], does: {issue: refusal}}
              note: {label: {zh: 备注, en: Note}, from: open, to: same, by: clerk.county, times: 1, needs: [reason]}
            clocks:
              money: {label: {zh: 缴费, en: Payment}, starts: received, stops: [fee.paid, deciding], limit: 5 working days, onExpiry: alert}
            """;

    private static final Folder FOLDER =
            SeededMistakesTest.SOUND.with(Map.of(SERVICE + "workflow.yaml", WORKFLOW.getBytes(UTF_8)));

    private static final String FILED = text("examples/one-stall.yaml").replaceAll("(?s)\nexpect:.*?\nthen:.*", "\n");

    private static final Catalogue CATALOGUE = Own.sound(without());

    private static String text(String file) {
        return new String(SeededMistakesTest.SOUND.files().getOrDefault(SERVICE + file, new byte[0]), UTF_8);
    }

    private static Folder without() {
        return FOLDER.with(Map.of(STORY, (FILED + "then: [{by: clerk.county, move: plain}]\n").getBytes(UTF_8)));
    }

    private static List<String> told(String then) {
        return told(FOLDER, CATALOGUE, then);
    }

    private static List<String> told(Folder folder, String then) {
        Folder filed = folder.with(Map.of(STORY, (FILED + "then: [{paid: none}]\n").getBytes(UTF_8)));
        return told(folder, Own.sound(filed), then);
    }

    private static List<String> told(Folder folder, Catalogue catalogue, String then) {
        String story = FILED + then;
        return Own.DEFINITIONS.examples(folder.with(Map.of(STORY, story.getBytes(UTF_8))), catalogue).stream()
                .flatMap(example -> example.check().stream())
                .map(Problem::toString)
                .toList();
    }

    private static List<String> warned(String then) {
        return Own.DEFINITIONS.examples(FOLDER.with(Map.of(STORY, (FILED + then).getBytes(UTF_8))), CATALOGUE).stream()
                .peek(Example::check)
                .flatMap(example -> example.warnings().stream())
                .map(Problem::toString)
                .toList();
    }

    @Test
    void anOfficialOfTheBodyToWhichTheCaseIsRoutedActs() {
        assertThat(told("""
                then:
                  - {by: clerk.county, move: ask}
                  - {by: clerk.county, move: advise, refused: notYours}
                  - {by: clerk of yunyan-civil-affairs, move: advise, expect: {state: received}}
                """)).isEmpty();
    }

    @Test
    void aPromisedPaperComesLaterAndTheCaseGoesOnWithIt() {
        String waits = WORKFLOW.replace(
                "  fix: {",
                "  come: {from: received, to: deciding, by: auto, when: 'given(\"health-certificate\")'}\n  fix: {");
        String due = text("service.yaml").replace("when: sells = \"food\"", "required: false");
        Folder waiting = FOLDER.with(Map.of(
                SERVICE + "workflow.yaml", waits.getBytes(UTF_8), SERVICE + "service.yaml", due.getBytes(UTF_8)));
        String promised = "then:\n  - {wait: 3 days, by: applicant, papers: {%s: upload}, expect: {state: deciding}}\n";

        assertThat(told(waiting, promised.formatted("health-certificate"))).isEmpty();
        assertThat(told(waiting, promised.formatted("stall-photo")))
                .anyMatch(words -> words.contains("The paper 'stall-photo' cannot come later by itself"));
    }

    @Test
    void whatAMoveLacksIsToldAsAStoryGivesIt() {
        assertThat(told("then: [{by: clerk.county, move: fix}]\n"))
                .singleElement()
                .asString()
                .contains("'fix' is refused (needs)")
                .endsWith("Give it with the step, under 'with': [when].");
    }

    @Test
    void whatFollowsFromAStepThatIsRefusedIsNotToldAgain() {
        assertThat(told("""
                then:
                  - {by: clerk.county, move: fix, expect: {state: hearing}}
                  - {at: 2026-03-05T14:30, expect: {state: deciding}}
                  - {by: head.county, move: grant, expect: {state: granted, issued: [certificate]}}
                  - {by: head.county, move: grnt}
                """))
                .hasSize(2)
                .anyMatch(words -> words.contains("'fix' is refused (needs)"))
                .anyMatch(words -> words.contains("There is no move 'grnt'. Did you mean 'grant'?"));
    }

    @Test
    void aStepThatIsRefusedForAnotherReasonLeavesTheRestToBeTold() {
        assertThat(told("""
                then:
                  - {by: clerk.county, move: fix, refused: notBy, expect: {state: hearing}}
                  - {by: clerk.county, move: grant}
                """))
                .hasSize(3)
                .anyMatch(words -> words.contains("'fix' is refused (needs)"))
                .anyMatch(words -> words.contains("The state is 'received'."))
                .anyMatch(words -> words.contains("'grant' is refused (notFromHere)"));
    }

    @Test
    void whatAMoveDoesNotAskForIsToldOf() {
        assertThat(warned("""
                then:
                  - {by: clerk.county, move: note, with: {reason: 一, reasn: 二}}
                  - {by: clerk.county, move: fix, with: {wen: 2026-03-05T14:30}, refused: needs}
                  - {by: clerk.county, move: accept, with: {note: 三}}
                """))
                .hasSize(3)
                .anyMatch(words ->
                        words.contains("'note' does not ask for 'reasn', so nobody reads it. Did you mean 'reason'?"))
                .anyMatch(words ->
                        words.contains("'fix' does not ask for 'wen', so nobody reads it. Did you mean 'when'?"))
                .anyMatch(words -> words.contains("'accept' does not ask for 'note', so nobody reads it."));
    }

    @Test
    void aMomentThatIsGivenWithAMoveIsOne() {
        assertThat(told("""
                then:
                  - {at: 2026-03-03T09:00, by: clerk.county, move: fix, with: {when: 2026-03-05T14:30}, expect: {values: {fix.when: 2026-03-05T14:30}}}
                  - {at: 2026-03-05T14:29, expect: {state: hearing}}
                  - {at: 2026-03-05T14:30, expect: {state: deciding}}
                """)).isEmpty();
    }

    @Test
    void severalMovesAreOneActionAndTheFirstThatCanBeTakenIs() {
        assertThat(told("""
                then:
                  - {by: clerk.county, move: accept, expect: {state: deciding}}
                """)).isEmpty();
    }

    @Test
    void aStorySaysWhatItsCaseIsDrawnForAndFillsInTheFormOfAnAction() {
        assertThat(told("""
                sampled: [visit]
                then:
                  - {by: clerk.county, move: plain, refused: when}
                  - {by: clerk.county, move: accept, refused: needs}
                  - {by: clerk.county, move: accept, with: {seen: true}, expect: {state: deciding, values: {drawn.seen: true}}}
                """)).isEmpty();
    }

    @Test
    void factsOfTheCaseCanBeExpected() {
        assertThat(told("""
                then:
                  - {at: 2026-03-03T09:00, by: clerk.county, move: accept, expect: {values: {case.state: deciding, case.certificate: none}}}
                  - {at: 2026-03-04T09:00, by: head.county, move: grant, expect: {values: {case.decidedOn: 2026-03-04, case.certificate: valid}}}
                """)).isEmpty();
    }

    @Test
    void whatLacksOnlyASignatureOrWasTakenOftenEnoughIsRefusedForIt() {
        assertThat(told("""
                then:
                  - {by: clerk.county, move: note, with: {reason: 一}}
                  - {by: clerk.county, move: note, with: {reason: 二}, refused: when}
                  - {by: clerk.county, move: plain}
                  - {by: head.county, move: refuse, with: {reason: 一, remedy: 二}, refused: signs}
                """)).isEmpty();
    }

    @Test
    void whatIsWrongWithAFormThatAnOfficialFillsInIsTold() {
        assertThat(told("""
                sampled: [visit]
                then: [{by: clerk.county, move: drawn, with: {seen: perhaps}}]
                """))
                .singleElement()
                .asString()
                .contains("'drawn' is refused (needs)", "seen is wrong (type: ");
    }

    @Test
    void oneFeeIsPaidNowAndAnotherLater() {
        String lines = text("service.yaml")
                .replace("fees:\n", "fees:\n  - {id: base, title: {zh: 工本费, en: Basic fee}, amount: 5}\n");
        Folder folder = FOLDER.with(Map.of(SERVICE + "service.yaml", lines.getBytes(UTF_8)));

        assertThat(told(folder, """
                then:
                  - {paid: none}
                  - {by: clerk.county, move: plain, refused: needs}
                  - {paid: [base], expect: {values: {fee.paid: false}}}
                  - {by: clerk.county, move: plain, expect: {state: deciding}}
                  - {by: head.county, move: grant, refused: needs}
                  - {paid: [stalls], expect: {values: {fee.paid: true}}}
                  - {by: head.county, move: grant, expect: {state: granted}}
                """)).isEmpty();
        assertThat(told(folder, "then: [{paid: [stals]}]\n"))
                .singleElement()
                .asString()
                .contains("There is no fee 'stals'. Did you mean 'stalls'?");
    }
}
