package org.gulou.cases.team;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Conditions;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.Rows;
import org.gulou.cases.board.Remit;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.workflow.Hands;
import org.gulou.workflow.Hands.Missing;

/**
 * Cases that would wait for ever, because nobody may do what they wait for: a post is vacant, or all who hold it did
 * something that is kept apart from it. They are found every quarter of an hour and lie before those who answer for them.
 */
@ApplicationScoped
public class StrandedCases implements Duty {
    private static final Logger LOG = Logger.getLogger(StrandedCases.class.getName());
    private static final String KIND = "desk.stranded";
    private static final String ALL = "all";
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final int SOME = 200;

    /** Between one part of a round and the next, so that a round over very many cases leaves the database to others. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** That somebody holds a post at this moment, can sign in, has not acted on the case, and did not apply or may for who did. */
    private static final String FREE = "exists (select 1 from holding h join person p on p.id = h.person_id where"
            + " h.post_role = %1$s.worker_role and h.body = %1$s.worker_body and p.active = true and h.held_from <= ?"
            + " and (h.held_until is null or h.held_until > ?)"
            + " and h.person_id not in (select actor from case_act where case_number = f.number)"
            + " and (f.person is null or h.person_id <> f.person) and (f.agent is null or h.person_id <> f.agent)"
            + " and not exists (select 1 from mandate m where m.agent_id = h.person_id and"
            + " (m.organisation_id = f.organisation or m.person_id = f.person)))";

    /** That nobody is free at the post where it waits, or where a lane of it does, or that nobody was when last looked at. */
    private static final String MAY_BE = "select f.number from case_file f where f.ended is null and f.sealed = false"
            + " and f.number > ? and ((f.worker_role is not null and not " + FREE.formatted("f") + ")"
            + " or exists (select 1 from case_lane l where l.case_number = f.number and not " + FREE.formatted("l")
            + ") or exists (select 1 from case_stranded s where s.case_number = f.number))"
            + " order by f.number fetch first " + SOME + " rows only";

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Posts posts;

    @Inject
    Rows tables;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    /** A case with an act that nobody may do. */
    public record Waiting(
            String number,
            String service,
            int version,
            String offer,
            String move,
            Post post,
            boolean vacant,
            Instant since) {}

    /** A post at which somebody is missing, and for how many cases. */
    public record Gap(Post post, long cases) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        Optional<String> last = look(key.equals(ALL) ? "" : key);
        last.ifPresentOrElse(
                number -> duties.schedule(KIND, number, clock.instant().plus(PAUSE)),
                () -> duties.schedule(KIND, ALL, clock.instant().plus(EVERY)));
    }

    /** After the tables are there. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, ALL).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant());
        }
    }

    /** Looks at the cases behind a number that may be stranded; says where to go on, if there are more than some. */
    @Transactional
    Optional<String> look(String behind) {
        if (behind.isEmpty()) {
            tables.change(
                    "delete from case_stranded where not exists (select 1 from case_file where number = case_number"
                            + " and case_file.acts = case_stranded.acts and ended is null)");
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<String> numbers =
                tables.read(MAY_BE, row -> row.getString(1), Conditions.values(behind, now, now, now, now));
        numbers.forEach(this::follow);
        return numbers.size() < SOME ? Optional.empty() : Optional.of(numbers.getLast());
    }

    /** One that cannot be read is told by its own page; the others are looked at all the same. */
    private void follow(String number) {
        try {
            follow(registry.look(em.find(CaseFile.class, number)));
        } catch (IllegalStateException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "Whether " + number + " waits for nobody cannot be told");
        }
    }

    private void follow(Proceeding now) {
        List<StrandedCase> before = em.createQuery(
                        "select s from StrandedCase s where s.caseNumber = :number", StrandedCase.class)
                .setParameter("number", now.file().getNumber())
                .getResultList();
        List<Missing> missing = missing(now);
        int acts = now.acts().size();
        before.stream()
                .filter(row -> missing.stream()
                        .noneMatch(one -> row.isOf(acts, one.move().id())))
                .forEach(em::remove);
        missing.stream()
                .filter(one -> before.stream()
                        .noneMatch(row -> row.isOf(acts, one.move().id())))
                .forEach(one -> one.posts().stream()
                        .min(Comparator.comparing(Post::toString))
                        .ifPresent(post -> em.persist(new StrandedCase(
                                now.file().getNumber(),
                                acts,
                                one.move().id(),
                                post,
                                one.isVacant(),
                                clock.instant()))));
    }

    /** What a case waits for and nobody may do, with the people who hold the posts at this moment. */
    @Transactional
    public List<Missing> missing(Proceeding now) {
        return now.state().isEnd() ? List.of() : hands(now).missing();
    }

    Hands hands(Proceeding now) {
        return new Hands(now.workflow(), now.situation(), this::officials);
    }

    private List<Actor.Official> officials(Post post) {
        return posts.holders(post).stream()
                .map(person -> new Actor.Official(person.getId(), person.getName(), Set.of(post)))
                .toList();
    }

    /** Those that a lead answers for, the longest first. */
    public List<Waiting> of(Remit remit) {
        return remit.isNothing() ? List.of() : waiting(remit.condition());
    }

    private List<Waiting> waiting(Conditions where) {
        String sql =
                "select number, service, service_version, offer, move, post_role, post_body, vacant, since from case_file join"
                        + " case_stranded s on s.case_number = number and s.acts = case_file.acts where ended is null and "
                        + where.sql() + " order by since, number fetch first " + SOME + " rows only";
        return tables.read(
                sql,
                row -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        new Post(row.getString(6), new BodyId(row.getString(7))),
                        row.getBoolean(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()),
                where);
    }

    /** The posts at which somebody is missing, the one with the most cases first. */
    public List<Gap> gaps() {
        return tables.read(
                "select post_role, post_body, count(distinct case_number) from case_stranded s where exists (select 1 from"
                        + " case_file where number = s.case_number and case_file.acts = s.acts and ended is null)"
                        + " group by post_role, post_body order by 3 desc, 2, 1 fetch first " + SOME + " rows only",
                row -> new Gap(new Post(row.getString(1), new BodyId(row.getString(2))), row.getLong(3)));
    }
}
