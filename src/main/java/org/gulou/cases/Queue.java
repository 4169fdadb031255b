package org.gulou.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;

/**
 * Which cases a clerk wants to see of those that wait at her posts, by time left.
 *
 * @param text part of a case number or of the applicant's name; the empty text asks for all
 * @param service the id of a service; the empty text asks for all
 * @param urgency how near the due date is
 * @param holder whose cases
 * @param label the id of a label that they bear; the empty text asks for all
 */
public record Queue(String text, String service, Urgency urgency, Holder holder, String label) {
    public static final Queue ALL = new Queue("", "", Urgency.ANY, Holder.ANYBODY);

    /** Whatever labels they bear. */
    public Queue(String text, String service, Urgency urgency, Holder holder) {
        this(text, service, urgency, holder, "");
    }

    /** By the light of the clock. */
    public enum Urgency {
        ANY,
        GREEN,
        YELLOW,
        RED
    }

    /** Who has claimed it. */
    public enum Holder {
        ANYBODY,
        NOBODY,
        MYSELF
    }

    /** The conditions in SQL, with the values of their marks in order. */
    private record Conditions(StringBuilder sql, List<Object> values) {
        void and(String condition, Object... marks) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(marks));
        }
    }

    /** What is sealed until its window closes is shown to nobody. */
    private static final String HERE = "ended is null and sealed = false";

    private static final String ORDER = " order by due_on nulls last, number";

    /** One page, the earliest due date first. */
    List<Waiting> page(EntityManager em, Collection<Post> posts, String official, LocalDate today, int from, int most) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Conditions mine = mine(posts, official, today);
        Conditions lanes = inLanes(posts, official, today);
        // each side ordered and cut by itself, so that the first is one look into the index of the queue
        String cut = ORDER + " fetch first " + (from + most) + " rows only)";
        String sql = "(select " + Waiting.COLUMNS + " from case_file where " + mine.sql() + cut
                + " union all (select " + Waiting.COLUMNS + " from case_file where " + lanes.sql() + cut + ORDER
                + " offset " + from + " rows fetch next " + most + " rows only";
        return rows(em.createNativeQuery(sql, Waiting.class), mine, lanes).stream()
                .map(Waiting.class::cast)
                .toList();
    }

    long count(EntityManager em, Collection<Post> posts, String official, LocalDate today) {
        if (posts.isEmpty()) {
            return 0;
        }
        Conditions mine = mine(posts, official, today);
        Conditions lanes = inLanes(posts, official, today);
        String sql = "select (select count(*) from case_file where " + mine.sql()
                + ") + (select count(*) from case_file where " + lanes.sql() + ")";
        return ((Number) query(em.createNativeQuery(sql), mine, lanes).getSingleResult()).longValue();
    }

    /** The services of which cases wait. */
    static List<String> services(EntityManager em, Collection<Post> posts, LocalDate today) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Conditions mine = ALL.mine(posts, "", today);
        Conditions lanes = ALL.inLanes(posts, "", today);
        String sql = "select service from case_file where " + mine.sql() + " union select service from case_file where "
                + lanes.sql();
        return rows(em.createNativeQuery(sql), mine, lanes).stream()
                .map(Object::toString)
                .toList();
    }

    /** Locks the first case that nobody holds and nobody else is just taking. */
    Optional<String> lockFirst(EntityManager em, Collection<Post> posts, String official, LocalDate today) {
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Conditions free = new Queue(text, service, urgency, Holder.NOBODY, label).mine(posts, official, today);
        String sql = "select number from case_file where " + free.sql() + ORDER
                + " fetch first 1 row only for update skip locked";
        return rows(em.createNativeQuery(sql), free).stream()
                .map(Object::toString)
                .findFirst();
    }

    /** Has an official hold a case that waits at one of her posts and that nobody holds; says whether it was so. */
    static boolean claim(EntityManager em, CaseNumber number, Actor.Official official, Instant at) {
        if (official.posts().isEmpty()) {
            return false;
        }
        var values = new ArrayList<Object>(
                List.of(official.id(), official.name(), at.atOffset(ZoneOffset.UTC), number.toString()));
        values.addAll(marks(official.posts()));
        String sql = "update case_file set claimed_by = ?, claimed_name = ?, claimed_at = ?, version = version + 1"
                + " where number = ? and claimed_by is null and " + HERE + " and " + atOneOf(official.posts());
        var claim = new Conditions(new StringBuilder(sql), values);
        return query(em.createNativeQuery(sql), claim).executeUpdate() == 1;
    }

    private static List<?> rows(Query query, Conditions... conditions) {
        return query(query, conditions).getResultList();
    }

    private static Query query(Query query, Conditions... conditions) {
        int mark = 1;
        for (Conditions each : conditions) {
            for (Object value : each.values()) {
                query.setParameter(mark++, value);
            }
        }
        return query;
    }

    private static String atOneOf(Collection<Post> posts) {
        String pair = "(worker_role = ? and worker_body = ?)";
        return "(" + pair + (" or " + pair).repeat(posts.size() - 1) + ")";
    }

    private static List<Object> marks(Collection<Post> posts) {
        var marks = new ArrayList<Object>();
        posts.forEach(post -> marks.addAll(List.of(post.role(), post.body().id())));
        return marks;
    }

    /** The cases whose worker holds one of the posts. */
    private Conditions mine(Collection<Post> posts, String official, LocalDate today) {
        var where = new Conditions(new StringBuilder(HERE), new ArrayList<>());
        where.and(atOneOf(posts), marks(posts).toArray());
        return narrowed(where, official, today);
    }

    /** Those of others of which a lane is open for one of the posts. */
    private Conditions inLanes(Collection<Post> posts, String official, LocalDate today) {
        var where = new Conditions(new StringBuilder(HERE), new ArrayList<>());
        String mine = atOneOf(posts);
        where.and(
                "number in (select case_number from case_lane where " + mine + ")",
                marks(posts).toArray());
        where.and("(worker_role is null or not " + mine + ")", marks(posts).toArray());
        return narrowed(where, official, today);
    }

    private Conditions narrowed(Conditions where, String official, LocalDate today) {
        if (!text.isBlank()) {
            String part = "%"
                    + text.strip()
                            .toLowerCase(Locale.ROOT)
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_") + "%";
            where.and("(lower(number) like ? escape '!' or lower(applicant_name) like ? escape '!')", part, part);
        }
        if (!service.isBlank()) {
            where.and("service = ?", service);
        }
        if (!label.isBlank()) {
            where.and("number in (select case_number from case_label where label = ?)", label);
        }
        switch (urgency) {
            case ANY -> {}
            case RED -> where.and("due_on < ?", today);
            case YELLOW -> where.and("due_on >= ? and yellow_on <= ?", today, today);
            case GREEN -> where.and("(yellow_on is null or yellow_on > ?) and due_on >= ?", today, today);
        }
        switch (holder) {
            case ANYBODY -> {}
            case NOBODY -> where.and("claimed_by is null");
            case MYSELF -> where.and("claimed_by = ?", official);
        }
        return where;
    }
}
