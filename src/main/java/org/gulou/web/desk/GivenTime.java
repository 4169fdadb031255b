package org.gulou.web.desk;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gulou.cases.appointments.times.Opening;

/** A time that an official gives by hand, whatever the hours of her office. */
record GivenTime(LocalDateTime start) {
    private static final int FARTHEST_IN_YEARS = 1;

    /**
     * What is wrong with it, as the key of a message: farther off it is a slip in the year, and between two steps of
     * {@link Opening#STEP} it would hold no seat.
     */
    Optional<String> wrong(LocalDateTime now) {
        if (start.toLocalTime().toNanoOfDay() % Opening.STEP.toNanos() != 0) {
            return Optional.of("desk.visit.wrong.minutes");
        }
        return start.isAfter(now.plusYears(FARTHEST_IN_YEARS)) ? Optional.of("desk.visit.wrong.far") : Optional.empty();
    }
}
