package org.gulou.workflow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the parts of a bundle have ended so far. */
final class PartEnds {
    private PartEnds() {}

    /** The end of each part that has one; of an {@code each} one that was not granted, else once every element ended. */
    static Map<String, String> of(List<LaneWork> work) {
        var ends = new LinkedHashMap<String, String>();
        var open = new HashSet<String>();
        for (LaneWork one : work) {
            String id = one.lane().id();
            one.outcome()
                    .ifPresentOrElse(
                            outcome -> ends.merge(id, outcome, (all, next) -> all.equals(Part.GRANTED) ? next : all),
                            () -> open.add(id));
        }
        ends.entrySet()
                .removeIf(end -> open.contains(end.getKey()) && end.getValue().equals(Part.GRANTED));
        return ends;
    }

    /** The work, where parts behind one that was not granted never begin. */
    static List<LaneWork> held(List<LaneWork> work, PartOrder order) {
        if (order.after().isEmpty()) {
            return List.copyOf(work);
        }
        Map<String, String> ends = of(work);
        return work.stream()
                .map(one -> one.isOpen() && order.isHeld(one.lane().id(), ends) ? one.ended(Part.HELD) : one)
                .toList();
    }
}
