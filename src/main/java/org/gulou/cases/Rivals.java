package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Cases that may be the same matter twice: of the same person, or organisation acted for, the same service and the same
 * subject. They are shown to both sides, and refused only where the service says {@code once}.
 */
@ApplicationScoped
public class Rivals {
    private static final String SAME = "select c from CaseFile c where c.service = :service and c.number <> :number"
            + " and (c.subject = :subject or (c.subject is null and :subject = ''))"
            + " and (c.organisation = :organisation or (c.organisation is null and :organisation = ''"
            + " and (c.person = :person or (c.person is null and :person = '' and c.contactPhone = :phone))))"
            + " order by c.number";

    @PersistenceContext
    EntityManager em;

    /** Open cases that may be the same matter as {@code file}. */
    public List<String> of(CaseFile file) {
        return same(
                        file.service(),
                        file.getNumber(),
                        file.subject(),
                        new Filing.Applicant(
                                file.person(), file.organisation(), file.getApplicantName(), file.getContactPhone()))
                .stream()
                .filter(other -> other.ended().isEmpty())
                .map(CaseFile::getNumber)
                .toList();
    }

    /** Cases that may be the same matter as what is about to be filed: the open ones, and those that came to a decision. */
    public List<CaseFile> of(String service, Optional<String> subject, Filing.Applicant applicant) {
        return same(service, "", subject, applicant).stream()
                .filter(other -> other.ended().filter(end -> !end.decides()).isEmpty())
                .toList();
    }

    private List<CaseFile> same(String service, String number, Optional<String> subject, Filing.Applicant applicant) {
        return em.createQuery(SAME, CaseFile.class)
                .setParameter("service", service)
                .setParameter("number", number)
                .setParameter("subject", subject.orElse(""))
                .setParameter("organisation", applicant.organisation().orElse(""))
                .setParameter("person", applicant.person().orElse(""))
                .setParameter("phone", applicant.phone())
                .setMaxResults(20)
                .getResultList();
    }
}
