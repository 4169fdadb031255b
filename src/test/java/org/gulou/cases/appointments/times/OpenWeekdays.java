package org.gulou.cases.appointments.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;

/** An office that people may come to on every weekday, whatever of the year's holidays is known on the day of the test. */
@ApplicationScoped
public class OpenWeekdays {
    private static final int AHEAD = 60;

    @Inject
    SpecialDays days;

    @Inject
    Clock clock;

    public void of(String body) {
        var head = new Actor.Official("head-of-" + body, "莫兰", Set.of(new Post("head", new BodyId(body))));
        LocalDate today = OfficeTime.day(clock.instant());
        Set<LocalDate> set = days.of(body).stream().map(VisitDay::day).collect(Collectors.toSet());
        today.plusDays(1)
                .datesUntil(today.plusDays(AHEAD))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !set.contains(day))
                .forEach(day -> days.set(head, body, day, new SpecialDay.Like(day.getDayOfWeek())));
    }
}
