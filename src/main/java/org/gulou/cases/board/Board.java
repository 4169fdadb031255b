package org.gulou.cases.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.cases.Waiting;
import org.gulou.cases.Within;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Need;

/** Counts how the cases of a lead stand. */
@ApplicationScoped
public class Board {
    /** So many weeks tell a trend. */
    public static final int WEEKS = 12;

    /** So many days ahead are looked for what will turn red. */
    public static final int AHEAD = 14;

    /** So many days back are looked for how things went. */
    public static final int BACK = 90;

    /** Under this key an act keeps what it asks the applicant to correct. */
    private static final String ASKED_TO_CORRECT = new Need.Items().key();

    private static final int MOST_ROWS = 40;
    private static final String RED = "case when clock_stands = false and due_on < ? then 1 else 0 end";
    private static final String YELLOW =
            "case when clock_stands = false and due_on >= ? and yellow_on <= ? then 1 else 0 end";

    @PersistenceContext
    EntityManager em;

    @Inject
    Rows tables;

    @Inject
    Clock clock;

    /** What loads are told by. */
    public enum By {
        SERVICE("service"),
        OFFICE("office"),
        CLERK("claimed_by"),
        STATE("state");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** What came in and what ended in the week that begins on {@code monday}. */
    public record Week(LocalDate monday, long filed, long ended) {}

    /** How many turn red if nobody acts: {@code day} is the last day in time. */
    public record Turning(LocalDate day, long cases) {}

    /** How long cases stay in a state, in days: half of them, and nine of ten. */
    public record Stay(String service, String state, long stays, double half, double nineTenths) {}

    /** How many cases of a service were sent back at least once. */
    public record Returned(String service, long filed, long returned) {}

    /** What an official did in the last days. */
    public record Done(String clerk, String name, long acts, long cases) {}

    /** All in one, the first that the page tells. */
    public Load all(Remit remit, Narrowed narrowed) {
        return loads(remit, narrowed, "cast('' as varchar)", "").stream()
                .findFirst()
                .orElseGet(() -> new Load("", "", 0, 0, 0, 0, 0, today()));
    }

    /** By service, body, official or state: the one with the most red first. */
    public List<Load> by(By by, Remit remit, Narrowed narrowed) {
        return loads(
                remit,
                narrowed,
                by == By.STATE ? "service || '/' || state" : "coalesce(" + by.column + ", '')",
                " group by " + (by == By.STATE ? "service || '/' || state" : "coalesce(" + by.column + ", '')")
                        + " order by 4 desc, 3 desc, 1 fetch first " + MOST_ROWS + " rows only");
    }

    private List<Load> loads(Remit remit, Narrowed narrowed, String key, String group) {
        LocalDate today = today();
        var counted = new Conditions(
                "select " + key + ", coalesce(max(claimed_name), ''), count(*), coalesce(sum(" + RED
                        + "), 0), coalesce(sum(" + YELLOW
                        + "), 0), coalesce(sum(case when clock_stands = true then 1 else 0 end), 0),"
                        + " coalesce(sum(case when claimed_by is null then 1 else 0 end), 0), min(filed_at)"
                        + " from case_file where ",
                List.of(today, today, today));
        return rows(
                counted,
                narrowed.of(remit, today),
                group,
                row -> new Load(
                        text(row[0]),
                        text(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        row[7] == null ? today : day(row[7])));
    }

    /** How many open cases are so old, in days since they were filed: up to each of {@code bounds}, and older ones. */
    public List<Long> ages(Remit remit, Narrowed narrowed, List<Integer> bounds) {
        LocalDate today = today();
        var sums = new ArrayList<String>();
        var marks = new ArrayList<Object>();
        for (int bound : bounds) {
            sums.add("coalesce(sum(case when filed_at >= ? then 1 else 0 end), 0)");
            marks.add(start(today.minusDays(bound)));
        }
        Object[] row = rows(
                        new Conditions("select " + String.join(", ", sums) + ", count(*) from case_file where ", marks),
                        narrowed.of(remit, today),
                        "",
                        all -> all)
                .getFirst();
        return IntStream.range(0, row.length)
                .mapToObj(i -> i == 0 ? number(row[0]) : number(row[i]) - number(row[i - 1]))
                .toList();
    }

    /** The last weeks, the oldest first; the last one is this week so far. */
    public List<Week> weeks(Remit remit, Narrowed narrowed) {
        LocalDate monday = today().with(DayOfWeek.MONDAY);
        List<LocalDate> mondays = IntStream.range(0, WEEKS)
                .mapToObj(i -> monday.minusWeeks(WEEKS - 1L - i))
                .toList();
        List<Long> filed = perWeek(narrowed.filed(remit), mondays, "filed_at");
        List<Long> ended = perWeek(narrowed.filed(remit), mondays, "ended_at");
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> new Week(mondays.get(i), filed.get(i), ended.get(i)))
                .toList();
    }

    private List<Long> perWeek(Conditions where, List<LocalDate> mondays, String moment) {
        var sums = new ArrayList<String>();
        var marks = new ArrayList<Object>();
        for (LocalDate monday : mondays) {
            sums.add("coalesce(sum(case when " + moment + " >= ? and " + moment + " < ? then 1 else 0 end), 0)");
            marks.addAll(List.of(start(monday), start(monday.plusWeeks(1))));
        }
        where.and(moment + " >= ?", start(mondays.getFirst()));
        return rows(
                        new Conditions("select " + String.join(", ", sums) + ", 0 from case_file where ", marks),
                        where,
                        "",
                        row -> Stream.of(row).map(Board::number).toList())
                .getFirst();
    }

    /** What turns red in the next days if nobody acts, by the last day in time. */
    public List<Turning> turning(Remit remit, Narrowed narrowed) {
        LocalDate today = today();
        Conditions where = narrowed.of(remit, today);
        where.and("clock_stands = false and due_on >= ? and due_on <= ?", today, today.plusDays(AHEAD));
        return rows(
                new Conditions("select due_on, count(*) from case_file where ", List.of()),
                where,
                " group by due_on order by due_on",
                row -> new Turning(LocalDate.parse(row[0].toString()), number(row[1])));
    }

    /** In which states cases stayed longest, of those that left one in the last days; acts that leave a case where it is end no stay. */
    public List<Stay> stays(Remit remit, Narrowed narrowed) {
        Conditions where = narrowed.filed(remit);
        where.and("entered_at >= ?", back());
        String steps = "select service, state_to, at, lead(at) over (partition by case_number order by seq) as left_at"
                + " from case_act join case_file on number = case_number where state_from <> state_to and at >= ? and ";
        return rows(
                new Conditions(
                        "select service, state_to, count(*), " + Within.sql("days", 50) + ", " + Within.sql("days", 90)
                                + " from (select service, state_to, days, "
                                + Within.numbered("days", "service, state_to") + " from (select service, state_to,"
                                + " extract(epoch from (left_at - at)) / 86400.0 as days from (" + steps,
                        List.of(back())),
                where,
                ") steps where left_at is not null) stays) ranked group by service, state_to having count(*) >= 5"
                        + " order by 4 desc fetch first 12 rows only",
                row -> new Stay(
                        text(row[0]),
                        text(row[1]),
                        number(row[2]),
                        ((Number) row[3]).doubleValue(),
                        ((Number) row[4]).doubleValue()));
    }

    /** Which services send most back to be corrected, of those filed in the last days, whether they came back or not. */
    public List<Returned> returned(Remit remit, Narrowed narrowed) {
        Conditions where = narrowed.filed(remit);
        where.and("filed_at >= ?", back());
        return rows(
                new Conditions(
                        "select service, count(*), count(sent) from (select service, (select min(seq) from case_act where"
                                + " case_number = number and given like '%\"" + ASKED_TO_CORRECT + "\":{%') as sent"
                                + " from case_file where ",
                        List.of()),
                where,
                ") filed group by service having count(sent) > 0 order by 3 desc, 1 fetch first 12 rows only",
                row -> new Returned(text(row[0]), number(row[1]), number(row[2])));
    }

    /** Who did how much in the last days. */
    public List<Done> done(Remit remit, Narrowed narrowed) {
        Conditions where = narrowed.filed(remit);
        return rows(
                new Conditions(
                        "select actor, max(actor_name), count(*), count(distinct case_number) from case_act where"
                                + " actor_kind = 'official' and at >= ? and case_number in"
                                + " (select number from case_file where ",
                        List.of(back())),
                where,
                ") group by actor order by 3 desc, 1 fetch first " + MOST_ROWS + " rows only",
                row -> new Done(text(row[0]), text(row[1]), number(row[2]), number(row[3])));
    }

    /** The cases themselves, by time left. */
    public List<Waiting> cases(Remit remit, Narrowed narrowed, int from, int most) {
        return Waiting.of(tables, narrowed.of(remit, today()), from, most);
    }

    private <T> List<T> rows(Conditions select, Conditions where, String rest, Function<Object[], T> read) {
        List<?> rows = Conditions.marked(em.createNativeQuery(select.sql() + where.sql() + rest), select, where)
                .getResultList();
        return rows.stream().map(row -> read.apply((Object[]) row)).toList();
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    private Object back() {
        return start(today().minusDays(BACK));
    }

    private static Object start(LocalDate day) {
        return OfficeTime.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object moment) {
        Instant at = moment instanceof OffsetDateTime there ? there.toInstant() : ((Timestamp) moment).toInstant();
        return OfficeTime.day(at);
    }
}
