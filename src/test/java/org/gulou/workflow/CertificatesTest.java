package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is a certificate for each element of a list, each stands for itself. */
class CertificatesTest {
    static final Actor CLERK = Story.official("li", "clerk.county");
    static final String MOVES = """
            start: received
            states:
              received: {worker: clerk.county}
              granted: {end: granted}
              review: {worker: clerk.county}
            moves:
              grant: {from: [received, review], to: granted, by: clerk.county, does: [{notify: applicant}, {issue: certificate}]}
              amend: {from: granted, to: same, by: clerk.county, supersedes: decision, does: {issue: certificate}}
              suspend: {from: granted, to: same, by: clerk.county, needs: [reason], does: {suspend: certificate}}
              lift: {from: granted, to: same, by: clerk.county, does: {lift: certificate}}
              revoke: {from: granted, to: same, by: clerk.county, needs: [reason], does: {revoke: certificate}}
              giveBack: {from: granted, to: same, by: applicant, does: {revoke: certificate}}
              reopen: {from: granted, to: review, by: clerk.county, supersedes: decision}
            """;

    private final Workflow workflow = workflow("agencies as a", MOVES);
    private final Story story =
            new Story(workflow, "2026-03-02T09:00").answers("agencies", list("water", "fire", "roads"));

    private static Workflow.Compilation compiled(String each, String moves) {
        Declared all = Sketch.DECLARED;
        var declared = new Declared(
                all.names(),
                all.fills(),
                all.kept(),
                all.papers(),
                all.answers(),
                all.options(),
                all.letters(),
                Map.of("certificate", new Written(each, new Place("service.yaml", 7, 9))),
                all.deserted(),
                all.limits());
        return Workflow.compile(Sketch.source(moves), declared);
    }

    static Workflow workflow(String each, String moves) {
        return switch (compiled(each, moves)) {
            case Workflow.Compilation.Ready(Workflow workflow, List<Problem> warnings) -> workflow;
            case Workflow.Compilation.Refused(List<Problem> problems) ->
                throw new AssertionError("refused: " + problems);
        };
    }

    private static List<String> problems(String each, String moves) {
        return compiled(each, moves) instanceof Workflow.Compilation.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::toString).toList()
                : List.of();
    }

    static Value list(String... keys) {
        return new Value.Items(Stream.of(keys).map(Value::of).toList());
    }

    static Map<String, Value> about(String... keys) {
        return Map.of("reason", Value.of("complaints"), Certificates.WHICH, list(keys));
    }

    private Map<String, Certificate> standing() {
        return Certificates.of(workflow, story.situation().history()).standing();
    }

    private Value fact() {
        return ((Value.Fields) workflow.read(story.situation(), "case"))
                .fields()
                .getOrDefault("certificate", Value.EMPTY);
    }

    @Test
    void theGrantIssuesOneForEachElement() {
        story.does(CLERK, "grant");

        assertThat(standing())
                .containsExactly(
                        Map.entry("water", Certificate.VALID),
                        Map.entry("fire", Certificate.VALID),
                        Map.entry("roads", Certificate.VALID));
    }

    @Test
    void ofAnEmptyListNoneIsIssuedAndNothingCanBeDoneToIt() {
        story.answers("agencies", list()).does(CLERK, "grant");

        assertThat(standing()).isEmpty();
        assertThat(fact()).isEqualTo(Value.of("none"));
        assertThat(story.attempt(CLERK, "revoke", about("water"))).isInstanceOf(Step.NotOfCertificate.class);
    }

    @Test
    void anActIsAboutThoseThatWereChosen() {
        story.does(CLERK, "grant").does(CLERK, "suspend", about("water", "roads"));

        assertThat(standing().values())
                .containsExactly(Certificate.SUSPENDED, Certificate.VALID, Certificate.SUSPENDED);
        assertThat(Certificates.choices(
                        workflow, story.situation(), workflow.move("lift").orElseThrow()))
                .containsOnlyKeys("water", "roads");
        assertThat(fact()).isEqualTo(Value.of("valid"));
    }

    @Test
    void whoeverDoesNotSayWhichOrNamesOneForWhichItIsNotPossibleIsRefused() {
        story.does(CLERK, "grant").does(CLERK, "suspend", about("water"));

        assertThat(why("suspend", Map.of("reason", Value.of("why"))))
                .isEqualTo("Choose at least one certificate for which this is possible.");
        assertThat(why("suspend", about("water"))).contains("for which this is possible");
        assertThat(why("lift", about("water", "fire"))).contains("for which this is possible");
        assertThat(why("revoke", about("harbour"))).contains("for which this is possible");
    }

    private String why(String move, Map<String, Value> given) {
        Step step = story.attempt(CLERK, move, given);
        assertThat(step).isInstanceOf(Step.Refused.class);
        return ((Step.Refused) step).why().in("en");
    }

    @Test
    void whatTheApplicantGivesBackAreAllOfThem() {
        story.does(CLERK, "grant").does(CLERK, "revoke", about("fire")).does(Story.MEI, "giveBack");

        assertThat(standing().values()).containsOnly(Certificate.REVOKED);
        assertThat(fact()).isEqualTo(Value.of("revoked"));
    }

    @Test
    void whatIsAnsweredLaterChangesNothingOfWhatWasIssued() {
        story.does(CLERK, "grant").answers("agencies", list("harbour"));

        assertThat(standing()).containsOnlyKeys("water", "fire", "roads");
        story.does(CLERK, "suspend", about("fire"));
        assertThat(standing()).containsEntry("fire", Certificate.SUSPENDED);
    }

    @Test
    void aCorrectionIssuesThemOnceMoreButForThoseThatWereTaken() {
        story.does(CLERK, "grant")
                .does(CLERK, "suspend", about("water"))
                .does(CLERK, "revoke", about("fire"))
                .answers("agencies", list("water", "fire", "harbour"))
                .does(CLERK, "amend");

        assertThat(standing())
                .containsOnly(
                        Map.entry("water", Certificate.SUSPENDED),
                        Map.entry("fire", Certificate.REVOKED),
                        Map.entry("roads", Certificate.REVOKED),
                        Map.entry("harbour", Certificate.VALID));
        assertThat(Certificates.which(story.situation().history().getLast())).containsExactly("harbour");
    }

    @Test
    void aNewDecisionIssuesAllOfThem() {
        story.does(CLERK, "grant").does(CLERK, "revoke", about("fire")).does(CLERK, "reopen");
        assertThat(standing().values()).containsOnly(Certificate.REVOKED);

        story.does(CLERK, "grant");

        assertThat(standing().values()).containsOnly(Certificate.VALID).hasSize(3);
    }

    @Test
    void anActIsCalledByThoseThatItIsAboutUnlessTheseAreAll() {
        story.does(CLERK, "grant").does(CLERK, "suspend", about("fire"));
        Move suspend = workflow.move("suspend").orElseThrow();
        Act act = story.situation().history().getLast();
        assertThat(Certificates.label(workflow, story.situation(), act, suspend).in("en"))
                .isEqualTo("suspend (fire)");

        story.does(CLERK, "lift", about("fire")).does(CLERK, "suspend", about("fire", "water", "roads"));
        Act all = story.situation().history().getLast();
        assertThat(Certificates.label(workflow, story.situation(), all, suspend).in("en"))
                .isEqualTo("suspend");
    }

    @Test
    void aListWithoutKeysIsRefused() {
        assertThat(problems("relatives as r", MOVES))
                .singleElement()
                .asString()
                .startsWith("service.yaml:7:9")
                .contains("Expected a list of rows, options or days");
        assertThat(problems("agencies", MOVES)).singleElement().asString().contains("Expected a list and a name");
        assertThat(problems("harbours as h", MOVES)).singleElement().asString().contains("harbours");
        assertThat(problems("highRisk as h", MOVES)).singleElement().asString().contains("list");
    }

    @Test
    void aMoveThatIssuesAndTakesIsRefused() {
        assertThat(problems(
                        "agencies as a",
                        MOVES + "  both: {from: granted, to: same, by: clerk.county, needs: [reason], does: [{revoke:"
                                + " certificate}, {issue: certificate}]}\n"))
                .singleElement()
                .asString()
                .contains("both issues certificates and changes some of them");
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    /** Whatever is done: one certificate for an element, and after each grant as many valid ones as there are elements. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thereAreAsManyAsElementsAndNeverTwoForOne(long seed) {
        var random = new Random(seed);
        List<String> moves = List.of("grant", "amend", "suspend", "lift", "revoke", "giveBack", "reopen");
        for (int i = 0; i < 25; i++) {
            var keys = new ArrayList<>(List.of("water", "fire", "roads", "water", "harbour"));
            Collections.shuffle(keys, random);
            String[] some = keys.subList(0, random.nextInt(keys.size() + 1)).toArray(String[]::new);
            String move = moves.get(random.nextInt(moves.size()));
            boolean changes = move.equals("grant") || move.equals("amend");
            if (changes) {
                story.answers("agencies", list(some));
            }
            Certificates before = Certificates.of(workflow, story.situation().history());

            Step step = story.attempt(move.equals("giveBack") ? Story.MEI : CLERK, move, about(some));

            Certificates now = Certificates.of(workflow, story.situation().history());
            if (step instanceof Step.Moved) {
                var elements = Set.of(new HashSet<>(List.of(some)).toArray(String[]::new));
                var valid = now.standing().entrySet().stream()
                        .filter(one -> one.getValue() == Certificate.VALID)
                        .map(Map.Entry::getKey)
                        .toList();
                if (changes) {
                    assertThat(valid)
                            .containsExactlyInAnyOrderElementsOf(elements.stream()
                                    .filter(key -> !before.taken().contains(key))
                                    .toList());
                } else if (!move.equals("lift")) {
                    assertThat(before.standing().entrySet())
                            .filteredOn(one -> one.getValue() == Certificate.VALID)
                            .extracting(Map.Entry::getKey)
                            .containsAll(valid);
                }
            } else {
                assertThat(now).isEqualTo(before);
            }
        }
    }
}
