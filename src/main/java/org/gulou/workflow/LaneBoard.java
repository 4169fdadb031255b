package org.gulou.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Expression;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.clock.ClockLedger;

/**
 * The lanes of one state as they stand, read from the acts of the latest stay in it. Once the join holds, or the case has
 * left for good, what is still open is cancelled.
 */
final class LaneBoard {
    private final State state;
    private final Lanes lanes;
    private final Trail.Stay stay;
    private final CaseView view;
    private final Situation situation;
    private List<LaneWork> work = List.of();
    private boolean joined;

    LaneBoard(State state, Lanes lanes, Trail.Stay stay, CaseView view, Situation situation) {
        this.state = state;
        this.lanes = lanes;
        this.stay = stay;
        this.view = view;
        this.situation = situation;
    }

    /** Reads the acts, then asks whether it is enough; rules that are asked meanwhile see what has come so far. */
    void read(Workflow workflow) {
        var found = new ArrayList<LaneWork>();
        for (Lane lane : lanes.all()) {
            var places = new AtomicInteger();
            elements(lane)
                    .forEach((key, element) -> found.add(
                            read(workflow, lane, key, name(lane, key, element, places.incrementAndGet()), element)));
        }
        work = PartEnds.held(found, PartOrder.of(lanes));
        joined = holds(lanes.join());
        if (joined || stay.isOver()) {
            work = work.stream().map(LaneWork::cancelled).toList();
        }
    }

    /** The parts that must be granted before this one can begin. */
    Set<String> missing(Lane lane) {
        return PartOrder.of(lanes).missing(lane.id(), PartEnds.of(work));
    }

    /** Whether the applicant can no longer withdraw, because the part up to which she can is granted. */
    boolean isPastWithdrawal() {
        return lanes.withdrawUntil()
                .filter(part -> Part.GRANTED.equals(PartEnds.of(work).get(part)))
                .isPresent();
    }

    private Map<String, Value> elements(Lane lane) {
        if (lane.each().isEmpty()) {
            return Map.of("", Value.EMPTY);
        }
        Map<String, Value> now = elementsNow(lane.each().get());
        return LaneLists.latest(view.trail().arrivals(stay), lane.id())
                .map(keys -> elementsThen(lane, keys, now))
                .orElse(now);
    }

    private Map<String, Value> elementsNow(Lane.Each each) {
        var elements = new LinkedHashMap<String, Value>();
        if (view.evaluate(each.list()) instanceof Value.Items(List<Value> items)) {
            for (Value item : items) {
                elements.putIfAbsent(Element.key(item).orElse(Integer.toString(elements.size() + 1)), item);
            }
        }
        return elements;
    }

    /** Those for which the lane was opened; of one that is in the list no more only the key is known. */
    private static Map<String, Value> elementsThen(Lane lane, List<String> keys, Map<String, Value> now) {
        boolean words = now.values().stream().allMatch(Value.Text.class::isInstance);
        var elements = new LinkedHashMap<String, Value>();
        keys.forEach(key -> elements.put(
                key, now.getOrDefault(key, words && !now.isEmpty() ? Value.of(key) : Value.unknown(lane.id()))));
        return elements;
    }

    private Optional<Act> opening(Lane lane, String key) {
        return LaneLists.opening(view.trail().arrivals(stay), lane.id(), key);
    }

    private static LocalizedText name(Lane lane, String key, Value element, int place) {
        return lane.each().map(each -> LaneWork.name(key, element, place, each)).orElse(LocalizedText.NONE);
    }

    private LaneWork read(Workflow workflow, Lane lane, String key, LocalizedText name, Value element) {
        Optional<Act> opening = opening(lane, key);
        Optional<Act> act = view.trail().acts(stay).stream()
                .filter(done ->
                        opening.filter(it -> done.at().isBefore(it.at())).isEmpty())
                .filter(done -> gives(workflow, done, lane, key))
                .reduce((before, after) -> after);
        Optional<String> outcome = act.map(done -> outcome(workflow, lane, done));
        return new LaneWork(
                lane,
                key,
                name,
                element,
                posts(lane, element),
                outcome,
                act,
                outcome.isPresent() || stay.isOver()
                        ? Optional.empty()
                        : ledger(lane, key).map(it -> it.due(situation.now())));
    }

    private static boolean gives(Workflow workflow, Act act, Lane lane, String key) {
        return workflow.move(act.move())
                .flatMap(Move::lane)
                .filter(done -> done.lane().equals(lane.id()) && done.element().equals(key))
                .filter(done -> done.kind() != LaneAct.Kind.REQUEST)
                .isPresent();
    }

    private static String outcome(Workflow workflow, Lane lane, Act act) {
        boolean silence = workflow.move(act.move())
                .flatMap(Move::lane)
                .filter(done -> done.kind() == LaneAct.Kind.SILENCE)
                .isPresent();
        if (silence) {
            return lane.silentOutcome().orElse(Lane.SILENT);
        }
        return (lane.entrusted().isPresent() || lane.part().isPresent())
                        && act.given().get(Lanes.OUTCOME) instanceof Value.Text(String given)
                ? given
                : Lane.DONE;
    }

    private Set<Post> posts(Lane lane, Value element) {
        return lane.worker().posts(situation, body -> view.evaluate(body, within(lane, element)));
    }

    /** What the rules of a lane see beside the case: the element by its name. */
    Map<String, Value> within(Lane lane, Value element) {
        return lane.each().map(each -> Map.of(each.name(), element)).orElse(Map.of());
    }

    /** The time of the open lane of an element. */
    Optional<ClockLedger> ledger(Lane lane, String key) {
        return lane.lasts().map(period -> ledger(lane, key, period));
    }

    /** A time that runs while the lane is open, and stands while the case is out for a correction. */
    ClockLedger ledger(Lane lane, String key, Period period) {
        return new ClockLedger(
                lane.id(),
                lane.label(),
                opening(lane, key)
                        .map(act -> stay.entries(state.label(), act))
                        .orElseGet(() -> stay.entries(state.label())),
                period,
                situation.surroundings().calendar(),
                false);
    }

    private boolean holds(Lanes.Join join) {
        return switch (join) {
            case Lanes.Join.All() -> work.stream().noneMatch(LaneWork::isOpen);
            case Lanes.Join.AtLeast(int least) ->
                work.isEmpty() || work.stream().filter(lane -> !lane.isOpen()).count() >= Math.min(least, work.size());
            case Lanes.Join.When(Expression rule) -> view.evaluate(rule).isTrue();
        };
    }

    boolean isJoined() {
        return joined;
    }

    List<LaneWork> work() {
        return work;
    }

    Optional<LaneWork> work(String lane, String key) {
        return work.stream()
                .filter(one -> one.lane().id().equals(lane) && one.key().equals(key))
                .findFirst();
    }

    /** The outcome of a lane; of a list the worst, once every element has one. */
    Value outcome(String lane) {
        List<LaneWork> these =
                work.stream().filter(one -> one.lane().id().equals(lane)).toList();
        if (these.stream().anyMatch(LaneWork::isOpen)) {
            return Value.unknown("outcome(\"" + lane + "\")");
        }
        Set<String> outcomes = new HashSet<>();
        these.forEach(one -> one.outcome().ifPresent(outcomes::add));
        return LaneOutcome.worst(outcomes).map(Value::of).orElse(Value.EMPTY);
    }

    /** What rules read under the name of a lane: what was filled in, with its outcome; of an {@code each} a list. */
    Value value(Lane lane, Workflow workflow) {
        List<Value> values = work.stream()
                .filter(one -> one.lane().equals(lane))
                .map(one -> value(one, workflow))
                .toList();
        return lane.each().isPresent() ? new Value.Items(values) : values.getFirst();
    }

    private Value value(LaneWork one, Workflow workflow) {
        if (one.isOpen()) {
            return Value.unknown(one.move());
        }
        var fields = new LinkedHashMap<String, Value>();
        one.act()
                .ifPresent(act ->
                        fields.putAll(CaseView.plain(workflow.move(act.move()).orElseThrow(), act.given())));
        if (one.lane().blind() && !joined && !stay.isOver()) {
            fields.replaceAll((name, found) -> Value.unknown(one.move()));
        }
        one.outcome().ifPresent(outcome -> fields.put(Lanes.OUTCOME, Value.of(outcome)));
        fields.putAll(within(one.lane(), one.element()));
        return new Value.Fields(fields);
    }

    /** From when until when a lane was open; empty where no element had one. */
    Optional<Trail.Time> open(Lane lane) {
        List<LaneWork> these =
                work.stream().filter(one -> one.lane().equals(lane)).toList();
        if (these.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> last =
                these.stream().flatMap(one -> one.act().stream()).map(Act::at).max(Instant::compareTo);
        boolean cancelled = these.stream()
                .anyMatch(one -> one.outcome().filter(Lane.CANCELLED::equals).isPresent());
        Optional<Instant> end = cancelled ? closed() : last;
        return Optional.of(
                new Trail.Time(stay.entered(), these.stream().anyMatch(LaneWork::isOpen) ? Optional.empty() : end));
    }

    /** When the join held, or the case left for good. */
    private Optional<Instant> closed() {
        return joined
                ? work.stream().flatMap(one -> one.act().stream()).map(Act::at).max(Instant::compareTo)
                : stay.left(situation.history());
    }

    /** What open lanes want from the applicant and hold back for the lead, each path once. */
    Set<String> requests(Workflow workflow) {
        var paths = new LinkedHashSet<String>();
        Instant since = stay.taken();
        view.trail().acts(stay).stream()
                .filter(act -> !act.at().isBefore(since))
                .filter(act -> workflow.move(act.move())
                        .flatMap(Move::lane)
                        .filter(done -> done.kind() == LaneAct.Kind.REQUEST)
                        .isPresent())
                .forEach(act -> {
                    if (act.given().get(new Need.Items().key()) instanceof Value.Items(List<Value> items)) {
                        items.forEach(item -> {
                            if (item instanceof Value.Text(String path)) {
                                paths.add(path);
                            }
                        });
                    }
                });
        return paths;
    }

    LocalizedText label() {
        return state.label();
    }

    static Set<Post> posts(String post, Value body) {
        return body instanceof Value.Text(String id) ? Set.of(new Post(post, new BodyId(id))) : Set.of();
    }
}
