package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gulou.cases.Bookings.Outcome;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What becomes of a time that was booked: she is reminded, she comes or not, or her case ends before. */
@ArquillianTest
class VisitsComeIT extends AskedCase {
    /** What was told in the server. */
    @ApplicationScoped
    static class Heard {
        private final List<CasePutBack> all = new CopyOnWriteArrayList<>();

        void heard(@Observes CasePutBack back) {
            all.add(back);
        }

        List<CasePutBack> of(CaseNumber number) {
            return all.stream()
                    .filter(back -> back.after().file().number().equals(number))
                    .toList();
        }
    }

    @Inject
    Heard heard;

    @Inject
    VisitReminder reminder;

    @Test
    void nobodyHasComeBeforeTheTime() throws SQLException {
        book(number, start);

        assertThat(marked(true)).isEqualTo(Outcome.TOO_EARLY);

        itBegins();
        assertThat(marked(true)).isEqualTo(Outcome.DONE);
        assertThat(marked(true)).isEqualTo(Outcome.DONE);
        assertThat(acts("visit.kept")).hasSize(1);
        assertThat(status(number)).isEqualTo("KEPT");
        assertThat(book(number, free().getLast())).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void whoDidNotComeIsAskedForAnotherTimeAndMayChooseOne() throws SQLException {
        book(number, start);
        itBegins();

        assertThat(marked(false)).isEqualTo(Outcome.DONE);

        assertThat(marked(false)).as("pressed twice").isEqualTo(Outcome.DONE);
        assertThat(acts("visit.missed")).hasSize(1);
        assertThat(statuses()).containsExactly("MISSED", "ASKED");
        assertThat(book(number, free().getLast())).isEqualTo(Outcome.DONE);
        assertThat(statuses()).containsExactly("MISSED", "BOOKED");
        assertThat(corrected(true)).as("she has gone on").isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void whatAColleagueHasMarkedIsPutRightOnPurposeOnly() throws SQLException {
        book(number, start);
        itBegins();
        marked(false);

        assertThat(marked(true)).as("from a list of before").isEqualTo(Outcome.MARKED_OTHERWISE);
        assertThat(statuses()).containsExactly("MISSED", "ASKED");

        assertThat(corrected(true)).isEqualTo(Outcome.DONE);
        assertThat(corrected(true)).as("pressed twice").isEqualTo(Outcome.DONE);
        assertThat(acts("visit.kept")).hasSize(1);
        assertThat(statuses()).containsExactly("KEPT");
        assertThat(state()).isEqualTo("appointed");
        assertThat(told("已登记为按时到场")).isNotEmpty();
    }

    @Test
    void aMarkCountsForTheTimeThatWasShown() throws SQLException {
        book(number, start);
        itBegins();
        var another = new Bookings.ShownVisit(number, VISIT, start.minusDays(1));

        assertThat(bookings.mark(another, false, OFFICER)).isEqualTo(Outcome.NOT_NOW);

        assertThat(status(number)).isEqualTo("BOOKED");
    }

    @Test
    void whoListensHearsThatACaseIsBackWhereItWas() throws SQLException {
        book(number, start);
        itBegins();
        marked(false);

        corrected(true);

        assertThat(heard.of(number))
                .singleElement()
                .extracting(
                        back -> back.after().state().id(), back -> back.act().move())
                .containsExactly("appointed", "visit.kept");
    }

    private Outcome marked(boolean came) {
        return bookings.mark(new Bookings.ShownVisit(number, VISIT, start), came, OFFICER);
    }

    private Outcome corrected(boolean came) {
        return bookings.correct(new Bookings.ShownVisit(number, VISIT, start), came, OFFICER);
    }

    private List<String> statuses() throws SQLException {
        return rows.of("select status from appointment where case_number = ? order by asked_at", number.toString());
    }

    private String state() throws SQLException {
        return rows.of("select state from case_file where number = ?", number.toString())
                .getFirst();
    }

    @Test
    void aTimeThatHasBegunIsMarkedThoughTheCaseHasEnded() throws SQLException {
        book(number, start);
        itBegins();

        assertThat(registry.act(number, new Attempt("withdraw", applicant(number), Map.of()), Optional.empty()))
                .isInstanceOf(Step.Moved.class);

        assertThat(status(number)).isEqualTo("BOOKED");
        assertThat(told("不再需要到场")).isEmpty();
        assertThat(marked(true)).isEqualTo(Outcome.DONE);
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
}
