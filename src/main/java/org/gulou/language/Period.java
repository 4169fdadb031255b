package org.gulou.language;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.WorkingCalendar;

/**
 * A length of time as definitions write it: {@code 20 working days}, {@code 3 months}, {@code 72 hours}.
 *
 * @param amount 0 or more
 */
public record Period(int amount, Unit unit) {
    /** No literal counts more. */
    static final int MOST = 999_999;

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,6})\\s+(working\\s+day|day|week|month|year|hour|minute)s?");

    /** So many days of weekends are worked around one holiday. */
    private static final int MADE_UP = 2;

    /** What is counted; the word is the singular that definitions use. */
    public enum Unit {
        WORKING_DAYS("working day"),
        DAYS("day"),
        WEEKS("week"),
        MONTHS("month"),
        YEARS("year"),
        HOURS("hour"),
        MINUTES("minute");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** The singular, such as {@code working day}. */
        public String word() {
            return word;
        }

        /** Whether the period ends at a time of day rather than with a day. */
        public boolean ofTheClock() {
            return this == HOURS || this == MINUTES;
        }

        static Optional<Unit> of(String word) {
            for (Unit unit : values()) {
                if (word.equals(unit.word) || word.equals(unit.word + "s")) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }

    public Period {
        if (amount < 0) {
            throw new IllegalArgumentException("A period is 0 or more " + unit.word() + "s, not " + amount);
        }
    }

    /** Reads a literal; empty where the text is anything else, such as an expression that yields a duration. */
    public static Optional<Period> parse(String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Unit.of(match.group(2).replaceAll("\\s+", " "))
                .map(unit -> new Period(Integer.parseInt(match.group(1)), unit));
    }

    /**
     * The day this period after {@code start}; a month or year that lacks the day ends on its last day.
     *
     * @throws IllegalStateException for hours and minutes, which end at an instant
     */
    public LocalDate after(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(start, amount);
            case DAYS -> start.plusDays(amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
            case HOURS, MINUTES -> throw new IllegalStateException("Expected a period in days, got " + this);
        };
    }

    /**
     * The time it takes by the clock.
     *
     * @throws IllegalStateException for all units but hours and minutes, whose length depends on the calendar
     */
    public Duration duration() {
        return switch (unit) {
            case HOURS -> Duration.ofHours(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case WORKING_DAYS, DAYS, WEEKS, MONTHS, YEARS ->
                throw new IllegalStateException("Expected a period in hours or minutes, got " + this);
        };
    }

    /** The same in the unit below, where each is as long as so many of these wherever it begins: years, weeks and hours. */
    public Period finer() {
        return switch (unit) {
            case YEARS -> new Period(12 * amount, Unit.MONTHS);
            case WEEKS -> new Period(7 * amount, Unit.DAYS);
            case HOURS -> new Period(60 * amount, Unit.MINUTES);
            case WORKING_DAYS, DAYS, MONTHS, MINUTES -> this;
        };
    }

    /** Whether this is longer than {@code other}, wherever both begin and however the holidays lie. */
    public boolean isSurelyLongerThan(Period other) {
        return unit == other.unit ? amount > other.amount : fewestHours() > other.mostHours();
    }

    /**
     * Whether this is mostly longer than {@code other}: where five working days are a week and thirty days a month. So are
     * three working days, over a weekend, longer than three days.
     */
    public boolean isMostlyLongerThan(Period other) {
        return unit == other.unit ? amount > other.amount : ordinaryHours() > other.ordinaryHours();
    }

    private long ordinaryHours() {
        return switch (unit) {
            case WORKING_DAYS -> 24L * (7L * amount / 5);
            case DAYS -> 24L * amount;
            case WEEKS -> 24L * 7 * amount;
            case MONTHS -> 24L * 30 * amount;
            case YEARS -> 24L * 365 * amount;
            case HOURS -> amount;
            case MINUTES -> amount / 60;
        };
    }

    /** Working days leave out each weekend between them, but those that are worked to make up for a holiday. */
    private long fewestHours() {
        return switch (unit) {
            case WORKING_DAYS -> 24L * Math.max(amount, amount + 2L * ((amount - 1) / 5) - MADE_UP);
            case DAYS -> 24L * amount;
            case WEEKS -> 24L * 7 * amount;
            case MONTHS -> 24L * 28 * amount;
            case YEARS -> 24L * 365 * amount;
            case HOURS -> amount;
            case MINUTES -> amount / 60;
        };
    }

    /** Days end with the day; a working day waits for the next at most as long as the longest holidays, once. */
    private long mostHours() {
        return switch (unit) {
            case WORKING_DAYS -> 24L * (2L * amount + 15);
            case DAYS -> 24L * (amount + 1);
            case WEEKS -> 24L * (7L * amount + 1);
            case MONTHS -> 24L * (31L * amount + 1);
            case YEARS -> 24L * (366L * amount + 1);
            case HOURS -> amount;
            case MINUTES -> amount / 60 + 1;
        };
    }

    /** For people: 20 个工作日, 20 working days. */
    public LocalizedText words() {
        String chinese = switch (unit) {
            case WORKING_DAYS -> "个工作日";
            case DAYS -> "天";
            case WEEKS -> "周";
            case MONTHS -> "个月";
            case YEARS -> "年";
            case HOURS -> "小时";
            case MINUTES -> "分钟";
        };
        return LocalizedText.of(amount + " " + chinese, toString());
    }

    /** As definitions write it. */
    @Override
    public String toString() {
        return amount + " " + unit.word() + (amount == 1 ? "" : "s");
    }
}
