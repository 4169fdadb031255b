package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Amended;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Limits;
import org.gulou.workflow.Move;
import org.gulou.workflow.Noted;
import org.gulou.workflow.Settled;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.gulou.workflow.Workflow;

/** A case that lives in memory only, to try what a definition makes of it. */
final class ExampleCase {
    private static final Actor.Citizen APPLICANT = ExamplePeople.APPLICANT;

    private final ServiceVersion version;
    private final ExampleWorld world;
    private final Instant filedAt;
    private final List<ToldIssue> issued = new ArrayList<>();
    private final Map<Integer, FilledForm> filled = new LinkedHashMap<>();
    private final ExampleFees fees;
    private final ExampleSeal seal;
    private final ExampleRegisters registers;
    private Answers answers;
    private Situation situation;
    private final ExamplePeople people;
    private int revision = 1;

    /**
     * Files an application.
     *
     * @param fees how the story pays
     * @param registers what they say
     */
    ExampleCase(
            ServiceVersion version,
            ExampleWorld world,
            Instant filedAt,
            Answers answers,
            ExampleFees fees,
            ExampleRegisters registers) {
        this.fees = fees;
        this.registers = registers;
        this.version = version;
        this.world = world;
        this.filedAt = filedAt;
        this.answers = answers;
        this.seal = ExampleSeal.of(world.standing(version, filedAt).open());
        this.people = new ExamplePeople(version, world);
        List<Act> filing = List.of(Act.submitted(APPLICANT.id(), filedAt, version.workflow()));
        this.situation = Noted.filed(workflow(), situation(filing, filedAt, record().values()));
        settle();
    }

    ServiceVersion version() {
        return version;
    }

    Offer offer() {
        return world.offer();
    }

    /** What was filed, with all that was corrected since. */
    FilledForm record() {
        return journey().filled();
    }

    private Situation situation(List<Act> history, Instant at, Map<String, Value> values) {
        var names = new LinkedHashMap<>(world.at(filedAt, values).around());
        names.computeIfPresent("case", (name, facts) -> world.filed(facts, version, filedAt, record()));
        names.put("fee", fees.facts(record().fees()));
        var days = new Parameters.Days(
                OfficeTime.day(at), Optional.of(OfficeTime.day(filedAt)), Optional.empty(), Optional.empty());
        return new Situation(
                history,
                Set.of(APPLICANT.id()),
                world.bodies(version.guide()),
                new Limits(version.guide().time().statutory(), world.offer().promised()),
                new StoryRecord(version.form(), answers, world.at(filedAt, Map.of()))
                        .scope(names, workflow(), () -> this.situation.history()),
                new Surroundings(at, world.calendar(), world.figures(days), this::fact));
    }

    private Value fact(String function, List<Value> arguments) {
        return new ExampleFacts(world, workflow(), situation.history(), answers, record(), fees, revision)
                .fact(function, arguments);
    }

    /** Lines of the fee are paid, or all of it. */
    void pay(List<String> lines) {
        fees.pay(lines);
        situation = situation(situation.history(), now(), record().values());
        if (fees.areSettled(record().fees())) {
            happens(Act.FEE_PAID, APPLICANT, Map.of());
        } else {
            settle();
        }
    }

    /** Something comes from outside, with all that follows. */
    void happens(String event, Actor who, Map<String, Value> given) {
        situation = situation.after(Act.event(event, who.id(), now(), situation.state(), given));
        settle();
    }

    Instant now() {
        return situation.now();
    }

    Instant later(Period period) {
        return world.later(now(), period);
    }

    Optional<Step.Refused> sealed(Move move, Actor actor) {
        return seal.holds(move, actor, now());
    }

    Situation situation() {
        return situation;
    }

    Workflow workflow() {
        return version.workflow();
    }

    List<String> issued() {
        return issued.stream().map(ToldIssue::paper).toList();
    }

    List<ToldIssue> issues() {
        return List.copyOf(issued);
    }

    /** The form that an official filled in with an act, by the place of the act in the history, from 1. */
    Map<Integer, FilledForm> filled() {
        return Map.copyOf(filled);
    }

    /** Lets time pass, with all that it brings. */
    void until(Instant moment) {
        Optional<Instant> silence = registers
                .silence(workflow().questions(situation))
                .filter(last -> last.isAfter(now()) && last.isBefore(moment));
        situation = situation.at(silence.orElse(moment));
        settle();
        if (silence.isPresent()) {
            until(moment);
        }
    }

    /** From now on registers say this. */
    void told(Node.Fields says) {
        registers.told(says);
        settle();
    }

    private void settle() {
        do {
            situation = people.in(situation);
            Settled settled = version.workflow().settle(situation);
            Situation then = situation;
            for (Step.Moved moved : settled.moves()) {
                then = then.at(moved.act().at()).after(moved.act());
                situation = then;
                note(moved.effects(), then);
            }
            situation = people.in(settled.situation());
        } while (answered());
    }

    /** Whether a register has answered that was asked. */
    private boolean answered() {
        Optional<Step.Moved> answer = registers.answer(workflow(), situation);
        answer.ifPresent(moved -> situation = situation.after(moved.act()));
        return answer.isPresent();
    }

    private void note(List<Effect> effects, Situation then) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Issue(String paper)) {
                issued.addAll(ToldIssue.of(paper, workflow(), then));
            }
        }
    }

    /**
     * Somebody acts.
     *
     * @param given by the key of each need, with the form that she filled in, where the move has one
     */
    Step act(String move, Actor actor, Map<String, Value> given, Optional<FilledForm> form) {
        Step step = seal.step(workflow(), situation, new Attempt(move, actor, given));
        if (step instanceof Step.Moved moved) {
            Optional<Amended> amended = Amended.of(journey(), this::journey, moved.move(), given);
            Optional<Step.Refused> wrong = amended.flatMap(it ->
                    it.wrong().or(() -> refusedThen(it, new Attempt(moved.move().id(), actor, given))));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            situation = situation.after(Noted.in(workflow(), situation, moved).act());
            form.ifPresent(it -> filled.put(situation.history().size(), it));
            note(moved.effects(), situation);
            settle();
        }
        return step;
    }

    /** Takes over what a move makes of the answers; if it cannot be taken with them, says why and changes nothing. */
    private Optional<Step.Refused> refusedThen(Amended amended, Attempt attempt) {
        Answers before = answers;
        correct(amended.journey().answers());
        if (!(workflow().step(situation, attempt) instanceof Step.Refused refused)) {
            return Optional.empty();
        }
        revision -= 2;
        correct(before);
        return Optional.of(refused);
    }

    /** The applicant changes what a correction names. */
    void correct(Node.Fields changes, Node.Fields papers, Mistakes mistakes) {
        correct(ExampleAnswers.corrected(
                version.form(), answers, world.at(filedAt, Map.of()), changes, papers, mistakes));
    }

    /** Answers were changed. */
    void correct(Answers changed) {
        answers = changed;
        revision++;
        situation = people.in(situation(situation.history(), now(), record().values()));
    }

    Answers answers() {
        return answers;
    }

    /** Somebody signs a move before it is taken; false where she is not asked to. */
    boolean sign(String move, Actor actor) {
        Optional<Map<String, Value>> signature = workflow().signature(situation, move, actor);
        signature.ifPresent(says -> happens(Act.SIGNED, actor, says));
        return signature.isPresent();
    }

    Actor actor(String by, String name) {
        return people.actor(by, name, situation);
    }

    /** What a story writes as given with a move. */
    Map<String, Value> given(Move move, Node.Fields with, Optional<FilledForm> form) {
        return new ToldNeeds(workflow(), situation).given(move, with, form);
    }

    /** The form that goes with a move, as a story has it filled in now. */
    Optional<ToldFilling> filling(Move move, Node.Fields with) {
        Circumstances around = world.at(now(), filedAt, situation.told(workflow(), record().values()))
                .with("case", workflow().read(situation, "case"));
        return move.fill()
                .flatMap(id -> Optional.ofNullable(version.officialForms().get(id)))
                .map(form -> new ToldFilling(form, with, around));
    }

    /** What rules see at a path: an item of the form, what a move or lane was given, a fact of case or certificate. */
    Optional<Value> value(String path) {
        return new ToldCertificates(workflow(), situation)
                .at(path, version, issued)
                .or(() -> ExampleValues.at(
                        path, workflow(), situation, version.officialForms().keySet(), journey()));
    }

    /** The way through the form as answered now. */
    Journey journey() {
        return journey(answers);
    }

    private Journey journey(Answers answered) {
        return Journey.of(version.form(), answered, world.at(filedAt, Map.of()));
    }
}
