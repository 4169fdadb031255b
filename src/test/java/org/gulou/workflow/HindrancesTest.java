package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What stands in the way of a move, in words for the one who would take it; and which of several moves an action is. */
class HindrancesTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor HEAD = official("sun", "head.county");
    private static final Actor PORTAL = new Actor.Portal();

    private final Workflow workflow = Sketch.workflow("""
            start: received
            parties: {spouse: {who: '"138"', sees: [day]}}
            states:
              received: {worker: clerk.county}
              checking: {worker: clerk.county, lanes: {visit: {worker: clerk.county}, view: {worker: head.county}}}
              deciding: {worker: head.county}
              correction: {waitsFor: applicant, edits: named}
              granted: {end: granted}
              refused: {end: refused}
              withdrawn: {end: withdrawn}
            moves:
              accept: {from: received, to: checking, by: clerk.county}
              correct: {from: received, to: correction, by: clerk.county, needs: [reason, items], times: 2}
              resend: {from: correction, to: back, by: applicant}
              note: {from: received, to: same, by: clerk.county}
              join: {from: checking, to: deciding, by: auto}
              small: {action: approve, from: deciding, to: granted, by: head.county, when: not(highRisk)}
              large: {action: approve, from: deciding, to: granted, by: head.county, when: day > date("2026-03-15"), needs: [reason]}
              grant-later: {from: deciding, to: granted, by: clerk.county, signs: [spouse]}
              refuse: {from: [received, deciding], to: refused, by: [clerk.county, head.county], needs: [reason, remedy]}
              withdraw: {from: open, to: withdrawn, by: applicant, signs: [applicant, spouse]}
            clocks:
              acceptance: {starts: received, stops: [accept], limit: 5 working days, extend: {by: 3 working days, role: head.county, tells: nobody}}
            """);

    private Story filed(boolean highRisk) {
        return new Story(
                workflow,
                "2026-03-02T09:00",
                Map.of("highRisk", Value.of(highRisk), "day", Value.of(LocalDate.of(2026, 3, 31))));
    }

    private Story deciding(boolean highRisk) {
        Story story = filed(highRisk).does(CLERK, "accept").does(CLERK, "visit").does(HEAD, "view");
        story.settle();
        return story;
    }

    private static LocalizedText why(Step step) {
        assertThat(step).isInstanceOf(Step.Refused.class);
        return ((Step.Refused) step).why();
    }

    @Test
    void whatAnybodyMayDoIsNoMoveOfAnOfficialAtHerDesk() {
        Workflow notice = Sketch.workflow("""
                start: notice
                states: {notice: {worker: clerk.county, shows: [day]}, heard: {worker: clerk.county}, done: {end: granted}}
                moves:
                  object: {from: notice, to: heard, by: anyone}
                  close: {from: [notice, heard], to: done, by: clerk.county}
                """);
        Story story = new Story(notice, "2026-03-02T09:00", Map.of());

        assertThat(notice.moves(story.situation(), CLERK)).extracting(Move::id).containsExactly("close");
        assertThat(notice.moves(story.situation(), new Actor.Guest("objector:1", "")))
                .extracting(Move::id)
                .containsExactly("object");
    }

    @Test
    void byHowMuchAClockIsLengthenedIsSaidInTheReadersLanguage() {
        LocalizedText hint = workflow.move("extend-acceptance").orElseThrow().hint();

        assertThat(hint).isEqualTo(LocalizedText.of("延长 3 个工作日", "By 3 working days"));
    }

    @Test
    void anActionIsDoneByTheFirstOfItsMovesThatCanBeTaken() {
        assertThat(deciding(false).attempt(HEAD, "approve"))
                .isInstanceOfSatisfying(
                        Step.Moved.class,
                        moved -> assertThat(moved.act().move()).isEqualTo("small"));
        assertThat(deciding(true).attempt(HEAD, "approve", Map.of("reason", Value.of("hearing"))))
                .isInstanceOfSatisfying(
                        Step.Moved.class,
                        moved -> assertThat(moved.act().move()).isEqualTo("large"));
    }

    @Test
    void whereNoMoveOfAnActionCanBeTakenTheFirstSaysWhy() {
        assertThat(why(deciding(true).attempt(HEAD, "approve")))
                .isEqualTo(LocalizedText.of(
                        "“small”的条件不满足：not(highRisk)。", "The condition of “small” does not hold: not(highRisk)."));
    }

    @Test
    void anActionThatDoesNotExistIsRefusedWithWhatDoes() {
        Step step = filed(false).attempt(CLERK, "aprove");

        assertThat(step).isInstanceOf(Step.NoSuchMove.class);
        assertThat(why(step))
                .isEqualTo(LocalizedText.of(
                        "没有“aprove”这一操作。现在可以：“accept”、“correct”、“note”、“refuse”。",
                        "There is no action “aprove”. You can do now: “accept”, “correct”, “note”, “refuse”."));
    }

    @Test
    void whoCanDoNothingIsToldSo() {
        assertThat(why(filed(false).attempt(Story.STRANGER, "small")))
                .isEqualTo(LocalizedText.of(
                        "本件现在是“received”，不能“small”。您现在没有可办理的操作。",
                        "The case is in “received”, so “small” cannot be done. There is nothing for you to do now."));
    }

    @Test
    void whatStandsInTheWayIsKnownBeforeAnythingIsGiven() {
        Situation received = filed(false).situation();

        assertThat(workflow.hindrance(received, CLERK, "refuse")).isEmpty();
        assertThat(workflow.hindrance(received, MEI, "refuse")).containsInstanceOf(Step.NotYours.class);
        assertThat(workflow.hindrance(received, HEAD, "small")).containsInstanceOf(Step.NotFromHere.class);
        assertThat(workflow.hindrance(received, HEAD, "larger")).containsInstanceOf(Step.NoSuchMove.class);
    }

    @Test
    void theCaseGoesOnOnceWhatIsDoneSideBySideIsDone() {
        Story story = filed(false).does(CLERK, "accept");
        assertThat(why(story.attempt(PORTAL, "join")))
                .isEqualTo(LocalizedText.of(
                        "“join”要等并行环节完成：visit、view。", "“join” waits for what is still open: visit, view."));

        story.does(CLERK, "visit");

        assertThat(why(story.attempt(PORTAL, "join")).in("en")).isEqualTo("“join” waits for what is still open: view.");
    }

    @Test
    void howOftenSomethingMayBeDoneIsSaid() {
        Story story = filed(false)
                .does(CLERK, "correct")
                .does(MEI, "resend")
                .does(CLERK, "correct")
                .does(MEI, "resend");

        assertThat(why(story.attempt(CLERK, "correct")))
                .isEqualTo(LocalizedText.of(
                        "“correct”在一件中最多 2 次，已用完。", "“correct” may be done at most 2 times on a case, and has been."));
    }

    @Test
    void whatIsMissingIsSaidInOneGo() {
        assertThat(why(filed(false).attempt(CLERK, "refuse")))
                .isEqualTo(LocalizedText.of(
                        "请写明理由。请写明救济途径。", "Give the reason. Say what the applicant can do against it."));
    }

    @Test
    void aConditionOnWhatIsNotKnownSaysWhatIsMissing() {
        Story story = new Story(
                        workflow,
                        "2026-03-02T09:00",
                        Map.of("highRisk", Value.unknown("highRisk"), "day", Value.unknown("day")))
                .does(CLERK, "accept")
                .does(CLERK, "visit")
                .does(HEAD, "view");
        story.settle();

        assertThat(why(story.attempt(HEAD, "small")))
                .isEqualTo(LocalizedText.of(
                        "现在还不能“small”：尚缺 highRisk。", "“small” has to wait: highRisk is still missing."));
    }

    @Test
    void aClockThatHasStoppedIsNotLengthened() {
        Story story = filed(false);
        assertThat(workflow.move("extend-acceptance").orElseThrow().does()).isEmpty();
        assertThat(story.attempt(HEAD, "extend-acceptance", Map.of("reason", Value.of("hearing"))))
                .isInstanceOf(Step.Moved.class);

        Story accepted = filed(false).does(CLERK, "accept");

        assertThat(why(accepted.attempt(HEAD, "extend-acceptance", Map.of("reason", Value.of("hearing")))))
                .isEqualTo(LocalizedText.of(
                        "“acceptance”没有在计时，不能延长。", "“acceptance” is not running, so it cannot be lengthened."));
    }

    @Test
    void whoTakesAMoveHerselfIsNotAskedToSignIt() {
        Situation bare = deciding(false).situation();
        Situation peopled =
                bare.with(List.of(new Participant("spouse", "138", Optional.empty(), Set.of("party:spouse", "li"))));
        Actor spouse = new Actor.Guest("party:spouse", "spouse");

        assertThat(workflow.toSign(peopled, MEI)).isEmpty();
        assertThat(workflow.toSign(peopled, spouse)).extracting(Move::id).containsExactly("grant-later", "withdraw");
        assertThat(workflow.toSign(peopled, CLERK)).extracting(Move::id).contains("grant-later");
        assertThat(why(workflow.step(peopled, new Attempt("withdraw", MEI))))
                .isEqualTo(
                        LocalizedText.of("“withdraw”前须先签名：spouse。", "“withdraw” waits for the signature of spouse."));
    }

    /** The portal says that 80 yuan are due before everything with which the office takes the case on. */
    private static Value owed(String fact, List<Value> arguments) {
        return fact.equals(Act.OWED) && arguments.get(1).isTrue() ? Value.of(80) : Value.EMPTY;
    }

    @Test
    void aFeeIsDueBeforeTheOfficeTakesTheCaseOnAndBeforeNothingElse() {
        Story story = filed(false).knows(HindrancesTest::owed);
        Map<String, Value> everything = Map.of(
                "reason", Value.of("incomplete"),
                "remedy", Value.of("ask for review"),
                "items", new Value.Items(List.of(Value.of("day"))));
        assertThat(why(story.attempt(CLERK, "accept")))
                .isEqualTo(LocalizedText.of(
                        "“accept”前须先缴费：应缴 80 元。", "“accept” waits for the fee: 80 yuan are to be paid."));
        assertThat(story.attempt(CLERK, "note")).isInstanceOf(Step.Moved.class);
        assertThat(filed(false).knows(HindrancesTest::owed).attempt(CLERK, "refuse", everything))
                .isInstanceOf(Step.Moved.class);
        assertThat(filed(false).knows(HindrancesTest::owed).attempt(MEI, "withdraw"))
                .isInstanceOf(Step.Moved.class);

        assertThat(story.attempt(CLERK, "correct", everything)).isInstanceOf(Step.Moved.class);
        assertThat(story.attempt(MEI, "resend")).isInstanceOf(Step.Moved.class);
        assertThat(deciding(false).knows(HindrancesTest::owed).attempt(HEAD, "small"))
                .isInstanceOf(Step.Unpaid.class);
    }

    @Test
    void aFeeWhoseAmountNobodyKnowsYetIsFixedFirst() {
        assertThat(why(filed(false).owes("accept", 0).attempt(CLERK, "accept")))
                .isEqualTo(LocalizedText.of(
                        "“accept”前须先确定费用金额并缴清。", "“accept” waits for the fee: its amount has to be fixed, then paid."));
    }

    @Test
    void aMoveOnAnEventIsTakenWhenItHasJustComeWhateverFollowedByItself() {
        Workflow refunds = Sketch.workflow("""
                start: a
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {worker: clerk.county}, done: {end: granted}}
                moves:
                  first: {from: a, to: b, by: auto, on: fee.refunded}
                  second: {from: b, to: c, by: auto, on: fee.refunded}
                  note: {from: a, to: same, by: clerk.county}
                  finish: {from: [a, b, c], to: done, by: clerk.county}
                """);
        var waiting = new Story(refunds, "2026-03-02T09:00");
        waiting.settle();
        assertThat(waiting.state()).isEqualTo("a");
        assertThat(why(waiting.attempt(PORTAL, "first")).in("en"))
                .isEqualTo("“first” has to wait: fee.refunded is still missing.");

        waiting.hears(Act.FEE_REFUNDED).settle();
        assertThat(waiting.state()).isEqualTo("c");

        var late =
                new Story(refunds, "2026-03-02T09:00").hears(Act.FEE_REFUNDED).does(CLERK, "note");
        late.settle();
        assertThat(late.state()).isEqualTo("a");
    }
}
