package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Course;

/** For what somebody who applies has to come to an office at a time that she chooses, as its workflow asks for it. */
@Named
@RequestScoped
public class GuideVisits {
    private static final int AN_HOUR = 60;

    @Inject
    ServicePage service;

    @Inject
    Language language;

    /** A line for each; none where she need not come at a time. */
    public List<String> getLines() {
        return of(service.course());
    }

    List<String> of(Course course) {
        return course.stops().stream()
                .flatMap(stop -> stop.visits().stream())
                .map(visit -> words(visit, "service.visit"))
                .toList();
    }

    /** What she comes for, and how long it takes. */
    String words(Appointment visit, String key) {
        return language.say(
                key,
                language.of(visit.title()),
                language.of(lasts(visit.takes()).words()));
    }

    private static Period lasts(Duration takes) {
        int minutes = Math.toIntExact(takes.toMinutes());
        return minutes % AN_HOUR == 0
                ? new Period(minutes / AN_HOUR, Period.Unit.HOURS)
                : new Period(minutes, Period.Unit.MINUTES);
    }
}
