package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Booking;

/** Reminds the applicant of her time at an office on the working day before; of one that she has no more, of nothing. */
@ApplicationScoped
class VisitReminder implements Duty {
    static final String KIND = "case.visit";

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Duties duties;

    @Inject
    Event<VisitNews> news;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** The key is the number of the case and the kind of appointment. */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        int space = key.indexOf(' ');
        Optional.ofNullable(em.find(CaseFile.class, key.substring(0, space)))
                .map(file -> proceedings.of(file, clock.instant()))
                .ifPresent(now -> Bookings.of(now).stream()
                        .filter(booking -> booking.of().id().equals(key.substring(space + 1)))
                        .filter(booking -> booking.phase() == Booking.Phase.DONE)
                        .forEach(booking -> remind(now, booking)));
    }

    /** The calendar may have been published since: a morning that lies ahead by it now is waited for. */
    private void remind(Proceeding now, Booking booking) {
        booking.at().filter(start -> start.isAfter(OfficeTime.clock(now.now()))).ifPresent(start -> {
            Instant at =
                    BookedTimes.reminder(start, now.situation().surroundings().calendar());
            if (at.isAfter(now.now())) {
                duties.schedule(
                        KIND, now.file().getNumber() + " " + booking.of().id(), at);
            } else {
                news.fire(new VisitNews(now, booking, VisitNews.What.REMINDED, start, ""));
            }
        });
    }
}
