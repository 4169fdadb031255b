package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.gulou.workflow.Workflow;
import org.junit.jupiter.api.Test;

/** Which acts are news for the applicant. */
class CaseNewsTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    @Test
    void aDecisionIsToldOnceAndNotAgainWithWhatOfficialsNoteAfterwards() {
        Workflow licence = workflow("food-business-licence");

        assertThat(topic(licence, "grant", "decision", "granted")).contains(Topic.DECIDED);
        assertThat(topic(licence, "propose", "granted", "granted")).isEmpty();
        assertThat(topic(licence, "revoke", "granted", "revoked")).contains(Topic.DECIDED);
    }

    @Test
    void whatWaitsForHerIsToldAndWhatGoesOnInTheOfficeIsNot() {
        Workflow company = workflow("company-registration");

        assertThat(topic(company, "correct", "received", "correction")).contains(Topic.ASKED);
        assertThat(topic(company, "check", "received", "approval")).isEmpty();
    }

    @Test
    void aDecisionThatIsSetAsideIsToldAsSuch() {
        assertThat(key("subsistence-allowance", "overturn", "review", "county-review"))
                .isEqualTo(NewsWords.SUPERSEDED);
        assertThat(key("subsistence-allowance", "uphold", "review", "upheld")).isEqualTo("news.moved");
        assertThat(key("food-business-licence", "revoke", "granted", "revoked")).isEqualTo("news.moved");
    }

    @Test
    void aCertificateThatTheOfficeCorrectedIsToldAsSuch() {
        assertThat(key("food-business-licence", "amend", "granted", "granted")).isEqualTo("news.certificate.AMENDED");
    }

    private static String key(String service, String move, String from, String to) {
        Workflow workflow = workflow(service);
        return CaseNews.moved(moved(workflow, move, from, to), workflow.state(to));
    }

    private static Workflow workflow(String service) {
        return CATALOGUE.service(service).orElseThrow().newest().workflow();
    }

    private static Optional<Topic> topic(Workflow workflow, String move, String from, String to) {
        return CaseNews.topic(moved(workflow, move, from, to), workflow.state(to), false);
    }

    private static Step.Moved moved(Workflow workflow, String move, String from, String to) {
        Move done = workflow.moves().stream()
                .filter(one -> one.id().equals(move))
                .findFirst()
                .orElseThrow();
        return new Step.Moved(done, new Act(move, "official:1", Instant.EPOCH, from, to, Map.of()));
    }
}
