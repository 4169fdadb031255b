package org.gulou.web.desk;

import java.time.LocalDate;
import org.gulou.cases.Days;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Posted;

/**
 * Two fields for days, both included, of which either may stay empty.
 *
 * @param field what their names begin with
 * @param from {@code 2026-11-02}, or as it was typed where it is no day
 * @param to likewise
 */
public record DayRange(String field, String from, String to) {
    static final String FROM = ".from";
    static final String TO = ".to";

    static DayRange of(String field, Posted posted) {
        return new DayRange(field, plain(posted.text(field + FROM)), plain(posted.text(field + TO)));
    }

    /** A day as a field for days shows it; what is none as it was typed. */
    private static String plain(String typed) {
        return AsTyped.day(typed).map(LocalDate::toString).orElse(typed);
    }

    Days days() {
        return new Days(AsTyped.day(from), AsTyped.day(to));
    }

    /** Whether something was typed that is no day. */
    boolean isWrong() {
        return isWrong(from) || isWrong(to);
    }

    /** Whether the first day is after the last, so that nothing lies between them. */
    boolean isBackwards() {
        return AsTyped.day(from)
                .flatMap(first -> AsTyped.day(to).filter(first::isAfter))
                .isPresent();
    }

    private static boolean isWrong(String typed) {
        return !typed.isEmpty() && AsTyped.day(typed).isEmpty();
    }
}
