package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What officials may do to a certificate follows from how it stands. */
class CertificateTest {
    private static final Actor CLERK = Story.official("li", "clerk.county");
    private static final Map<String, Value> WHY = Map.of("reason", Value.of("complaints"));

    private final Workflow workflow = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              granted: {end: granted}
              review: {worker: clerk.county}
              refused: {end: refused}
            moves:
              grant: {from: received, to: granted, by: clerk.county, does: [{notify: applicant}, {issue: certificate}]}
              refuse: {from: [received, review], to: refused, by: clerk.county, needs: [reason, remedy], does: {issue: refusal}}
              suspend: {from: [received, granted], to: same, by: clerk.county, needs: [reason], does: {suspend: certificate}}
              lift: {from: granted, to: same, by: clerk.county, does: [{notify: applicant}, {lift: certificate}]}
              revoke: {from: granted, to: same, by: clerk.county, needs: [reason], does: {revoke: certificate}}
              reopen: {from: [granted, refused], to: review, by: clerk.county, supersedes: decision}
            """);
    private final Story story = new Story(workflow, "2026-03-02T09:00");

    private Certificate certificate() {
        return Certificates.of(workflow, story.situation().history()).together();
    }

    @Test
    void theGrantIssuesItAndARefusalDoesNot() {
        assertThat(certificate()).isEqualTo(Certificate.NONE);

        story.does(CLERK, "grant");

        assertThat(certificate()).isEqualTo(Certificate.VALID);
        var refused = new Story(workflow, "2026-03-02T09:00").does(CLERK, "refuse");
        assertThat(Certificates.of(workflow, refused.situation().history()).together())
                .isEqualTo(Certificate.NONE);
    }

    @Test
    void itIsSuspendedAndPutInForceAgain() {
        story.does(CLERK, "grant").does(CLERK, "suspend", WHY);
        assertThat(certificate()).isEqualTo(Certificate.SUSPENDED);

        story.does(CLERK, "lift");

        assertThat(certificate()).isEqualTo(Certificate.VALID);
    }

    @Test
    void itIsRevokedInForceOrSuspendedAndThatIsItsEnd() {
        story.does(CLERK, "grant").does(CLERK, "revoke", WHY);
        assertThat(certificate()).isEqualTo(Certificate.REVOKED);
        assertThat(why("revoke")).isEqualTo("“revoke” cannot be done: the certificate is revoked.");
        assertThat(why("lift")).isEqualTo("“lift” cannot be done: the certificate is revoked.");

        var suspended =
                new Story(workflow, "2026-03-02T09:00").does(CLERK, "grant").does(CLERK, "suspend", WHY);
        assertThat(suspended.attempt(CLERK, "revoke", WHY)).isInstanceOf(Step.Moved.class);
    }

    @Test
    void whatDoesNotFitItIsRefusedWithHowItStands() {
        assertThat(why("suspend")).isEqualTo("“suspend” cannot be done: no certificate has been issued.");
        story.does(CLERK, "grant");
        assertThat(why("lift")).isEqualTo("“lift” cannot be done: the certificate is in force.");
        story.does(CLERK, "suspend", WHY);
        assertThat(why("suspend")).isEqualTo("“suspend” cannot be done: the certificate is suspended already.");
        assertThat(workflow.moves(story.situation(), CLERK))
                .extracting(Move::id)
                .containsExactly("lift", "revoke", "reopen");
    }

    private String why(String move) {
        Step step = story.attempt(CLERK, move, WHY);
        assertThat(step).isInstanceOf(Step.NotOfCertificate.class);
        return ((Step.Refused) step).why().in("en");
    }

    @Test
    void whatReplacesADecisionTakesItsCertificateWithIt() {
        story.does(CLERK, "grant").does(CLERK, "reopen");
        assertThat(certificate()).isEqualTo(Certificate.REVOKED);

        var refused = new Story(workflow, "2026-03-02T09:00").does(CLERK, "refuse");
        refused.does(CLERK, "reopen");

        assertThat(Certificates.of(workflow, refused.situation().history()).together())
                .isEqualTo(Certificate.NONE);
    }
}
