package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaneOutcomeTest {
    @Test
    void oneThatDidNotAnswerIsWorseThanAnyThatDid() {
        assertThat(LaneOutcome.worst(List.of("found", "none", "silent", "contradicts")))
                .contains("silent");
    }

    @Test
    void everyOutcomeHasItsPlaceAmongTheOthers() {
        assertThat(LaneOutcome.values())
                .allSatisfy(outcome ->
                        assertThat(LaneOutcome.worst(List.of(outcome.word()))).contains(outcome.word()));
    }

    @Test
    void theWordsAreThoseOfDefinitions() {
        assertThat(Lane.Ask.OUTCOMES).containsExactly("found", "none", "several", "contradicts", "silent");
        assertThat(Part.OUTCOMES).containsExactly("granted", "refused", "withdrawn", "lapsed", "not-accepted", "held");
        assertThat(List.of(Lane.DONE, Lane.CANCELLED, Lane.SILENT)).containsExactly("done", "cancelled", "silent");
    }

    @Test
    void anOfficialMayEnterWhateverARegisterCanSay() {
        assertThat(Asking.needs().getFirst())
                .isInstanceOfSatisfying(
                        Need.Item.class,
                        item -> assertThat(item.options().keySet()).containsExactlyElementsOf(Lane.Ask.OUTCOMES));
    }
}
