package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.catalog.Published;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Body;
import org.gulou.workflow.Booking;

/** Where the applicant of a case comes to at her time: an office, and the place that it says with its times. */
@ApplicationScoped
public class Venues {
    @Inject
    Timetables timetables;

    @Inject
    Published published;

    /**
     * An office, and where in it or elsewhere people come to.
     *
     * @param place as the office says it now; empty for its address
     */
    public record Venue(Body office, LocalizedText place) {
        /** The place before the address, each where there is one. */
        public LocalizedText where() {
            if (place.isEmpty() || office.address().isEmpty()) {
                return place.or(office.address());
            }
            return LocalizedText.of(
                    place.in("zh") + "（" + office.address().in("zh") + "）",
                    place.in("en") + " (" + office.address().in("en") + ")");
        }
    }

    /** Empty where the case has no body of that level. */
    public Optional<Venue> of(Proceeding proceeding, Booking booking) {
        return booking.body(proceeding.situation().bodies())
                .flatMap(published.catalogue().places()::body)
                .map(body -> new Venue(body, place(proceeding, booking, body)));
    }

    private LocalizedText place(Proceeding proceeding, Booking booking, Body body) {
        return booking.at()
                .map(start ->
                        timetables.of(body.id().id()).place(proceeding.file().service(), start))
                .orElse(LocalizedText.NONE);
    }
}
