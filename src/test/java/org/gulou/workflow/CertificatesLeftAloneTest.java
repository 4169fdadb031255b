package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.CertificatesTest.CLERK;
import static org.gulou.workflow.CertificatesTest.MOVES;
import static org.gulou.workflow.CertificatesTest.about;
import static org.gulou.workflow.CertificatesTest.list;
import static org.gulou.workflow.CertificatesTest.workflow;

import java.util.List;
import java.util.Map;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Of the elements of a list some get no certificate: what was renewed elsewhere, and all while the list is not known. */
class CertificatesLeftAloneTest {
    private final Workflow workflow = workflow("agencies as a", MOVES);
    private final Story story =
            new Story(workflow, "2026-03-02T09:00").answers("agencies", list("water", "fire", "roads"));

    private Map<String, Certificate> standing() {
        return Certificates.of(workflow, story.situation().history()).standing();
    }

    private String why(String move, Map<String, Value> given) {
        Step step = story.attempt(CLERK, move, given);
        assertThat(step).isInstanceOf(Step.Refused.class);
        return ((Step.Refused) step).why().in("en");
    }

    @Test
    void whatAnotherCaseHasRenewedIsLeftToIt() {
        story.does(CLERK, "grant").knows(renewed("fire", "roads"));

        assertThat(Certificates.choices(
                        workflow, story.situation(), workflow.move("revoke").orElseThrow()))
                .containsOnlyKeys("water");
        assertThat(why("suspend", about("fire"))).contains("for which this is possible");
        story.does(CLERK, "amend");
        assertThat(Certificates.which(story.situation().history().getLast())).containsExactly("water");
        assertThat(standing())
                .containsEntry("fire", Certificate.VALID)
                .as("it was not taken from its holder")
                .hasSize(3);
        story.does(Story.MEI, "giveBack");
        assertThat(Certificates.which(story.situation().history().getLast())).containsExactly("water");
        assertThat(why("revoke", about("fire")))
                .isEqualTo(
                        "“revoke” cannot be done here: the certificate was renewed in another case. Do it in that one.");
    }

    @Test
    void notEvenANewDecisionIssuesOnceMoreWhatWasRenewedElsewhere() {
        story.does(CLERK, "grant").does(CLERK, "reopen").knows(renewed("fire")).does(CLERK, "grant");

        assertThat(Certificates.which(story.situation().history().getLast())).containsExactly("water", "roads");
    }

    @Test
    void theOnlyOneOfACaseIsNotIssuedOnceMoreWhereAnotherCaseHasRenewedIt() {
        Story one = new Story(Sketch.workflow(MOVES), "2026-03-02T09:00").does(CLERK, "grant");
        assertThat(one.attempt(CLERK, "amend", Map.of())).isInstanceOf(Step.Moved.class);

        one.knows(renewed(""));

        assertThat(one.attempt(CLERK, "amend", Map.of())).isInstanceOf(Step.RenewedElsewhere.class);
        assertThat(one.attempt(CLERK, "revoke", Map.of("reason", Value.of("complaints"))))
                .isInstanceOf(Step.RenewedElsewhere.class);
    }

    private static Surroundings.Facts renewed(String... keys) {
        return (fact, arguments) -> fact.equals(Act.RENEWED) ? list(keys) : Value.unknown(fact);
    }

    @Test
    void nothingIsIssuedForAListThatIsNotKnownYet() {
        story.answers("agencies", Value.unknown("household.members"));
        assertThat(why("grant", Map.of())).isEqualTo("“grant” has to wait: household.members is still missing.");

        story.answers("agencies", list("water")).does(CLERK, "grant");
        story.answers("agencies", new Value.Items(List.of(Value.of("water"), Value.unknown("household.r2.age"))));

        assertThat(why("amend", Map.of())).contains("household.r2.age is still missing");
        assertThat(standing()).containsOnly(Map.entry("water", Certificate.VALID));
    }

    @Test
    void anAutomaticMoveWaitsForTheList() {
        Workflow alone = workflow("agencies as a", """
                start: received
                states:
                  received: {worker: clerk.county}
                  granted: {end: granted}
                moves:
                  go: {from: received, to: granted, by: auto, does: {issue: certificate}}
                """);
        Story waits = new Story(alone, "2026-03-02T09:00").answers("agencies", Value.unknown("agencies"));
        assertThat(alone.settle(waits.situation()).moves()).isEmpty();

        assertThat(alone.settle(waits.answers("agencies", list("fire")).situation())
                        .moves())
                .singleElement()
                .satisfies(step -> assertThat(Certificates.which(step.act())).containsExactly("fire"));
    }
}
