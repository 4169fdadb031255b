package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Actor;

/** The other cases of an applicant, as far as an official may see them. */
@ApplicationScoped
public class Related {
    /** So many are looked through. */
    public static final int MOST_READ = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Insight insight;

    /**
     * Some of them, the newest first.
     *
     * @param all whether there are no older ones that were not looked through
     */
    public record Found(List<CaseFile> cases, boolean all) {}

    /** Those that were filed in the same name, the newest first; a guest's name is no one's. */
    public Found to(CaseFile file, Actor.Official official) {
        Optional<String> name = file.organisation().or(file::person);
        String whose = file.organisation().isPresent()
                ? "c.applicant.organisation = :name"
                : "c.applicant.organisation is null and c.applicant.person = :name";
        List<CaseFile> newest = name.map(id -> em.createQuery(
                                "select c from CaseFile c where " + whose + " and c.number <> :number"
                                        + " order by c.filedAt desc",
                                CaseFile.class)
                        .setParameter("name", id)
                        .setParameter("number", file.getNumber())
                        .setMaxResults(MOST_READ + 1)
                        .getResultList())
                .orElse(List.of());
        return new Found(
                newest.stream()
                        .limit(MOST_READ)
                        .filter(other -> insight.mayLook(official, other))
                        .toList(),
                newest.size() <= MOST_READ);
    }
}
