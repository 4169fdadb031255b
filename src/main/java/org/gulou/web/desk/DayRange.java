package org.gulou.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gulou.cases.Days;
import org.gulou.web.ui.Posted;

/**
 * Two fields for days, both included, of which either may stay empty.
 *
 * @param field what their names begin with
 * @param from as it was typed
 * @param to as it was typed
 */
public record DayRange(String field, String from, String to) {
    static final String FROM = ".from";
    static final String TO = ".to";

    static DayRange of(String field, Posted posted) {
        return new DayRange(field, posted.text(field + FROM), posted.text(field + TO));
    }

    Days days() {
        return new Days(day(from), day(to));
    }

    /** Whether something was typed that is no day. */
    boolean isWrong() {
        return isWrong(from) || isWrong(to);
    }

    /** Whether the first day is after the last, so that nothing lies between them. */
    boolean isBackwards() {
        return day(from).flatMap(first -> day(to).filter(first::isAfter)).isPresent();
    }

    private static boolean isWrong(String typed) {
        return !typed.isEmpty() && day(typed).isEmpty();
    }

    /** A day of four figures of a year, so that databases know it, too. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
