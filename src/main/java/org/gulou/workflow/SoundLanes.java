package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Whether every join can be met, and no register that kept silent is taken for one that found nothing.
 *
 * @param joining what can be assumed while the join is asked
 */
record SoundLanes(
        Workflow workflow,
        WorkflowSource source,
        Explored explored,
        Assumptions assumptions,
        Assumptions joining,
        Mistakes mistakes) {
    /** What can be assumed of the outcomes of all lanes; of a list without elements, none. */
    static Map<String, List<Value>> outcomes(Workflow workflow) {
        var outcomes = new LinkedHashMap<String, List<Value>>();
        for (State state : workflow.states()) {
            boolean waits = waitsForAll(workflow, state);
            state.lanes().map(Lanes::all).orElse(List.of()).forEach(lane -> {
                var values = new ArrayList<Value>();
                lane.outcomes().stream()
                        .filter(outcome -> !(waits && outcome.equals(Lane.CANCELLED)))
                        .forEach(outcome -> values.add(Value.of(outcome)));
                lane.each()
                        .filter(each -> each.list().type().present() instanceof Type.ListOf list && list.least() == 0)
                        .ifPresent(each -> values.add(Value.EMPTY));
                outcomes.put(fact(lane), values);
            });
        }
        return outcomes;
    }

    /** Whether no lane is ever cancelled in a case that goes on: all are joined, and nobody else takes it further. */
    private static boolean waitsForAll(Workflow workflow, State state) {
        return state.lanes()
                        .filter(lanes -> lanes.join() instanceof Lanes.Join.All)
                        .isPresent()
                && workflow.moves().stream()
                        .filter(move -> move.from().contains(state.id()) && !(move.by() instanceof By.Auto))
                        .noneMatch(move -> move.to() instanceof Target.To(String to)
                                && !workflow.state(to).isEnd()
                                && !workflow.returns(to));
    }

    private static String fact(Lane lane) {
        return LaneAnswers.fact(lane.id());
    }

    /** Its list is taken when the case comes to the state, and nothing has come of the lane itself by then. */
    private void namesItself(Lane lane, WorkflowSource.State state, WorkflowSource.Lane written) {
        lane.each().map(each -> each.list().reads()).orElse(Set.of()).stream()
                .filter(read -> read.split("\\.", 2)[0].equals(lane.id()))
                .findFirst()
                .ifPresent(itself -> mistakes.add(
                        written.each().orElse(written.id()),
                        say(
                                "The lane '{lane}' is made once for each of what came of itself, which is nothing when"
                                        + " the case comes to '{state}'.",
                                lane,
                                state.id()),
                        say("Name a list that is there by then, such as an answer: 'each: <list> as <name>'.")));
    }

    void check() {
        source.states().forEach(state -> {
            State compiled = workflow.state(state.id().text());
            state.lanes()
                    .ifPresent(lanes -> lanes.all()
                            .forEach(written -> compiled.lanes()
                                    .flatMap(all -> all.lane(written.id().text()))
                                    .ifPresent(lane -> namesItself(lane, state, written))));
            compiled.lanes().ifPresent(lanes -> {
                state.lanes().flatMap(WorkflowSource.Lanes::join).ifPresent(join -> meets(join, compiled, lanes));
                lanes.all().stream().forEach(lane -> outcomesStandApart(compiled, lane));
            });
        });
    }

    /** A join written as a rule must hold once every lane has come to an outcome, whichever. */
    private void meets(Written written, State state, Lanes lanes) {
        if (!(lanes.join() instanceof Lanes.Join.When(var rule))) {
            return;
        }
        Wanted unmet = Wanted.failing(List.of(rule));
        Optional<Map<String, Value>> never = joining.find(unmet);
        never.ifPresent(outcomes -> mistakes.add(
                written,
                say(
                        "The join is never met when {outcomes}, though every lane has come to an outcome.",
                        Assumptions.words(outcomes)),
                holdForAll()));
        if (never.isEmpty() && !goesOnWithoutJoin(state)) {
            joining.findAnExample(unmet)
                    .ifPresent(values -> explored.spots().stream()
                            .filter(spot -> spot.state().equals(state.id()))
                            .findFirst()
                            .ifPresent(spot -> mistakes.warn(
                                    written,
                                    say(
                                            "A case that {way} stays there for ever when {values}: every lane has come"
                                                    + " to an outcome, and the join is not met.",
                                            Soundness.way(explored.way(spot), state),
                                            Assumptions.words(values)),
                                    holdForAll())));
        }
    }

    private static Sentence holdForAll() {
        return say("Let it hold for every outcome: which outcomes are welcome is the 'when' of the moves.");
    }

    /** Whether officials, parties or time take the case further whatever has come of the lanes. */
    private boolean goesOnWithoutJoin(State state) {
        return workflow.moves().stream()
                .filter(move -> move.from().contains(state.id())
                        && !(move.by() instanceof By.Auto)
                        && move.when().isEmpty()
                        && !SoundChoices.isGivingUp(workflow, move))
                .anyMatch(move -> move.to() instanceof Target.To(String to) && !workflow.returns(to));
    }

    /** No answer is not the answer that there is nothing, and what came back was not paid. */
    private void outcomesStandApart(State state, Lane lane) {
        lane.ask().ifPresent(ask -> standsApart(state, lane, LaneOutcome.SILENT, SoundLanes::silentLikeAnswered));
        lane.pay().ifPresent(pay -> standsApart(state, lane, LaneOutcome.FAILED, SoundLanes::failedLikePaid));
    }

    private void standsApart(State state, Lane lane, LaneOutcome bad, BiFunction<Move, Lane, Told> told) {
        List<LaneOutcome> certain = certain(lane);
        for (WorkflowSource.Move source : this.source.moves()) {
            Optional<Move> move = workflow.move(source.id().text())
                    .filter(it -> it.by() instanceof By.Auto && it.from().contains(state.id()));
            List<Expression> before = before(state, move);
            move.filter(it -> may(it, before, state, lane, bad)
                            && certain.stream().anyMatch(outcome -> may(it, before, state, lane, outcome)))
                    .map(it -> told.apply(it, lane))
                    .ifPresent(
                            words -> mistakes.add(source.when().orElse(source.id()), words.mistake(), words.remedy()));
        }
    }

    private record Told(Sentence mistake, Sentence remedy) {}

    private static Told silentLikeAnswered(Move move, Lane lane) {
        return new Told(
                say("The move '{move}' treats a silent '{lane}' like one that answered.", move, lane),
                say(
                        "Tell them apart by {fact}; silent may share a move with several and contradicts only.",
                        fact(lane)));
    }

    private static Told failedLikePaid(Move move, Lane lane) {
        return new Told(
                say("The move '{move}' treats a payment '{lane}' that came back like one that was made.", move, lane),
                say("Tell them apart by {fact}: let a move for 'failed' lead to where it is put right.", fact(lane)));
    }

    /** What comes of a lane when all goes well; nothing of one in which officials work. */
    private static List<LaneOutcome> certain(Lane lane) {
        return lane.entrusted()
                .map(what -> switch (what) {
                    case Lane.Ask ask -> List.of(LaneOutcome.FOUND, LaneOutcome.NONE);
                    case Lane.Pay pay -> List.of(LaneOutcome.DONE);
                })
                .orElse(List.of());
    }

    /** The conditions under which an earlier move in the file is taken first. */
    private List<Expression> before(State state, Optional<Move> move) {
        return workflow.moves().stream()
                .takeWhile(earlier -> move.filter(earlier::equals).isEmpty())
                .filter(earlier -> earlier.by() instanceof By.Auto
                        && earlier.from().contains(state.id())
                        && !(earlier.to() instanceof Target.Same)
                        && earlier.on().isEmpty()
                        && earlier.signs().isEmpty()
                        && earlier.times().isEmpty())
                .flatMap(earlier -> earlier.when().stream())
                .toList();
    }

    /** While every other one has come to a certain outcome: of several the worst decides. */
    private boolean may(Move move, List<Expression> before, State state, Lane lane, LaneOutcome outcome) {
        List<Map<String, Value>> answers = List.of(answer(lane, outcome));
        for (Lane other : state.lanes().orElseThrow().all()) {
            if (other.entrusted().isPresent() && !other.equals(lane)) {
                answers = answers.stream()
                        .flatMap(so -> certain(other).stream().map(certain -> both(so, answer(other, certain))))
                        .toList();
            }
        }
        List<Map<String, Value>> all = answers;
        Wanted wanted = Wanted.holding(move.when().stream().toList()).sparing(before);
        return all.stream()
                .anyMatch(given -> assumptions.find(wanted.given(given)).isPresent());
    }

    private static Map<String, Value> answer(Lane lane, LaneOutcome outcome) {
        Value word = Value.of(outcome.word());
        return Map.of(fact(lane), word, lane.id() + "." + Lanes.OUTCOME, word);
    }

    private static Map<String, Value> both(Map<String, Value> some, Map<String, Value> others) {
        var both = new LinkedHashMap<>(some);
        both.putAll(others);
        return both;
    }
}
