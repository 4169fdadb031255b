package org.gulou.language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.WorkingCalendar;

/**
 * The world around an evaluation, as arguments: the moment, the calendar, the figures that law or place sets, and facts
 * of the case.
 */
public record Surroundings(Instant now, WorkingCalendar calendar, Figures figures, Facts facts) {
    /** Parameters: figures by date and division. */
    @FunctionalInterface
    public interface Figures {
        /** The figure, or unknown where none is in force on that day at that place. */
        Value figure(String name, Optional<LocalDate> on, Optional<String> division);

        /** The same where a figure is unknown until the day has come that decides about it; empty, where all have. */
        default Optional<Figures> settled() {
            return Optional.empty();
        }

        /** What people call a figure. */
        default LocalizedText called(String name) {
            return LocalizedText.of(name, name);
        }

        default Type type(String name) {
            return Type.ANY;
        }
    }

    /** What the functions {@code given, way, visits, outcome, due, left, source, disputed, blank} tell. */
    @FunctionalInterface
    public interface Facts {
        Value fact(String function, List<Value> arguments);
    }

    /** No figures and no facts, and every weekday is a working day: for plain arithmetic. */
    public static Surroundings at(Instant now) {
        return at(now, WorkingCalendar.WEEKDAYS_ONLY);
    }

    /** No figures and no facts. */
    public static Surroundings at(Instant now, WorkingCalendar calendar) {
        return new Surroundings(
                now,
                calendar,
                (name, on, division) -> Value.unknown("parameter " + name),
                (function, arguments) -> Value.unknown(function));
    }
}
