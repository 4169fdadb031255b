package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.Bookings;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Registry;
import org.gulou.cases.appointments.times.OpenWeekdays;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.duties.Settings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of a day: who comes, and who came. */
@ArquillianTest
class VisitsPageIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String BODY = "yunyan-disabled-federation";
    private static final String SERVICE = "disability-certificate";
    private static final String AT_THE_OFFICE = "clerk.yunyan-service-centre";
    private static final String ELSEWHERE = "clerk.yunyan-transport";
    private static final Actor.Official CLERK =
            new Actor.Official("clerk-of-the-day", "莫兰", Set.of(new Post("clerk", new BodyId(BODY))));

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Desk desk;

    @Inject
    Bookings bookings;

    @Inject
    Timetables timetables;

    @Inject
    Settings settings;

    @Inject
    OpenWeekdays weekdays;

    @Inject
    Clock clock;

    private CaseNumber number;
    private LocalDateTime start;

    @BeforeEach
    void somebodyBooks() throws Exception {
        weekdays.of(BODY);
        number = filings.file(SERVICE + "--" + BODY, Map.of(), clock.instant());
        assertThat(desk.act(number, new Attempt("accept", CLERK, Map.of()), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        LocalDate today = OfficeTime.day(clock.instant());
        start = timetables.free(BODY, SERVICE, Duration.ofMinutes(30), today.plusDays(3), today.plusDays(20)).stream()
                .filter(time -> time.left() == 2)
                .findFirst()
                .orElseThrow()
                .start();
        assertThat(bookings.book(number, "visit", start, Registry.holderOf(number.toString()), ""))
                .isEqualTo(Bookings.Outcome.DONE);
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private void itBegins() {
        Duration ahead =
                Duration.between(clock.instant(), start.atZone(OfficeTime.ZONE).toInstant());
        System.setProperty(CLOCK, ahead.plusMinutes(1).toString());
    }

    private int marks(String name, String mark) throws Exception {
        return Knocking.signedIn(name, settings)
                .post(
                        "/desk/visits.xhtml",
                        "day=" + start.toLocalDate() + "&body=&number=" + number + "&kind=visit&at=" + start + "&do="
                                + mark)
                .statusCode();
    }

    private String list(String name) throws Exception {
        return Knocking.signedIn(name, settings)
                .get("/desk/visits.xhtml?day=" + start.toLocalDate() + "&body=" + BODY)
                .body();
    }

    private String status() throws Exception {
        return rows.of("select status from appointment where case_number = ?", number.toString())
                .getFirst();
    }

    private String row(String page) {
        int from = page.indexOf("id=\"visit-" + number);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void whoHasATimeStandsOnTheListOfHerDayAndIsMarkedOnceItHasBegun() throws Exception {
        assertThat(row(list(AT_THE_OFFICE)))
                .contains(start.toLocalTime() + "–" + start.toLocalTime().plusMinutes(30), "待来")
                .doesNotContain("visit-kept");
        assertThat(marks(AT_THE_OFFICE, "visit-kept")).isEqualTo(422);
        itBegins();

        assertThat(row(list(AT_THE_OFFICE))).contains("visit-kept", "visit-missed");
        assertThat(marks(AT_THE_OFFICE, "anything")).isEqualTo(422);
        assertThat(status()).isEqualTo("BOOKED");
        assertThat(marks(AT_THE_OFFICE, "visit-kept")).isEqualTo(302);

        assertThat(status()).isEqualTo("KEPT");
        assertThat(row(list(AT_THE_OFFICE))).contains("已到").doesNotContain("visit-missed");
    }

    @Test
    void nobodyElsewhereSeesHerOrMarksHer() throws Exception {
        itBegins();

        assertThat(list(ELSEWHERE)).doesNotContain(number.toString());
        assertThat(marks(ELSEWHERE, "visit-kept")).isEqualTo(422);
        assertThat(status()).isEqualTo("BOOKED");
    }
}
