package org.gulou.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gulou.kernel.OfficeTime;

/** What an expression yields. {@link Empty} is FEEL's null; {@link Unknown} may still get a value and is outside FEEL. */
public sealed interface Value {
    Value EMPTY = new Empty();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    /** Settled without a value. */
    record Empty() implements Value {}

    /**
     * Not settled yet.
     *
     * @param needs the paths of the answers that are missing, such as {@code household.r7k2.monthlyIncome}
     */
    record Unknown(Set<String> needs) implements Value {
        public Unknown {
            needs = Set.copyOf(needs);
        }
    }

    record Bool(boolean is) implements Value {}

    /** A number, an amount of money, or a percentage as its fraction. */
    record Num(BigDecimal number) implements Value {}

    /** A text, or the id of a chosen option. */
    record Text(String text) implements Value {}

    record Date(LocalDate date) implements Value {}

    /** A time of day, with its zone where one was given. */
    record Time(LocalTime time, Optional<ZoneId> zone) implements Value {}

    /** A moment, or without a zone a date and time as the office's clocks show it. */
    record DateTime(LocalDateTime local, Optional<ZoneId> zone) implements Value {
        public DateTime(ZonedDateTime at) {
            this(at.toLocalDateTime(), Optional.of(at.getZone()));
        }

        public ZonedDateTime at() {
            return local.atZone(zone.orElse(OfficeTime.ZONE));
        }
    }

    /** A days-and-time duration. */
    record Days(Duration duration) implements Value {}

    /** A years-and-months duration, in months. */
    record Months(long months) implements Value {}

    /** A list. Like {@link Fields} it is never larger than the {@link Limits} allow: making it ends with that. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = Elements.copy(items);
        }
    }

    /** A record (FEEL's context): a group, an element of a repeating group, or an option with attributes. */
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = FieldMap.copy(fields);
        }

        /**
         * A record whose fields are worked out each time they are read.
         *
         * @param names its fields, in their order; not copied
         * @param value the value of a field, always the same for the same name
         */
        public static Fields live(Set<String> names, Function<String, Value> value) {
            return new Fields(new LiveFields(names, value));
        }
    }

    /** A range; an end is empty where the range is open for ever on that side. */
    record Range(Optional<Value> low, boolean lowIncluded, Optional<Value> high, boolean highIncluded)
            implements Value {}

    static Value of(boolean is) {
        return is ? TRUE : FALSE;
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Num(number);
    }

    static Value of(LocalDate date) {
        return new Date(date);
    }

    static Value unknown(String path) {
        return new Unknown(Set.of(path));
    }

    /** As rules would write it: what {@code string(…)} yields. */
    default String words() {
        return Words.of(this);
    }

    default boolean isTrue() {
        return this instanceof Bool(boolean is) && is;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }
}
