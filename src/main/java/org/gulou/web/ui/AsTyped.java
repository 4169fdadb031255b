package org.gulou.web.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.MomentKind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** Days, times, sums and counts that are typed into a field of a page, as the forms read them. */
public final class AsTyped {
    /** Of days and numbers, what day it is and where says nothing. */
    private static final Local ANYWHERE = new Local(LocalDate.EPOCH, Divisions.NONE);

    private static final Kind DAY = new DateKind("date");
    private static final Kind TIME = new DateKind("time");
    private static final Kind YUAN = new NumberKind("money", 2, "CNY", LocalizedText.NONE);

    private AsTyped() {}

    /** A day, such as {@code 2026-11-02} or {@code 2026年11月2号}; empty where it is none. */
    public static Optional<LocalDate> day(String typed) {
        return read(DAY, typed) instanceof Value.Date(LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    /** A time of day, such as {@code 09:30} or {@code 9点30分}; empty where it is none. */
    public static Optional<LocalTime> time(String typed) {
        return read(TIME, typed) instanceof Value.Time(LocalTime time, var zone) ? Optional.of(time) : Optional.empty();
    }

    /** A day with a time, such as {@code 2026-11-02T09:30} or {@code 2026年11月2号 9点30分}; empty where it is none. */
    public static Optional<LocalDateTime> moment(String typed) {
        return read(new MomentKind(), typed) instanceof Value.DateTime(LocalDateTime at, var zone)
                ? Optional.of(at)
                : Optional.empty();
    }

    /** A sum of money that is not below nought, such as {@code 1,200.50} or {@code 1200元}; empty where it is none. */
    public static Optional<BigDecimal> yuan(String typed) {
        return read(YUAN, typed) instanceof Value.Num(BigDecimal sum) && sum.signum() >= 0
                ? Optional.of(sum)
                : Optional.empty();
    }

    /**
     * A whole number that is not below nought; empty where it is none.
     *
     * @param most what is more is none
     * @param units of which one may stand behind it
     */
    public static Optional<Integer> count(String typed, int most, LocalizedText... units) {
        return Stream.concat(Stream.of(LocalizedText.NONE), Stream.of(units))
                .map(unit -> read(new NumberKind("integer", 0, "", unit), typed))
                .flatMap(read -> read instanceof Value.Num(BigDecimal number) ? Stream.of(number) : Stream.empty())
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValue)
                .findFirst();
    }

    /** What a form would take it for; empty where it can make nothing of it. */
    public static Value read(Kind kind, String typed) {
        return kind.read(List.of(typed), ANYWHERE) instanceof Reading.Typed(Value value, var flaw)
                ? value
                : Value.EMPTY;
    }
}
