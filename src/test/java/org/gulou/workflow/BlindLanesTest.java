package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in in a blind lane is kept from all others until the lanes are joined. */
class BlindLanesTest {
    private static final Actor HEAD = official("sun", "head.county");

    private static String reviewed(String lanes, String join) {
        return """
                start: received
                states:
                  received: {worker: clerk.county}
                  reviews:
                    worker: head.county
                    lanes:
                      %s
                    join: %s
                  correction: {waitsFor: applicant, edits: named}
                  granted: {end: granted}
                  withdrawn: {end: withdrawn}
                moves:
                  send: {from: received, to: reviews, by: clerk.county}
                  correct: {from: reviews, to: correction, by: head.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                  withdraw: {from: reviews, to: withdrawn, by: applicant}
                  decide: {from: reviews, to: granted, by: head.county, when: 'some v in views satisfies v.result = "ok"'}
                """.formatted(lanes, join);
    }

    private static final String BLIND =
            "views: {each: agencies as a, worker: reviewer of a, fill: opinion, blind: true, notBy: [views, send]}";

    private final Workflow workflow = Sketch.workflow(reviewed(BLIND, "all"));
    private Story story = new Story(workflow, "2026-03-02T09:00");

    private static Actor reviewer(String body) {
        return FullWorkflows.at("reviewer", body);
    }

    private Map<String, Value> view(int place) {
        return workflow.read(story.situation(), "views") instanceof Value.Items(List<Value> views)
                        && views.get(place) instanceof Value.Fields(Map<String, Value> view)
                ? view
                : Map.of();
    }

    @BeforeEach
    void oneOfTwoHasReviewed() {
        story = new Story(
                        workflow,
                        "2026-03-02T09:00",
                        Map.of("agencies", FullWorkflows.list("water", "fire"), "relatives", FullWorkflows.list()))
                .at("2026-03-03T09:00")
                .does(official("wang", "clerk.county"), "send")
                .does(reviewer("water"), "views/water", FullWorkflows.opinion("ok"));
    }

    private Set<Act> sealed(Actor reader) {
        return BlindLanes.sealed(workflow, story.situation(), reader);
    }

    private void theOtherHasReviewed() {
        story = story.does(reviewer("fire"), "views/fire", FullWorkflows.opinion("object"));
    }

    @Test
    void untilTheJoinNobodyReadsItButWhoFilledItIn() {
        assertThat(sealed(HEAD)).extracting(Act::move).containsExactly("views/water");
        assertThat(sealed(reviewer("fire"))).hasSize(1);
        assertThat(sealed(reviewer("water"))).isEmpty();
    }

    @Test
    void whoeverLooksIsToldThatItIsKept() {
        assertThat(kept()).containsExactly(true, false);

        theOtherHasReviewed();

        assertThat(kept()).containsExactly(false, false);
    }

    private List<Boolean> kept() {
        return workflow.lanes(story.situation()).stream()
                .map(work -> BlindLanes.keeps(workflow, story.situation(), work))
                .toList();
    }

    @Test
    void rulesReadThatItIsDoneAndNothingElse() {
        assertThat(view(0).get("outcome")).isEqualTo(Value.of("done"));
        assertThat(view(0).get("result")).isInstanceOf(Value.Unknown.class);
        assertThat(story.attempt(HEAD, "decide")).isInstanceOf(Step.NotNow.class);
    }

    @Test
    void lettersAndTheFormsOfOthersReadNothing() {
        workflow.moves().forEach(move -> story.answers(move.action(), Value.EMPTY));

        assertThat(Given.last(workflow, story.situation()).toString()).doesNotContain("ok");
        assertThat(story.situation().told(workflow, Map.of()).toString()).doesNotContain("ok");
    }

    @Test
    void itStaysSealedWhileTheCaseIsOutForACorrection() {
        story = story.does(HEAD, "correct", Map.of("items", FullWorkflows.list("day")));

        assertThat(sealed(HEAD)).hasSize(1);
        assertThat(sealed(MEI)).hasSize(1);
    }

    @Test
    void afterTheJoinEverybodyReadsIt() {
        theOtherHasReviewed();

        assertThat(sealed(HEAD)).isEmpty();
        assertThat(view(0).get("result")).isEqualTo(Value.of("ok"));
        assertThat(story.attempt(HEAD, "decide")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void soTheyDoWhereTheCaseHasLeftBefore() {
        story = story.does(MEI, "withdraw");

        assertThat(sealed(HEAD)).isEmpty();
    }

    @Test
    void nobodyWorksInTwoLanesOfOneListThatKeepsThemApart() {
        var both = new Actor.Official(
                "twice",
                "twice",
                Set.of(
                        ((Actor.Official) reviewer("water")).posts().iterator().next(),
                        ((Actor.Official) reviewer("fire")).posts().iterator().next()));
        story = new Story(workflow, "2026-03-02T09:00", Map.of("agencies", FullWorkflows.list("water", "fire")))
                .does(official("wang", "clerk.county"), "send")
                .does(both, "views/water", FullWorkflows.opinion("ok"));

        assertThat(story.attempt(both, "views/fire", FullWorkflows.opinion("ok")))
                .isInstanceOf(Step.SameHands.class);
    }

    @Test
    void whereNothingIsFilledInNothingIsBlind() {
        assertThat(Sketch.problems(reviewed("views: {each: agencies as a, worker: reviewer of a, blind: true}", "all")))
                .anySatisfy(problem -> assertThat(problem).contains("so there is nothing to keep from others"));
    }

    @Test
    void noJoinHangsOnWhatIsBlindUntilThen() {
        assertThat(Sketch.problems(reviewed(
                        "views: {worker: officer.county, fill: opinion, blind: true}", "'views.result = \"ok\"'")))
                .anySatisfy(problem -> assertThat(problem).contains("which is blind until the join"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some v in views satisfies v.result = \"ok\"",
                "count(for v in views return v.result) > 1",
                "count(views[result = \"ok\"]) > 1",
                "\"ok\" in views.result",
                "if outcome(\"views\") = \"done\" then views[1].result = \"ok\" else false",
                "every vs in [views] satisfies (some v in vs satisfies v.result = \"ok\")",
                "some h in history(\"views\") satisfies h.result = \"ok\"",
                "views[1] = views[2]",
                "count(distinct values(views)) = 1",
                "some v in views satisfies (some w in views satisfies v != w)",
                "count(views[item = views[1]]) > 1"
            })
    void inWhateverWayTheJoinReadsItsElements(String join) {
        assertThat(Sketch.problems(reviewed(BLIND, "'" + join + "'")))
                .anySatisfy(problem -> assertThat(problem).contains("which is blind until the join"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(views[outcome = \"done\"]) > 1",
                "some v in views satisfies v.outcome = \"done\"",
                "every v in views satisfies v.outcome = \"done\" or v.a = \"water\"",
                "count(views) = 2 and views[1].outcome = \"done\"",
                "count(for v in views[a = \"water\"] return v.outcome) > 1 or views[item.a = \"water\"][1].outcome = \"done\""
            })
    void aJoinReadsWhatHasComeAndOfWhom(String join) {
        assertThat(Sketch.problems(reviewed(BLIND, "'" + join + "'")))
                .noneSatisfy(problem -> assertThat(problem).contains("which is blind until the join"));
    }

    @Test
    void aLaneIsKeptApartFromWhatThereIs() {
        assertThat(Sketch.problems(reviewed(
                        "views: {each: agencies as a, worker: reviewer of a, fill: opinion, notBy: [sent]}", "all")))
                .anySatisfy(problem -> assertThat(problem).contains("'sent'"));
    }
}
