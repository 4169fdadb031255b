package org.gulou.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;

/**
 * A time at an office that the applicant chooses once a move has asked her to ({@link Effect.Book}).
 *
 * @param with the post at whose body it is
 * @param takes how long it takes, in steps of five minutes
 * @param ahead how much earlier it has to be chosen
 * @param within how far ahead it can be chosen
 * @param bring what she brings along; may be empty
 * @param in the states in which a time can be chosen and is held; where the case leaves them, it is given back
 */
public record Appointment(
        String id,
        LocalizedText title,
        Role with,
        Duration takes,
        Optional<Period> ahead,
        Period within,
        LocalizedText bring,
        Set<String> in)
        implements InWords {
    /** Times are held in steps of so long. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** No appointment is longer. */
    static final Duration LONGEST = Duration.ofHours(8);

    public Appointment {
        in = Ordered.copy(in);
    }

    /** The first moment that can be chosen at {@code now}, by the office's clock. */
    public LocalDateTime from(LocalDateTime now, WorkingCalendar calendar) {
        return ahead.map(period -> period.unit().ofTheClock()
                        ? now.plus(period.duration())
                        : period.after(now.toLocalDate(), calendar).atStartOfDay())
                .filter(first -> first.isAfter(now))
                .orElse(now);
    }

    /** The last day that can be chosen at {@code now}. */
    public LocalDate until(LocalDateTime now, WorkingCalendar calendar) {
        return within.after(now.toLocalDate(), calendar);
    }

    /** Whether {@code start} can be chosen at {@code now}, if the office has a time then. */
    public boolean reaches(LocalDateTime start, LocalDateTime now, WorkingCalendar calendar) {
        return start.isAfter(now)
                && !start.isBefore(from(now, calendar))
                && !start.toLocalDate().isAfter(until(now, calendar));
    }

    /** When one that begins at {@code start} has begun, as an instant. */
    public static Instant instant(LocalDateTime start) {
        return start.atZone(OfficeTime.ZONE).toInstant();
    }

    @Override
    public Sentence inWords() {
        return Named.of(id, title);
    }
}
