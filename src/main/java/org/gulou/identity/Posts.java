package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** Who holds which post. */
@ApplicationScoped
public class Posts {
    /** The post of those who run the portal itself; its body is not one that offers services. */
    public static final Post ADMIN = new Post("admin", new BodyId("portal"));

    /** The post of those who write definitions; at a body, of those who write what its division lays over services. */
    public static final Post EDITOR = new Post("editor", ADMIN.body());

    /** The post of those who agree to what others wrote. */
    public static final Post REVIEWER = new Post("reviewer", ADMIN.body());

    /** The post of those who keep figures and calendars. */
    public static final Post FIGURES = new Post("figures", ADMIN.body());

    /** The posts at the portal itself. */
    public static final List<Post> OF_PORTAL = List.of(ADMIN, EDITOR, REVIEWER, FIGURES);

    /** Whether {@code post} has to do with definitions. */
    public static boolean ofDefinitions(Post post) {
        return OF_PORTAL.contains(post) || post.role().equals(EDITOR.role());
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

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

    /** Gives a person a post from now on; does nothing if she holds it already. */
    @Transactional
    public void grant(Actor by, String personId, Post post) {
        Admins.require(by);
        give(by, personId, post);
    }

    /**
     * Gives a person a post for a time, so that she stands in for those who hold it; does nothing if she holds it already.
     * The caller has judged that {@code by} may.
     */
    @Transactional(MANDATORY)
    public void lend(Actor by, String personId, Post post, Instant until) {
        if (!of(personId).contains(post)) {
            var holding = new Holding(personId, post, clock.instant());
            holding.end(until);
            em.persist(holding);
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
        Holding holding = em.find(Holding.class, holdingId);
        Instant now = clock.instant();
        if (holding == null
                || holding.until().filter(until -> !until.isAfter(now)).isPresent()) {
            return;
        }
        if (holding.post().equals(ADMIN) && holders(ADMIN).size() == 1) {
            throw new NotAllowed("The last administrator cannot be taken away: grant the post to another first");
        }
        holding.end(now);
        journal.record(by, "end-post", holding.getPerson(), payload(holding.post()), now);
    }

    @Transactional(MANDATORY)
    void give(Actor by, String personId, Post post) {
        give(by, personId, post, clock.instant());
    }

    /** The same, since a moment that may be long ago. */
    @Transactional(MANDATORY)
    void give(Actor by, String personId, Post post, Instant since) {
        if (!of(personId).contains(post)) {
            em.persist(new Holding(personId, post, since));
            journal.record(by, "grant-post", personId, payload(post), clock.instant());
        }
    }

    private static Map<String, String> payload(Post post) {
        return Map.of("role", post.role(), "body", post.body().id());
    }
}
