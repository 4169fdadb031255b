package org.gulou.cases.appointments.times;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gulou.cases.Filings;
import org.gulou.cases.appointments.Appointment;
import org.gulou.cases.appointments.times.Visits.Visit;
import org.gulou.identity.DemoOfficials;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office sees who comes to it, and nobody else does. */
@ArquillianTest
class VisitsIT {
    private static final String OFFER = "food-business-licence--yunyan-market-regulation";
    private static final String BODY = "yunyan-market-regulation";

    @Inject
    Visits visits;

    @Inject
    Filings filings;

    @Inject
    DemoOfficials officials;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private Actor.Official clerk;
    private LocalDate day;
    private String number;

    @BeforeEach
    void aCase() throws Exception {
        change("delete from appointment where body = '" + BODY + "'");
        clerk = officials.official("陈静");
        day = OfficeTime.day(clock.instant()).plusDays(9);
        number = filings.file(OFFER, Map.of(), clock.instant()).toString();
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void visit(String kind, String status, LocalDateTime start) throws SQLException {
        String at = "timestamp '" + start.toString().replace('T', ' ') + ":00'";
        change("insert into appointment (id, case_number, kind, service, body, title_zh, title_en, status, asked_at,"
                + " starts_at, ends_at, version) values ('" + number.hashCode() + kind + "', '" + number + "', '" + kind
                + "', 'food-business-licence', '" + BODY + "', '办理', 'Visit', '" + status + "', current_timestamp, "
                + at
                + ", " + at + " + interval '30' minute, 1)");
    }

    @Test
    void aDayShowsWhoHasATimeOnItInOrder() throws SQLException {
        visit("late", "KEPT", day.atTime(15, 0));
        visit("early", "BOOKED", day.atTime(9, 0));
        visit("asked", "ASKED", day.atTime(10, 0));
        visit("cancelled", "CANCELLED", day.atTime(11, 0));
        visit("tomorrow", "BOOKED", day.plusDays(1).atTime(0, 0));

        List<Visit> came = visits.on(day, visits.bodies(clerk));

        assertThat(came).extracting(Visit::kind).containsExactly("early", "late");
        assertThat(came.getFirst()).satisfies(first -> {
            assertThat(first.number()).isEqualTo(number);
            assertThat(first.start()).isEqualTo(day.atTime(9, 0));
            assertThat(first.end()).isEqualTo(day.atTime(9, 30));
            assertThat(first.status()).isEqualTo(Appointment.Status.BOOKED);
        });
    }

    @Test
    void whoWorksElsewhereSeesNobody() throws SQLException {
        visit("early", "BOOKED", day.atTime(9, 0));

        Actor.Official elsewhere = officials.official("姚勇");
        assertThat(visits.bodies(elsewhere)).containsExactly("yunyan-transport");
        assertThat(visits.on(day, visits.bodies(elsewhere))).isEmpty();
        assertThat(visits.on(day, List.of())).isEmpty();
    }

    @Test
    void whatIsSealedIsShownToNobody() throws SQLException {
        visit("early", "BOOKED", day.atTime(9, 0));
        change("update case_file set sealed = true where number = '" + number + "'");
        try {
            assertThat(visits.on(day, visits.bodies(clerk))).isEmpty();
        } finally {
            change("update case_file set sealed = false where number = '" + number + "'");
        }
    }

    @Test
    void anOfficeIsToldWherePeopleWaitForTimesThatItHasNotSet() throws SQLException {
        assertThat(visits.withoutTimes(visits.bodies(clerk))).isEmpty();

        visit("asked", "ASKED", day.atTime(9, 0));

        assertThat(visits.withoutTimes(visits.bodies(clerk))).containsExactly(BODY);
    }

    @Test
    void anOfficeSeesWithWhomItHasToAgreeOnATime() throws SQLException {
        visit("asked", "ASKED", day.atTime(9, 0));
        visit("booked", "BOOKED", day.atTime(9, 0));
        visit("declined", "DECLINED", day.atTime(9, 0));
        visit("cancelled", "CANCELLED", day.atTime(9, 0));
        visit("over", "GIVEN_BACK", day.atTime(9, 0));
        change("update appointment set starts_at = null, ends_at = null where status in ('DECLINED', 'CANCELLED')"
                + " and body = '" + BODY + "'");

        assertThat(visits.unagreed(visits.bodies(clerk)))
                .allSatisfy(one -> assertThat(one.number()).isEqualTo(number))
                .extracting(Visits.Unagreed::kind)
                .containsExactlyInAnyOrder("declined", "cancelled");
        assertThat(visits.unagreed(visits.bodies(officials.official("姚勇")))).isEmpty();
    }

    @Test
    void whoFoundNoTimeIsOneOfThoseForWhomTheOfficeHasToSetSome() throws SQLException {
        visit("declined", "DECLINED", day.atTime(9, 0));

        assertThat(visits.withoutTimes(visits.bodies(clerk))).containsExactly(BODY);
    }
}
