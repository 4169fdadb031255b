package org.gulou.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.documents.IssuedDocument;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;

/** On which days the holder of a certificate has to report with it. */
final class Reporting {
    private Reporting() {}

    /**
     * What tells these days: certificates for which it is the same are reported with on the same.
     *
     * @param issued when it was, from which they are counted
     * @param next the day after the one that was asked about; empty where there is none
     */
    record Days(LocalDate issued, Optional<LocalDate> next) {}

    static Days days(Proceeding proceeding, IssuedDocument certificate, LocalDate day) {
        return new Days(OfficeTime.day(certificate.issuedAt()), next(proceeding, certificate, day));
    }

    /** The day of the next report after {@code last}; none for an element that there is none of any more. */
    static Optional<LocalDate> next(Proceeding proceeding, IssuedDocument certificate, LocalDate last) {
        return proceeding.version().upkeep().recheck().flatMap(recheck -> {
            Value period = recheck.every()
                    .evaluate(
                            LetterWords.scope(proceeding, Map.of()).inside(OnePaper.names(proceeding, certificate)),
                            proceeding.situation().surroundings());
            return switch (period) {
                case Value.Days(var duration)
                when duration.toDays() > 0 -> Optional.of(last.plusDays(duration.toDays()));
                case Value.Months(long months) when months > 0 -> Optional.of(last.plusMonths(months));
                case Value other -> Optional.empty();
            };
        });
    }
}
