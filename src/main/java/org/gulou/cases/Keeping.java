package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Takes a case that was filed without an account into the account of the person who filed it: whoever opens it by its code
 * and is called as the applicant is. From then on it is hers like one she filed signed in; the code still opens it.
 */
@ApplicationScoped
public class Keeping {
    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Whether a case may become hers.
     *
     * @param file that she has opened by its code
     */
    public boolean mayKeep(CaseFile file, Actor.Citizen citizen) {
        return file.person().isEmpty()
                && file.organisation().isEmpty()
                && file.getApplicantName()
                        .strip()
                        .equalsIgnoreCase(citizen.name().strip());
    }

    /** The same done; says whether it is hers now. Of two who do it at once the first has it. */
    @Transactional
    public boolean keep(CaseFile file, Actor.Citizen citizen) {
        boolean kept = mayKeep(file, citizen)
                && em.createQuery(
                                        "update CaseFile c set c.applicant.person = :person, c.version = c.version + 1"
                                                + " where c.number = :number and c.applicant.person is null and c.applicant.organisation is null")
                                .setParameter("person", citizen.id())
                                .setParameter("number", file.getNumber())
                                .executeUpdate()
                        == 1;
        if (kept) {
            journal.record(citizen, "keep-case", file.getNumber(), Map.of(), clock.instant());
        }
        return kept;
    }
}
