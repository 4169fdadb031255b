package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.OnTurn.Turn;
import org.junit.jupiter.api.Test;

/** Whoever looks at a case learns whose turn it is, whether that is an office, the applicant, a party, a register or a day. */
class OnTurnTest {
    private static final Actor.Official CLERK = official("li", "clerk.county");

    private static List<String> turns(Workflow workflow, Situation situation) {
        return new OnTurn(workflow, situation)
                .all().stream().map(OnTurnTest::words).toList();
    }

    private static List<String> turns(Workflow workflow, Story story) {
        return turns(workflow, story.situation());
    }

    private static String words(Turn turn) {
        return switch (turn) {
            case Turn.Officials(Set<Post> posts) -> roles(posts);
            case Turn.Held(Set<Post> posts, Step.Refused why) ->
                roles(posts) + " held by " + why.getClass().getSimpleName();
            case Turn.InLane(LaneWork lane) -> lane.move() + " by " + roles(lane.posts());
            case Turn.Register(var lane) ->
                "register " + lane.map(LaneWork::move).orElse("of the state");
            case Turn.Applicant() -> "applicant";
            case Turn.Parties(var who) ->
                String.join(" and ", who.stream().map(label -> label.in("en")).toList());
            case Turn.Time() -> "time";
        };
    }

    private static String roles(Set<Post> posts) {
        return String.join(" or ", posts.stream().map(Post::role).sorted().toList());
    }

    private static Story filed(Workflow workflow) {
        return new Story(workflow, "2026-03-02T09:00", Map.of());
    }

    private final Workflow office = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county}
              waiting: {waitsFor: applicant, edits: named, lasts: 10 days, then: lapse}
              checking: {lanes: {visit: {worker: inspector.county}, view: {worker: officer.county}}}
              deciding: {worker: head.county}
              published: {waitsFor: time, lasts: 7 days, then: over}
              granted: {end: granted}
              lapsed: {end: lapsed}
            moves:
              accept: {from: received, to: checking, by: clerk.county}
              ask: {from: received, to: waiting, by: clerk.county, needs: [items]}
              answer: {from: waiting, to: received, by: applicant}
              withdraw: {from: waiting, to: lapsed, by: head.county}
              lapse: {from: waiting, to: lapsed, by: time}
              joined: {from: checking, to: deciding, by: auto}
              grant: {from: deciding, to: published, by: head.county}
              over: {from: published, to: granted, by: time}
            """);

    @Test
    void thePostThatWorksOnItIsOnTurn() {
        assertThat(turns(office, filed(office))).containsExactly("clerk");
    }

    @Test
    void whileTheApplicantIsAskedItIsHersThoughAnOfficialCouldEndIt() {
        assertThat(turns(office, filed(office).does(CLERK, "ask"))).containsExactly("applicant");
    }

    @Test
    void ofWorkSideBySideOnlyWhatIsOpenIsSomebodysTurn() {
        Story story = filed(office).does(CLERK, "accept");
        assertThat(turns(office, story)).containsExactly("visit by inspector", "view by officer");

        assertThat(turns(office, story.does(official("he", "inspector.county"), "visit")))
                .containsExactly("view by officer");
    }

    @Test
    void aNoticeWaitsForItsDayAndAnEndedCaseForNobody() {
        Story story = filed(office)
                .does(CLERK, "accept")
                .does(official("he", "inspector.county"), "visit")
                .does(official("sun", "officer.county"), "view");
        story.settle();
        story.does(official("wu", "head.county"), "grant");
        assertThat(turns(office, story)).containsExactly("time");

        story.at("2026-04-01T09:00").settle();
        assertThat(story.state()).isEqualTo("granted");
        assertThat(turns(office, story)).isEmpty();
    }

    @Test
    void whoCanDoNothingYetIsNamedWithWhatIsMissing() {
        assertThat(turns(office, filed(office).owes("accept", 80).does(CLERK, "ask")))
                .containsExactly("applicant");

        Workflow fee = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves: {grant: {from: received, to: granted, by: clerk.county}}
                """);
        assertThat(turns(fee, filed(fee).owes("grant", 80))).containsExactly("clerk held by Unpaid");
    }

    @Test
    void whatLeavesTheCaseWhereItIsMakesItNobodysTurn() {
        Workflow noted = Sketch.workflow("""
                start: received
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves:
                  note: {from: received, to: same, by: clerk.county, needs: [reason]}
                  grant: {from: received, to: granted, by: clerk.county}
                """);
        assertThat(turns(noted, filed(noted).owes("grant", 80))).containsExactly("clerk held by Unpaid");
    }

    @Test
    void aRegisterThatThePortalAsksIsWaitedForAndOneThatNobodyAsksIsAnOfficials() {
        Workflow asks = Sketch.workflow("""
                start: checking
                states:
                  checking: {lanes: {id: {worker: clerk.county, ask: population, by: [day], lasts: 5 days}}}
                  deciding: {worker: head.county}
                  by-hand: {worker: clerk.county}
                  granted: {end: granted}
                moves:
                  known: {from: checking, to: deciding, by: auto, when: 'outcome("id") in ["found", "none"]'}
                  unknown: {from: checking, to: by-hand, by: auto, when: 'outcome("id") in ["several", "contradicts", "silent", "cancelled"]'}
                  verify: {from: by-hand, to: deciding, by: clerk.county}
                  grant: {from: deciding, to: granted, by: head.county}
                """);
        assertThat(turns(asks, filed(asks))).containsExactly("id by clerk");

        Story asking = filed(asks).knows((fact, arguments) -> Value.of(fact.equals(Act.ASKING)));
        assertThat(turns(asks, asking)).containsExactly("register id");
    }

    private final Workflow consent = Sketch.workflow("""
            start: consent
            parties:
              spouse: {who: '"13800000001"', sees: [day]}
              owner: {who: '"13800000002"', sees: [day]}
            states:
              consent: {waitsFor: party, lasts: 10 days, then: silent}
              decide: {worker: clerk.county}
              granted: {end: granted}
              lapsed: {end: lapsed}
              withdrawn: {end: withdrawn}
            moves:
              agree: {from: consent, to: decide, by: auto, signs: [spouse, owner]}
              object: {from: consent, to: lapsed, by: spouse}
              silent: {from: consent, to: lapsed, by: time}
              withdraw: {from: [consent, decide], to: withdrawn, by: spouse, signs: [owner]}
              grant: {from: decide, to: granted, by: clerk.county, signs: [spouse]}
            """);

    private Situation peopled() {
        Situation bare = filed(consent).situation();
        return bare.with(consent.participants(bare).stream()
                .map(one -> one.actingAs(Set.of("party:" + one.party())))
                .toList());
    }

    private Situation signed(Situation before, String party) {
        Actor actor = new Actor.Guest("party:" + party, party);
        Map<String, Value> signature = consent.signature(before, "agree", actor).orElseThrow();
        return before.after(Act.event(Act.SIGNED, actor.id(), before.now(), before.state(), signature));
    }

    @Test
    void whoHasSignedIsWaitedForNoMore() {
        assertThat(turns(consent, peopled())).containsExactly("spouse and owner");
        assertThat(turns(consent, signed(peopled(), "spouse"))).containsExactly("owner");
    }

    @Test
    void aSignatureUnderWhatTheOfficeDoesIsWaitedForBesideTheOffice() {
        Situation decide =
                consent.settle(signed(signed(peopled(), "spouse"), "owner")).situation();

        assertThat(decide.state()).isEqualTo("decide");
        assertThat(turns(consent, decide)).containsExactly("clerk", "spouse");
    }
}
