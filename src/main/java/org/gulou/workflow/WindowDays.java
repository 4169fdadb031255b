package org.gulou.workflow;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules that yield the days of a window, from the days as people write them: 2026-03-01, 2026-03-01T17:00, or 03-01 for
 * every year. A window that closes on an earlier day of the year than it opens on closes in the next year; 29 February is
 * the last day of February in any year.
 */
record WindowDays(String opens, String closes) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern EACH_YEAR = Pattern.compile("\\d{2}-\\d{2}");

    private static final String THIS_YEAR = "today().year";
    private static final int WITHOUT_29_FEBRUARY = 2027;

    /**
     * The rule for one of the days by itself; a text that is no day is a rule already.
     *
     * @throws DateTimeException if no calendar has the day
     */
    static String rule(String text) {
        if (EACH_YEAR.matcher(text).matches()) {
            return in(THIS_YEAR, yearly(text));
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

    /** The year's round that holds today, or else the next. */
    WindowDays acrossTheYear() {
        String closing = in(THIS_YEAR, yearly(closes));
        String before = "if today() <= " + closing + " then ";
        return new WindowDays(
                before + in(THIS_YEAR + " - 1", yearly(opens)) + " else " + in(THIS_YEAR, yearly(opens)),
                before + closing + " else " + in(THIS_YEAR + " + 1", yearly(closes)));
    }

    /** Whether it ends before it has begun, as far as that is written. */
    boolean isBackward() {
        Optional<LocalDateTime> end = moment(closes, 1);
        return moment(opens, 0)
                .flatMap(first -> end.map(last -> !first.isBefore(last)))
                .orElse(false);
    }

    /** Whether a day is in both, as far as that is written. */
    boolean overlaps(WindowDays other) {
        if (isYearly() && other.isYearly()) {
            return yearlyParts().stream()
                    .anyMatch(mine -> other.yearlyParts().stream().anyMatch(mine::meets));
        }
        Optional<LocalDateTime> end = moment(closes, 1);
        Optional<LocalDateTime> otherEnd = moment(other.closes, 1);
        return end.isPresent()
                && otherEnd.isPresent()
                && moment(opens, 0).filter(otherEnd.get()::isAfter).isPresent()
                && moment(other.opens, 0).filter(end.get()::isAfter).isPresent();
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

    /** Days of a year, the last included. */
    private record Part(MonthDay from, MonthDay to) {
        boolean meets(Part other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    private List<Part> yearlyParts() {
        MonthDay from = yearly(opens);
        MonthDay to = yearly(closes);
        return crossesTheYear()
                ? List.of(new Part(from, MonthDay.of(12, 31)), new Part(MonthDay.of(1, 1), to))
                : List.of(new Part(from, to));
    }

    private static Optional<LocalDateTime> moment(String text, int daysLater) {
        if (DAY.matcher(text).matches()) {
            return Optional.of(LocalDate.parse(text).plusDays(daysLater).atStartOfDay());
        }
        return MOMENT.matcher(text).matches() ? Optional.of(LocalDateTime.parse(text)) : Optional.empty();
    }

    private static MonthDay yearly(String text) {
        return MonthDay.parse("--" + text);
    }

    private static String in(String year, MonthDay day) {
        return day.isValidYear(WITHOUT_29_FEBRUARY)
                ? "date(" + year + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")"
                : "date(" + year + ", 3, 1) - 1 day";
    }
}
