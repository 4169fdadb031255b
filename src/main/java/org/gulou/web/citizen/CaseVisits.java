package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Bookings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Venues;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Booking;

/** The times at offices of a case, as its applicant reads them: those she may choose, and those she has. */
@Named
@RequestScoped
public class CaseVisits {
    @Inject
    CaseInView view;

    @Inject
    Venues venues;

    @Inject
    Language language;

    /**
     * One of them.
     *
     * @param time the day with its weekday, and the hour; the empty text where none is booked
     * @param address with the place that the office says
     * @param unsure whether its day may still become a holiday
     * @param open whether a time can be chosen, changed or given back
     * @param phone of the office; may be empty
     */
    public record Visit(
            String number,
            Booking booking,
            String title,
            String time,
            String office,
            String address,
            String phone,
            String bring,
            boolean unsure,
            boolean open) {
        public String kind() {
            return booking.of().id();
        }

        /** Whether a time is booked and not over. */
        public boolean isHeld() {
            return booking.phase() == Booking.Phase.DONE;
        }

        public boolean isDeclined() {
            return booking.phase() == Booking.Phase.FAILED;
        }
    }

    public List<Visit> getAll() {
        return of(view.proceeding());
    }

    /** Those that are asked for or booked in a case that was found for her. */
    List<Visit> of(Proceeding proceeding) {
        return Bookings.of(proceeding).stream()
                .filter(booking -> booking.phase().isOpen())
                .filter(booking ->
                        booking.of().in().contains(proceeding.situation().state()))
                .map(booking -> visit(proceeding, booking))
                .toList();
    }

    private Visit visit(Proceeding proceeding, Booking booking) {
        Optional<Venues.Venue> venue = venues.of(proceeding, booking);
        return new Visit(
                proceeding.file().getNumber(),
                booking,
                language.of(booking.of().title()),
                booking.at().map(OfficeTime::onWeekday).map(language::of).orElse(""),
                venue.map(there -> language.of(there.office().name())).orElse(""),
                venue.map(there -> language.of(there.where())).orElse(""),
                venue.map(there -> there.office().phone()).orElse(""),
                language.of(booking.of().bring()),
                booking.at()
                        .filter(start ->
                                proceeding.situation().surroundings().calendar().provisional(start.toLocalDate()))
                        .isPresent(),
                booking.isOpen(OfficeTime.clock(proceeding.now())));
    }
}
