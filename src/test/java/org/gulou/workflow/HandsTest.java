package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.junit.jupiter.api.Test;

/** An act that a case waits for and that nobody may do is found, and nothing else. */
class HandsTest {
    private static final Actor.Official LI = official("li", "clerk.county");
    private static final Actor.Official LIU = official("liu", "clerk.county");
    private static final Actor.Official SUN = official("sun", "head.county");

    private final Workflow workflow = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              checking: {worker: clerk.county, lanes: {visit: {worker: clerk.county}, view: {worker: inspector.county}}}
              deciding: {worker: clerk.county}
              granted: {end: granted}
              refused: {end: refused}
            moves:
              accept: {from: received, to: checking, by: clerk.county}
              dismiss: {from: received, to: refused, by: head.county, needs: [reason, remedy]}
              joined: {from: checking, to: deciding, by: auto}
              again: {from: deciding, to: checking, by: clerk.county}
              grant: {from: deciding, to: granted, by: clerk.county, notBy: [accept]}
              refuse: {from: deciding, to: refused, by: clerk.county, needs: [reason, remedy]}
            """);

    private List<String> missing(Story story, Actor.Official... staff) {
        return new Hands(workflow, story.situation(), post -> holding(post, staff))
                .missing().stream()
                        .map(one -> one.move().id() + (one.isVacant() ? " vacant" : " apart"))
                        .toList();
    }

    private static List<Actor.Official> holding(Post post, Actor.Official... staff) {
        return List.of(staff).stream().filter(one -> one.posts().contains(post)).toList();
    }

    private Story filed() {
        return new Story(workflow, "2026-03-02T09:00", Map.of());
    }

    private Story deciding() {
        Story story = filed().does(LI, "accept").does(LI, "visit").does(official("he", "inspector.county"), "view");
        story.settle();
        return story;
    }

    @Test
    void whatOnePersonHasBegunNeedsAnotherWhoIsThere() {
        assertThat(missing(deciding(), LI)).containsExactly("grant apart");
        assertThat(missing(deciding(), LI, LIU)).isEmpty();
    }

    @Test
    void aVacantPostStopsACaseOnlyIfNobodyElseTakesItOn() {
        assertThat(missing(filed(), LI)).isEmpty();
        assertThat(missing(filed())).containsExactly("accept vacant", "dismiss vacant");
        assertThat(missing(filed(), SUN)).containsExactly("accept vacant");
    }

    @Test
    void aLaneThatNobodyWorksInIsMissedBesideOnesThatSomebodyDoes() {
        assertThat(missing(filed().does(LI, "accept"), LI)).containsExactly("view vacant");
    }

    @Test
    void whoHadNoHandInItCouldStandIn() {
        var hands = new Hands(workflow, deciding().situation(), post -> holding(post, LI));
        var missing = hands.missing().getFirst();

        assertThat(hands.could(missing, SUN)).isTrue();
        assertThat(hands.could(missing, LI)).isFalse();
    }
}
