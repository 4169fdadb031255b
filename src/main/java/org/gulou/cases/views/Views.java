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
import java.util.stream.IntStream;
import org.gulou.kernel.Actor;

/** The views and columns of officials; each sees and changes her own. */
@ApplicationScoped
public class Views {
    /** More would be a list to search, not a row to choose from. */
    private static final int MOST = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Those of the official, by name. */
    public List<View> of(Actor.Official official) {
        return em.createQuery("select v from View v where v.official = :official order by v.name", View.class)
                .setParameter("official", official.id())
                .getResultList();
    }

    /** Keeps a view under a name; replaces what she kept under it. Says whether there was room for it. */
    @Transactional
    public boolean keep(Actor.Official official, String name, String query) {
        List<View> hers = of(official);
        Optional<View> there =
                hers.stream().filter(view -> view.getName().equals(name)).findFirst();
        if (name.isBlank() || name.length() > View.LONGEST || query.length() > View.LONGEST_QUERY) {
            return false;
        }
        if (there.isPresent()) {
            there.get().replace(query, clock.instant());
            return true;
        }
        if (hers.size() >= MOST) {
            return false;
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        em.persist(new View(id, official.id(), name, query, clock.instant()));
        return true;
    }

    /** Forgets one of hers. */
    @Transactional
    public void drop(Actor.Official official, String id) {
        View view = em.find(View.class, id);
        if (view != null && view.official().equals(official.id())) {
            em.remove(view);
        }
    }

    /** The questions that she has in the list of this service's cases; none if she never chose any. */
    public List<String> columns(Actor.Official official, String service) {
        return Optional.ofNullable(em.find(OwnColumns.class, new OwnColumns.Key(official, service)))
                .map(OwnColumns::paths)
                .orElse(List.of());
    }

    /** Keeps the columns she chose, as many of the first as there is room for; none forgets them. */
    @Transactional
    public void choose(Actor.Official official, String service, List<String> paths) {
        List<String> fit = IntStream.rangeClosed(0, paths.size())
                .mapToObj(left -> paths.subList(0, paths.size() - left))
                .filter(some -> String.join("\n", some).length() <= OwnColumns.LONGEST)
                .findFirst()
                .orElseThrow();
        OwnColumns there = em.find(OwnColumns.class, new OwnColumns.Key(official, service));
        if (there != null && fit.isEmpty()) {
            em.remove(there);
        } else if (there != null) {
            there.replace(fit);
        } else if (!fit.isEmpty()) {
            em.persist(new OwnColumns(official, service, fit));
        }
    }
}
