package org.gulou.web.citizen;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.cases.Bookings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.appointments.times.FreeTime;
import org.gulou.cases.appointments.times.Holder;
import org.gulou.cases.appointments.times.Timetable;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Appointment;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Where an applicant chooses a time at an office, changes it, gives it back, or says that none suits her. */
@Named
@RequestScoped
public class VisitPage {
    private static final int DAYS = 10;
    private static final int NOON = 12;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    @Param(pathIndex = 1)
    String kind;

    @Inject
    @Param
    @Nullable
    Integer page;

    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    CaseVisits visits;

    @Inject
    Bookings bookings;

    @Inject
    Timetables timetables;

    @Inject
    Language language;

    private Optional<CaseVisits.Visit> visit = Optional.empty();
    private List<Day> days = List.of();
    private String notice = "";

    /** A free time, as it is shown and as it is sent. */
    public record Time(String hour, String value) {}

    /**
     * The free times of a day.
     *
     * @param place where people come to then; the empty text for the address of the office
     * @param unsure whether it may still become a holiday
     */
    public record Day(String name, String place, boolean unsure, List<Time> morning, List<Time> afternoon) {
        public int getCount() {
            return morning.size() + afternoon.size();
        }
    }

    public void open() {
        if (!view.open()) {
            return;
        }
        visit = visits.of(view.proceeding()).stream()
                .filter(one -> one.kind().equals(kind) && one.open())
                .findFirst();
        if (visit.isEmpty()) {
            view.tooLate();
            return;
        }
        if (request.getMethod().equals("POST")) {
            judge(act(Posted.of(request)));
        }
        days = free(view.proceeding(), visit.get());
    }

    private Bookings.Outcome act(Posted posted) {
        if (posted.text("do").equals("none")) {
            return bookings.decline(view.caseNumber(), kind, view.applicant(), "");
        }
        return time(posted.text("time"))
                .map(time -> bookings.book(view.caseNumber(), kind, time, view.applicant(), ""))
                .orElse(Bookings.Outcome.NOT_OFFERED);
    }

    private static Optional<LocalDateTime> time(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void judge(Bookings.Outcome outcome) {
        switch (outcome) {
            case DONE -> Reply.redirect("/case/" + view.getNumber() + "#visits");
            case TAKEN -> tell("visit.taken");
            case NOT_OFFERED -> tell("visit.not-offered");
            case NOT_NOW, NOT_YOURS, TOO_EARLY, MARKED_OTHERWISE -> view.tooLate();
        }
    }

    private void tell(String key) {
        notice = language.say(key);
        Reply.unprocessable();
    }

    private List<Day> free(Proceeding proceeding, CaseVisits.Visit wanted) {
        Appointment appointment = wanted.booking().of();
        LocalDateTime now = OfficeTime.clock(proceeding.now());
        var calendar = proceeding.situation().surroundings().calendar();
        Optional<BodyId> body = wanted.booking().body(proceeding.situation().bodies());
        String service = proceeding.file().service();
        Timetable timetable =
                body.map(BodyId::id).map(timetables::of).orElse(new Timetable(Map.of(), Map.of(), calendar));
        return body
                .map(at -> timetables.free(
                        at.id(),
                        service,
                        appointment.takes(),
                        appointment.from(now, calendar).toLocalDate(),
                        appointment.until(now, calendar),
                        new Holder(proceeding.file().getNumber(), appointment.id())))
                .orElse(List.of())
                .stream()
                .map(FreeTime::start)
                .filter(start -> appointment.reaches(start, now, calendar))
                .filter(start -> wanted.booking().at().filter(start::equals).isEmpty())
                .collect(groupingBy(LocalDateTime::toLocalDate, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(starts -> day(
                        language.of(timetable.place(service, starts.getFirst())),
                        calendar.provisional(starts.getFirst().toLocalDate()),
                        starts))
                .toList();
    }

    private Day day(String place, boolean unsure, List<LocalDateTime> starts) {
        LocalDate day = starts.getFirst().toLocalDate();
        return new Day(
                language.of(OfficeTime.onWeekday(day)),
                place,
                unsure,
                starts.stream()
                        .filter(start -> start.getHour() < NOON)
                        .map(VisitPage::time)
                        .toList(),
                starts.stream()
                        .filter(start -> start.getHour() >= NOON)
                        .map(VisitPage::time)
                        .toList());
    }

    private static Time time(LocalDateTime start) {
        return new Time(HOUR.format(start), start.toString());
    }

    public CaseVisits.Visit getVisit() {
        return visit.orElseThrow();
    }

    /** The days of this page that have free times. */
    public List<Day> getDays() {
        return days.stream().skip((long) DAYS * getPage()).limit(DAYS).toList();
    }

    /** Whether any time is left that she could choose. */
    public boolean isFree() {
        return !days.isEmpty();
    }

    /** The page of days that is shown, from 0. */
    public int getPage() {
        int last = Math.max(0, (days.size() - 1) / DAYS);
        return Math.clamp(Optional.ofNullable(page).orElse(0), 0, last);
    }

    public boolean isMore() {
        return days.size() > DAYS * (getPage() + 1);
    }

    /** What went wrong; the empty text if nothing did. */
    public String getNotice() {
        return notice;
    }
}
