package org.gulou.cases.appointments.times;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.LocalizedText;

/**
 * The hours of each weekday; a weekday that is not in it has none.
 *
 * @param slot how far apart visits begin, in whole steps of {@link Opening#STEP}
 * @param place where people come to; empty for the address of the office
 */
public record Week(Duration slot, Map<DayOfWeek, List<Hours>> hours, LocalizedText place) {
    public Week(Duration slot, Map<DayOfWeek, List<Hours>> hours) {
        this(slot, hours, LocalizedText.NONE);
    }

    public Week {
        if (!slot.isPositive() || slot.toNanos() % Opening.STEP.toNanos() != 0) {
            throw new IllegalArgumentException("Visits begin some full five minutes apart, not " + slot);
        }
        hours = hours.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    /** The hours of a weekday. */
    public List<Hours> on(DayOfWeek weekday) {
        return hours.getOrDefault(weekday, List.of());
    }

    boolean isClosed() {
        return hours.values().stream().allMatch(List::isEmpty);
    }
}
