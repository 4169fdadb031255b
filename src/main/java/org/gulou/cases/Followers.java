package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Which officials follow which cases, to be told of what is done there. Whoever may not look into a case any more follows it no
 * longer: that is found out when there would be something to tell her.
 */
@ApplicationScoped
public class Followers {
    @PersistenceContext
    EntityManager em;

    @Inject
    Insight insight;

    @Inject
    Seals seals;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    public boolean isFollowed(String number, Actor.Official official) {
        return em.find(CaseFollower.class, new CaseFollower.Key(number, official.id())) != null;
    }

    /** Follows a case that was found for her, or does so no longer. */
    @Transactional
    public void follow(Proceeding found, Actor.Official official, boolean on) {
        String number = found.file().getNumber();
        if (on == isFollowed(number, official)) {
            return;
        }
        if (on) {
            em.persist(new CaseFollower(number, official.id()));
            em.createQuery("update CaseFile c set c.office.followed = true where c.number = :number")
                    .setParameter("number", number)
                    .executeUpdate();
        } else {
            em.remove(em.find(CaseFollower.class, new CaseFollower.Key(number, official.id())));
        }
        journal.record(official, on ? "follow" : "unfollow", number, Map.of(), clock.instant());
    }

    /** Those who follow a case and may still look into it; the others follow it no longer. */
    @Transactional
    public List<Person> of(CaseFile file) {
        if (!file.office().isFollowed()) {
            return List.of();
        }
        return em.createQuery("select f from CaseFollower f where f.caseNumber = :number", CaseFollower.class)
                .setParameter("number", file.getNumber())
                .getResultStream()
                .filter(one -> stays(one, file))
                .flatMap(one -> people.find(one.official()).stream())
                .toList();
    }

    private boolean stays(CaseFollower one, CaseFile file) {
        boolean stays = people.find(one.official())
                .filter(Person::isActive)
                .map(person -> new Actor.Official(person.getId(), person.getName(), posts.of(person.getId())))
                .filter(official -> insight.mayLook(official, file))
                .isPresent();
        if (!stays && !seals.holds(file)) {
            em.remove(one);
        }
        return stays;
    }
}
