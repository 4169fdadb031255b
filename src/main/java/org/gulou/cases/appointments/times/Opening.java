package org.gulou.cases.appointments.times;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the timetable has at a time that can be chosen, whoever has chosen it already.
 *
 * @param timetable whose seats they are: {@link Timetable#ALL}, or the id of a service that has times of its own
 * @param steps from the beginning of a visit to its end
 */
public record Opening(String timetable, List<Step> steps) {
    /** All times lie on this grid, so that visits of any two lengths share whole steps or none. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /**
     * Five minutes.
     *
     * @param seats how many can be served at once then; fewer where some of them are taken by people who booked under another
     *     timetable, and none may be left
     */
    public record Step(LocalDateTime at, int seats) {}

    public Opening {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A visit takes at least one step");
        }
    }

    public LocalDateTime start() {
        return steps.getFirst().at();
    }
}
