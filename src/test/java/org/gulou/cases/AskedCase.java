package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.cases.appointments.times.FreeTime;
import org.gulou.cases.appointments.times.OpenWeekdays;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Attempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A case that has asked its applicant for a time at an office, and what is known of it. */
abstract class AskedCase {
    static final String CLOCK = "gulou.clock.offset";
    static final String BODY = "yunyan-disabled-federation";
    private static final String SERVICE = "disability-certificate";
    static final String VISIT = "visit";
    static final Actor.Official CLERK = official("clerk-of-the-visits", "clerk", BODY);
    static final Actor.Official OFFICER = official("officer-of-the-visits", "officer", BODY);
    static final Actor.Official ELSEWHERE = official("officer-elsewhere", "officer", "huaxi-disabled-federation");

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Bookings bookings;

    @Inject
    Timetables timetables;

    @Inject
    OpenWeekdays weekdays;

    @Inject
    Clock clock;

    CaseNumber number;
    LocalDateTime start;

    private static Actor.Official official(String id, String role, String body) {
        return new Actor.Official(id, "莫兰", Set.of(new Post(role, new BodyId(body))));
    }

    @BeforeEach
    void ask() throws Exception {
        weekdays.of(BODY);
        number = asked();
        start = free().getFirst();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    CaseNumber asked() throws Exception {
        CaseNumber filed = filings.file(SERVICE + "--" + BODY, Map.of(), clock.instant());
        assertThat(desk.act(filed, new Attempt("accept", CLERK, Map.of()), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        return filed;
    }

    /** Times that nobody has chosen yet, far enough ahead that weekends and holidays lie behind some of them. */
    List<LocalDateTime> free() {
        LocalDate today = OfficeTime.day(clock.instant());
        return timetables.free(BODY, SERVICE, Duration.ofMinutes(30), today.plusDays(14), today.plusDays(50)).stream()
                .filter(time -> time.left() == 2)
                .map(FreeTime::start)
                .toList();
    }

    Actor applicant(CaseNumber of) {
        return Registry.holderOf(of.toString());
    }

    Outcome book(CaseNumber of, LocalDateTime at) {
        return bookings.book(of, VISIT, at, applicant(of), "");
    }

    List<String> held(CaseNumber of) throws SQLException {
        return rows.of("select seat from appointment_step where case_number = ?", of.toString());
    }

    String status(CaseNumber of) throws SQLException {
        return rows.of("select status from appointment where case_number = ?", of.toString())
                .getFirst();
    }

    List<String> acts(String event) throws SQLException {
        return rows.of("select id from case_act where case_number = ? and move = ?", number.toString(), event);
    }

    List<String> told(String words) throws SQLException {
        return rows.of(
                "select text from message where about = ? and text like ?", number.toString(), "%" + words + "%");
    }

    /** The portal's clock stands at the beginning of the visit. */
    void itBegins() {
        Duration ahead =
                Duration.between(clock.instant(), Appointment.instant(start)).plusMinutes(1);
        System.setProperty(CLOCK, ahead.toString());
    }

    String code() throws SQLException {
        return rows.of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
    }
}
