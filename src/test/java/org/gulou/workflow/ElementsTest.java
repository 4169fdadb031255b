package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every element of a list has of its own: a lane with its people, a part with its end, a person with her number. */
class ElementsTest {
    private static final Actor CLERK = official("li", "clerk.county");

    private static Value relative(String name, int income) {
        return new Value.Fields(Map.of("name", Value.of(name), "income", Value.of(income)));
    }

    private static Story story(Workflow workflow, Value... relatives) {
        return new Story(workflow, "2026-03-02T09:00", Map.of("relatives", new Value.Items(Arrays.asList(relatives))));
    }

    private final Workflow visits = Sketch.workflow("""
            start: checks
            states:
              checks:
                worker: clerk.county
                lanes:
                  homes: {each: relatives as r, worker: visitor of r.name, requests: held}
                  file: {worker: clerk.county, requests: held}
                join: 2 of 3
              correction: {waitsFor: applicant, edits: named}
              granted: {end: granted}
            moves:
              finish: {from: checks, to: granted, by: auto}
              correct: {from: checks, to: correction, by: clerk.county, needs: [items]}
              resend: {from: correction, to: back, by: applicant}
              note: {from: checks, to: same, by: clerk.county, needs: [items]}
            """);
    private final Story visiting = story(visits, relative("east", 1), relative("west", 2));

    private static Actor visitor(String body) {
        return FullWorkflows.at("visitor", body);
    }

    @Test
    void anElementWithoutANameIsKnownByItsPlaceInTheList() {
        assertThat(visits.lanes(visiting.situation()))
                .extracting(LaneWork::move)
                .containsExactly("homes/1", "homes/2", "file");
        assertThat(visits.lanes(visiting.situation()))
                .extracting(LaneWork::label)
                .containsExactly(
                        LocalizedText.of("homes（1）", "homes (1)"),
                        LocalizedText.of("homes（2）", "homes (2)"),
                        LocalizedText.of("file", "file"));
    }

    private static Value row(String key, String name) {
        return new Value.Fields(Map.of(Type.Fields.KEY, Value.of(key), "name", Value.of(name), "income", Value.of(1)));
    }

    @Test
    void aRowIsKnownByItsKeyAndKeepsItsOutcomeWhereAnotherGoes() {
        Story rows = story(visits, row("k1", "east"), row("k2", "west"), row("k3", "north"));
        rows.does(visitor("east"), "homes/k1");

        rows.answers("relatives", new Value.Items(List.of(row("k2", "west"), row("k3", "north"))));

        assertThat(visits.lanes(rows.situation()))
                .extracting(
                        LaneWork::move, LaneWork::isOpen, work -> work.label().in("en"))
                .containsExactly(
                        Tuple.tuple("homes/k2", true, "homes (west)"),
                        Tuple.tuple("homes/k3", true, "homes (north)"),
                        Tuple.tuple("file", true, "file"));
        assertThat(visits.move(rows.situation(), "homes-request/k3")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("homes: needs something from the applicant (north)");
        assertThat(visits.move(rows.situation(), "homes/k1").orElseThrow().id()).isEqualTo("homes/k1");
    }

    @Test
    void aLaneIsForThePostAtTheBodyOfItsElement() {
        assertThat(visits.lanes(visiting.situation()))
                .extracting(LaneWork::posts)
                .containsExactly(
                        Set.of(new Post("visitor", new BodyId("east"))),
                        Set.of(new Post("visitor", new BodyId("west"))),
                        Set.of(new Post("clerk", new BodyId("yunyan-civil-affairs"))));
        assertThat(visits.routed(visiting.situation()))
                .containsExactlyInAnyOrder(
                        new Post("visitor", new BodyId("east")), new Post("visitor", new BodyId("west")));
        assertThat(visits.moves(visiting.situation(), visitor("west")))
                .extracting(Move::id, move -> move.label().in("en"))
                .containsExactly(
                        Tuple.tuple("homes/2", "homes (2)"),
                        Tuple.tuple("homes-request/2", "homes: needs something from the applicant (2)"));
    }

    @Test
    void nobodyActsInALaneThatThereIsNot() {
        assertThat(visiting.attempt(visitor("west"), "homes/3", Map.of())).isInstanceOf(Step.NotFromHere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor of relatives[1].name", "visitor.township of relatives[1].name"})
    void aCaseLiesAtTheBodyThatFollowsFromIt(String worker) {
        Workflow passedOn = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  away: {worker: '%1$s'}
                  granted: {end: granted}
                moves:
                  pass: {from: received, to: away, by: clerk.county}
                  grant: {from: away, to: granted, by: '%1$s'}
                """.formatted(worker));
        Story passed = story(passedOn, relative("west", 1)).does(CLERK, "pass");

        assertThat(passedOn.worker(passed.situation(), "received"))
                .contains(new Post("clerk", new BodyId("yunyan-civil-affairs")));
        assertThat(passedOn.worker(passed.situation(), "away")).contains(new Post("visitor", new BodyId("west")));
        assertThat(passedOn.worker(passed.situation(), "granted")).isEmpty();
        assertThat(passed.attempt(visitor("east"), "grant")).isInstanceOf(Step.NotYours.class);
        assertThat(passed.attempt(visitor("west"), "grant")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void aJoinOfSomeCountsTheLanesThatThereAre() {
        visiting.does(visitor("west"), "homes/2").settle();
        assertThat(visiting.state()).isEqualTo("checks");
        visiting.does(CLERK, "file").settle();
        assertThat(visiting.state()).isEqualTo("granted");

        Story alone = story(visits);
        alone.does(CLERK, "file").settle();

        assertThat(alone.state()).isEqualTo("granted");
    }

    @Test
    void onlyWhatALaneHoldsBackWaitsForTheLeadEachThingOnce() {
        Map<String, Value> wanted =
                Map.of("items", FullWorkflows.list("day", "name"), "reason", Value.of("unreadable"));
        visiting.does(CLERK, "note", Map.of("items", FullWorkflows.list("other")))
                .does(visitor("west"), "homes-request/2", wanted)
                .does(CLERK, "file-request", Map.of("items", FullWorkflows.list("name"), "reason", Value.of("old")));
        assertThat(visits.requests(visiting.situation())).containsExactly("day", "name");

        visiting.at("2026-03-03T09:00")
                .does(CLERK, "correct")
                .at("2026-03-04T09:00")
                .does(MEI, "resend");
        assertThat(visits.requests(visiting.situation())).isEmpty();
        visiting.does(visitor("east"), "homes-request/1", wanted);

        assertThat(visits.requests(visiting.situation())).containsExactly("day", "name");
    }

    private final Workflow parts = Sketch.workflow("""
            start: bundle
            states:
              bundle:
                worker: clerk.county
                parts:
                  - {id: moves, service: moving, each: relatives as r}
                  - {id: cards, service: card, after: [moves]}
              done: {end: granted}
            moves:
              finish: {from: bundle, to: done, by: auto}
            """);

    private static Map<String, Value> ended(String how) {
        return Map.of("outcome", Value.of(how));
    }

    private Optional<String> cards(Story story) {
        return parts.lanes(story.situation()).stream()
                .filter(work -> work.move().equals("cards"))
                .findFirst()
                .flatMap(LaneWork::outcome);
    }

    @Test
    void aPartWaitsUntilEveryElementBeforeItIsGranted() {
        Story story = story(parts, relative("Mei", 1), relative("Lan", 2)).does(CLERK, "moves/1", ended("granted"));
        assertThat(cards(story)).isEmpty();
        assertThat(story.attempt(CLERK, "cards", ended("granted"))).isInstanceOf(Step.NotNow.class);

        story.does(CLERK, "moves/2", ended("granted"));

        assertThat(story.attempt(CLERK, "cards", ended("granted"))).isInstanceOf(Step.Moved.class);
    }

    @Test
    void oneElementThatIsNotGrantedHoldsWhatComesAfter() {
        Story story = story(parts, relative("Mei", 1), relative("Lan", 2)).does(CLERK, "moves/1", ended("refused"));
        assertThat(cards(story)).contains("held");

        Story other = story(parts, relative("Mei", 1), relative("Lan", 2))
                .does(CLERK, "moves/1", ended("granted"))
                .does(CLERK, "moves/2", ended("lapsed"));

        assertThat(cards(other)).contains("held");
    }

    @Test
    void everyPersonInAListTakesPartOnce() {
        Workflow heirs = Sketch.workflow("""
                start: consent
                parties:
                  heir: {each: relatives as r, who: r.name, when: r.income > 1, reach: '"at " + r.name', sees: [day]}
                states:
                  consent: {waitsFor: party, lasts: 10 days, then: lapse}
                  done: {end: granted}
                  lapsed: {end: lapsed}
                moves:
                  agree: {from: consent, to: done, by: auto, signs: [heir, applicant]}
                  lapse: {from: consent, to: lapsed, by: time}
                """);
        Story story = story(
                heirs, relative("Mei", 1), relative("Lan", 2), relative(" ", 3), relative("Lan", 4), relative("Wu", 5));

        assertThat(heirs.participants(story.situation()))
                .containsExactly(
                        new Participant("heir", "Lan", Optional.of("at Lan"), Set.of()),
                        new Participant("heir", "Wu", Optional.of("at Wu"), Set.of()));
        Situation known = story.situation().with(heirs.participants(story.situation()));
        assertThat(heirs.unsigned(known, heirs.move("agree").orElseThrow()))
                .extracting(Signer::key)
                .containsExactly("heir Lan", "heir Wu", "applicant");
        var unasked = new Story(heirs, "2026-03-02T09:00", Map.of("relatives", Value.unknown("relatives")));
        assertThat(heirs.participants(unasked.situation())).isEmpty();
    }
}
