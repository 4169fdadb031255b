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
import org.gulou.Race;
import org.gulou.Rows;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.cases.appointments.times.FreeTime;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times for the assessment of a disability: chosen once, never given away twice, given back when the case ends. */
@ArquillianTest
class BookingsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String BODY = "yunyan-disabled-federation";
    private static final String SERVICE = "disability-certificate";
    private static final String VISIT = "visit";
    private static final Actor.Official CLERK = official("clerk-of-the-visits", "clerk", BODY);
    private static final Actor.Official OFFICER = official("officer-of-the-visits", "officer", BODY);
    private static final Actor.Official ELSEWHERE =
            official("officer-elsewhere", "officer", "huaxi-disabled-federation");

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
    VisitReminder reminder;

    @Inject
    Clock clock;

    private CaseNumber number;
    private LocalDateTime start;

    private static Actor.Official official(String id, String role, String body) {
        return new Actor.Official(id, "莫兰", Set.of(new Post(role, new BodyId(body))));
    }

    @BeforeEach
    void ask() throws Exception {
        number = asked();
        start = free().getFirst();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private CaseNumber asked() throws Exception {
        CaseNumber filed = filings.file(SERVICE + "--" + BODY, Map.of(), clock.instant());
        assertThat(desk.act(filed, new Attempt("accept", CLERK, Map.of()), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        return filed;
    }

    /** Times that nobody has chosen yet, far enough ahead that weekends and holidays lie behind some of them. */
    private List<LocalDateTime> free() {
        LocalDate today = OfficeTime.day(clock.instant());
        return timetables.free(BODY, SERVICE, Duration.ofMinutes(30), today.plusDays(14), today.plusDays(50)).stream()
                .filter(time -> time.left() == 2)
                .map(FreeTime::start)
                .toList();
    }

    private Actor applicant(CaseNumber of) {
        return Registry.holderOf(of.toString());
    }

    private Outcome book(CaseNumber of, LocalDateTime at) {
        return bookings.book(of, VISIT, at, applicant(of), "");
    }

    private List<String> held(CaseNumber of) throws SQLException {
        return rows.of("select seat from appointment_step where case_number = ?", of.toString());
    }

    private String status(CaseNumber of) throws SQLException {
        return rows.of("select status from appointment where case_number = ?", of.toString())
                .getFirst();
    }

    private List<String> acts(String event) throws SQLException {
        return rows.of("select id from case_act where case_number = ? and move = ?", number.toString(), event);
    }

    private List<String> told(String words) throws SQLException {
        return rows.of(
                "select text from message where about = ? and text like ?", number.toString(), "%" + words + "%");
    }

    /** The portal's clock stands at the beginning of the visit. */
    private void itBegins() {
        Duration ahead =
                Duration.between(clock.instant(), Appointment.instant(start)).plusMinutes(1);
        System.setProperty(CLOCK, ahead.toString());
    }

    @Test
    void whatIsPressedTwiceIsBookedOnce() throws Exception {
        List<Object> came = Race.both(() -> book(number, start), () -> book(number, start));

        assertThat(came).containsOnly(Outcome.DONE);
        assertThat(acts("visit.done")).hasSize(1);
        assertThat(held(number)).hasSize(6);
        assertThat(status(number)).isEqualTo("BOOKED");
        assertThat(told("已预约")).isNotEmpty();
    }

    @Test
    void ofTwoWhoWantTheLastSeatInTheSameMomentOneIsTold() throws Exception {
        CaseNumber first = asked();
        CaseNumber second = asked();
        assertThat(book(number, start)).isEqualTo(Outcome.DONE);

        List<Object> came = Race.both(() -> book(first, start), () -> book(second, start));

        assertThat(came).containsExactlyInAnyOrder(Outcome.DONE, Outcome.TAKEN);
        assertThat(List.of(held(first).size(), held(second).size())).containsExactlyInAnyOrder(0, 6);
        assertThat(free()).doesNotContain(start);
    }

    @Test
    void twoWhoWantTheOnlyFreeTimeBothGetASeatAsLongAsThereAreTwo() throws Exception {
        CaseNumber other = asked();

        List<Object> came = Race.both(() -> book(number, start), () -> book(other, start));

        assertThat(came).containsOnly(Outcome.DONE);
    }

    @Test
    void aTimeThatIsChangedIsFreeForOthersAgain() throws Exception {
        LocalDateTime later = free().getLast();
        book(number, start);

        assertThat(book(number, later)).isEqualTo(Outcome.DONE);

        assertThat(held(number)).hasSize(6);
        assertThat(free()).contains(start).doesNotContain(later);
    }

    @Test
    void onlyWhatTheOfficeOffersInTheTimeOfTheServiceCanBeChosen() throws SQLException {
        LocalDateTime today = OfficeTime.clock(clock.instant());

        assertThat(book(number, start.toLocalDate().atTime(3, 0))).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(book(number, start.plusMinutes(5))).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(book(number, today.minusDays(1))).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(book(number, today.plusYears(1))).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(held(number)).isEmpty();
    }

    @Test
    void strangersAndOfficialsElsewhereChangeNothing() throws SQLException {
        var stranger = new Actor.Citizen("stranger", "Somebody else", "");

        assertThat(List.of(
                        bookings.book(number, VISIT, start, stranger, ""),
                        bookings.decline(number, VISIT, stranger, ""),
                        bookings.book(number, VISIT, start, ELSEWHERE, ""),
                        bookings.decline(number, VISIT, ELSEWHERE, "no"),
                        bookings.mark(number, VISIT, true, ELSEWHERE),
                        bookings.book(number, "another", start, applicant(number), "")))
                .containsOnly(Outcome.NOT_YOURS);
        assertThat(status(number)).isEqualTo("ASKED");
    }

    @Test
    void whoFindsNoTimeSaysSoAndMayStillChooseOne() throws SQLException {
        assertThat(bookings.decline(number, VISIT, applicant(number), "")).isEqualTo(Outcome.DONE);
        assertThat(status(number)).isEqualTo("DECLINED");

        assertThat(book(number, start)).isEqualTo(Outcome.DONE);
        assertThat(status(number)).isEqualTo("BOOKED");
    }

    @Test
    void anOfficialGivesATimeOutsideTheHoursAndTakesItBackWithAReason() throws SQLException {
        LocalDateTime evening = start.toLocalDate().atTime(20, 0);

        assertThat(bookings.book(number, VISIT, evening, OFFICER, "上门评定")).isEqualTo(Outcome.DONE);
        assertThat(held(number)).isEmpty();
        assertThat(status(number)).isEqualTo("BOOKED");

        assertThat(bookings.decline(number, VISIT, OFFICER, "医生出差")).isEqualTo(Outcome.DONE);
        assertThat(status(number)).isEqualTo("CANCELLED");
        assertThat(told("已由办理机关取消")).isNotEmpty();
    }

    @Test
    void withinTheHoursAnOfficialFindsNoPlaceEitherWhereAllAreTaken() throws Exception {
        CaseNumber other = asked();
        CaseNumber third = asked();
        book(number, start);
        book(other, start);

        assertThat(bookings.book(third, VISIT, start.plusMinutes(10), OFFICER, "")).isEqualTo(Outcome.TAKEN);
        assertThat(held(third)).isEmpty();
        assertThat(status(third)).isEqualTo("ASKED");
    }

    @Test
    void nobodyHasComeBeforeTheTime() throws SQLException {
        book(number, start);

        assertThat(bookings.mark(number, VISIT, true, OFFICER)).isEqualTo(Outcome.TOO_EARLY);

        itBegins();
        assertThat(bookings.mark(number, VISIT, true, OFFICER)).isEqualTo(Outcome.DONE);
        assertThat(bookings.mark(number, VISIT, true, OFFICER)).isEqualTo(Outcome.DONE);
        assertThat(bookings.mark(number, VISIT, false, OFFICER)).isEqualTo(Outcome.NOT_NOW);
        assertThat(acts("visit.kept")).hasSize(1);
        assertThat(status(number)).isEqualTo("KEPT");
        assertThat(book(number, free().getLast())).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void aCaseThatEndsGivesItsTimeBackAndTellsSo() throws SQLException {
        book(number, start);

        assertThat(registry.act(number, new Attempt("withdraw", applicant(number), Map.of()), Optional.empty()))
                .isInstanceOf(Step.Moved.class);

        assertThat(held(number)).isEmpty();
        assertThat(status(number)).isEqualTo("GIVEN_BACK");
        assertThat(told("不再需要到场")).isNotEmpty();
        assertThat(free()).contains(start);
        assertThat(book(number, start)).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void sheIsRemindedOnTheWorkingDayBeforeOfTheTimeThatSheHas() throws SQLException {
        String key = number + " " + VISIT;
        book(number, start);
        assertThat(rows.of("select kind from due_work where work_key = ? and kind = ?", key, VisitReminder.KIND))
                .hasSize(1);
        reminder.perform(key, clock.instant());
        assertThat(told("提醒您")).isEmpty();

        System.setProperty(
                CLOCK,
                Duration.between(clock.instant(), Appointment.instant(start))
                        .minusHours(12)
                        .toString());
        reminder.perform(key, clock.instant());
        assertThat(told("提醒您")).isNotEmpty();
    }

    @Test
    void theHistoryAndTheRowsSayTheSame() throws SQLException {
        book(number, start);

        Booking booking =
                Bookings.of(registry.byCode(number, code()).orElseThrow()).getFirst();

        assertThat(booking.phase()).isEqualTo(Booking.Phase.DONE);
        assertThat(booking.at()).contains(start);
    }

    private String code() throws SQLException {
        return rows.of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
    }
}
