package org.gulou.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Bookings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Venues;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Word;

/**
 * A time at an office in a case.
 *
 * @param id by which its workflow names it
 * @param state how far it is, such as {@code asked}, {@code done} or {@code kept}
 * @param from when it begins; absent unless there is a time
 * @param to when it ends
 * @param body the office that keeps its times; absent where the case has none of that level
 * @param place where people come to; absent for the address of the office
 */
record Visit(
        String id,
        Map<String, String> title,
        String state,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> body,
        Optional<Map<String, String>> place) {
    static List<Visit> of(Proceeding proceeding, Venues venues) {
        return Bookings.of(proceeding).stream()
                .map(booking -> of(booking, venues.of(proceeding, booking)))
                .toList();
    }

    private static Visit of(Booking booking, Optional<Venues.Venue> venue) {
        return new Visit(
                booking.of().id(),
                booking.of().title().texts(),
                Word.of(booking.phase()),
                instant(booking.at()),
                instant(booking.ends()),
                venue.map(there -> there.office().id().id()),
                venue.map(Venues.Venue::place).filter(place -> !place.isEmpty()).map(LocalizedText::texts));
    }

    private static Optional<Instant> instant(Optional<LocalDateTime> time) {
        return time.map(Appointment::instant);
    }
}
