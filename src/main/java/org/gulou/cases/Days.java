package org.gulou.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;

/** Some days of the office, both ends included; an end that is not given is open. */
public record Days(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Days ALL = new Days(Optional.empty(), Optional.empty());

    /** Leaves what happened on one of them, by the instant in {@code column}. */
    void narrow(Conditions where, String column) {
        from.ifPresent(
                day -> where.and(column + " >= ?", OfficeTime.startOf(day).atOffset(ZoneOffset.UTC)));
        until.ifPresent(day ->
                where.and(column + " < ?", OfficeTime.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC)));
    }
}
