package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Stage;
import org.gulou.workflow.State;
import org.junit.jupiter.api.Test;

/** On whose desk a case lies. */
class CaseFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Post LEAD = new Post("head", new BodyId("yunyan-housing"));
    private static final Post REVIEWER = new Post("reviewer", new BodyId("yunyan-transport"));
    private static final State REVIEW = new State(
            "review",
            LocalizedText.NONE,
            Stage.BEING_CHECKED,
            LocalizedText.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Edits.NONE,
            List.of(),
            Optional.empty());

    private static CaseFile heldBySomebodyAt(Post post) {
        var file = new CaseFile();
        file.enter(REVIEW, Optional.of(post), NOW);
        file.claim(new Actor.Official("zeng", "曾庆", Set.of(post)), NOW);
        return file;
    }

    @Test
    void whoHoldsItKeepsItWhileItStaysAtHerPost() {
        CaseFile file = heldBySomebodyAt(LEAD);

        file.enter(REVIEW, Optional.of(LEAD), NOW);

        assertThat(file.claimedBy()).contains("zeng");
    }

    @Test
    void whoHeldItLetsGoWhenItGoesToAnotherPostInTheSameState() {
        CaseFile file = heldBySomebodyAt(LEAD);

        file.enter(REVIEW, Optional.of(REVIEWER), NOW);

        assertThat(file.claimedBy()).isEmpty();
    }
}
