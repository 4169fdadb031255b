package org.gulou.cases.appointments.times;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What of a timetable is left. Visits of different lengths overlap, and under a week that was changed others begin than
 * before: so what counts is how many are there at each step, never who begins when. Whose seats somebody takes follows from
 * the timetable as it is now: a service may have got a week of its own since she booked, or have lost it.
 */
final class FreeTimes {
    /**
     * A step that is held for a service.
     *
     * @param timetable whose seats were taken when it was booked ({@link Opening#timetable}), under which the seat is numbered
     */
    record Held(String service, String timetable, LocalDateTime at) {}

    private record Place(String timetable, LocalDateTime at) {}

    private final Timetable timetable;
    private final Map<Place, Integer> taken;
    private final Map<Place, Integer> numbered;

    /**
     * What is left when these are there.
     *
     * @param held by how many each step is held; others are free
     */
    FreeTimes(Timetable timetable, Map<Held, Integer> held) {
        this.timetable = timetable;
        this.taken = sums(held, one -> place(one.service(), one.at()));
        this.numbered = sums(held, one -> new Place(one.timetable(), one.at()));
    }

    private static Map<Place, Integer> sums(Map<Held, Integer> held, Function<Held, Place> place) {
        return held.entrySet().stream()
                .collect(groupingBy(each -> place.apply(each.getKey()), summingInt(Map.Entry::getValue)));
    }

    private Place place(String service, LocalDateTime at) {
        return new Place(timetable.seatsOf(service, at.toLocalDate()), at);
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
                .mapToInt(step -> step.seats() - taken.getOrDefault(new Place(opening.timetable(), step.at()), 0))
                .min()
                .orElse(0);
    }

    /**
     * The opening with as many seats as can be numbered under its timetable: less those that others hold who booked under
     * another, and more those that are numbered there and count elsewhere now.
     */
    Opening numbered(Opening opening) {
        return new Opening(
                opening.timetable(),
                opening.steps().stream()
                        .map(step -> {
                            var place = new Place(opening.timetable(), step.at());
                            int others = taken.getOrDefault(place, 0) - numbered.getOrDefault(place, 0);
                            return new Opening.Step(step.at(), step.seats() - others);
                        })
                        .toList());
    }

    /** Whether the timetable, as it is now, has no place for a step that is held for a service. */
    boolean isOutside(Held held) {
        int seats = timetable.seats(held.service(), held.at());
        return seats == 0 || seats < taken.getOrDefault(place(held.service(), held.at()), 0);
    }
}
