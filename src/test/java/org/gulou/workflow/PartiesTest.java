package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final Actor SPOUSE = new Actor.Guest("party:spouse", "spouse");
    private static final Actor CLERK = Story.official("li", "clerk.county");

    /** Filed with a consent: the spouse agrees or objects, time takes the case on, and both sign the grant. */
    private final Workflow consent = Sketch.workflow("""
            start: consent
            parties:
              spouse: {who: '"13800000001"', sees: [day], when: highRisk}
              buyer: {who: 'name.no', sees: [day]}
            states:
              consent: {waitsFor: party, lasts: 10 days, then: silent}
              decide: {worker: clerk.county}
              granted: {end: granted}
              lapsed: {end: lapsed}
            moves:
              name: {from: consent, to: same, by: applicant, needs: [{id: no, options: ['"13900000002"']}]}
              agree: {from: consent, to: decide, by: auto, signs: [spouse, applicant]}
              object: {from: consent, to: lapsed, by: spouse}
              silent: {from: consent, to: lapsed, by: time}
              again: {from: decide, to: consent, by: applicant}
              grant: {from: decide, to: granted, by: clerk.county, signs: [spouse]}
            """.replace("{id: no, options: ['\"13900000002\"']}", "{id: no}")
            .replace("'name.no'", "'string(name.no)'"));

    private Situation filed() {
        return peopled(new Story(consent, "2026-03-02T09:00", Map.of("highRisk", Value.TRUE)).situation());
    }

    private Situation peopled(Situation bare) {
        return bare.with(consent.participants(bare).stream()
                .map(one -> one.actingAs(Set.of("party:" + one.party())))
                .toList());
    }

    private Situation signed(Situation before, String move, Actor actor) {
        return before.after(Act.event(
                Act.SIGNED,
                actor.id(),
                before.now(),
                before.state(),
                consent.signature(before, move, actor).orElseThrow()));
    }

    @Test
    void whoTakesPartFollowsFromTheAnswers() {
        assertThat(consent.participants(filed())).extracting(Participant::party).containsExactly("spouse");
        Situation alone = new Story(consent, "2026-03-02T09:00", Map.of("highRisk", Value.FALSE)).situation();
        assertThat(consent.participants(alone)).isEmpty();
    }

    @Test
    void aPartyJoinsWithTheMoveThatNamesHer() {
        Situation before = filed();
        Situation after =
                before.after(new Act("name", "mei", before.now(), "consent", "consent", Map.of("no", Value.of(4711))));

        assertThat(consent.participants(after)).extracting(Participant::who).containsExactly("13800000001", "4711");
    }

    @Test
    void onlyThePartyTakesHerMove() {
        assertThat(consent.step(filed(), new Attempt("object", SPOUSE))).isInstanceOf(Step.Moved.class);
        assertThat(consent.step(filed(), new Attempt("object", Story.MEI)))
                .isInstanceOfSatisfying(
                        Step.NotYours.class, no -> assertThat(no.why().in("en")).contains("is for spouse"));
    }

    @Test
    void nothingHappensByItselfBeforeAllHaveSigned() {
        Situation before = filed();

        assertThat(consent.settle(before).moves()).isEmpty();
        assertThat(consent.settle(signed(before, "agree", SPOUSE)).moves()).isEmpty();
        assertThat(consent.settle(signed(signed(before, "agree", SPOUSE), "agree", Story.MEI))
                        .situation()
                        .state())
                .isEqualTo("decide");
    }

    @Test
    void aSignatureIsVoidOnceSomethingWasGivenSince() {
        Situation signed = signed(filed(), "agree", SPOUSE);
        Situation changed =
                signed.after(new Act("name", "mei", signed.now(), "consent", "consent", Map.of("no", Value.of(4711))));

        assertThat(consent.toSign(signed, SPOUSE)).isEmpty();
        assertThat(consent.toSign(changed, SPOUSE)).extracting(Move::id).containsExactly("agree");
    }

    @Test
    void aSignatureIsVoidOnceTheCaseHasGoneOn() {
        Situation decide = consent.settle(signed(signed(filed(), "agree", SPOUSE), "agree", Story.MEI))
                .situation();
        Situation back = peopled(decide.after(new Act("again", "mei", decide.now(), "decide", "consent", Map.of())));

        assertThat(consent.toSign(back, SPOUSE)).extracting(Move::id).containsExactly("agree");
    }

    @Test
    void whoHasNotSignedSignsBeforeTheOfficial() {
        Situation decide = peopled(consent.settle(signed(signed(filed(), "agree", SPOUSE), "agree", Story.MEI))
                .situation());
        var missing = consent.unsigned(decide, consent.move("grant").orElseThrow());
        Map<String, Value> present = Map.of(
                "signed", new Value.Items(List.of(Value.of(missing.getFirst().key()))));

        assertThat(consent.step(decide, new Attempt("grant", CLERK)))
                .isInstanceOfSatisfying(
                        Step.Needs.class, no -> assertThat(no.why().in("zh")).isEqualTo("尚未签名：spouse。"));
        assertThat(consent.step(decide, new Attempt("grant", CLERK, present))).isInstanceOf(Step.Moved.class);
        assertThat(consent.step(signed(decide, "grant", SPOUSE), new Attempt("grant", CLERK)))
                .isInstanceOf(Step.Moved.class);
    }

    @Test
    void nobodySignsWhatSheIsNotAskedFor() {
        assertThat(consent.signature(filed(), "grant", SPOUSE)).isEmpty();
        assertThat(consent.signature(filed(), "agree", Story.STRANGER)).isEmpty();
    }

    @Test
    void whoTookPartAsAPartyIsKeptApartAsAnOfficialToo() {
        Workflow workflow = Sketch.workflow("""
                start: consent
                parties: {spouse: {who: '"13800000001"', sees: [day]}}
                states: {consent: {worker: clerk.county}, granted: {end: granted}, lapsed: {end: lapsed}}
                moves:
                  agree: {from: consent, to: same, by: spouse}
                  grant: {from: consent, to: granted, by: clerk.county, notBy: [agree]}
                  lapse: {from: consent, to: lapsed, by: clerk.county}
                """);
        Situation bare = new Story(workflow, "2026-03-02T09:00").situation();
        Situation both = bare.with(workflow.participants(bare).stream()
                .map(one -> one.actingAs(Set.of("party:spouse", CLERK.id())))
                .toList());
        assertThat(workflow.step(both, new Attempt("agree", CLERK))).isInstanceOf(Step.NotYours.class);

        Situation agreed = both.after(((Step.Moved) workflow.step(both, new Attempt("agree", SPOUSE))).act());

        assertThat(workflow.step(agreed, new Attempt("grant", CLERK))).isInstanceOf(Step.SameHands.class);
        assertThat(workflow.step(agreed, new Attempt("grant", Story.official("zhao", "clerk.county"))))
                .isInstanceOf(Step.Moved.class);
    }
}
