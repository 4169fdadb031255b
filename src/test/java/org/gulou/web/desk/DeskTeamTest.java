package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Proceeding.DoneAct;
import org.gulou.kernel.Actor;
import org.gulou.kernel.ActorKind;
import org.gulou.workflow.Act;
import org.junit.jupiter.api.Test;

class DeskTeamTest {
    private static final Actor.Official SELF = new Actor.Official("self", "莫兰", Set.of());

    private static DoneAct act(int seq, String actor) {
        var act = new Act("move-" + seq, actor, Instant.EPOCH, "here", "there", Map.of());
        return new DoneAct(seq, act, "move", actor, ActorKind.OFFICIAL, Optional.empty());
    }

    @Test
    void whatSheDidHerselfSinceSheLookedIsNoNews() {
        List<DoneAct> acts = List.of(act(0, "citizen"), act(1, "colleague"), act(2, "self"), act(3, "citizen"));

        assertThat(DeskTeam.newTo(SELF, acts, 1)).extracting(DoneAct::seq).containsExactly(1, 3);
    }
}
