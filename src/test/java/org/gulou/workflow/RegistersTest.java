package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move asks a register, the state it leads to waits, and one of five answers leads on. */
class RegistersTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor PORTAL = new Actor.Portal();

    private static final String ASKED = """
            start: received
            states:
              received: {worker: clerk.county}
              asked: {waitsFor: register}
              decide: {worker: head.county}
              by-hand: {worker: clerk.county}
              correction: {waitsFor: applicant, edits: named}
              granted: {end: granted}
            moves:
              accept:
                from: received
                to: asked
                by: clerk.county
                does: {ask: household-economy, by: [agencies, day], as: economy, retry: every 1 hour for 3 working days}
              known: {from: asked, to: decide, by: auto, when: 'outcome("economy") in ["found", "none"]'}
              unknown: {from: asked, to: by-hand, by: auto, when: 'outcome("economy") in ["several", "contradicts", "silent"]'}
              correct: {from: asked, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
              verify: {from: by-hand, to: decide, by: clerk.county}
              grant: {from: decide, to: granted, by: head.county}
            """;

    private final Workflow workflow = Sketch.workflow(ASKED);

    private Story filed(Value... agencies) {
        var answers = new LinkedHashMap<String, Value>();
        answers.put("agencies", new Value.Items(Arrays.asList(agencies)));
        answers.put("day", Value.of(LocalDate.of(2026, 3, 31)));
        return new Story(workflow, "2026-03-02T09:00", answers);
    }

    private Story asked() {
        return filed(Value.of("fire"), Value.of("water")).at("2026-03-03T10:00").does(CLERK, "accept");
    }

    private Question question(Story story) {
        assertThat(workflow.questions(story.situation())).hasSize(1);
        return workflow.questions(story.situation()).getFirst();
    }

    private Situation whileAsking(Story story) {
        Situation given = story.situation();
        Surroundings around = given.surroundings();
        return new Situation(
                given.history(),
                given.applicants(),
                given.bodies(),
                given.limits(),
                given.scope(),
                new Surroundings(
                        around.now(),
                        around.calendar(),
                        around.figures(),
                        (fact, arguments) -> fact.equals(Act.ASKING)
                                ? Value.of(arguments.equals(List.of(Value.of("economy"))))
                                : Value.unknown(fact)));
    }

    @Test
    void aRegisterIsAskedOnceForEachElementOfAKeyThatIsAList() {
        assertThat(question(asked()).register()).isEqualTo("household-economy");
        assertThat(question(asked()).keys())
                .containsExactly(List.of("fire", "2026-03-31"), List.of("water", "2026-03-31"));
    }

    @Test
    void whoLooksForNothingFindsNothing() {
        Story story = filed().does(CLERK, "accept");

        assertThat(question(story).keys()).isEmpty();
        assertThat(Question.answer(List.of(), "")).containsEntry("outcome", Value.of("none"));
    }

    @Test
    void nothingIsAskedBeforeEveryKeyIsKnown() {
        assertThat(workflow.questions(filed(Value.of("fire"), Value.EMPTY)
                        .does(CLERK, "accept")
                        .situation()))
                .isEmpty();
        assertThat(workflow.questions(
                        filed(Value.unknown("agencies")).does(CLERK, "accept").situation()))
                .isEmpty();
        assertThat(workflow.questions(filed(Value.of("fire")).situation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"found,decide", "none,decide", "several,by-hand", "contradicts,by-hand", "silent,by-hand"})
    void eachAnswerLeadsOn(String outcome, String state) {
        Story story = asked().does(PORTAL, "economy", Question.answer(List.of(outcome), ""));
        story.settle();

        assertThat(story.state()).isEqualTo(state);
    }

    @Test
    void theWorstOfSeveralAnswersCounts() {
        assertThat(Question.answer(List.of("found", "none", "contradicts", "several"), "flat: 1")
                        .entrySet())
                .containsExactly(
                        Map.entry("outcome", Value.of("contradicts")), Map.entry("record", Value.of("flat: 1")));
        assertThat(Question.answer(List.of("contradicts", "silent"), "")).containsEntry("outcome", Value.of("silent"));
    }

    @Test
    void anOfficialEntersWhatARegisterAnsweredThatIsNotConnected() {
        Story story = asked();

        assertThat(workflow.moves(story.situation(), CLERK))
                .extracting(Move::id)
                .contains("economy");
        assertThat(story.attempt(MEI, "economy", Question.answer(List.of("found"), "")))
                .isInstanceOf(Step.NotYours.class);
        assertThat(story.attempt(CLERK, "economy", Map.of())).isInstanceOf(Step.Needs.class);
        assertThat(story.attempt(CLERK, "economy", Question.answer(List.of("found"), "")))
                .isInstanceOf(Step.Moved.class);
    }

    @Test
    void nobodyAnswersForARegisterThatThePortalIsAsking() {
        Situation asking = whileAsking(asked());
        Map<String, Value> found = Question.answer(List.of("found"), "");

        assertThat(workflow.step(asking, new Attempt("economy", CLERK, found)))
                .isInstanceOfSatisfying(
                        Step.BeingAsked.class,
                        refused -> assertThat(refused.why().in("en")).contains("its answer comes by itself"));
        assertThat(workflow.step(asking, new Attempt("economy", PORTAL, found))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void aSilentRegisterIsAskedAgainUntilItsTimeIsOver() {
        Question question = question(asked());

        assertThat(question.until()).isEqualTo(Story.instant("2026-03-07T00:00"));
        assertThat(question.next(Story.instant("2026-03-06T22:30"))).contains(Story.instant("2026-03-06T23:30"));
        assertThat(question.next(Story.instant("2026-03-06T23:00"))).contains(Story.instant("2026-03-07T00:00"));
        assertThat(question.next(Story.instant("2026-03-06T23:00:01"))).isEmpty();
    }

    @Test
    void theTimeOfASilentRegisterStandsWhileTheCaseIsOutForACorrection() {
        Story story = asked().at("2026-03-04T10:00").does(CLERK, "correct");
        assertThat(workflow.questions(story.situation())).isEmpty();

        story.at("2026-03-11T10:00").does(MEI, "resend");

        assertThat(question(story).until()).isAfter(Story.instant("2026-03-13T00:00"));
    }

    @Test
    void withoutRetryARegisterIsAskedOnce() {
        Workflow once = Sketch.workflow(ASKED.replace(", retry: every 1 hour for 3 working days", ""));
        Story story = new Story(once, "2026-03-02T09:00", Map.of("agencies", Value.of("fire"), "day", Value.of(1)))
                .does(CLERK, "accept");

        Question question = once.questions(story.situation()).getFirst();
        assertThat(question.keys()).containsExactly(List.of("fire", "1"));
        assertThat(question.next(story.situation().now())).isEmpty();
    }

    @Test
    void whoAsksWithoutOfficialsSaysWhoEntersTheAnswer() {
        String automatic = ASKED.replace(
                        "accept:\n    from: received\n    to: asked\n    by: clerk.county",
                        "ready: {from: received, to: ready, by: clerk.county}\n  accept:\n    from: ready\n    to: asked\n    by: auto")
                .replace("  asked:", "  ready: {waitsFor: time}\n  asked:");

        assertThat(Sketch.problems(automatic))
                .singleElement()
                .asString()
                .contains("Nobody enters what the register answers for 'economy' while it is not connected.");
        assertThat(Sketch.problems(automatic.replace("as: economy,", "as: economy, worker: clerk.county,")))
                .isEmpty();
        assertThat(Sketch.problems(automatic.replace("ready: {waitsFor: time}", "ready: {worker: clerk.county}")))
                .as("whoever works where it is asked enters the answer")
                .isEmpty();
    }

    @Test
    void whoAsksForEachElementAsksByWhatIsItsOwn() {
        Workflow each = Sketch.workflow("""
                start: checks
                states:
                  checks:
                    worker: clerk.county
                    lanes:
                      views: {each: agencies as a, worker: clerk.county, ask: taxes, by: [a, day]}
                  done: {end: granted}
                  doubt: {worker: clerk.county}
                moves:
                  clear: {from: checks, to: done, by: auto, when: 'outcome("views") in ["found", "none"]'}
                  unclear: {from: checks, to: doubt, by: auto, when: 'outcome("views") in ["several", "contradicts", "silent", "cancelled"]'}
                  finish: {from: doubt, to: done, by: clerk.county}
                """);
        Story story = new Story(
                each,
                "2026-03-02T09:00",
                Map.of(
                        "agencies",
                        new Value.Items(List.of(Value.of("fire"), Value.of("water"))),
                        "day",
                        Value.of("31")));

        assertThat(each.questions(story.situation()))
                .extracting(Question::move, Question::keys)
                .containsExactly(
                        tuple("views/fire", List.of(List.of("fire", "31"))),
                        tuple("views/water", List.of(List.of("water", "31"))));
        story.does(PORTAL, "views/fire", Question.answer(List.of("found"), ""));
        assertThat(each.questions(story.situation())).extracting(Question::move).containsExactly("views/water");

        story.does(PORTAL, "views/water", Question.answer(List.of("several"), ""));
        story.settle();
        assertThat(story.state()).isEqualTo("doubt");
    }

    @Test
    void thePortalAnswersForRegistersAndForNobodyElse() {
        Workflow beside = Sketch.workflow("""
                start: checks
                states:
                  checks: {lanes: {visit: {worker: clerk.county, fill: checklist}}}
                  done: {end: granted}
                moves:
                  finish: {from: checks, to: done, by: auto}
                """);
        Story story = new Story(beside, "2026-03-02T09:00");

        assertThat(story.attempt(PORTAL, "visit")).isInstanceOf(Step.NotYours.class);
        assertThat(beside.questions(story.situation())).isEmpty();
    }

    @Test
    void theTimeOfAnAskedRegisterEndsInSilenceWhoeverShouldHaveAnswered() {
        Workflow timed =
                Sketch.workflow(ASKED.replace("retry: every 1 hour for 3 working days", "lasts: 5 working days"));
        Story story = new Story(
                        timed,
                        "2026-03-02T09:00",
                        Map.of("agencies", new Value.Items(List.of(Value.of("fire"))), "day", Value.of("31")))
                .does(CLERK, "accept")
                .at("2026-03-09T23:59");
        story.settle();
        assertThat(story.state()).isEqualTo("asked");

        story.at("2026-03-10T00:00").settle();

        assertThat(story.state()).isEqualTo("by-hand");
    }
}
