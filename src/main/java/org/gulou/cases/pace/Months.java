package org.gulou.cases.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.cases.Within;
import org.gulou.kernel.OfficeTime;

/**
 * What became of the cases of each service, month by month, for everybody. Only whole months are told, so that nobody sees
 * a case in the difference of two days, and no number of fewer than five, behind which somebody could be recognised.
 */
@ApplicationScoped
public class Months {
    /** So many months are told. */
    static final int BACK = 24;

    static final int FEW = 5;

    private static final String KEY = "of_year, of_month, service";
    private static final String DECIDED_AFTER =
            "case when ended in ('GRANTED', 'REFUSED') then extract(epoch from (ended_at - filed_at)) / 86400.0 end";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private volatile Told told = new Told(YearMonth.of(1, 1), List.of());

    private record Told(YearMonth last, List<Month> months) {}

    record Key(YearMonth month, String service) {}

    /** How many cases of a service ended in a month, and how; half of the decisions took so many days, and nine of ten. */
    record Ended(long granted, long refused, long otherwise, double half, double nineTenths) {
        static final Ended NONE = new Ended(0, 0, 0, 0, 0);
    }

    /**
     * A service in a month.
     *
     * @param otherwise how many ended without a decision: withdrawn, lapsed, not accepted
     * @param half in so many days from its filing half of what was decided was decided
     * @param nineTenths the same for nine of ten
     */
    public record Month(
            YearMonth month,
            String service,
            Optional<Long> filed,
            Optional<Long> granted,
            Optional<Long> refused,
            Optional<Long> otherwise,
            Optional<Double> half,
            Optional<Double> nineTenths) {
        static Month of(Key key, long filed, Ended ended) {
            boolean many = ended.granted() + ended.refused() >= FEW;
            return new Month(
                    key.month(),
                    key.service(),
                    enough(filed),
                    enough(ended.granted()),
                    enough(ended.refused()),
                    enough(ended.otherwise()),
                    many ? Optional.of(ended.half()) : Optional.empty(),
                    many ? Optional.of(ended.nineTenths()) : Optional.empty());
        }

        private static Optional<Long> enough(long cases) {
            return cases == 0 || cases >= FEW ? Optional.of(cases) : Optional.empty();
        }

        private boolean tells() {
            return Stream.of(filed, granted, refused, otherwise)
                    .flatMap(Optional::stream)
                    .anyMatch(cases -> cases > 0);
        }
    }

    /** The last month that is over. */
    public YearMonth last() {
        return YearMonth.from(OfficeTime.day(clock.instant())).minusMonths(1);
    }

    /** The months up to {@link #last}, the oldest first; counted once a month. */
    @Transactional
    public List<Month> all() {
        YearMonth last = last();
        Told known = told;
        if (!known.last().equals(last)) {
            known = counted(last);
            told = known;
        }
        return known.months();
    }

    private synchronized Told counted(YearMonth last) {
        if (told.last().equals(last)) {
            return told;
        }
        Map<Key, Long> filed = by("filed_at", "count(*)", last, row -> row.getLong(4));
        Map<Key, Ended> ended = by(
                "ended_at",
                "sum(case when ended = 'GRANTED' then 1 else 0 end), sum(case when ended = 'REFUSED' then 1 else 0 end),"
                        + " sum(case when ended in ('GRANTED', 'REFUSED') then 0 else 1 end), "
                        + Within.sql("days", 50) + ", " + Within.sql("days", 90),
                last,
                row -> new Ended(row.getLong(4), row.getLong(5), row.getLong(6), row.getDouble(7), row.getDouble(8)));
        return new Told(
                last,
                Stream.concat(filed.keySet().stream(), ended.keySet().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Key::month).thenComparing(Key::service))
                        .map(key -> Month.of(key, filed.getOrDefault(key, 0L), ended.getOrDefault(key, Ended.NONE)))
                        .filter(Month::tells)
                        .toList());
    }

    /** What is told of the cases whose {@code moment} lies in each month. */
    private <T> Map<Key, T> by(String moment, String figures, YearMonth last, Rows.Reading<T> figure) {
        String local = moment + " at time zone '" + OfficeTime.ZONE.getId() + "'";
        String dated = "select extract(year from " + local + ") as of_year, extract(month from " + local
                + ") as of_month, service, ended, " + DECIDED_AFTER + " as days from case_file where " + moment
                + " >= ? and " + moment + " < ?";
        String ranked = "select of_year, of_month, service, ended, days, " + Within.numbered("days", KEY) + " from ("
                + dated + ") dated";
        var found = new TreeMap<Key, T>(Comparator.comparing(Key::month).thenComparing(Key::service));
        rows.read(
                        "select " + KEY + ", " + figures + " from (" + ranked + ") ranked group by " + KEY,
                        row -> Map.entry(key(row), figure.of(row)),
                        Conditions.values(start(last.minusMonths(BACK - 1)), start(last.plusMonths(1))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(YearMonth.of(row.getInt(1), row.getInt(2)), row.getString(3));
    }

    private static OffsetDateTime start(YearMonth month) {
        return OfficeTime.startOf(month.atDay(1)).atOffset(ZoneOffset.UTC);
    }
}
