package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.kernel.BodyId;

/** The people who hold posts at a body at this moment, whether they can sign in or not. */
@ApplicationScoped
public class Staff {
    private static final String NOW = " and h.from <= :now and (h.until is null or h.until > :now)";

    private static final String MATCHING = " from Person p where exists (select h from Holding h where h.person = p.id"
            + " and h.body = :body" + NOW
            + ") and (lower(p.name) like :text escape '!' or exists (select a from Account"
            + " a where a.person = p.id and a.signInName like :text escape '!'))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Those whose name or sign-in name holds {@code text}, by name; an empty text finds everybody. */
    public List<Person> at(BodyId body, String text, int from, int most) {
        return asked(em.createQuery("select p" + MATCHING + " order by p.name, p.id", Person.class), body, text)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many people {@link #at} finds. */
    public long count(BodyId body, String text) {
        return asked(em.createQuery("select count(p)" + MATCHING, Long.class), body, text)
                .getSingleResult();
    }

    private <T> TypedQuery<T> asked(TypedQuery<T> query, BodyId body, String text) {
        return query.setParameter("body", body.id())
                .setParameter("now", clock.instant())
                .setParameter("text", "%" + Like.escape(text.toLowerCase(Locale.ROOT)) + "%");
    }

    /** What people hold at a body, by person, in the order in which it was given. */
    public Map<String, List<Holding>> holdings(BodyId body, Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select h from Holding h where h.body = :body and h.person in :people" + NOW
                                        + " order by h.from, h.id",
                                Holding.class)
                        .setParameter("body", body.id())
                        .setParameter("people", people)
                        .setParameter("now", clock.instant())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(Holding::getPerson));
    }

    /** By which names people sign in, by person; nothing for who has none. */
    public Map<String, String> signInNames(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select a from Account a where a.person in :people", Account.class)
                        .setParameter("people", people)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Account::person, Account::signInName));
    }
}
