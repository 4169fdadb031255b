package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.catalog.Approval;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.catalog.definition.Folder;
import org.gulou.duties.DueNow;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Once a calendar says otherwise, the days of open cases are counted anew though nobody acts. */
@ArquillianTest
class RecountIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String ENDS_LATER = "ends-in-a-later-year";
    private static final String CALENDAR = "calendars/cn-workdays.csv";
    private static final String REGIONAL = "calendars/520100.csv";
    private static final Actor ADMIN = new Actor.Official("admin", "管理员", Set.of());

    @Inject
    CareFilings care;

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Recount recount;

    @Inject
    CaseTimer timer;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private List<String> dueOn(CaseNumber number) throws SQLException {
        return new Rows(database)
                .of("select due_on from case_file where number = ? and due_on is not null", number.toString());
    }

    private void forgetDue(CaseNumber number) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update case_file set due_on = null where number = ?")) {
            change.setString(1, number.toString());
            change.executeUpdate();
        }
    }

    private void takeCalendarWithAnotherHoliday() {
        publish(live -> live.with(Map.of(
                CALENDAR,
                (new String(live.files().get(CALENDAR), UTF_8) + "2026-12-27,holiday,系统试运行\n").getBytes(UTF_8))));
    }

    private void publish(UnaryOperator<Folder> change) {
        assertThat(published.publish(change, ADMIN, Approval.NONE)).isInstanceOf(Publication.Done.class);
    }

    private void recounted(CaseNumber number) throws SQLException {
        recount.perform(justBefore(number), clock.instant());
        new DueNow(database, timer).perform(number.toString());
    }

    private static String justBefore(CaseNumber number) {
        return number.toString().substring(0, number.toString().length() - 1);
    }

    @Test
    void theDaysOfAnOpenCaseAreCountedAnewWhenACalendarIsPublished() throws SQLException {
        CaseNumber number = care.forAClerk().filed();
        List<String> due = dueOn(number);
        assertThat(due).hasSize(1);
        forgetDue(number);

        takeCalendarWithAnotherHoliday();
        assertThat(new Rows(database).of("select work_key from due_work where kind = ?", recount.kind()))
                .as("every node has read the calendar by then")
                .contains("");
        recounted(number);

        assertThat(dueOn(number)).isEqualTo(due);
    }

    @Test
    void aHolidayOfTheRegionMovesTheLastDayOfItsOpenCases() throws SQLException {
        CaseNumber number = care.forAClerk().filed();
        LocalDate due = LocalDate.parse(dueOn(number).getFirst());

        publish(live -> live.with(Map.of(REGIONAL, ("date,kind,name\n" + due + ",holiday,州庆\n").getBytes(UTF_8))));
        try {
            recounted(number);

            assertThat(LocalDate.parse(dueOn(number).getFirst())).isAfter(due);
        } finally {
            publish(live -> live.only(path -> !path.equals(REGIONAL)));
        }
        recounted(number);
        assertThat(dueOn(number)).containsExactly(due.toString());
    }

    @Test
    void aDayThatHangsOnACalendarToComeIsLookedAtAgainThoughTheCaseHasEnded() throws Exception {
        CaseNumber number = endedCase();

        assertThat(wakesAt(number))
                .as("its time ends in a year that is not published")
                .hasSize(1);

        System.setProperty(CLOCK, "P1300D");
        new DueNow(database, timer).perform(number.toString());

        assertThat(states(number)).as("nothing is done on a provisional day").containsExactly("done");
        assertThat(wakesAt(number))
                .singleElement()
                .satisfies(next -> assertThat(next)
                        .isGreaterThan(clock.instant().toString().substring(0, 10)));
    }

    private CaseNumber endedCase() throws Exception {
        Offer offer = published.catalogue().offersOf(ENDS_LATER).isEmpty()
                ? SmallService.named(ENDS_LATER).working("""
                    schema: gulou/workflow/v1
                    start: received
                    states:
                      received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
                      done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted, lasts: 800 working days, then: lapse}
                      lapsed: {label: {zh: 已失效, en: Lapsed}, citizen: closed, end: lapsed}
                    moves:
                      finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: auto}
                      lapse: {label: {zh: 失效, en: Lapse}, from: done, to: lapsed, by: time}
                    clocks: {}
                    """).publish(published)
                : published.catalogue().offersOf(ENDS_LATER).getFirst();
        return filings.file(offer.id(), Map.of("matter", Value.of("以后到期")), clock.instant());
    }

    private List<String> wakesAt(CaseNumber number) throws SQLException {
        return new Rows(database)
                .of("select wakes_at from case_file where number = ? and wakes_at is not null", number.toString());
    }

    private List<String> states(CaseNumber number) throws SQLException {
        return new Rows(database).of("select state from case_file where number = ?", number.toString());
    }

    /** What other tests file is not counted anew half a minute later, while they look at it. */
    @AfterEach
    void leaveTheCasesOfOthersAlone() throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("delete from due_work where kind = ?")) {
            change.setString(1, recount.kind());
            change.executeUpdate();
        }
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }
}
