package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.duties.Duties;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** Who holds which post. */
@ApplicationScoped
public class Posts {
    /** The post of those who run the portal itself; its body is not one that offers services. */
    public static final Post ADMIN = new Post("admin", Post.PORTAL);

    /** The post of those who write definitions; at a body, of those who write what its division lays over services. */
    public static final Post EDITOR = new Post(Post.EDITOR, ADMIN.body());

    /** The post of those who agree to what others wrote. */
    public static final Post REVIEWER = new Post("reviewer", ADMIN.body());

    /** The post of those who keep figures and calendars. */
    public static final Post FIGURES = new Post("figures", ADMIN.body());

    /** The posts at the portal itself. */
    public static final List<Post> OF_PORTAL = List.of(ADMIN, EDITOR, REVIEWER, FIGURES);

    /** Whether the lead of the body gives {@code post} to others: not her own kind, and nothing beyond the body's cases. */
    public static boolean isGivenByLeads(Post post) {
        return !post.leads() && !ofDefinitions(post);
    }

    /** Whether {@code post} has to do with definitions. */
    public static boolean ofDefinitions(Post post) {
        return !post.isOfCases();
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Journal journal;

    @Inject
    Event<PostChanged> changed;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    /** The posts a person holds at this moment. */
    public Set<Post> of(String personId) {
        return of(personId, clock.instant());
    }

    /** The posts a person held at an instant. */
    public Set<Post> of(String personId, Instant at) {
        return holdings(personId, at).stream().map(Holding::post).collect(Collectors.toUnmodifiableSet());
    }

    /** As what a person signs in at this moment. */
    public PersonKind kind(String personId) {
        return of(personId).isEmpty() ? PersonKind.CITIZEN : PersonKind.OFFICIAL;
    }

    /** What a person holds at this moment, in the order in which it was granted. */
    public List<Holding> holdings(String personId) {
        return holdings(personId, clock.instant());
    }

    private List<Holding> holdings(String personId, Instant at) {
        return em.createQuery(
                        "select h from Holding h where h.person = :person and h.from <= :now"
                                + " and (h.until is null or h.until > :now) order by h.from, h.id",
                        Holding.class)
                .setParameter("person", personId)
                .setParameter("now", at)
                .getResultList();
    }

    /** The officials who hold {@code post} at this moment, by name. */
    public List<Person> holders(Post post) {
        return em.createQuery(
                        "select p from Person p, Holding h where h.person = p.id and p.active = true"
                                + " and h.role = :role and h.body = :body and h.from <= :now"
                                + " and (h.until is null or h.until > :now) order by p.name, p.id",
                        Person.class)
                .setParameter("role", post.role())
                .setParameter("body", post.body().id())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The posts at a body that somebody holds at this moment. */
    public List<Post> at(BodyId body) {
        return em
                .createQuery(
                        "select distinct h.role from Holding h where h.body = :body and h.from <= :now"
                                + " and (h.until is null or h.until > :now) order by h.role",
                        String.class)
                .setParameter("body", body.id())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(role -> new Post(role, body))
                .toList();
    }

    /**
     * Gives a person a post from now on; does nothing if she holds it already and for good.
     *
     * @throws AccountGone if she has closed her account
     */
    @Transactional
    public void grant(Actor by, String personId, Post post) {
        Admins.require(by);
        appoint(by, personId, post);
    }

    /**
     * The same, where the caller has judged that {@code by} may.
     *
     * @throws AccountGone if she has closed her account
     */
    @Transactional(MANDATORY)
    public void appoint(Actor by, String personId, Post post) {
        Person person = people.staying(personId);
        if (!isHersForGood(personId, post)) {
            give(by, personId, post);
            changed.fire(new PostChanged.Given(person, post, by));
        }
    }

    /**
     * Gives a person a post for a time, so that she stands in for those who hold it; does nothing if she holds it already.
     * The caller has judged that {@code by} may.
     *
     * @throws AccountGone if she has closed her account
     */
    @Transactional(MANDATORY)
    public void lend(Actor by, String personId, Post post, Instant until) {
        people.staying(personId);
        if (!of(personId).contains(post)) {
            var holding = new Holding(personId, post, clock.instant());
            holding.end(until);
            em.persist(holding);
            duties.schedule(LentPosts.KIND, holding.getId(), until);
            journal.record(
                    by,
                    "lend-post",
                    personId,
                    Map.of("role", post.role(), "body", post.body().id(), "until", until.toString()),
                    clock.instant());
        }
    }

    /**
     * Ends a holding from now on; does nothing if it has ended.
     *
     * @throws NotAllowed if it would leave the portal without an administrator
     */
    @Transactional
    public void end(Actor by, String holdingId) {
        Admins.require(by);
        List<Holding> administrators = administrators();
        Optional<Holding> held = find(holdingId);
        if (held.filter(administrators::contains).isPresent()
                && administrators.stream().map(Holding::getPerson).distinct().count() == 1) {
            throw new NotAllowed("The last administrator cannot be taken away: grant the post to another first");
        }
        held.ifPresent(holding -> take(by, holding, ""));
    }

    /** The holdings of those who administer the portal and can sign in, locked in one order, so that two cannot end each other's. */
    private List<Holding> administrators() {
        return em.createQuery(
                        "select h from Holding h, Person p where h.person = p.id and p.active = true"
                                + " and h.role = :role and h.body = :body and h.from <= :now"
                                + " and (h.until is null or h.until > :now) order by h.id",
                        Holding.class)
                .setParameter("role", ADMIN.role())
                .setParameter("body", ADMIN.body().id())
                .setParameter("now", clock.instant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private boolean isHeld(Holding holding) {
        return holding.until().filter(until -> !until.isAfter(clock.instant())).isEmpty();
    }

    /** What somebody holds or held, locked until the transaction ends. */
    @Transactional(MANDATORY)
    public Optional<Holding> find(String holdingId) {
        return Optional.ofNullable(em.find(Holding.class, holdingId, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Ends a holding from now on; does nothing if it has ended. The caller has judged that {@code by} may.
     *
     * @param reason that the journal keeps and she is told; the empty text where none was asked for
     */
    @Transactional(MANDATORY)
    public void take(Actor by, Holding holding, String reason) {
        if (!isHeld(holding)) {
            return;
        }
        Instant now = clock.instant();
        holding.end(now);
        var told = new TreeMap<>(payload(holding.post()));
        if (!reason.isEmpty()) {
            told.put("reason", reason);
        }
        journal.record(by, "end-post", holding.getPerson(), told, now);
        people.find(holding.getPerson())
                .ifPresent(person -> changed.fire(new PostChanged.Ended(person, holding.post(), by, reason)));
    }

    @Transactional(MANDATORY)
    void give(Actor by, String personId, Post post) {
        give(by, personId, post, clock.instant());
    }

    /** The same, since a moment that may be long ago. */
    @Transactional(MANDATORY)
    void give(Actor by, String personId, Post post, Instant since) {
        if (!isHersForGood(personId, post)) {
            holdings(personId).stream()
                    .filter(lent -> lent.post().equals(post))
                    .forEach(lent -> lent.end(clock.instant()));
            em.persist(new Holding(personId, post, since));
            journal.record(by, "grant-post", personId, payload(post), clock.instant());
        }
    }

    private boolean isHersForGood(String personId, Post post) {
        return holdings(personId).stream()
                .anyMatch(holding ->
                        holding.post().equals(post) && holding.until().isEmpty());
    }

    private static Map<String, String> payload(Post post) {
        return Map.of("role", post.role(), "body", post.body().id());
    }
}
