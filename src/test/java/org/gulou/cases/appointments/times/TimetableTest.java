package org.gulou.cases.appointments.times;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 3, 9);
    private static final Hours MORNING = hours("09:00", "10:00", 2);
    private static final Hours SATURDAYS = hours("10:00", "11:00", 1);
    private static final Week WEEK = week(Map.of(MONDAY, List.of(MORNING), SATURDAY, List.of(SATURDAYS)));

    private static final WorkingCalendar NO_HOLIDAYS = new WorkingCalendar(Set.of(), Set.of(), 2026);

    private static Hours hours(String from, String to, int seats) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to), seats);
    }

    private static Week week(Map<DayOfWeek, List<Hours>> hours) {
        return new Week(HALF_AN_HOUR, hours);
    }

    private static NavigableMap<LocalDate, Week> from(LocalDate day, Week week) {
        return new TreeMap<>(Map.of(day, week));
    }

    private static Timetable timetable(Map<LocalDate, SpecialDay> days, WorkingCalendar calendar) {
        return new Timetable(Map.of(Timetable.ALL, from(FIRST, WEEK)), days, calendar);
    }

    private static Timetable plain() {
        return timetable(Map.of(), NO_HOLIDAYS);
    }

    private static List<String> starts(Timetable timetable, LocalDate day, Duration takes) {
        return timetable.openings("marriage", day, takes).stream()
                .map(opening -> opening.start().toLocalTime().toString())
                .toList();
    }

    @Test
    void visitsBeginEachSlotAndAreOverByTheEnd() {
        assertThat(starts(plain(), A_MONDAY, HALF_AN_HOUR)).containsExactly("09:00", "09:30");
        assertThat(starts(plain(), A_MONDAY, Duration.ofMinutes(45))).containsExactly("09:00");
        assertThat(starts(plain(), A_MONDAY, Duration.ofMinutes(65))).isEmpty();
    }

    @Test
    void aVisitIsWhereTheWeekOfItsServiceSaysThatPeopleCome() {
        var window = LocalizedText.of("2 楼 5 号窗口", "2nd floor, counter 5");
        var own = new Week(HALF_AN_HOUR, WEEK.hours(), window);
        var timetable = new Timetable(
                Map.of(Timetable.ALL, from(FIRST, WEEK), "marriage", from(FIRST, own)), Map.of(), NO_HOLIDAYS);

        assertThat(timetable.place("marriage", A_MONDAY.atTime(9, 30))).isEqualTo(window);
        assertThat(timetable.place("marriage", A_MONDAY.atTime(20, 0)))
                .as("an official comes home to her")
                .isEqualTo(LocalizedText.NONE);
        assertThat(timetable.place("divorce", A_MONDAY.atTime(9, 30))).isEqualTo(LocalizedText.NONE);
    }

    @Test
    void aVisitHoldsEachStepFromItsBeginningToItsEnd() {
        var opening = plain().opening("marriage", A_MONDAY.atTime(9, 30), Duration.ofMinutes(15));

        assertThat(opening)
                .contains(new Opening(
                        Timetable.ALL,
                        List.of(
                                new Opening.Step(A_MONDAY.atTime(9, 30), 2),
                                new Opening.Step(A_MONDAY.atTime(9, 35), 2),
                                new Opening.Step(A_MONDAY.atTime(9, 40), 2))));
    }

    @Test
    void whatAnOfficialGivesTakesAPlaceWhereverTheOfficeReceivesPeopleAndNoneBesideThat() {
        assertThat(plain().places("marriage", A_MONDAY.atTime(9, 52), Duration.ofMinutes(15)))
                .contains(new Opening(
                        Timetable.ALL,
                        List.of(
                                new Opening.Step(A_MONDAY.atTime(9, 50), 2),
                                new Opening.Step(A_MONDAY.atTime(9, 55), 2))));
        assertThat(plain().places("marriage", A_MONDAY.atTime(20, 0), HALF_AN_HOUR))
                .isEmpty();
    }

    @Test
    void nothingBeginsOffTheGridOrBeforeTheFirstWeek() {
        assertThat(plain().opening("marriage", A_MONDAY.atTime(9, 15), HALF_AN_HOUR))
                .isEmpty();
        assertThat(starts(plain(), FIRST.minusDays(6), HALF_AN_HOUR)).isEmpty();
    }

    @Test
    void aHolidayAndAMakeUpSaturdayAreClosedUnlessTheOfficeSaysOtherwise() {
        LocalDate saturday = A_MONDAY.minusDays(2);
        var calendar = new WorkingCalendar(Set.of(A_MONDAY), Set.of(saturday), 2026);
        Timetable asItIs = timetable(Map.of(), calendar);
        Timetable set = timetable(
                Map.of(A_MONDAY, new SpecialDay.Open(List.of(SATURDAYS)), saturday, new SpecialDay.Like(MONDAY)),
                calendar);

        assertThat(asItIs.hours("marriage", A_MONDAY)).isEmpty();
        assertThat(asItIs.hours("marriage", saturday)).isEmpty();
        assertThat(set.hours("marriage", A_MONDAY)).containsExactly(SATURDAYS);
        assertThat(set.hours("marriage", saturday)).containsExactly(MORNING);
    }

    @Test
    void aDayOfAYearWhoseHolidaysAreNotKnownYetIsAsItsWeekSaysButForThoseOfEveryYear() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        LocalDate newYear = LocalDate.of(2029, 1, 1);
        Timetable opened = timetable(Map.of(newYear, new SpecialDay.Like(MONDAY)), NO_HOLIDAYS);

        assertThat(plain().hours("marriage", monday)).containsExactly(MORNING);
        assertThat(newYear.getDayOfWeek()).isEqualTo(MONDAY);
        assertThat(plain().hours("marriage", newYear)).isEmpty();
        assertThat(opened.hours("marriage", newYear)).containsExactly(MORNING);
    }

    @Test
    void aTimeThatTurnsOutToBeAHolidayOnceThatIsKnownHasNoPlaceAnyMore() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        var held = new FreeTimes.Held("marriage", Timetable.ALL, monday.atTime(9, 0));
        Timetable known = timetable(Map.of(), new WorkingCalendar(Set.of(monday), Set.of(), 2027));

        assertThat(new FreeTimes(plain(), Map.of(held, 1)).isOutside(held)).isFalse();
        assertThat(new FreeTimes(known, Map.of(held, 1)).isOutside(held)).isTrue();
    }

    @Test
    void anOrdinarySaturdayIsAsItsWeekSays() {
        assertThat(plain().hours("marriage", A_MONDAY.minusDays(2))).containsExactly(SATURDAYS);
    }

    @Test
    void aClosedDayIsClosed() {
        assertThat(timetable(Map.of(A_MONDAY, new SpecialDay.Closed("停电")), NO_HOLIDAYS)
                        .hours("marriage", A_MONDAY))
                .isEmpty();
    }

    @Test
    void aWeekCountsFromItsFirstDayOn() {
        LocalDate then = A_MONDAY.plusDays(7);
        var weeks = from(FIRST, WEEK);
        weeks.put(then, week(Map.of(MONDAY, List.of(SATURDAYS))));
        var timetable = new Timetable(Map.of(Timetable.ALL, weeks), Map.of(), NO_HOLIDAYS);

        assertThat(timetable.hours("marriage", A_MONDAY)).containsExactly(MORNING);
        assertThat(timetable.hours("marriage", then)).containsExactly(SATURDAYS);
    }

    @Test
    void aServiceWithAWeekOfItsOwnHasSeatsOfItsOwnFromThenOn() {
        LocalDate then = A_MONDAY.plusDays(7);
        var timetable = new Timetable(
                Map.of(
                        Timetable.ALL,
                        from(FIRST, WEEK),
                        "marriage",
                        from(then, week(Map.of(WEDNESDAY, List.of(SATURDAYS))))),
                Map.of(),
                NO_HOLIDAYS);

        assertThat(timetable.seatsOf("marriage", A_MONDAY)).isEqualTo(Timetable.ALL);
        assertThat(timetable.seatsOf("marriage", then)).isEqualTo("marriage");
        assertThat(timetable.hours("marriage", then)).isEmpty();
        assertThat(timetable.hours("divorce", then)).containsExactly(MORNING);
    }

    @Test
    void anOfficeHasTimesWhileSomeWeekOrDayToComeHas() {
        var closedLater = from(FIRST, WEEK);
        closedLater.put(A_MONDAY, week(Map.of()));
        var timetable = new Timetable(Map.of(Timetable.ALL, closedLater), Map.of(), NO_HOLIDAYS);
        var opensOnce = new Timetable(
                Map.of(Timetable.ALL, closedLater),
                Map.of(A_MONDAY.plusDays(9), new SpecialDay.Open(List.of(MORNING))),
                NO_HOLIDAYS);

        assertThat(timetable.hasTimes("marriage", A_MONDAY.minusDays(1))).isTrue();
        assertThat(timetable.hasTimes("marriage", A_MONDAY)).isFalse();
        assertThat(plain().hasTimes("marriage", FIRST.minusDays(9))).isTrue();
        assertThat(opensOnce.hasTimes("marriage", A_MONDAY)).isTrue();
    }

    @Test
    void aWeekThatIsKeptSaysWhatWasAddedAndNoMoreWhatWasTakenAway() {
        var kept = new VisitWeek("w", new VisitWeek.Wanted("b", Timetable.ALL, FIRST, 30));
        kept.add(Set.of(MONDAY, SATURDAY), SATURDAYS);
        kept.add(Set.of(MONDAY), MORNING);
        kept.drop(SATURDAY, LocalTime.of(10, 0));

        assertThat(kept.week()).isEqualTo(week(Map.of(MONDAY, List.of(MORNING, SATURDAYS))));
    }

    @Test
    void aRowSaysOfItsDayWhatWasSet() {
        for (SpecialDay special : List.of(
                new SpecialDay.Closed("停电"), new SpecialDay.Like(MONDAY), new SpecialDay.Open(List.of(MORNING)))) {
            assertThat(new VisitDay("d", "b", A_MONDAY, special).special()).isEqualTo(special);
        }
    }

    @Test
    void hoursThatCannotBeAreRefused() {
        assertThatThrownBy(() -> hours("10:00", "10:00", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours("10:00", "11:03", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours("10:00", "11:00", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
