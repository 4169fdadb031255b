package org.gulou.workflow;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules that yield the days of a window, from the days as people write them: 2026-03-01, 2026-03-01T17:00, or 03-01 and
 * 03-01T17:00 for every year. A window that closes on an earlier day of the year than it opens on closes in the next year;
 * 29 February is the last day of February in any year.
 */
record WindowDays(String opens, String closes) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern EACH_YEAR = Pattern.compile("\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?");

    private static final String THIS_YEAR = "today().year";
    private static final int WITHOUT_29_FEBRUARY = 2027;
    private static final int WITH_29_FEBRUARY = 2028;

    /**
     * The rule for one of the days by itself; a text that is no day is a rule already.
     *
     * @throws DateTimeException if no calendar has the day
     */
    static String rule(String text) {
        if (EACH_YEAR.matcher(text).matches()) {
            return in(THIS_YEAR, text);
        }
        if (DAY.matcher(text).matches()) {
            return "date(\"" + LocalDate.parse(text) + "\")";
        }
        return MOMENT.matcher(text).matches()
                ? "date and time(\"" + ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(text)) + "\")"
                : text;
    }

    boolean crossesTheYear() {
        return isYearly() && yearly(closes).isBefore(yearly(opens));
    }

    /** The year's round that holds this moment, or else the next. */
    WindowDays acrossTheYear() {
        String closing = in(THIS_YEAR, closes);
        String before = (time(closes).isPresent() ? "if now() < " : "if today() <= ") + closing + " then ";
        return new WindowDays(
                before + in(THIS_YEAR + " - 1", opens) + " else " + in(THIS_YEAR, opens),
                before + closing + " else " + in(THIS_YEAR + " + 1", closes));
    }

    /** Whether it ends before it has begun, as far as that is written. */
    boolean isBackward() {
        if (isYearly()) {
            return !crossesTheYear() && parts().stream().anyMatch(Part::isNone);
        }
        Optional<LocalDateTime> end = moment(closes, 1);
        return moment(opens, 0)
                .flatMap(first -> end.map(last -> !first.isBefore(last)))
                .orElse(false);
    }

    /** Whether something can be filed in both, or both would be called by one day, as far as that is written. */
    boolean overlaps(WindowDays other) {
        if (isYearly() && other.isYearly()) {
            return yearly(opens).equals(yearly(other.opens))
                    || parts().stream().anyMatch(mine -> other.parts().stream().anyMatch(mine::meets));
        }
        Optional<LocalDateTime> end = moment(closes, 1);
        Optional<LocalDateTime> otherEnd = moment(other.closes, 1);
        Optional<LocalDateTime> begin = moment(opens, 0);
        Optional<LocalDateTime> otherBegin = moment(other.opens, 0);
        return end.isPresent()
                && otherEnd.isPresent()
                && begin.isPresent()
                && otherBegin.isPresent()
                && (begin.get().toLocalDate().equals(otherBegin.get().toLocalDate())
                        || new Part(begin.get(), end.get()).meets(new Part(otherBegin.get(), otherEnd.get())));
    }

    /** Whether one of its days is of one year and the other of every year. */
    boolean isMixed() {
        return (isOfOneYear(opens) && EACH_YEAR.matcher(closes).matches())
                || (isOfOneYear(closes) && EACH_YEAR.matcher(opens).matches());
    }

    private static boolean isOfOneYear(String text) {
        return DAY.matcher(text).matches() || MOMENT.matcher(text).matches();
    }

    private boolean isYearly() {
        return EACH_YEAR.matcher(opens).matches() && EACH_YEAR.matcher(closes).matches();
    }

    /** From a moment until another, which is too late. */
    private record Part(LocalDateTime from, LocalDateTime to) {
        boolean meets(Part other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        boolean isNone() {
            return !from.isBefore(to);
        }
    }

    /** When it is open in one year, which begins and ends with a part of it where it crosses the year. */
    private List<Part> parts() {
        LocalDateTime from = inOneYear(opens, 0);
        LocalDateTime to = inOneYear(closes, 1);
        LocalDateTime newYear = Year.of(WITH_29_FEBRUARY).atDay(1).atStartOfDay();
        return crossesTheYear()
                ? List.of(new Part(from, newYear.plusYears(1)), new Part(newYear, to))
                : List.of(new Part(from, to));
    }

    private static LocalDateTime inOneYear(String text, int daysLater) {
        LocalDate day = yearly(text).atYear(WITH_29_FEBRUARY);
        return time(text)
                .map(day::atTime)
                .orElseGet(() -> day.plusDays(daysLater).atStartOfDay());
    }

    private static Optional<LocalDateTime> moment(String text, int daysLater) {
        if (DAY.matcher(text).matches()) {
            return Optional.of(LocalDate.parse(text).plusDays(daysLater).atStartOfDay());
        }
        return MOMENT.matcher(text).matches() ? Optional.of(LocalDateTime.parse(text)) : Optional.empty();
    }

    private static MonthDay yearly(String text) {
        return MonthDay.parse("--" + text.split("T", 2)[0]);
    }

    /** The time of day of what is written for every year; empty for a day. */
    private static Optional<LocalTime> time(String text) {
        return text.contains("T") ? Optional.of(LocalTime.parse(text.split("T", 2)[1])) : Optional.empty();
    }

    private static String in(String year, String text) {
        MonthDay day = yearly(text);
        String date = day.isValidYear(WITHOUT_29_FEBRUARY)
                ? "date(" + year + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")"
                : "date(" + year + ", 3, 1) - 1 day";
        return time(text)
                .map(at -> "date and time(" + date + ", time(\"" + ISO_LOCAL_TIME.format(at) + "\"))")
                .orElse(date);
    }
}
