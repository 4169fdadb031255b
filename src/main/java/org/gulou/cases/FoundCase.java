package org.gulou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Ending;

/**
 * A case that was found, with its names as they were filed: whoever shows it in a list masks those of people.
 *
 * @param worker the post at which it waits; empty while it waits for somebody else, or has ended
 * @param holder the official who claimed it
 */
public record FoundCase(
        CaseNumber number,
        String service,
        int version,
        String offer,
        String applicant,
        boolean isOfOrganisation,
        String state,
        Optional<Ending> ending,
        Instant filedAt,
        Optional<Instant> endedAt,
        Optional<Post> worker,
        Optional<String> holder) {
    /** Of the tables {@code b} of bodies and {@code f} of cases. */
    static final String COLUMNS = "b.case_number as number, f.service, f.service_version, f.offer, f.applicant_name,"
            + " f.organisation, f.state, f.ended, b.filed_at, f.ended_at,"
            + " f.worker_role, f.worker_body, f.claimed_name, b.name";

    static FoundCase of(ResultSet row) throws SQLException {
        return new FoundCase(
                CaseNumber.parse(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6) != null,
                row.getString(7),
                Optional.ofNullable(row.getString(8)).map(Ending::valueOf),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(10, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                post(row),
                Optional.ofNullable(row.getString(13)));
    }

    private static Optional<Post> post(ResultSet row) throws SQLException {
        String role = row.getString(11);
        String body = row.getString(12);
        return role == null || body == null ? Optional.empty() : Optional.of(new Post(role, new BodyId(body)));
    }
}
