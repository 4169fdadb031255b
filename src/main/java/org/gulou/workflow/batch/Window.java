package org.gulou.workflow.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/**
 * A time in which applications are taken; early and late ones are refused.
 *
 * @param opens yields a day, which it begins with, or a date and time
 * @param closes yields a day, with whose end it closes, or a date and time, at which it is too late
 * @param sealed whether what is filed stays closed until then
 */
public record Window(Expression opens, Expression closes, boolean sealed) {
    /** How a service with these windows stands at the moment of {@code surroundings}. */
    public static Standing standing(List<Window> windows, Scope scope, Surroundings surroundings) {
        if (windows.isEmpty()) {
            return new Standing.Always();
        }
        Instant now = surroundings.now();
        List<Round> rounds = rounds(windows, scope, surroundings);
        return rounds.stream()
                .filter(round -> round.holds(now))
                .findFirst()
                .<Standing>map(Standing.Open::new)
                .or(() -> after(now, rounds).map(Standing.Early::new))
                .or(() -> rounds.stream()
                        .reduce((before, after) -> after)
                        .map(last -> new Standing.Late(
                                last, after(now, rounds(windows, scope, atTheNewYear(surroundings))))))
                .orElse(new Standing.Unannounced());
    }

    /** By the dates of one day, the earliest first. */
    private static List<Round> rounds(List<Window> windows, Scope scope, Surroundings surroundings) {
        return windows.stream()
                .flatMap(window -> window.round(scope, surroundings).stream())
                .sorted(Comparator.comparing(Round::opens))
                .toList();
    }

    private static Optional<Round> after(Instant now, List<Round> rounds) {
        return rounds.stream().filter(round -> now.isBefore(round.opens())).findFirst();
    }

    /** A window of every year has the dates of the year in which it is asked. */
    private static Surroundings atTheNewYear(Surroundings today) {
        LocalDate newYear = LocalDate.of(OfficeTime.day(today.now()).getYear() + 1, 1, 1);
        return new Surroundings(OfficeTime.startOf(newYear), today.calendar(), today.figures(), today.facts());
    }

    /** Its round by today's dates; empty while one of them is not known, or it would close before it opens. */
    Optional<Round> round(Scope scope, Surroundings surroundings) {
        Optional<Instant> first = instant(opens.evaluate(scope, surroundings), 0);
        Optional<Instant> end = instant(closes.evaluate(scope, surroundings), 1);
        return first.flatMap(from -> end.filter(from::isBefore).map(to -> new Round(from, to, sealed)));
    }

    private static Optional<Instant> instant(Value value, int daysLater) {
        return switch (value) {
            case Value.Date(LocalDate day) -> Optional.of(OfficeTime.startOf(day.plusDays(daysLater)));
            case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) ->
                Optional.of(at.atZone(zone.orElse(OfficeTime.ZONE)).toInstant());
            case Value other -> Optional.empty();
        };
    }
}
