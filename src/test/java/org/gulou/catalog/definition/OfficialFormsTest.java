package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an official entered before can be read where another one fills in a form. */
class OfficialFormsTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    private static final String OPINION = """
            schema: gulou/form/v1
            title: {zh: 意见, en: Opinion}
            pages:
              - id: opinion
                title: {zh: 意见, en: Opinion}
                items:
                  - {id: charge, kind: integer, title: {zh: 管理费, en: Charge}, computed: 'if visit.seen and accept.urgent then 30 else 10'}
                  - {id: remark, kind: text, title: {zh: 说明, en: Remark}, show: visit.seen, required: true}
                  - {id: note, kind: text, title: {zh: 备注, en: Note}}
            """;

    private static Map<String, String> visited() {
        var files = new HashMap<String, String>();
        files.put(
                "workflow.yaml",
                SeededMistakesTest.text("workflow.yaml")
                        .replace("    fill: inspection\n", "    fill: opinion\n")
                        .replace(
                                "    by: clerk.county\n    does: {notify: applicant}\n  correct:",
                                "    by: clerk.county\n    needs: [{id: urgent, kind: boolean, title: {zh: 急, en: Urgent}, required: true}]\n"
                                        + "    does: {notify: applicant}\n  visit:\n    label: {zh: 查看, en: Visit}\n    from: examination\n"
                                        + "    to: same\n    by: officer.county\n    fill: inspection\n  correct:"));
        files.put("forms/opinion.yaml", OPINION);
        files.put(
                "examples/one-stall.yaml",
                SeededMistakesTest.text("examples/one-stall.yaml")
                                .replace("move: accept,", "as: a, move: accept, with: {urgent: true},")
                        + """
                          - {at: 2026-03-03T11:00, by: officer.county, as: b, move: visit, with: {seen: true}}
                          - {at: 2026-03-03T12:00, by: head.county, as: c, move: grant, with: {remark: 属实}, expect: {state: granted, values: {grant.charge: 30}}}
                        """);
        return files;
    }

    private static SeededMistakesTest.Told told(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(SERVICE + path, text.getBytes(UTF_8)));
        return SeededMistakesTest.told(SeededMistakesTest.SOUND.with(bytes));
    }

    @Test
    void anOfficialsFormReadsWhatWasGivenWithMovesBefore() {
        assertThat(told(visited())).isEqualTo(new SeededMistakesTest.Told(true, List.of()));
    }

    @Test
    void whatHasNotBeenGivenYetIsEmpty() {
        Map<String, String> files = visited();
        files.compute(
                "examples/one-stall.yaml",
                (path, story) -> String.valueOf(story)
                        .replaceAll("(?m)^.*move: visit.*\n", "")
                        .replace("with: {remark: 属实}", "with: {note: 无}")
                        .replace("grant.charge: 30", "grant.charge: 10"));

        assertThat(told(files)).isEqualTo(new SeededMistakesTest.Told(true, List.of()));
    }

    private static SeededMistakesTest.Told scored(String where, String condition) {
        Map<String, String> files = visited();
        files.put(
                "forms/inspection.yaml",
                SeededMistakesTest.text("forms/inspection.yaml")
                        + "      - {id: points, kind: integer, title: {zh: 分数, en: Points}, min: 0, max: 10}\n");
        files.compute(
                where,
                (path, text) -> String.valueOf(text)
                        .replace("    when: not(wide) or sells = \"food\"", "    when: " + condition)
                        .replace("show: visit.seen", "show: " + condition));
        return told(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow.yaml", "forms/opinion.yaml"})
    void whatTheLimitsOfAFormRuleOutIsRefusedWhereItIsRead(String where) {
        assertThat(scored(where, "visit.points >= 30").problems())
                .first()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo(SERVICE + where))
                .asString()
                .contains("'visit.points >= 30' is never true: 'visit.points' has a value only where"
                        + " 'visit.points >= 0' and 'visit.points <= 10'");
    }

    @Test
    void aRowForEachOfAListOfTheCaseIsThereWhereThatHasElements() {
        String rows = SeededMistakesTest.text("forms/inspection.yaml") + """
                      - id: looks
                        kind: group
                        title: {zh: 摊位, en: Stalls}
                        repeat: {each: stalls as s}
                        items: [{id: points, kind: integer, title: {zh: 分数, en: Points}, required: true}]
                      - {id: least, kind: integer, title: {zh: 最低, en: Least}, computed: min(looks.points)}
                """;

        assertThat(told(Map.of("forms/inspection.yaml", rows)).problems()).isEmpty();
    }

    @Test
    void whatTheyMakeSureOfMayBeWrittenToBeSureThatTheFormWasFilledIn() {
        assertThat(scored("forms/opinion.yaml", "visit.points <= 10").problems())
                .noneMatch(problem -> problem.toString().contains("always true"));
    }

    @Test
    void formsThatWaitForEachOtherAreRefused() {
        Map<String, String> files = visited();
        files.put(
                "forms/inspection.yaml",
                SeededMistakesTest.text("forms/inspection.yaml") + "        show: grant.charge > 10\n");

        SeededMistakesTest.Told told = told(files);

        assertThat(told.published()).isFalse();
        assertThat(told.problems())
                .extracting(Problem::file, Problem::reason)
                .contains(
                        tuple(SERVICE + "forms/inspection.yaml", "Unknown name 'grant'"),
                        tuple(SERVICE + "forms/opinion.yaml", "Unknown name 'visit'"));
    }

    private static void onlyInTheInspection(Map<String, String> files, String words) {
        SeededMistakesTest.Told told = told(files);

        assertThat(told.published()).isFalse();
        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(SERVICE + "forms/inspection.yaml");
            assertThat(problem.toString()).contains(words);
        });
    }

    @Test
    void thatNamesWhatIsNotThereIsNotToldToBeMissing() {
        onlyInTheInspection(
                Map.of(
                        "forms/inspection.yaml",
                        SeededMistakesTest.text("forms/inspection.yaml")
                                .replace("kind: boolean", "kind: choice\n        options: vocab nothing")),
                "nothing");
    }

    @Test
    void whoseRuleIsWrongIsNotToldToBeMissing() {
        onlyInTheInspection(
                Map.of(
                        "forms/inspection.yaml",
                        SeededMistakesTest.text("forms/inspection.yaml") + "        show: wdie\n"),
                "Unknown name 'wdie'");
    }

    @Test
    void ofAFormThatIsNotThereOnlyThatIsTold() {
        String workflow = SeededMistakesTest.text("workflow.yaml")
                .replace("    needs: [reason, remedy]", "    when: grant.sene = true\n    needs: [reason, remedy]")
                .replace("fill: inspection", "fill: inspektion");

        assertThat(told(Map.of("workflow.yaml", workflow)).problems())
                .singleElement()
                .asString()
                .contains("There is no form 'inspektion'. Did you mean 'inspection'?");
    }

    @Test
    void whatOtherFormsAndMovesReadOfAMistakenOneIsNotToldEither() {
        Map<String, String> files = visited();
        files.compute(
                "workflow.yaml",
                (path, text) -> String.valueOf(text)
                        .replace("    when: not(wide) or sells = \"food\"", "    when: visit.seen = true"));
        files.put("forms/inspection.yaml", SeededMistakesTest.text("forms/inspection.yaml") + "        show: wdie\n");

        onlyInTheInspection(files, "Unknown name 'wdie'");
    }
}
