package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Bookings;
import org.gulou.cases.appointments.Appointment;
import org.gulou.cases.appointments.times.OfficeHours;
import org.gulou.cases.appointments.times.Visits;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

/** Who comes to the office on a day. */
@Named
@RequestScoped
public class VisitsPage {
    private static final String ADDRESS = "/desk/visits.xhtml?day=";
    private static final int FARTHEST_IN_YEARS = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Visits visits;

    @Inject
    OfficeHours offices;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<List<Visits.Visit>> read = new Once<>();
    private final Once<List<String>> unset = new Once<>();
    private final Once<List<UnagreedRow>> unagreed = new Once<>();
    private final Once<Integer> today = new Once<>();

    /**
     * A visit.
     *
     * @param at when it begins, as it is sent
     * @param begins the hour alone, as it tells two visits of a case on one day apart
     * @param what the service, and what the visit is for
     * @param status whether she is expected, came or did not
     * @param open whether it can be marked now
     */
    public record Row(
            String number,
            String kind,
            String at,
            String time,
            String begins,
            String applicant,
            String what,
            String body,
            String state,
            Appointment.Status status,
            boolean open) {}

    /** Somebody with whom a time is to be agreed on; {@code status} says why. */
    public record UnagreedRow(
            String number,
            String kind,
            String applicant,
            String what,
            String body,
            String state,
            Appointment.Status status) {}

    /** The day that is shown; today where none is asked for, or what is asked for is none that anybody works on. */
    public LocalDate getDay() {
        LocalDate today = OfficeTime.day(clock.instant());
        return asked().filter(day -> Math.abs(day.getYear() - today.getYear()) <= FARTHEST_IN_YEARS)
                .orElse(today);
    }

    private Optional<LocalDate> asked() {
        return AsTyped.day(Posted.of(request).text("day"));
    }

    /** With its weekday. */
    public String getDayInWords() {
        return new Weekdays(language).of(getDay());
    }

    public boolean isToday() {
        return getDay().equals(OfficeTime.day(clock.instant()));
    }

    public String getBefore() {
        return address(getDay().minusDays(1));
    }

    public String getAfter() {
        return address(getDay().plusDays(1));
    }

    /** Where the day is shown. */
    String getAddress() {
        return address(getDay());
    }

    private String address(LocalDate day) {
        return ADDRESS + day + (getBody().isEmpty() ? "" : "&body=" + getBody());
    }

    /** The only one of her bodies that is shown; the empty text for all of them. */
    public String getBody() {
        String asked = Posted.of(request).text("body");
        return visits.bodies(user.official()).contains(asked) ? asked : "";
    }

    /** Her bodies; one of them alone is not worth a choice. */
    public List<QueuePage.Entry> getBodies() {
        var words = new BoardWords(published.catalogue(), language);
        List<String> hers = visits.bodies(user.official());
        return hers.size() < 2
                ? List.of()
                : hers.stream()
                        .map(id -> new QueuePage.Entry(id, words.office(id), id.equals(getBody())))
                        .toList();
    }

    private List<String> shown() {
        return getBody().isEmpty() ? visits.bodies(user.official()) : List.of(getBody());
    }

    private List<Visits.Visit> all() {
        return read.get(() -> visits.on(getDay(), shown()));
    }

    /** With whom a time is to be agreed on, whatever the day. */
    public List<UnagreedRow> getUnagreed() {
        var words = new BoardWords(published.catalogue(), language);
        return unagreed.get(() -> visits.unagreed(shown()).stream()
                .map(one -> new UnagreedRow(
                        one.number(),
                        one.kind(),
                        one.applicant(),
                        words.service(one.service()) + " · " + language.of(one.title()),
                        words.office(one.body()),
                        words.state(one.service(), one.state()),
                        one.status()))
                .toList());
    }

    /** Whether a visit is one of those that are shown. */
    boolean lists(Bookings.ShownVisit shown) {
        return all().stream()
                .anyMatch(visit -> visit.number().equals(shown.number().toString())
                        && visit.kind().equals(shown.kind())
                        && visit.start().equals(shown.at()));
    }

    public List<Row> getRows() {
        return all().stream().map(this::row).toList();
    }

    private Row row(Visits.Visit visit) {
        var words = new BoardWords(published.catalogue(), language);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OfficeTime.ZONE);
        return new Row(
                visit.number(),
                visit.kind(),
                visit.start().toString(),
                Weekdays.hour(visit.start()) + "–" + Weekdays.hour(visit.end()),
                Weekdays.hour(visit.start()).replace(":", ""),
                visit.applicant(),
                words.service(visit.service()) + " · " + language.of(visit.title()),
                words.office(visit.body()),
                words.state(visit.service(), visit.state()),
                visit.status(),
                visit.status() == Appointment.Status.BOOKED && !visit.start().isAfter(now));
    }

    public boolean isFull() {
        return all().size() >= Visits.MOST;
    }

    /** How many are expected, came or did not. */
    public long count(String status) {
        return all().stream()
                .filter(visit -> visit.status() == Appointment.Status.valueOf(status))
                .count();
    }

    /** How many still come today. */
    public int getExpected() {
        return today.get(() -> visits.today(visits.bodies(user.official())));
    }

    /** The names of her bodies at which people wait to choose a time, though none is set. */
    public List<String> getUnset() {
        var words = new BoardWords(published.catalogue(), language);
        return unset.get(() -> visits.withoutTimes(visits.bodies(user.official())).stream()
                .map(words::office)
                .toList());
    }

    /** Whether she may set the times of a body. */
    public boolean isSetting() {
        return !offices.bodies(user.official()).isEmpty();
    }
}
