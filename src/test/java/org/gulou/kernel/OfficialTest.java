package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** With the cases of which bodies an official has to do. */
class OfficialTest {
    private static final BodyId HERE = new BodyId("yunyan-transport");
    private static final BodyId ELSEWHERE = new BodyId("yunyan-civil-affairs");

    @Test
    void whoOnlyWritesDefinitionsForABodyHasNothingToDoWithItsCases() {
        var clerk = new Post("clerk", HERE);
        var official = new Actor.Official(
                "o", "莫兰", Set.of(clerk, new Post("editor", ELSEWHERE), new Post("admin", new BodyId("portal"))));

        assertThat(official.bodies()).containsExactly(HERE.id());
        assertThat(official.worksAt(HERE.id())).isTrue();
        assertThat(official.worksAt(ELSEWHERE.id())).isFalse();
        assertThat(official.postsOfCases()).containsExactly(clerk);
    }
}
