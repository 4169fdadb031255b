package org.gulou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;

/**
 * Which cases a clerk wants to see of those that wait at her posts, by time left.
 *
 * @param text words ({@link SearchWords}) that stand in the number, the applicant's name or any answer; empty for all
 * @param service the id of a service; the empty text asks for all
 * @param urgency how near the due date is
 * @param holder whose cases
 * @param label the id of a label that they bear; the empty text asks for all
 * @param group for whom of those who hold the post it is meant
 * @param asked what must have been answered
 * @param state the id of a state; the empty text asks for all
 * @param filed on which days
 */
public record Queue(
        String text,
        String service,
        Urgency urgency,
        Holder holder,
        String label,
        Meant group,
        List<Asked> asked,
        QueueOrder order,
        String state,
        Days filed) {
    public static final Queue ALL = new Queue("", "", Urgency.ANY, Holder.ANYBODY);

    public Queue {
        asked = List.copyOf(asked);
    }

    /** In whatever state and filed whenever. */
    public Queue(
            String text,
            String service,
            Urgency urgency,
            Holder holder,
            String label,
            Meant group,
            List<Asked> asked,
            QueueOrder order) {
        this(text, service, urgency, holder, label, group, asked, order, "", Days.ALL);
    }

    /** Whatever was answered, by time left. */
    public Queue(String text, String service, Urgency urgency, Holder holder, String label) {
        this(text, service, urgency, holder, label, new Meant.ForAnybody(), List.of(), QueueOrder.USUAL);
    }

    /** Whatever labels they bear. */
    public Queue(String text, String service, Urgency urgency, Holder holder) {
        this(text, service, urgency, holder, "");
    }

    /** By the light of the clock. */
    public enum Urgency {
        ANY,
        GREEN,
        YELLOW,
        RED;

        /** Leaves the cases whose clock runs and shows this light. */
        public void narrow(Conditions where, LocalDate today) {
            switch (this) {
                case ANY -> {}
                case RED -> where.and("clock_stands = false and due_on < ?", today);
                case YELLOW -> where.and("clock_stands = false and due_on >= ? and yellow_on <= ?", today, today);
                case GREEN ->
                    where.and(
                            "clock_stands = false and (yellow_on is null or yellow_on > ?) and due_on >= ?",
                            today,
                            today);
            }
        }
    }

    /** Who has claimed it. */
    public enum Holder {
        ANYBODY,
        NOBODY,
        MYSELF
    }

    /** For which group of those who hold the post it is meant. */
    public sealed interface Meant {
        record ForAnybody() implements Meant {}

        /** For one of her own groups, or for all. */
        record ForMe() implements Meant {}

        /** For one group, by its id. */
        record For(String id) implements Meant {}

        /** Leaves the cases that are meant so. */
        default void narrow(Conditions where, String official) {
            switch (this) {
                case ForAnybody anybody -> {}
                case ForMe me ->
                    where.and(
                            "(work_group is null or work_group in (select group_id from work_group_member where person"
                                    + " = ?))",
                            official);
                case For(String id) -> where.and("work_group = ?", id);
            }
        }
    }

    /** What is sealed until its window closes is shown to nobody. */
    private static final String HERE = "ended is null and sealed = false";

    /** One page, the earliest due date first. */
    List<Waiting> page(Rows tables, Collection<Post> posts, String official, LocalDate today, int from, int most) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Conditions mine = mine(posts, official, today);
        Conditions lanes = inLanes(posts, official, today);
        Conditions columns = order.columns();
        // each side ordered and cut by itself, so that the first is one look into the index of the queue
        String one = "(select " + Waiting.COLUMNS + columns.sql() + " from case_file where ";
        String cut = order.sql() + " fetch first " + (from + most) + " rows only)";
        String sql = one + mine.sql() + cut + " union all " + one + lanes.sql() + cut + order.sql() + " offset " + from
                + " rows fetch next " + most + " rows only";
        return tables.read(sql, Waiting::new, columns, mine, columns, lanes);
    }

    long count(Rows tables, Collection<Post> posts, String official, LocalDate today) {
        if (posts.isEmpty()) {
            return 0;
        }
        Conditions mine = mine(posts, official, today);
        Conditions lanes = inLanes(posts, official, today);
        String sql = "select (select count(*) from case_file where " + mine.sql()
                + ") + (select count(*) from case_file where " + lanes.sql() + ")";
        return tables.read(sql, row -> row.getLong(1), mine, lanes).getFirst();
    }

    /** The services of which cases wait. */
    static List<String> services(Rows tables, Collection<Post> posts, LocalDate today) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Conditions mine = ALL.mine(posts, "", today);
        Conditions lanes = ALL.inLanes(posts, "", today);
        String sql = "select service from case_file where " + mine.sql() + " union select service from case_file where "
                + lanes.sql();
        return tables.read(sql, row -> row.getString(1), mine, lanes);
    }

    /**
     * Locks the first case that nobody holds and nobody else is just taking; what is meant for others only where she asks
     * for their group.
     */
    Optional<String> lockFirst(Rows tables, Collection<Post> posts, String official, LocalDate today) {
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Meant meant = group instanceof Meant.ForAnybody ? new Meant.ForMe() : group;
        Conditions free = new Queue(text, service, urgency, Holder.NOBODY, label, meant, asked, order, state, filed)
                .mine(posts, official, today);
        Conditions columns = order.columns();
        String sql = "select number" + columns.sql() + " from case_file where " + free.sql() + order.sql()
                + " fetch first 1 row only for update skip locked";
        return tables.read(sql, row -> row.getString(1), columns, free).stream().findFirst();
    }

    /** Has an official hold a case that waits at one of her posts and that nobody holds; says whether it was so. */
    static boolean claim(Rows tables, CaseNumber number, Actor.Official official, Instant at) {
        if (official.posts().isEmpty()) {
            return false;
        }
        var values = new ArrayList<Object>(
                List.of(official.id(), official.name(), at.atOffset(ZoneOffset.UTC), number.toString()));
        values.addAll(marks(official.posts()));
        String sql = "update case_file set claimed_by = ?, claimed_name = ?, claimed_at = ?, version = version + 1"
                + " where number = ? and claimed_by is null and " + HERE + " and " + atOneOf(official.posts());
        return tables.change(sql, Conditions.values(values.toArray())) == 1;
    }

    static String atOneOf(Collection<Post> posts) {
        String pair = "(worker_role = ? and worker_body = ?)";
        return "(" + pair + (" or " + pair).repeat(posts.size() - 1) + ")";
    }

    static List<Object> marks(Collection<Post> posts) {
        var marks = new ArrayList<Object>();
        posts.forEach(post -> marks.addAll(List.of(post.role(), post.body().id())));
        return marks;
    }

    /** The cases whose worker holds one of the posts. */
    private Conditions mine(Collection<Post> posts, String official, LocalDate today) {
        var where = new Conditions(HERE, List.of());
        where.and(atOneOf(posts), marks(posts).toArray());
        return narrowed(where, official, today);
    }

    /** Those of others of which a lane is open for one of the posts. */
    private Conditions inLanes(Collection<Post> posts, String official, LocalDate today) {
        var where = new Conditions(HERE, List.of());
        String mine = atOneOf(posts);
        where.and(
                "number in (select case_number from case_lane where " + mine + ")",
                marks(posts).toArray());
        where.and("(worker_role is null or not " + mine + ")", marks(posts).toArray());
        return narrowed(where, official, today);
    }

    private Conditions narrowed(Conditions where, String official, LocalDate today) {
        Optional<CaseNumber> whole = CaseNumber.read(text);
        if (whole.isPresent()) {
            where.and("number = ?", whole.get().toString());
        } else {
            SearchWords.of(text).forEach(word -> holds(where, word));
        }
        if (!service.isBlank()) {
            where.and("service = ?", service);
        }
        if (!label.isBlank()) {
            where.and("number in (select case_number from case_label where label = ?)", label);
        }
        if (!state.isBlank()) {
            where.and("state = ?", state);
        }
        filed.narrow(where, "filed_at");
        urgency.narrow(where, today);
        switch (holder) {
            case ANYBODY -> {}
            case NOBODY -> where.and("claimed_by is null");
            case MYSELF -> where.and("claimed_by = ?", official);
        }
        group.narrow(where, official);
        asked.forEach(answer -> answer.narrow(where));
        return where;
    }

    private static void holds(Conditions where, String word) {
        String part = Conditions.part(word);
        where.and(
                "(lower(number) like ? escape '!' or lower(applicant_name) like ? escape '!' or exists"
                        + " (select 1 from case_text where case_number = number and words like ? escape '!'))",
                part,
                part,
                part);
    }
}
