package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.language.Value;

/**
 * The elements for which lanes were opened, by their keys: written down with the act by which a case came into a state or
 * back into it, because answers that are corrected later open no lane and close none.
 */
final class LaneLists {
    private static final String LANES = "lanes";

    private LaneLists() {}

    /** The same step, whose act says for which elements the state that it leads to opens lanes; as far as they are known. */
    static Step.Moved noted(Workflow workflow, Situation before, Step.Moved step) {
        return step.move().to() instanceof Target.Same
                ? step
                : new Step.Moved(step.move(), noted(workflow, before.after(step.act()), step.act()));
    }

    /** The same of the act by which the case came into the state where it is. */
    static Act noted(Workflow workflow, Situation after, Act act) {
        var view = new CaseView(workflow, after);
        Map<String, Value> lists = workflow.state(act.to()).lanes().stream()
                .flatMap(lanes -> lanes.all().stream())
                .flatMap(lane -> lane.each().stream()
                        .flatMap(each -> keys(view, each).stream().map(keys -> Map.entry(lane.id(), keys))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (lists.isEmpty()) {
            return act;
        }
        var given = new LinkedHashMap<>(act.given());
        given.put(LANES, new Value.Fields(lists));
        return new Act(act.move(), act.actor(), act.at(), act.from(), act.to(), given);
    }

    private static Optional<Value> keys(CaseView view, Lane.Each each) {
        Value list = view.evaluate(each.list());
        boolean known = list instanceof Value.Items(List<Value> values)
                && values.stream().allMatch(value -> Element.key(value).isPresent());
        return known
                ? Optional.of(new Value.Items(Element.of(each, list).stream()
                        .map(element -> Value.of(element.key()))
                        .toList()))
                : Optional.empty();
    }

    /** For which elements the case opened a lane when it last came; empty where none of its acts says so. */
    static Optional<List<String>> latest(List<Act> arrivals, String lane) {
        return opened(arrivals, lane).reduce((before, after) -> after).map(Opened::keys);
    }

    /** The act that opened the lane of this element; empty where it has been open since the case first came. */
    static Optional<Act> opening(List<Act> arrivals, String lane, String key) {
        Optional<Act> opening = Optional.empty();
        boolean there = true;
        for (Opened opened : opened(arrivals, lane).toList()) {
            boolean still = opened.keys().contains(key);
            if (still && !there) {
                opening = Optional.of(opened.act());
            }
            there = still;
        }
        return opening;
    }

    private record Opened(Act act, List<String> keys) {}

    private static Stream<Opened> opened(List<Act> arrivals, String lane) {
        return arrivals.stream().flatMap(act -> of(act, lane).stream().map(keys -> new Opened(act, keys)));
    }

    private static Optional<List<String>> of(Act act, String lane) {
        return act.given().get(LANES) instanceof Value.Fields(Map<String, Value> lists)
                        && lists.get(lane) instanceof Value.Items(List<Value> keys)
                ? Optional.of(
                        keys.stream().flatMap(key -> Element.key(key).stream()).toList())
                : Optional.empty();
    }
}
