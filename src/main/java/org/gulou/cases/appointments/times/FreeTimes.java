package org.gulou.cases.appointments.times;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of a timetable is left. Visits of different lengths overlap, and under a week that was changed others begin than
 * before: so what counts is how many are there at each step, never who begins when.
 *
 * @param taken how many hold each step, by whose seats they take ({@link Opening#timetable}); others are free
 */
record FreeTimes(Timetable timetable, Map<Held, Integer> taken) {
    /** A step that somebody holds. */
    record Held(String timetable, LocalDateTime at) {}

    FreeTimes {
        taken = Map.copyOf(taken);
    }

    /**
     * The times at which a visit for a service can begin, in order.
     *
     * @param to the last day
     * @param after what begins then or before is left out
     */
    List<FreeTime> of(String service, Duration takes, LocalDate from, LocalDate to, LocalDateTime after) {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .flatMap(day -> timetable.openings(service, day, takes).stream())
                .filter(opening -> opening.start().isAfter(after))
                .map(opening -> new FreeTime(opening.start(), left(opening)))
                .filter(time -> time.left() > 0)
                .toList();
    }

    private int left(Opening opening) {
        return opening.steps().stream()
                .mapToInt(step -> step.seats() - taken(opening.timetable(), step.at()))
                .min()
                .orElse(0);
    }

    private int taken(String name, LocalDateTime at) {
        return taken.getOrDefault(new Held(name, at), 0);
    }

    /** Whether the timetable, as it is now, has no place for a step that is held for a service. */
    boolean isOutside(String service, Held held) {
        int seats = timetable.seats(service, held.at());
        boolean shares = timetable.seatsOf(service, held.at().toLocalDate()).equals(held.timetable());
        return seats == 0 || (shares && seats < taken(held.timetable(), held.at()));
    }
}
