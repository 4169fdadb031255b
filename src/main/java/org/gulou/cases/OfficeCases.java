package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Ending;

/**
 * All cases that were filed with the offices at which an official holds a post, whoever works on them now; who only writes
 * definitions for an office has nothing to do with them.
 */
@ApplicationScoped
public class OfficeCases {
    @Inject
    Rows tables;

    /**
     * Which of them are wanted.
     *
     * @param service the id of the only service wanted; empty for all
     * @param ended whether those that have ended are wanted, or those that have not; empty for both
     * @param from not filed before
     * @param until filed before
     */
    public record Wish(
            Optional<String> service, Optional<Boolean> ended, Optional<Instant> from, Optional<Instant> until) {}

    /** The last case that was read, after which the list goes on. */
    public record Place(Instant filedAt, String number) {}

    /** A case in the list; the name of a person is masked, as in every list. */
    public record Filed(
            String number,
            String service,
            int version,
            String applicant,
            String state,
            Optional<Ending> ended,
            Instant filedAt,
            Instant enteredAt) {
        private static final String COLUMNS =
                "number, service, service_version, applicant_name, state, ended, filed_at, entered_at, organisation";

        private static Filed of(ResultSet row) throws SQLException {
            return new Filed(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    Notices.inLists(row.getString(4), row.getString(9) != null),
                    row.getString(5),
                    Optional.ofNullable(row.getString(6)).map(Ending::valueOf),
                    row.getObject(7, OffsetDateTime.class).toInstant(),
                    row.getObject(8, OffsetDateTime.class).toInstant());
        }

        public Place place() {
            return new Place(filedAt, number);
        }
    }

    /** Of which service a case is; empty if there is no such case. */
    public Optional<String> service(CaseNumber number) {
        return tables
                .read(
                        "select service from case_file where number = ?",
                        row -> row.getString(1),
                        Conditions.values(number.toString()))
                .stream()
                .findFirst();
    }

    /** Those of {@code numbers} that are among them, or of which something waits at one of her posts. */
    List<Filed> among(Actor.Official official, Optional<String> service, List<String> numbers) {
        List<Post> posts = List.copyOf(official.postsOfCases());
        if (numbers.isEmpty() || posts.isEmpty()) {
            return List.of();
        }
        var where = new Conditions(
                "number in (" + marks(numbers.size()) + ") and sealed = false and expired_on is null", numbers);
        service.ifPresent(one -> where.and("service = ?", one));
        String mine = Queue.atOneOf(posts);
        var marks = new ArrayList<Object>(offices(posts));
        marks.addAll(Queue.marks(posts));
        marks.addAll(Queue.marks(posts));
        where.and(
                "(office in (" + marks(offices(posts).size()) + ") or " + mine
                        + " or number in (select case_number from case_lane where " + mine + "))",
                marks.toArray());
        return tables.read("select " + Filed.COLUMNS + " from case_file where " + where.sql(), Filed::of, where);
    }

    private static List<String> offices(List<Post> posts) {
        return posts.stream().map(post -> post.body().id()).distinct().toList();
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    /** So many of them, in the order in which they were filed; what is sealed is shown to nobody. */
    public List<Filed> list(Actor.Official official, Wish wish, Optional<Place> after, int most) {
        List<String> offices = offices(List.copyOf(official.postsOfCases()));
        if (offices.isEmpty()) {
            return List.of();
        }
        var where = new Conditions(
                "office in (" + marks(offices.size()) + ") and sealed = false and expired_on is null", offices);
        wish.service().ifPresent(service -> where.and("service = ?", service));
        wish.ended().ifPresent(ended -> where.and(ended ? "ended is not null" : "ended is null"));
        wish.from().ifPresent(from -> where.and("filed_at >= ?", from.atOffset(ZoneOffset.UTC)));
        wish.until().ifPresent(until -> where.and("filed_at < ?", until.atOffset(ZoneOffset.UTC)));
        after.ifPresent(place -> where.and(
                "(filed_at > ? or (filed_at = ? and number > ?))",
                place.filedAt().atOffset(ZoneOffset.UTC),
                place.filedAt().atOffset(ZoneOffset.UTC),
                place.number()));
        String sql = "select " + Filed.COLUMNS + " from case_file where " + where.sql()
                + " order by filed_at, number fetch first " + most + " rows only";
        return tables.read(sql, Filed::of, where);
    }
}
