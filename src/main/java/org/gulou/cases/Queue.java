package org.gulou.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** One page of the numbers, the earliest due date first. */
    List<String> numbers(
            EntityManager em, Collection<Post> posts, String official, LocalDate today, int from, int most) {
        return list(em, "select number", posts, official, today, " order by due_on nulls last, number", from, most)
                .stream()
                .map(Object::toString)
                .toList();
    }

    long count(EntityManager em, Collection<Post> posts, String official, LocalDate today) {
        return ((Number) list(em, "select count(*)", posts, official, today, "", 0, 1)
                        .getFirst())
                .longValue();
    }

    /** The services of which cases wait. */
    static List<String> services(EntityManager em, Collection<Post> posts, LocalDate today) {
        return ALL.list(em, "select distinct service", posts, "", today, "", 0, 0).stream()
                .map(Object::toString)
                .toList();
    }

    /** Locks the first case that nobody holds and nobody else is just taking. */
    Optional<String> lockFirst(EntityManager em, Collection<Post> posts, String official, LocalDate today) {
        Queue free = new Queue(text, service, urgency, Holder.NOBODY, label);
        String order = " order by due_on nulls last, number fetch first 1 row only for update skip locked";
        return free.list(em, "select number", posts, official, today, order, 0, 0).stream()
                .map(Object::toString)
                .findFirst();
    }

    private List<?> list(
            EntityManager em,
            String select,
            Collection<Post> posts,
            String official,
            LocalDate today,
            String order,
            int from,
            int most) {
        if (posts.isEmpty()) {
            return select.contains("count") ? List.of(0L) : List.of();
        }
        boolean taken = order.contains("for update");
        Conditions where = where(posts, official, today, !taken && hasLanes(em, posts));
        Query query = query(em, select + " from case_file where " + where.sql() + order, where.values());
        if (most > 0) {
            query.setFirstResult(from).setMaxResults(most);
        }
        return query.getResultList();
    }

    private static Query query(EntityManager em, String sql, List<Object> values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
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

    /** Few posts have lanes; the queue of the others stays one look into an index. */
    private static boolean hasLanes(EntityManager em, Collection<Post> posts) {
        String any = "select 1 from case_lane where " + atOneOf(posts) + " fetch first 1 row only";
        return !query(em, any, marks(posts)).getResultList().isEmpty();
    }

    private Conditions where(Collection<Post> posts, String official, LocalDate today, boolean withLanes) {
        var where = new Conditions(new StringBuilder("ended is null and sealed = false"), new ArrayList<>());
        String mine = atOneOf(posts);
        List<Object> marks = marks(posts);
        if (withLanes) {
            mine = "(" + mine + " or number in (select case_number from case_lane where " + mine + "))";
            marks.addAll(marks(posts));
        }
        where.and(mine, marks.toArray());
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
