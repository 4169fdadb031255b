package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    private static final Actor SPOUSE = new Actor.Guest("party:spouse", "spouse");
    private static final Actor OWNER = new Actor.Guest("party:owner", "owner");
    private static final Actor CLERK = Story.official("li", "clerk.county");

    /** The spouse signs or objects, may withdraw at any time, and signs the grant. */
    private final Workflow consent = Sketch.workflow("""
            start: consent
            parties:
              spouse: {who: '"13800000001"', sees: [day]}
              owner: {who: '"13800000002"', sees: [day]}
            states:
              consent: {waitsFor: party, lasts: 10 days, then: silent}
              check: {worker: clerk.county}
              decide: {worker: clerk.county}
              granted: {end: granted}
              lapsed: {end: lapsed}
              withdrawn: {end: withdrawn}
            moves:
              agree: {from: consent, to: check, by: auto, signs: [spouse, owner]}
              object: {from: consent, to: lapsed, by: spouse}
              silent: {from: consent, to: lapsed, by: time}
              withdraw: {from: [consent, check, decide], to: withdrawn, by: spouse}
              checked: {from: check, to: decide, by: clerk.county}
              grant: {from: decide, to: granted, by: clerk.county, signs: [spouse]}
            """);

    private final Story story = new Story(consent, "2026-03-02T09:00", Map.of());

    private Situation filed() {
        return peopled(story.situation());
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

    private List<String> of(Situation situation, Actor actor) {
        return new Awaited(consent, situation).of(actor).stream().map(Move::id).toList();
    }

    @Test
    void whereNobodyElseWorksItWaitsForWhatOnlySheCanDo() {
        assertThat(of(filed(), SPOUSE)).containsExactly("agree", "object");
    }

    @Test
    void onceSheHasSignedItWaitsForTheOthers() {
        Situation signed = signed(filed(), "agree", SPOUSE);

        assertThat(of(signed, SPOUSE)).isEmpty();
        assertThat(consent.moves(signed, SPOUSE)).extracting(Move::id).contains("object", "withdraw");
        assertThat(of(signed, OWNER)).containsExactly("agree");
    }

    @Test
    void whileAnOfficialWorksOnlyHerSignatureIsWaitedFor() {
        Situation check = peopled(consent.settle(signed(signed(filed(), "agree", SPOUSE), "agree", OWNER))
                .situation());
        Situation decide =
                peopled(check.after(((Step.Moved) consent.step(check, new Attempt("checked", CLERK))).act()));

        assertThat(of(check, SPOUSE)).isEmpty();
        assertThat(consent.moves(check, SPOUSE)).extracting(Move::id).containsExactly("withdraw");
        assertThat(of(decide, SPOUSE)).containsExactly("grant");
    }
}
