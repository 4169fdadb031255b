package org.gulou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.clock.Light;
import org.jspecify.annotations.Nullable;

/**
 * A case as a queue shows it: the narrow columns of {@link CaseFile}, without answers and history, so that a list costs
 * one statement however long its cases have been under way. Only read.
 */
public final class Waiting {
    static final String COLUMNS = "number, service, service_version, offer, applicant_name, organisation, state,"
            + " claimed_by, claimed_name, due_on, yellow_on, clock_stands, worker_role, worker_body, work_group, filed_at";

    private final CaseNumber number;
    private final String service;
    private final int serviceVersion;
    private final String offer;
    private final String applicantName;
    private final @Nullable String organisation;
    private final String state;
    private final @Nullable String claimedBy;
    private final @Nullable String claimedName;
    private final @Nullable LocalDate dueOn;
    private final @Nullable LocalDate yellowOn;
    private final boolean clockStands;
    private final @Nullable String workerRole;
    private final @Nullable String workerBody;
    private final @Nullable String group;
    private final Instant filedAt;

    /** Reads a row of {@link #COLUMNS}. */
    Waiting(ResultSet row) throws SQLException {
        number = CaseNumber.parse(row.getString(1));
        service = row.getString(2);
        serviceVersion = row.getInt(3);
        offer = row.getString(4);
        applicantName = row.getString(5);
        organisation = row.getString(6);
        state = row.getString(7);
        claimedBy = row.getString(8);
        claimedName = row.getString(9);
        dueOn = row.getObject(10, LocalDate.class);
        yellowOn = row.getObject(11, LocalDate.class);
        clockStands = row.getBoolean(12);
        workerRole = row.getString(13);
        workerBody = row.getString(14);
        group = row.getString(15);
        filedAt = row.getObject(16, OffsetDateTime.class).toInstant();
    }

    /** Those that a condition leaves, by time left: so many after the first {@code from}. */
    public static List<Waiting> of(Rows tables, Conditions where, int from, int most) {
        String sql = "select " + COLUMNS + " from case_file where " + where.sql() + QueueOrder.USUAL.sql() + " offset "
                + from + " rows fetch first " + most + " rows only";
        return tables.read(sql, Waiting::new, where);
    }

    public CaseNumber number() {
        return number;
    }

    public String service() {
        return service;
    }

    public int serviceVersion() {
        return serviceVersion;
    }

    public String offer() {
        return offer;
    }

    public String applicantName() {
        return applicantName;
    }

    /** Whether an organisation applied; the name is its own. */
    public boolean isOfOrganisation() {
        return organisation != null;
    }

    public String state() {
        return state;
    }

    /** The post at which it waits; empty while it waits for somebody else. */
    public Optional<Post> worker() {
        return workerRole == null || workerBody == null
                ? Optional.empty()
                : Optional.of(new Post(workerRole, new BodyId(workerBody)));
    }

    /** The id of the group of those who hold the post for which it is meant; empty where it is meant for all. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Optional<String> claimedBy() {
        return Optional.ofNullable(claimedBy);
    }

    public Optional<String> claimedName() {
        return Optional.ofNullable(claimedName);
    }

    /** The earliest day on which a clock ends that has not stopped. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Whether that clock stands at present. */
    public boolean clockStands() {
        return clockStands;
    }

    /** The light of that clock, by the day; empty while none runs. */
    public Optional<Light> light(LocalDate today) {
        if (dueOn == null || clockStands) {
            return Optional.empty();
        }
        if (dueOn.isBefore(today)) {
            return Optional.of(Light.RED);
        }
        return Optional.of(yellowOn == null || yellowOn.isAfter(today) ? Light.GREEN : Light.YELLOW);
    }
}
