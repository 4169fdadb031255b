package org.gulou.cases.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** The views that leads make for posts of their bodies; whoever holds the post sees them, and in them her own cases. */
@ApplicationScoped
public class SharedViews {
    /** For one post; more would be a list to search. */
    private static final int MOST = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    /** Those for the posts that she holds, and for all posts of bodies that she leads, by name. */
    public List<SharedView> of(Actor.Official official) {
        return official.bodies().isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select v from SharedView v where v.body in :bodies order by v.name, v.id",
                                SharedView.class)
                        .setParameter("bodies", official.bodies())
                        .getResultList()
                        .stream()
                        .filter(view -> official.posts().contains(view.post()) || leads(official, view.post()))
                        .toList();
    }

    /** The posts for which she can make some: those that somebody holds at a body of hers. */
    public List<Post> posts(Actor.Official official) {
        return official.ledBodies().stream()
                .flatMap(body -> posts.at(new BodyId(body)).stream())
                .filter(Post::isOfCases)
                .toList();
    }

    /** Keeps a view for a post; replaces what was kept under the name. Says whether she may and there was room for it. */
    @Transactional
    public boolean keep(Actor.Official lead, Post post, String name, String query) {
        if (!posts(lead).contains(post)
                || name.isBlank()
                || name.length() > View.LONGEST
                || query.length() > View.LONGEST_QUERY) {
            return false;
        }
        List<SharedView> there = em.createQuery(
                        "select v from SharedView v where v.body = :body and v.role = :role", SharedView.class)
                .setParameter("body", post.body().id())
                .setParameter("role", post.role())
                .getResultList();
        Optional<SharedView> same =
                there.stream().filter(view -> view.getName().equals(name)).findFirst();
        if (same.isEmpty() && there.size() >= MOST) {
            return false;
        }
        same.ifPresentOrElse(
                view -> view.replace(query, lead, clock.instant()),
                () -> em.persist(new SharedView(
                        UUID.randomUUID().toString().replace("-", ""), post, name, query, lead, clock.instant())));
        return true;
    }

    /** Forgets one for a post of a body that she leads. */
    @Transactional
    public void drop(Actor.Official lead, String id) {
        SharedView view = em.find(SharedView.class, id);
        if (view != null && leads(lead, view.post())) {
            em.remove(view);
        }
    }

    private static boolean leads(Actor.Official official, Post post) {
        return official.ledBodies().contains(post.body().id());
    }
}
