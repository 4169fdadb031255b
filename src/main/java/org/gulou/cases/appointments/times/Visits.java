package org.gulou.cases.appointments.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gulou.cases.Conditions;
import org.gulou.cases.Notices;
import org.gulou.cases.Rows;
import org.gulou.cases.appointments.Appointment;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/** Who comes to the bodies of an official, day by day. */
@ApplicationScoped
public class Visits {
    /** More would be a queue in the street; the page says when it shows no more. */
    public static final int MOST = 500;

    private static final String VISIBLE = " and sealed = false and expired_on is null";

    @Inject
    Rows tables;

    @Inject
    Timetables timetables;

    @Inject
    Clock clock;

    /**
     * A visit.
     *
     * @param title what it is for
     * @param applicant her name, as lists tell it
     * @param start by the clock of the office
     */
    public record Visit(
            String number,
            String kind,
            LocalizedText title,
            String service,
            String body,
            String applicant,
            String state,
            LocalDateTime start,
            LocalDateTime end,
            Appointment.Status status) {
        private static final String COLUMNS = "number, kind, title_zh, title_en, a.service, a.body, applicant_name,"
                + " organisation, state, starts_at, ends_at, status";

        private static Visit of(ResultSet row) throws SQLException {
            return new Visit(
                    row.getString(1),
                    row.getString(2),
                    LocalizedText.of(row.getString(3), row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    Notices.inLists(row.getString(7), row.getString(8) != null),
                    row.getString(9),
                    row.getObject(10, LocalDateTime.class),
                    row.getObject(11, LocalDateTime.class),
                    Appointment.Status.valueOf(row.getString(12)));
        }
    }

    /**
     * An appointment for which no time is agreed on.
     *
     * @param applicant her name, as lists tell it
     * @param status {@code DECLINED} where no time suits her, {@code CANCELLED} where one was given back
     */
    public record Unagreed(
            String number,
            String kind,
            LocalizedText title,
            String service,
            String body,
            String applicant,
            String state,
            Appointment.Status status) {
        private static final String COLUMNS =
                "number, kind, title_zh, title_en, a.service, a.body, applicant_name," + " organisation, state, status";

        private static Unagreed of(ResultSet row) throws SQLException {
            return new Unagreed(
                    row.getString(1),
                    row.getString(2),
                    LocalizedText.of(row.getString(3), row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    Notices.inLists(row.getString(7), row.getString(8) != null),
                    row.getString(9),
                    Appointment.Status.valueOf(row.getString(10)));
        }
    }

    /** The bodies whose visits an official sees: those at which she works. */
    public List<String> bodies(Actor.Official official) {
        return official.bodies();
    }

    /** Who has a time on a day at some bodies, whether it is to come or over; what is sealed is shown to nobody. */
    public List<Visit> on(LocalDate day, Collection<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new Conditions("a.body in (" + marks(bodies) + ")", List.copyOf(bodies));
        where.and(
                "starts_at >= ? and starts_at < ?",
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay());
        return tables.read(
                "select " + Visit.COLUMNS + " from appointment a join case_file on number = case_number where "
                        + where.sql() + VISIBLE
                        + " and status in ('BOOKED', 'KEPT', 'MISSED') order by starts_at, number"
                        + " fetch first " + MOST + " rows only",
                Visit::of,
                where);
    }

    /** With whom some bodies have to agree on a time, because none suits her or hers was given back; who waits longest first. */
    public List<Unagreed> unagreed(Collection<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new Conditions("a.body in (" + marks(bodies) + ")", List.copyOf(bodies));
        return tables.read(
                "select " + Unagreed.COLUMNS + " from appointment a join case_file on number = case_number where "
                        + where.sql() + VISIBLE
                        + " and status in ('DECLINED', 'CANCELLED') order by asked_at, number fetch first " + MOST
                        + " rows only",
                Unagreed::of,
                where);
    }

    private static String marks(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** How many still come today. */
    public int today(Collection<String> bodies) {
        if (bodies.isEmpty()) {
            return 0;
        }
        LocalDate day = OfficeTime.day(clock.instant());
        var where = new Conditions("a.body in (" + marks(bodies) + ")", List.copyOf(bodies));
        where.and(
                "starts_at >= ? and starts_at < ?",
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay());
        return tables.read(
                        "select count(*) from appointment a join case_file on number = case_number where " + where.sql()
                                + VISIBLE + " and status = 'BOOKED'",
                        row -> row.getInt(1),
                        where)
                .getFirst();
    }

    /** Those of some bodies at which people are without a time, whether they are asked to choose one or found none, though the body has set none for what they want. */
    @Transactional
    public List<String> withoutTimes(Collection<String> bodies) {
        record Asked(String body, String service) {}
        if (bodies.isEmpty()) {
            return List.of();
        }
        var where = new Conditions(
                "body in (" + marks(bodies) + ") and status in ('ASKED', 'DECLINED', 'CANCELLED')",
                List.copyOf(bodies));
        return tables
                .read(
                        "select distinct body, service from appointment where " + where.sql()
                                + " order by body, service",
                        row -> new Asked(row.getString(1), row.getString(2)),
                        where)
                .stream()
                .filter(asked -> !timetables.hasTimes(asked.body(), asked.service()))
                .map(Asked::body)
                .distinct()
                .toList();
    }
}
