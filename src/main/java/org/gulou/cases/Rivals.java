package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Sha256;

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
            + " order by c.filedAt desc, c.number";

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

    /**
     * Has whoever files the same matter at this moment wait until the caller's transaction has ended, so that of two only
     * one finds no other case.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn(String service, Optional<String> subject, Filing.Applicant applicant) {
        String who = applicant.organisation().or(applicant::person).orElse("phone " + applicant.phone());
        String key = Sha256.hex(String.join("\n", service, subject.orElse(""), who));
        em.createNativeQuery("insert into matter (key_hash) values (?) on conflict do nothing")
                .setParameter(1, key)
                .executeUpdate();
        em.createNativeQuery("select key_hash from matter where key_hash = ? for update")
                .setParameter(1, key)
                .getSingleResult();
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
