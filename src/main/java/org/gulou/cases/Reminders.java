package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.WaitsFor;

/** Reminds the applicant for whom a case waits, once each time, before it goes on without her. */
@ApplicationScoped
class Reminders implements Duty {
    static final String KIND = "case.reminder";

    private static final Duration AHEAD = Duration.ofDays(3);

    /** Who has less time was just asked. */
    private static final Duration SHORT = Duration.ofDays(2);

    private static final Duration MORNING = Duration.ofHours(9);

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Duties duties;

    @Inject
    Event<StillWaits> event;

    @Inject
    Clock clock;

    void filed(@Observes CaseOpened opened) {
        schedule(opened.proceeding());
    }

    void moved(@Observes CaseMoved moved) {
        schedule(moved.after());
    }

    void putBack(@Observes CasePutBack back) {
        schedule(back.after());
    }

    void woken(@Observes CaseWoken woken) {
        schedule(woken.after());
    }

    /** A date that is scheduled and does not hold any more stays: it is looked at anew when it comes. */
    private void schedule(Proceeding now) {
        at(now).filter(at -> at.isAfter(now.now()))
                .ifPresent(at -> duties.schedule(KIND, now.file().getNumber(), at));
    }

    private static Optional<Instant> at(Proceeding now) {
        boolean hers = now.state().waitsFor().filter(WaitsFor.APPLICANT::equals).isPresent();
        return hers
                ? now.timeOut()
                        .flatMap(
                                out -> at(now.file().enteredAt(), out.deadline().end()))
                : Optional.empty();
    }

    /**
     * The morning of the third day before the end, or of half the time where that is less; none where time is short.
     *
     * @param since when it began to wait for her
     * @param end from when it is too late
     */
    static Optional<Instant> at(Instant since, Instant end) {
        Duration time = Duration.between(since, end);
        if (time.compareTo(SHORT) < 0) {
            return Optional.empty();
        }
        Duration half = time.dividedBy(2);
        Instant near = end.minus(half.compareTo(AHEAD) < 0 ? half : AHEAD);
        return Optional.of(OfficeTime.startOf(OfficeTime.day(near)).plus(MORNING))
                .filter(since::isBefore);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        Optional.ofNullable(em.find(CaseFile.class, key))
                .map(file -> proceedings.of(file, clock.instant()))
                .ifPresent(now -> {
                    boolean inTime = now.timeOut()
                            .filter(out -> now.now().isBefore(out.deadline().end()))
                            .isPresent();
                    if (inTime && at(now).filter(at -> !at.isAfter(now.now())).isPresent()) {
                        event.fire(new StillWaits(now));
                    } else {
                        schedule(now);
                    }
                });
    }
}
