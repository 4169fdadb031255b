package org.gulou.cases.appointments.times;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an office has set for one day, whatever its week and the calendar say. */
public sealed interface SpecialDay {
    /** Nobody may come. */
    record Closed(String reason) implements SpecialDay {}

    /** It works as on another weekday, as on a Saturday that makes up for a holiday. */
    record Like(DayOfWeek weekday) implements SpecialDay {}

    /** It has hours of its own. */
    record Open(List<Hours> hours) implements SpecialDay {
        public Open {
            hours = List.copyOf(hours);
        }
    }

    /** Both together: hours add up, and nothing opens a day that is closed. */
    default SpecialDay and(SpecialDay other) {
        return this instanceof Open(List<Hours> hours) && other instanceof Open(List<Hours> more)
                ? new Open(Stream.concat(hours.stream(), more.stream())
                        .sorted(Comparator.comparing(Hours::from))
                        .toList())
                : other instanceof Closed ? other : this;
    }

    /** Whether both are hours, which may stand beside each other. */
    default boolean addsTo(SpecialDay other) {
        return this instanceof Open && other instanceof Open;
    }

    /** Whether both are hours, and some of them are the same. */
    default boolean overlaps(SpecialDay other) {
        return this instanceof Open(List<Hours> hours)
                && other instanceof Open(List<Hours> more)
                && hours.stream().anyMatch(each -> more.stream().anyMatch(each::overlaps));
    }
}
