package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Consumer;

/** The cases that a person filed for herself, whoever else she acts for. */
@ApplicationScoped
public class OwnCases {
    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    /** Gives them one after the other, the newest first; none is held for longer than it is looked at. */
    public void each(String person, Consumer<Proceeding> reader) {
        em.createQuery(
                        "select c.number from CaseFile c where c.person = :person and c.organisation is null"
                                + " order by c.filedAt desc, c.number",
                        String.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(number -> reader.accept(proceedings.of(em.find(CaseFile.class, number), clock.instant())));
    }
}
