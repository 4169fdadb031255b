package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody with an account, as administrators look for them. */
@ApplicationScoped
public class PeopleSearch {
    /** What somebody is to the portal at this moment. */
    public enum Kind {
        /** Who holds no post. */
        CITIZEN,
        /** Who holds one. */
        OFFICIAL,
        /** A program that comes with a key. */
        SYSTEM;

        /** Reads it as addresses have it: in small letters. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whom to find.
     *
     * @param text that her name or sign-in name holds; the empty text for everybody
     * @param role of a post that she holds at this moment
     * @param bodies at one of which she holds it
     */
    public record Sought(String text, Optional<Kind> kind, Optional<String> role, Optional<Set<String>> bodies) {
        public Sought {
            bodies = bodies.map(Set::copyOf);
        }

        boolean byPost() {
            return role.isPresent() || bodies.isPresent();
        }
    }

    private static final String NAMED =
            " from Person p where p.closedAt is null and (lower(p.name) like :text escape '!'"
                    + " or exists (select a from Account a where a.person = p.id and a.signInName like :text escape '!'))";
    private static final String SYSTEM = "exists (select k from ProgramKey k where k.person = p.id)";
    private static final String HOLDS = "exists (select h from Holding h where h.person = p.id and h.from <= :now"
            + " and (h.until is null or h.until > :now)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Those who fit, by name. */
    public List<Person> find(Sought sought, int from, int most) {
        return none(sought)
                ? List.of()
                : asked("select p", sought, " order by p.name, p.id", Person.class)
                        .setFirstResult(from)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** How many fit. */
    public long count(Sought sought) {
        return none(sought)
                ? 0
                : asked("select count(p)", sought, "", Long.class).getSingleResult();
    }

    private static boolean none(Sought sought) {
        return sought.bodies().filter(Set::isEmpty).isPresent();
    }

    private <T> TypedQuery<T> asked(String what, Sought sought, String order, Class<T> type) {
        var text = new StringBuilder(what).append(NAMED);
        sought.kind().ifPresent(kind -> text.append(" and ").append(condition(kind)));
        if (sought.byPost()) {
            text.append(" and ").append(HOLDS);
            sought.role().ifPresent(role -> text.append(" and h.role = :role"));
            sought.bodies().ifPresent(bodies -> text.append(" and h.body in :bodies"));
            text.append(')');
        }
        TypedQuery<T> query = em.createQuery(text.append(order).toString(), type)
                .setParameter("text", "%" + Like.escape(sought.text().toLowerCase(Locale.ROOT)) + "%");
        if (text.indexOf(":now") >= 0) {
            query.setParameter("now", clock.instant());
        }
        sought.role().ifPresent(role -> query.setParameter("role", role));
        sought.bodies().ifPresent(bodies -> query.setParameter("bodies", bodies));
        return query;
    }

    private static String condition(Kind kind) {
        return switch (kind) {
            case SYSTEM -> SYSTEM;
            case OFFICIAL -> "not " + SYSTEM + " and " + HOLDS + ")";
            case CITIZEN -> "not " + SYSTEM + " and not " + HOLDS + ")";
        };
    }

    /** What people hold at this moment, by person, in the order in which it was given; nothing for who holds nothing. */
    public Map<String, List<Holding>> holdings(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select h from Holding h where h.person in :people and h.from <= :now"
                                        + " and (h.until is null or h.until > :now) order by h.from, h.id",
                                Holding.class)
                        .setParameter("people", people)
                        .setParameter("now", clock.instant())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(Holding::getPerson));
    }

    /** Those of them who are programs. */
    public Set<String> systems(Collection<String> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct k.person from ProgramKey k where k.person in :people", String.class)
                        .setParameter("people", people)
                        .getResultList());
    }
}
