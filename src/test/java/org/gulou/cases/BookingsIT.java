package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.gulou.Race;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Times for the assessment of a disability: chosen once, and never given away twice. */
@ArquillianTest
class BookingsIT extends AskedCase {
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
                        bookings.mark(new Bookings.ShownVisit(number, VISIT, start), true, ELSEWHERE),
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
        assertThat(told("已由办理机关约好时间")).singleElement().asString().contains("说明：上门评定");
        assertThat(told("已由办理机关取消")).singleElement().asString().contains("说明：医生出差");
    }

    @Test
    void withinTheHoursAnOfficialFindsNoPlaceEitherWhereAllAreTaken() throws Exception {
        CaseNumber other = asked();
        CaseNumber third = asked();
        book(number, start);
        book(other, start);

        assertThat(bookings.book(third, VISIT, start.plusMinutes(10), OFFICER, ""))
                .isEqualTo(Outcome.TAKEN);
        assertThat(held(third)).isEmpty();
        assertThat(status(third)).isEqualTo("ASKED");
    }
}
