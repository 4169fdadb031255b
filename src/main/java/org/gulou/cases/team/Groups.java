package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gulou.cases.Codes;
import org.gulou.identity.Person;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** The groups into which the leads of a body divide those who work there. */
@ApplicationScoped
public class Groups {
    /** More would be a second organisation. */
    private static final int MOST = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those of some bodies, by name. */
    @Transactional
    public List<WorkGroup> at(Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select g from WorkGroup g where g.body in :bodies order by g.body, g.name, g.id",
                                WorkGroup.class)
                        .setParameter("bodies", bodies)
                        .getResultList();
    }

    @Transactional
    public Optional<WorkGroup> group(String id) {
        return Optional.ofNullable(em.find(WorkGroup.class, id));
    }

    /** The names by id of those who hold a post at a body, and could be in a group of it. */
    @Transactional
    public Map<String, String> staff(String body) {
        var staff = new TreeMap<String, String>();
        em.createQuery(
                        "select distinct p from Person p, Holding h where h.person = p.id and p.active = true and h.body ="
                                + " :body and h.from <= :now and (h.until is null or h.until > :now)",
                        Person.class)
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(person -> staff.put(person.getId(), person.getName()));
        return staff;
    }

    /** Makes a group; says whether the body is hers to divide, and has no group of that name. */
    @Transactional
    public boolean make(Actor.Official lead, String body, String name) {
        List<WorkGroup> there = at(List.of(body));
        boolean sound = lead.ledBodies().contains(body)
                && !name.isBlank()
                && name.length() <= WorkGroup.LONGEST
                && there.size() < MOST
                && there.stream().noneMatch(group -> group.getName().equals(name));
        if (sound) {
            em.persist(new WorkGroup(Codes.id(), body, name));
            journal.record(lead, "group-make", body, Map.of("name", name), clock.instant());
        }
        return sound;
    }

    /** Says who is in a group: those of {@code people} who hold a post at its body. */
    @Transactional
    public void staff(Actor.Official lead, String id, Set<String> people) {
        hers(lead, id).ifPresent(group -> {
            Set<String> known = staff(group.body()).keySet();
            group.consistOf(people.stream().filter(known::contains).collect(Collectors.toSet()));
            journal.record(
                    lead,
                    "group-staff",
                    group.body(),
                    Map.of("name", group.getName(), "members", String.join(", ", new TreeSet<>(people))),
                    clock.instant());
        });
    }

    /** Takes a group away, with the routes to it; its cases are for all again. */
    @Transactional
    public void drop(Actor.Official lead, String id) {
        hers(lead, id).ifPresent(group -> {
            em.createQuery("delete from Route r where r.group = :group")
                    .setParameter("group", id)
                    .executeUpdate();
            em.createNativeQuery("update case_file set work_group = null, version = version + 1 where work_group = ?")
                    .setParameter(1, id)
                    .executeUpdate();
            em.remove(group);
            journal.record(lead, "group-drop", group.body(), Map.of("name", group.getName()), clock.instant());
        });
    }

    private Optional<WorkGroup> hers(Actor.Official lead, String id) {
        return group(id).filter(group -> lead.ledBodies().contains(group.body()));
    }
}
