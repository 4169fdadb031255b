package org.gulou.workflow;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/**
 * The order in which the parts of a bundle begin. A part that is not granted holds its successors only.
 *
 * @param after the parts that must be granted before each, by part
 */
public record PartOrder(Map<String, Set<String>> after) {
    public PartOrder {
        after = Ordered.copy(after);
    }

    static PartOrder of(Lanes lanes) {
        var after = new LinkedHashMap<String, Set<String>>();
        lanes.all().forEach(lane -> lane.part().ifPresent(part -> after.put(lane.id(), part.after())));
        return new PartOrder(after);
    }

    /** A ring of parts that wait for each other, the first repeated at the end; empty where there is none. */
    public Optional<List<String>> ring() {
        for (String part : after.keySet()) {
            Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(part)));
            Set<String> seen = new HashSet<>();
            while (!ways.isEmpty()) {
                List<String> way = ways.remove();
                for (String before : after.getOrDefault(way.getLast(), Set.of())) {
                    var longer = new ArrayList<>(way);
                    longer.add(before);
                    if (before.equals(part)) {
                        return Optional.of(List.copyOf(longer));
                    }
                    if (seen.add(before)) {
                        ways.add(longer);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether {@code part} waits for ever, given the outcomes so far. */
    boolean isHeld(String part, Map<String, String> outcomes) {
        return after.getOrDefault(part, Set.of()).stream()
                .anyMatch(before -> Optional.ofNullable(outcomes.get(before))
                                .filter(outcome -> !outcome.equals(Part.GRANTED))
                                .isPresent()
                        || (!outcomes.containsKey(before) && isHeld(before, outcomes)));
    }

    /** The parts that must still be granted before {@code part} can begin. */
    Set<String> missing(String part, Map<String, String> outcomes) {
        var missing = new HashSet<>(after.getOrDefault(part, Set.of()));
        missing.removeIf(before -> Part.GRANTED.equals(outcomes.get(before)));
        return missing;
    }

    /**
     * When the bundle is due: the end of the longest path, each part counted from the end of those before it. There must
     * be no ring.
     *
     * @param time of each part; empty where its service is decided at once
     */
    public LocalDate due(LocalDate begun, Function<String, Optional<Period>> time, WorkingCalendar calendar) {
        return after.keySet().stream()
                .map(part -> due(part, begun, time, calendar))
                .max(LocalDate::compareTo)
                .orElse(begun);
    }

    private LocalDate due(
            String part, LocalDate begun, Function<String, Optional<Period>> time, WorkingCalendar calendar) {
        LocalDate from = after.getOrDefault(part, Set.of()).stream()
                .map(before -> due(before, begun, time, calendar))
                .max(LocalDate::compareTo)
                .orElse(begun);
        return time.apply(part).map(period -> period.after(from, calendar)).orElse(from);
    }
}
