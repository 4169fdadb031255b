package org.gulou.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Post;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.clock.ClockLedger;

/**
 * A case as rules see it: the answers it was filed with, and on top what the history tells: what was given with moves,
 * the state, how often a state was entered, when a clock is due.
 */
final class CaseView {
    private final Workflow workflow;
    private final Situation situation;
    private final Trail trail;
    private final Surroundings surroundings;
    private final Map<String, Optional<LaneBoard>> boards = new HashMap<>();

    CaseView(Workflow workflow, Situation situation) {
        this.workflow = workflow;
        this.situation = situation;
        this.trail = new Trail(workflow, situation.history());
        Surroundings given = situation.surroundings();
        this.surroundings = new Surroundings(given.now(), given.calendar(), given.figures(), this::fact);
    }

    Trail trail() {
        return trail;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Certificates certificates() {
        return Certificates.of(workflow, situation);
    }

    Signatures signatures() {
        return new Signatures(workflow, situation);
    }

    /** Unknown where it goes beyond what an evaluation may take. */
    Value evaluate(Expression expression) {
        return evaluate(expression, this::value);
    }

    private Value evaluate(Expression expression, Scope scope) {
        try {
            return expression.evaluate(scope, surroundings);
        } catch (EvaluationLimit tooMuch) {
            return Value.unknown(expression.source());
        }
    }

    /** The value of a rule that may read {@code inner}, too. */
    Value evaluate(Expression expression, Map<String, Value> inner) {
        Scope outer = this::value;
        return evaluate(expression, outer.inside(inner));
    }

    /** The lanes of {@code state} as they stand; empty where it has none or the case was never there. */
    Optional<LaneBoard> board(State state) {
        Optional<LaneBoard> known = boards.get(state.id());
        if (known != null) {
            return known;
        }
        Optional<LaneBoard> board = state.lanes()
                .flatMap(lanes ->
                        trail.latest(state.id()).map(stay -> new LaneBoard(state, lanes, stay, this, situation)));
        boards.put(state.id(), board);
        board.ifPresent(it -> it.read(workflow));
        return board;
    }

    /** The post at which the case lies in {@code state}. */
    Optional<Post> worker(State state) {
        return state.worker()
                .flatMap(role -> role.at(situation.bodies()))
                .or(() -> state.routed()
                        .flatMap(routed ->
                                routed.posts(situation, this::evaluate).stream().findFirst()));
    }

    /** A move as people call it: in the lane of an element by its name, as long as there is one. */
    Optional<Move> move(String id) {
        return workflow.move(id)
                .map(move -> move.lane()
                        .flatMap(act -> stateOf(act.lane())
                                .flatMap(this::board)
                                .flatMap(board -> board.work(act.lane(), act.element()))
                                .flatMap(
                                        work -> workflow.move(LaneAct.move(id)).map(bare -> bare.of(act, work.name()))))
                        .orElse(move));
    }

    /** How long a lane was open in a stay; empty where no element had one. */
    Optional<Trail.Time> open(State state, Lane lane, Trail.Stay stay) {
        return state.lanes().flatMap(lanes -> {
            var board = new LaneBoard(state, lanes, stay, this, situation);
            board.read(workflow);
            return board.open(lane);
        });
    }

    /** Whether the fact {@code fee.paid} holds. */
    boolean isPaid() {
        return situation.scope().value("fee") instanceof Value.Fields(Map<String, Value> fee)
                && fee.getOrDefault("paid", Value.EMPTY).isTrue();
    }

    /** The state in which work is done in a lane. */
    Optional<State> stateOf(String lane) {
        return workflow.states().stream()
                .filter(state ->
                        state.lanes().flatMap(lanes -> lanes.lane(lane)).isPresent())
                .findFirst();
    }

    /** What is carried over into something that the last act opened, by the path there. */
    Map<String, Value> carried(Effect.Open open) {
        Act act = situation.history().getLast();
        Map<String, Value> given = workflow.move(act.move())
                .map(move -> Map.<String, Value>of(move.id(), new Value.Fields(plain(move, act.given()))))
                .orElse(Map.of());
        var carried = new LinkedHashMap<String, Value>();
        open.map().forEach((path, rule) -> {
            Value value = evaluate(rule, given);
            if (!value.isUnknown() && !(value instanceof Value.Empty)) {
                carried.put(path, value);
            }
        });
        return carried;
    }

    /** What rules read under a name. */
    Value value(String name) {
        if (name.equals("case")) {
            return facts(situation.scope().value(name));
        }
        Optional<Value> booked = new Booked(workflow, situation).value(name);
        if (booked.isPresent()) {
            return booked.get();
        }
        Optional<State> worksThere = stateOf(name);
        if (worksThere.isPresent()) {
            Lane lane =
                    worksThere.get().lanes().flatMap(lanes -> lanes.lane(name)).orElseThrow();
            return board(worksThere.get())
                    .map(board -> board.value(lane, workflow))
                    .orElseGet(() -> notYet(name));
        }
        Optional<Move> move = workflow.move(name).filter(Move::carries);
        return move.isPresent() ? given(move.get()) : situation.scope().value(name);
    }

    /** What was given with the latest time that {@code move} was taken; the fields of its form stand beside its items. */
    private Value given(Move move) {
        Optional<Act> latest = situation.history().reversed().stream()
                .filter(act -> act.move().equals(move.id()))
                .findFirst();
        return latest.<Value>map(act -> new Value.Fields(plain(move, act.given())))
                .orElseGet(() -> notYet(move.id()));
    }

    /** What was given with a move, the fields of its form beside its items. */
    static Map<String, Value> plain(Move move, Map<String, Value> given) {
        var fields = new LinkedHashMap<String, Value>();
        given.forEach((key, value) -> {
            if (move.fill().filter(key::equals).isPresent()
                    && value instanceof Value.Fields(Map<String, Value> filled)) {
                fields.putAll(filled);
            } else {
                fields.put(key, value);
            }
        });
        for (Need need : move.needs()) {
            if (need instanceof Need.Item) {
                fields.putIfAbsent(need.key(), Value.EMPTY);
            }
        }
        return fields;
    }

    private Value notYet(String name) {
        return hasEnded() ? Value.EMPTY : Value.unknown(name);
    }

    private Value facts(Value given) {
        var facts = new LinkedHashMap<String, Value>();
        if (given instanceof Value.Fields(Map<String, Value> fields)) {
            facts.putAll(fields);
        }
        facts.put("state", Value.of(situation.state()));
        facts.put(
                "certificate",
                Value.of(Word.of(Certificates.of(workflow, situation.history()).together())));
        facts.put(
                "reviewUntil",
                workflow.reviewUntil(situation.history(), surroundings.calendar())
                        .map(Value::of)
                        .orElse(Value.EMPTY));
        facts.put("acceptedOn", day(Landmarks.acceptedOn(workflow, situation.history())));
        facts.put("decidedOn", day(Landmarks.decidedOn(workflow, situation.history())));
        return new Value.Fields(facts);
    }

    /** Whether an official has filled in a form with a move or in a lane. */
    boolean isFilled(String form) {
        return situation.history().stream()
                .flatMap(act -> workflow.move(act.move()).stream())
                .anyMatch(move -> move.fill().filter(form::equals).isPresent());
    }

    private Value day(Optional<LocalDate> day) {
        return day.<Value>map(Value::of).orElseGet(() -> hasEnded() ? Value.EMPTY : Value.unknown("case"));
    }

    private boolean hasEnded() {
        return workflow.state(situation.state()).isEnd();
    }

    private Value fact(String function, List<Value> arguments) {
        if (arguments.size() == 1 && arguments.getFirst() instanceof Value.Text(String name)) {
            switch (function) {
                case "visits" -> {
                    return Value.of(trail.visits(name));
                }
                case "history" -> {
                    return history(name);
                }
                case "outcome" -> {
                    return stateOf(name)
                            .flatMap(this::board)
                            .map(board -> board.outcome(name))
                            .orElseGet(() -> notYet("outcome(\"" + name + "\")"));
                }
                case "due" -> {
                    return ledger(name).map(it -> Value.of(it.dueDay(now()))).orElseGet(() -> notRunning(name));
                }
                case "left" -> {
                    return ledger(name)
                            .<Value>map(it -> new Value.Days(it.left(now())))
                            .orElseGet(() -> notRunning(name));
                }
                default -> {}
            }
        }
        return situation.surroundings().facts().fact(function, arguments);
    }

    /** Every filling under a name, oldest first. */
    private Value history(String name) {
        Set<Act> sealed = BlindLanes.sealed(workflow, this);
        return new Value.Items(situation.history().stream()
                .filter(act -> LaneAct.move(act.move()).equals(name) && !sealed.contains(act))
                .flatMap(act -> workflow.move(act.move()).stream()
                        .<Value>map(move -> new Value.Fields(plain(move, act.given()))))
                .toList());
    }

    private Optional<ClockLedger> ledger(String clock) {
        return Ledgers.of(workflow.clock(clock), workflow, this, situation);
    }

    private Value notRunning(String clock) {
        return hasEnded() ? Value.EMPTY : Value.unknown("clock " + clock);
    }

    private Instant now() {
        return situation.now();
    }
}
