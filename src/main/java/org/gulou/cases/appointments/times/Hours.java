package org.gulou.cases.appointments.times;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Hours of a day in which people may come. They end after they begin, both on the grid of {@link Opening#STEP}; others are
 * refused by an {@link IllegalArgumentException}.
 *
 * @param to when the last of them has to be done
 * @param seats how many are served at once, from 1 to {@link #MOST_SEATS}
 */
public record Hours(LocalTime from, LocalTime to, int seats) {
    /** More would be a hall, not an office. */
    public static final int MOST_SEATS = 50;

    public Hours {
        if (!areSound(from, to, seats)) {
            throw new IllegalArgumentException("Hours begin before they end, on full five minutes, with 1 to "
                    + MOST_SEATS + " seats, unlike " + from + "–" + to + " with " + seats);
        }
    }

    /** The hours, where there can be such. */
    public static Optional<Hours> of(LocalTime from, LocalTime to, int seats) {
        return areSound(from, to, seats) ? Optional.of(new Hours(from, to, seats)) : Optional.empty();
    }

    private static boolean areSound(LocalTime from, LocalTime to, int seats) {
        return from.isBefore(to) && isOnGrid(from) && isOnGrid(to) && seats >= 1 && seats <= MOST_SEATS;
    }

    private static boolean isOnGrid(LocalTime time) {
        return time.toNanoOfDay() % Opening.STEP.toNanos() == 0;
    }

    @Override
    public String toString() {
        return from + "–" + to + " × " + seats;
    }

    boolean overlaps(Hours other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** The times at which a visit can begin that is over by the end: each a whole number of slots after the beginning. */
    List<LocalTime> starts(Duration slot, Duration takes) {
        Duration room = Duration.between(from, to).minus(takes);
        return room.isNegative()
                ? List.of()
                : LongStream.rangeClosed(0, room.dividedBy(slot))
                        .mapToObj(n -> from.plus(slot.multipliedBy(n)))
                        .toList();
    }
}
