package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.cases.appointments.times.Hours;
import org.gulou.cases.appointments.times.OfficeHours;
import org.gulou.cases.appointments.times.SpecialDay;
import org.gulou.cases.appointments.times.SpecialDays;
import org.gulou.cases.appointments.times.Timetable;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.cases.appointments.times.VisitWeek;
import org.gulou.catalog.Published;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.places.Body;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** What is set for a body, as its page tells it. */
@Named
@RequestScoped
public class VisitTimesRows {
    private static final int TWO_WEEKS = 14;

    @Inject
    VisitTimesPage page;

    @Inject
    OfficeHours offices;

    @Inject
    SpecialDays days;

    @Inject
    Timetables timetables;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<List<WeekRow>> weeks = new Once<>();
    private final Once<List<Ahead>> ahead = new Once<>();

    /**
     * A week.
     *
     * @param service whose it is
     * @param from its first day
     * @param now whether it counts today
     * @param place where people come to; empty for the address of the office
     */
    public record WeekRow(
            String id,
            String service,
            String from,
            boolean now,
            int minutes,
            LocalizedText place,
            List<WeekdayRow> days) {}

    /** A weekday with its hours. */
    public record WeekdayRow(String id, String name, List<HoursRow> hours) {}

    /** Hours of a weekday. */
    public record HoursRow(String from, String to, int seats) {}

    /** What is set for a day. */
    public record DayRow(String id, String day, String what, boolean closed) {}

    /** What counts on one of the next days. */
    public record Ahead(String day, String hours, boolean closed) {}

    /** A booked time that has no place any more. */
    public record OutsideRow(String number, String service, String when) {}

    public List<WeekRow> getWeeks() {
        return weeks.get(() -> {
            List<VisitWeek> all = offices.weeks(page.getBody());
            return all.stream().map(this::row).toList();
        });
    }

    private WeekRow row(VisitWeek week) {
        return new WeekRow(
                week.getId(),
                week.service().equals(Timetable.ALL)
                        ? language.say("visit-times.all")
                        : new BoardWords(published.catalogue(), language).service(week.service()),
                new Weekdays(language).of(week.firstDay()),
                !week.firstDay().isAfter(getToday()),
                week.slotMinutes(),
                week.place(),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> !week.week().on(day).isEmpty())
                        .map(day -> new WeekdayRow(day.name(), new Weekdays(language).of(day), hours(week, day)))
                        .toList());
    }

    private static List<HoursRow> hours(VisitWeek week, DayOfWeek day) {
        return week.week().on(day).stream()
                .map(each -> new HoursRow(each.from().toString(), each.to().toString(), each.seats()))
                .toList();
    }

    public LocalDate getToday() {
        return OfficeTime.day(clock.instant());
    }

    public List<DayRow> getDays() {
        return days.of(page.getBody()).stream()
                .map(day -> new DayRow(
                        day.getId(),
                        new Weekdays(language).of(day.day()),
                        words(day.special()),
                        day.special() instanceof SpecialDay.Closed))
                .toList();
    }

    private String words(SpecialDay special) {
        return switch (special) {
            case SpecialDay.Closed(String reason) -> language.say("visit-times.closed", reason);
            case SpecialDay.Like(DayOfWeek weekday) ->
                language.say("visit-times.like", new Weekdays(language).of(weekday));
            case SpecialDay.Open(List<Hours> hours) -> words(hours);
        };
    }

    private String words(List<Hours> hours) {
        return hours.stream()
                .map(each -> language.say("visit-times.hours", each.from(), each.to(), each.seats()))
                .collect(Collectors.joining(language.say("visit-times.and")));
    }

    /** What follows for the services without a week of their own on the next days, holidays included. */
    public List<Ahead> getAhead() {
        return ahead.get(() -> {
            Timetable timetable = timetables.of(page.getBody());
            return getToday()
                    .datesUntil(getToday().plusDays(TWO_WEEKS))
                    .map(day -> ahead(timetable, day))
                    .toList();
        });
    }

    private Ahead ahead(Timetable timetable, LocalDate day) {
        List<Hours> hours = timetable.hours(Timetable.ALL, day);
        String none = timetable.days().get(day) instanceof SpecialDay.Closed closed
                ? words(closed)
                : language.say(none(timetable.calendar(), day));
        String unsure = timetable.calendar().provisional(day) ? language.say("visit-times.provisional") : "";
        return new Ahead(
                new Weekdays(language).of(day), hours.isEmpty() ? none : words(hours) + unsure, hours.isEmpty());
    }

    private static String none(WorkingCalendar calendar, LocalDate day) {
        if (calendar.holidays().contains(day) || WorkingCalendar.isFixedHoliday(day)) {
            return "visit-times.holiday";
        }
        return calendar.makeUpDays().contains(day) ? "visit-times.make-up" : "visit-times.none";
    }

    /** The last year whose holidays are known; days after it are as the week says, for the time being. */
    public String getLastYear() {
        return String.valueOf(published.catalogue().calendar().lastYear());
    }

    /** Whether even now the holidays are not known. */
    public boolean isProvisional() {
        return published.catalogue().calendar().provisional(getToday());
    }

    public List<OutsideRow> getOutside() {
        var words = new BoardWords(published.catalogue(), language);
        return timetables.outside(page.getBody()).stream()
                .map(each -> new OutsideRow(
                        each.caseNumber(), words.service(each.service()), new Weekdays(language).of(each.start())))
                .toList();
    }

    /** The number that people are told to call while there are no times. */
    public String getPhone() {
        return published
                .catalogue()
                .places()
                .body(new BodyId(page.getBody()))
                .map(Body::phone)
                .orElse("");
    }
}
