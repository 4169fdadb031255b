package org.gulou.cases.appointments.times;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.gulou.Race;
import org.gulou.identity.DemoOfficials;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office sets its own times, and only what is free of them is offered. */
@ArquillianTest
class TimetablesIT {
    private static final String BODY = "yunyan-transport";
    private static final String SERVICE = "road-freight-permit";
    private static final String RACED = "raced";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Hours MORNING = new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0), 2);

    @Inject
    OfficeHours offices;

    @Inject
    SpecialDays days;

    @Inject
    Timetables timetables;

    @Inject
    DemoOfficials officials;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private Actor.Official lead;
    private Actor.Official other;
    private LocalDate today;
    private LocalDate day;

    @BeforeEach
    void nothingIsSet() throws SQLException {
        change("delete from visit_week where body = '" + BODY + "'");
        change("delete from visit_day where body = '" + BODY + "'");
        change("delete from appointment_step where body = '" + BODY + "'");
        change("delete from appointment where body = '" + BODY + "'");
        lead = officials.official("姚勇");
        other = officials.official("罗建国");
        today = OfficeTime.day(clock.instant());
        day = today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        days.set(lead, BODY, day, new SpecialDay.Like(DayOfWeek.MONDAY));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String begun() {
        assertThat(offices.begin(lead, new VisitWeek.Wanted(BODY, Timetable.ALL, today, 30)))
                .isEqualTo(Outcome.DONE);
        return offices.weeks(BODY).getFirst().getId();
    }

    private List<FreeTime> free() {
        return timetables.free(BODY, SERVICE, HALF_AN_HOUR, day, day);
    }

    private void hold(String id, LocalDateTime start, int seat) throws SQLException {
        change("insert into appointment (id, case_number, kind, service, body, title_zh, title_en, status, asked_at,"
                + " booked_at, starts_at, ends_at, version) values ('" + id + "', '" + id + "', 'visit', '" + SERVICE
                + "', '"
                + BODY + "', '办理', 'Visit', 'BOOKED', current_timestamp, current_timestamp, timestamp '" + sql(start)
                + "', timestamp '" + sql(start.plus(HALF_AN_HOUR)) + "', 1)");
        for (LocalDateTime at = start; at.isBefore(start.plus(HALF_AN_HOUR)); at = at.plus(Opening.STEP)) {
            change("insert into appointment_step (body, timetable, starts_at, seat, appointment, case_number) values ('"
                    + BODY + "', '', timestamp '" + sql(at) + "', " + seat + ", '" + id + "', '" + id + "')");
        }
    }

    private static String sql(LocalDateTime at) {
        return at.toString().replace('T', ' ') + ":00";
    }

    @Test
    void aBodyHasNoTimesUntilItsLeadSetsThem() {
        assertThat(timetables.hasTimes(BODY, SERVICE)).isFalse();
        assertThat(timetables.withTimes(SERVICE)).doesNotContain(BODY);

        assertThat(offices.add(lead, begun(), EVERY_DAY, MORNING)).isEqualTo(Outcome.DONE);

        assertThat(timetables.hasTimes(BODY, SERVICE)).isTrue();
        assertThat(timetables.withTimes(SERVICE)).contains(BODY);
        assertThat(free()).containsExactly(new FreeTime(day.atTime(9, 0), 2), new FreeTime(day.atTime(9, 30), 2));
    }

    @Test
    void nobodyElseSetsThem() {
        String week = begun();
        days.set(lead, BODY, day.plusDays(1), new SpecialDay.Closed("停电"));
        String set = days.of(BODY).getLast().getId();

        assertThat(List.of(
                        offices.begin(other, new VisitWeek.Wanted(BODY, Timetable.ALL, day, 30)),
                        offices.add(other, week, EVERY_DAY, MORNING),
                        offices.take(other, week, DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                        offices.drop(other, week),
                        days.set(other, BODY, day, new SpecialDay.Closed("停电")),
                        days.drop(other, set)))
                .containsOnly(Outcome.NOT_HERS);
        assertThat(offices.weeks(BODY))
                .singleElement()
                .satisfies(one -> assertThat(one.week().hours()).isEmpty());
        assertThat(days.of(BODY)).hasSize(2);
    }

    @Test
    void whereNobodyCanBeLeadThoseSetThemWhoWorkThere() {
        assertThat(offices.bodies(officials.official("唐丽"))).containsExactly("yunyan-marriage-registry");
        assertThat(offices.bodies(lead)).containsExactly(BODY);
    }

    @Test
    void whatIsHeldIsFreeForOneLess() throws SQLException {
        offices.add(lead, begun(), EVERY_DAY, MORNING);

        hold("held-once", day.atTime(9, 0), 1);
        assertThat(free()).containsExactly(new FreeTime(day.atTime(9, 0), 1), new FreeTime(day.atTime(9, 30), 2));
        hold("held-twice", day.atTime(9, 0), 2);
        assertThat(free()).containsExactly(new FreeTime(day.atTime(9, 30), 2));
        assertThat(timetables.opening(BODY, SERVICE, day.atTime(9, 0), HALF_AN_HOUR, Holder.NOBODY))
                .isPresent();
        assertThat(timetables.free(BODY, SERVICE, HALF_AN_HOUR, day, day, new Holder("held-twice", "visit")))
                .as("her own seat is free for her")
                .contains(new FreeTime(day.atTime(9, 0), 1));
    }

    @Test
    void anOfficialGivesNoSeatThatIsHeldSinceBeforeTheServiceGotAWeekOfItsOwn() throws SQLException {
        offices.add(lead, begun(), EVERY_DAY, MORNING);
        hold("before", day.atTime(9, 0), 1);
        assertThat(offices.begin(lead, new VisitWeek.Wanted(BODY, SERVICE, today, 30)))
                .isEqualTo(Outcome.DONE);
        String own = offices.weeks(BODY).stream()
                .filter(week -> week.service().equals(SERVICE))
                .findFirst()
                .orElseThrow()
                .getId();
        offices.weeks(BODY).stream()
                .filter(week -> week.service().equals(SERVICE))
                .flatMap(week -> week.week().on(day.getDayOfWeek()).stream())
                .forEach(hours -> offices.take(lead, own, day.getDayOfWeek(), hours.from()));
        offices.add(lead, own, Set.of(day.getDayOfWeek()), new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0), 1));

        Opening given = timetables
                .places(BODY, SERVICE, day.atTime(9, 0), HALF_AN_HOUR, Holder.NOBODY)
                .orElseThrow();

        assertThat(given.steps())
                .extracting(Opening.Step::seats)
                .as("one seat, and she who booked before is in it")
                .containsOnly(0);
    }

    @Test
    void hoursThatOverlapAreNotAdded() {
        String week = begun();
        offices.add(lead, week, Set.of(DayOfWeek.MONDAY), MORNING);
        var later = new Hours(LocalTime.of(9, 30), LocalTime.of(11, 0), 1);

        assertThat(offices.add(lead, week, EVERY_DAY, later)).isEqualTo(Outcome.OVERLAPS);
        assertThat(offices.add(lead, week, Set.of(DayOfWeek.TUESDAY), later)).isEqualTo(Outcome.DONE);
    }

    @Test
    void ofTwoWhoAddTheSameHoursInTheSameMomentOneIsTold() throws Exception {
        String week = begun();

        assertThat(Race.both(
                        () -> offices.add(lead, week, EVERY_DAY, MORNING),
                        () -> offices.add(lead, week, EVERY_DAY, MORNING)))
                .containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVERLAPS);
    }

    @Test
    void whatIsSetForADayTwiceInTheSameMomentIsSetOnce() throws Exception {
        var noon = new SpecialDay.Open(List.of(new Hours(LocalTime.of(12, 0), LocalTime.of(12, 30), 1)));
        LocalDate then = day.plusDays(1);

        assertThat(Race.both(() -> set(then, noon), () -> set(then, noon)))
                .containsAnyOf(Outcome.OVERLAPS, RACED)
                .contains(Outcome.DONE);
        assertThat(days.of(BODY)).filteredOn(each -> each.day().equals(then)).hasSize(1);
    }

    @Test
    void aDayThatIsClosedTwiceInTheSameMomentIsClosedOnce() throws Exception {
        LocalDate then = day.plusDays(1);
        var closed = new SpecialDay.Closed("停电");

        assertThat(Race.both(() -> set(then, closed), () -> set(then, closed))).contains(Outcome.DONE);

        assertThat(set(then, closed)).isEqualTo(Outcome.DONE);
        assertThat(days.of(BODY)).filteredOn(each -> each.day().equals(then)).hasSize(1);
    }

    private Object set(LocalDate then, SpecialDay special) {
        try {
            return days.set(lead, BODY, then, special);
        } catch (PersistenceException raced) {
            return RACED;
        }
    }

    @Test
    void aNewWeekBeginsAsACopyAndReplacesTheOldOneOnItsDay() {
        offices.add(lead, begun(), EVERY_DAY, MORNING);
        offices.begin(lead, new VisitWeek.Wanted(BODY, Timetable.ALL, day, 60));
        VisitWeek later = offices.weeks(BODY).getLast();

        assertThat(free()).containsExactly(new FreeTime(day.atTime(9, 0), 2));
        assertThat(offices.begin(lead, new VisitWeek.Wanted(BODY, Timetable.ALL, day, 30)))
                .isEqualTo(Outcome.THERE);
        offices.take(lead, later.getId(), DayOfWeek.MONDAY, LocalTime.of(9, 0));
        assertThat(free()).isEmpty();
        offices.drop(lead, later.getId());
        assertThat(free()).hasSize(2);
    }

    @Test
    void aSpecialDayReplacesWhatWasSetForItButHoursAddUp() {
        offices.add(lead, begun(), EVERY_DAY, MORNING);
        var noon = new SpecialDay.Open(List.of(new Hours(LocalTime.of(12, 0), LocalTime.of(12, 30), 1)));
        var night = new SpecialDay.Open(List.of(new Hours(LocalTime.of(18, 0), LocalTime.of(18, 30), 1)));

        assertThat(days.set(lead, BODY, day, noon)).isEqualTo(Outcome.DONE);
        assertThat(days.set(lead, BODY, day, noon)).isEqualTo(Outcome.OVERLAPS);
        days.set(lead, BODY, day, night);
        assertThat(free()).containsExactly(new FreeTime(day.atTime(12, 0), 1), new FreeTime(day.atTime(18, 0), 1));
        days.set(lead, BODY, day, new SpecialDay.Closed("停电"));
        assertThat(free()).isEmpty();
        assertThat(days.set(lead, BODY, today.minusDays(1), noon)).isEqualTo(Outcome.NO_DAY);
    }

    @Test
    void whatIsBookedStaysWhenTheTimesChangeAndIsListedWithoutAPlace() throws SQLException {
        String week = begun();
        offices.add(lead, week, EVERY_DAY, MORNING);
        hold("early", day.atTime(9, 0), 1);
        hold("late", day.atTime(9, 30), 1);
        assertThat(timetables.outside(BODY)).isEmpty();

        offices.take(lead, week, DayOfWeek.MONDAY, LocalTime.of(9, 0));
        offices.add(lead, week, EVERY_DAY, new Hours(LocalTime.of(10, 0), LocalTime.of(11, 0), 1));
        offices.add(lead, week, Set.of(DayOfWeek.MONDAY), new Hours(LocalTime.of(9, 30), LocalTime.of(10, 0), 1));

        assertThat(timetables.outside(BODY)).singleElement().satisfies(one -> {
            assertThat(one.caseNumber()).isEqualTo("early");
            assertThat(one.start()).isEqualTo(day.atTime(9, 0));
        });
    }
}
