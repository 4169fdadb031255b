package org.gulou.cases.appointments.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.gulou.kernel.WorkingCalendar;

/** What holds of every timetable and however people book, cancel and move. */
class FreeTimesLawsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDateTime EARLIER = MONDAY.minusDays(1).atStartOfDay();
    private static final List<String> SERVICES = List.of("marriage", "divorce", "adoption");

    /** Somebody who has booked. */
    private record Visit(Opening opening, String service, Duration takes) {}

    private final Map<FreeTimes.Held, Integer> taken = new HashMap<>();

    @BeforeTry
    void nobodyHasBooked() {
        taken.clear();
    }

    private static Timetable timetable(Random random) {
        var weeks = new HashMap<String, NavigableMap<LocalDate, Week>>();
        weeks.put(
                Timetable.ALL,
                new TreeMap<>(Map.of(MONDAY.minusDays(30), week(random), MONDAY.plusDays(3), week(random))));
        if (random.nextBoolean()) {
            weeks.put("marriage", new TreeMap<>(Map.of(MONDAY.plusDays(random.nextInt(5)), week(random))));
        }
        Map<LocalDate, SpecialDay> days =
                Map.of(MONDAY.plusDays(1), new SpecialDay.Closed(""), SUNDAY, new SpecialDay.Like(DayOfWeek.THURSDAY));
        return new Timetable(
                weeks, days, new WorkingCalendar(Set.of(MONDAY.plusDays(2)), Set.of(SUNDAY.minusDays(1)), 2026));
    }

    private static Week week(Random random) {
        var hours = new HashMap<DayOfWeek, List<Hours>>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int noon = random.nextInt(120, 160);
            hours.put(
                    weekday,
                    List.of(
                            hours(noon - random.nextInt(1, 30), noon, random),
                            hours(noon + 2, noon + random.nextInt(3, 30), random)));
        }
        return new Week(Opening.STEP.multipliedBy(random.nextInt(1, 9)), hours);
    }

    private static Hours hours(int from, int to, Random random) {
        return new Hours(at(from), at(to), random.nextInt(1, 4));
    }

    private static LocalTime at(int step) {
        return LocalTime.MIDNIGHT.plus(Opening.STEP.multipliedBy(step));
    }

    private List<FreeTime> free(Timetable timetable, String service, Duration takes) {
        return new FreeTimes(timetable, taken).of(service, takes, MONDAY, SUNDAY, EARLIER);
    }

    private static FreeTimes.Held held(Visit visit, Opening.Step step) {
        return new FreeTimes.Held(visit.service(), visit.opening().timetable(), step.at());
    }

    /** How many are there at a step, as seats are counted by a timetable. */
    private int there(Timetable timetable, String service, LocalDateTime at) {
        return there(taken, timetable, service, at);
    }

    private void hold(Visit visit, int one) {
        visit.opening().steps().forEach(step -> taken.merge(held(visit, step), one, Integer::sum));
    }

    /** Books, cancels and moves at random what is offered, and says who has booked in the end. */
    private List<Visit> visits(Timetable timetable, Random random) {
        var visits = new ArrayList<Visit>();
        for (int n = 0; n < 60; n++) {
            if (!visits.isEmpty() && random.nextInt(3) == 0) {
                hold(visits.remove(random.nextInt(visits.size())), -1);
            }
            String service = SERVICES.get(random.nextInt(SERVICES.size()));
            Duration takes = Opening.STEP.multipliedBy(random.nextInt(1, 13));
            List<FreeTime> offered = free(timetable, service, takes);
            if (!offered.isEmpty()) {
                LocalDateTime start =
                        offered.get(random.nextInt(offered.size())).start();
                var visit = new Visit(timetable.opening(service, start, takes).orElseThrow(), service, takes);
                hold(visit, 1);
                visits.add(visit);
            }
        }
        return visits;
    }

    @Property(tries = 60)
    void neverAreMoreThereThanThereAreSeatsNorOutsideTheHours(@ForAll long seed) {
        var random = new Random(seed);
        Timetable timetable = timetable(random);

        List<Visit> visits = visits(timetable, random);

        assertThat(visits)
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.opening().steps())
                        .allSatisfy(step -> assertThat(timetable.seats(visit.service(), step.at()))
                                .isGreaterThanOrEqualTo(there(timetable, visit.service(), step.at()))
                                .isPositive()));
    }

    /** The same seats throughout, so that nothing that was booked lies outside only because there are fewer of them. */
    private static Timetable split(Week week, boolean own) {
        var weeks = new HashMap<String, NavigableMap<LocalDate, Week>>();
        weeks.put(Timetable.ALL, new TreeMap<>(Map.of(MONDAY.minusDays(30), week)));
        if (own) {
            weeks.put("marriage", new TreeMap<>(Map.of(MONDAY.minusDays(30), week)));
        }
        return new Timetable(weeks, Map.of(), new WorkingCalendar(Set.of(), Set.of(), 2026));
    }

    @Property(tries = 60)
    void aServiceThatGetsAWeekOfItsOwnOrLosesItIsNotBookedAboveTheSeats(@ForAll long seed) {
        var random = new Random(seed);
        Week week = week(random);
        boolean own = random.nextBoolean();
        List<Visit> before = visits(split(week, own), random);
        Timetable changed = split(week, !own);
        before.stream()
                .filter(visit -> random.nextBoolean())
                .forEach(visit -> hold(visit, -1)); // so that some seats are free after the change
        Map<FreeTimes.Held, Integer> there = Map.copyOf(taken);

        List<Visit> after = visits(changed, random);

        assertThat(after)
                .allSatisfy(visit -> assertThat(visit.opening().steps())
                        .allSatisfy(step -> assertThat(there(changed, visit.service(), step.at()))
                                .isLessThanOrEqualTo(changed.seats(visit.service(), step.at()))));
        for (Visit visit : after) {
            Opening numbered = new FreeTimes(changed, there).numbered(visit.opening());
            assertThat(numbered.steps()).allSatisfy(step -> {
                int under = there.entrySet().stream()
                        .filter(each -> each.getKey().at().equals(step.at())
                                && each.getKey().timetable().equals(numbered.timetable()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                assertThat(step.seats() - under)
                        .isEqualTo(changed.seats(visit.service(), step.at())
                                - there(there, changed, visit.service(), step.at()));
            });
        }
    }

    private static int there(
            Map<FreeTimes.Held, Integer> there, Timetable timetable, String service, LocalDateTime at) {
        String seats = timetable.seatsOf(service, at.toLocalDate());
        return there.entrySet().stream()
                .filter(each -> each.getKey().at().equals(at)
                        && timetable
                                .seatsOf(each.getKey().service(), at.toLocalDate())
                                .equals(seats))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Property(tries = 60)
    void noSeatIsLostBySomebodyWhoGivesItBack(@ForAll long seed) {
        var random = new Random(seed);
        Timetable timetable = timetable(random);

        visits(timetable, random).forEach(visit -> hold(visit, -1));

        for (String service : SERVICES) {
            assertThat(free(timetable, service, Duration.ofMinutes(20)))
                    .isEqualTo(new FreeTimes(timetable, Map.of())
                            .of(service, Duration.ofMinutes(20), MONDAY, SUNDAY, EARLIER));
        }
    }

    @Property(tries = 60)
    void whatIsBookedLiesOutsideOnlyOnceTheTimetableChanges(@ForAll long seed) {
        var random = new Random(seed);
        Timetable timetable = timetable(random);
        List<Visit> visits = visits(timetable, random);
        var closed = new Timetable(Map.of(), Map.of(), WorkingCalendar.WEEKDAYS_ONLY);

        for (Visit visit : visits) {
            for (Opening.Step step : visit.opening().steps()) {
                FreeTimes.Held held = held(visit, step);
                assertThat(new FreeTimes(timetable, taken).isOutside(held)).isFalse();
                assertThat(new FreeTimes(closed, taken).isOutside(held)).isTrue();
            }
        }
    }

    @Property(tries = 30)
    void nothingIsOfferedThatHasBegun(@ForAll long seed) {
        Timetable timetable = timetable(new Random(seed));
        LocalDateTime now = MONDAY.atTime(11, 0);

        assertThat(new FreeTimes(timetable, Map.of()).of("divorce", Opening.STEP, MONDAY, SUNDAY, now))
                .allSatisfy(time -> assertThat(time.start()).isAfter(now));
    }
}
