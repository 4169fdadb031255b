package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories tell of a certificate for each element what they tell of one. */
class CertificatesOfListsTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    private static final String STORY = """
            schema: gulou/example/v1
            title: {zh: 两个摊位, en: Two stalls}
            at: 2026-03-02T09:00
            offer: {body: yunyan-market-regulation}
            answers:
              applicant: {name: 王芳, residentId: 52011119961005010X}
              stalls: [{number: A1, width: 1.5}, {number: B2, width: 2.5}]
              sells: food
              startsOn: 2026-04-01
              licensed: true
              phone: "13800138000"
            papers: {stall-photo: upload, health-certificate: upload}
            then:
              - {at: 2026-03-03T10:00, by: clerk.county, move: accept}
              - {paid: all}
              - at: 2026-03-04T10:00
                by: head.county
                move: grant
                with: {seen: true}
                expect:
                  issued: [certificate, certificate]
                  values:
                    certificate[1].validUntil: 2027-04-01
                    certificate[2].validUntil: 2026-10-01
                    certificate[2].state: valid
                    case.certificate: valid
              - at: 2026-05-04T10:00
                by: clerk.county
                move: revoke
                with: {reason: 占道, certificates: [2]}
                expect: {values: {certificate.state: [valid, revoked], case.certificate: valid}}
              - {by: clerk.county, move: revoke, with: {reason: 占道, certificates: [2]}, refused: needs}
              - {by: clerk.county, move: revoke, with: {reason: 占道}, refused: needs}
              - at: 2026-05-05T10:00
                by: clerk.county
                move: amend
                with: {applicant.name: 王芳芳}
                expect: {issued: [certificate, certificate, certificate], values: {certificate.state: [valid, revoked]}}
            """;

    private static Folder each(String list) {
        Map<String, byte[]> files = new HashMap<>();
        put(files, "service.yaml", SeededMistakesTest.text("service.yaml").replace("  validFor: 1 year", """
                  each: %s
                  validUntil: startsOn + (if s.width > 2 then duration("P6M") else duration("P1Y"))""".formatted(
                        list)
                .indent(2)
                .stripTrailing()));
        put(
                files,
                "letters/permit.html",
                SeededMistakesTest.text("letters/permit.html").replace("</h1>", "（{s.number}）</h1>"));
        put(files, "workflow.yaml", SeededMistakesTest.text("workflow.yaml").replace("clocks:", """
                  revoke:
                    label: {zh: 撤销, en: Revoke}
                    from: granted
                    to: same
                    by: clerk.county
                    needs: [reason]
                    does: [{revoke: certificate}, {notify: applicant}]
                  amend:
                    label: {zh: 更正, en: Correct}
                    from: granted
                    to: same
                    by: clerk.county
                    needs: [applicant.name]
                    supersedes: decision
                    does: [{issue: certificate}, {notify: applicant}]
                clocks:"""));
        put(files, "examples/two-stalls.yaml", STORY);
        return SeededMistakesTest.SOUND.with(files);
    }

    private static void put(Map<String, byte[]> files, String file, String text) {
        files.put(SERVICE + file, text.getBytes(UTF_8));
    }

    private static List<String> told(Folder folder) {
        return SeededMistakesTest.told(folder).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aStoryTellsOfEachWhatBecomesOfIt() {
        assertThat(told(each("stalls as s"))).isEmpty();
    }

    @Test
    void nothingElseThatAMoveNeedsIsCalledLikeThem() {
        Folder sound = each("stalls as s");
        String file = SERVICE + "workflow.yaml";
        String text = new String(sound.files().get(file), UTF_8);

        String asks = "needs: [applicant.name, {id: certificates, kind: text, title: {zh: 证照, en: Papers}}]";

        assertThat(told(sound.with(Map.of(
                        file, text.replace("needs: [applicant.name]", asks).getBytes(UTF_8)))))
                .anySatisfy(line -> assertThat(line)
                        .contains("The move 'amend' needs something called 'certificates'.", "Give it another name"));
    }

    @Test
    void whereThereIsNoCertificateThereIsNoneForEachElement() {
        Map<String, byte[]> files = new HashMap<>();
        put(
                files,
                "service.yaml",
                SeededMistakesTest.text("service.yaml")
                        .replace("  certificate: letters/permit.html", "  each: stalls as s"));
        put(files, "workflow.yaml", SeededMistakesTest.text("workflow.yaml").replace("{issue: certificate}, ", ""));

        assertThat(told(SeededMistakesTest.SOUND.with(files)))
                .anySatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "service.yaml:65:9: There is no certificate that there could be one of for each element."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stalls[width > 2] as s|Issued so far: [certificate].",
                "stalls[width > 3] as s|Issued so far: [].",
            })
    void onlyThoseThatTheListTakesAreIssued(String list, String words) {
        assertThat(told(each(list))).anySatisfy(line -> assertThat(line).contains(words));
    }
}
