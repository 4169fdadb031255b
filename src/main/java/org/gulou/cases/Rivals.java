package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sha256;
import org.gulou.workflow.Ending;

/**
 * Cases that may be the same matter twice: of the same person, or organisation acted for, the same service and the same
 * subject. They are shown to both sides, and refused only where the service says {@code once}.
 */
@ApplicationScoped
public class Rivals {
    private static final int FEW = 5;
    private static final String SAME = " from CaseFile c where c.service = :service and c.number <> :number"
            + " and (c.subject = :subject or (c.subject is null and :subject = ''))"
            + " and (c.applicant.organisation = :organisation or (c.applicant.organisation is null and :organisation = ''"
            + " and (c.applicant.person = :person or (c.applicant.person is null and :person = '' and c.applicant.phone = :phone))))";
    private static final String OPEN = SAME + " and c.ended is null";
    private static final String COUNTS = SAME + " and (c.ended is null or c.ended in :decided)";
    private static final Set<String> DECIDED = Stream.of(Ending.values())
            .filter(Ending::decides)
            .map(Ending::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 20;
    private static final String NEWEST = " order by c.filedAt desc, c.number";

    @PersistenceContext
    EntityManager em;

    /**
     * Open cases that may be the same matter.
     *
     * @param newest a few of them
     * @param more how many there are beside these
     */
    public record Open(List<String> newest, long more) {}

    /** Open cases that may be the same matter as {@code file}. */
    public Open of(CaseFile file) {
        var applicant = new Filing.Applicant(
                file.person(), file.organisation(), file.getApplicantName(), file.getContactPhone());
        List<String> newest = about(
                        em.createQuery("select c.number" + OPEN + NEWEST, String.class),
                        file.service(),
                        file.getNumber(),
                        file.subject(),
                        applicant)
                .setMaxResults(FEW)
                .getResultList();
        long all = newest.size() < FEW
                ? newest.size()
                : about(
                                em.createQuery("select count(c)" + OPEN, Long.class),
                                file.service(),
                                file.getNumber(),
                                file.subject(),
                                applicant)
                        .getSingleResult();
        return new Open(newest, all - newest.size());
    }

    /** Cases that may be the same matter as what is about to be filed: the open ones, and those that came to a decision. */
    public List<CaseFile> of(String service, Optional<String> subject, Filing.Applicant applicant) {
        return about(em.createQuery("select c" + COUNTS + NEWEST, CaseFile.class), service, "", subject, applicant)
                .setParameter("decided", DECIDED)
                .setMaxResults(MOST)
                .getResultList();
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

    private static <T> TypedQuery<T> about(
            TypedQuery<T> query, String service, String number, Optional<String> subject, Filing.Applicant applicant) {
        return query.setParameter("service", service)
                .setParameter("number", number)
                .setParameter("subject", subject.orElse(""))
                .setParameter("organisation", applicant.organisation().orElse(""))
                .setParameter("person", applicant.person().orElse(""))
                .setParameter("phone", applicant.phone());
    }
}
