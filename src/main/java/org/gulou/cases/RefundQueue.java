package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Payment;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Ending;

/**
 * Cases with money that was paid for nothing: twice, too much, or on a case that ended without what was applied for. They
 * wait at the posts that work on such cases until somebody gives it back or says why not.
 */
@ApplicationScoped
public class RefundQueue {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Rows tables;

    /**
     * A case with money that somebody has to decide about.
     *
     * @param ended how the case ended, which may be the reason; empty while it is under way
     */
    public record Waiting(
            String number,
            String service,
            String applicant,
            Optional<Ending> ended,
            BigDecimal amount,
            Instant since) {}

    /** Puts the case where such money is decided about, and takes it away when nothing is left to decide. */
    @Transactional(TxType.MANDATORY)
    void follow(Proceeding now) {
        if (now.account().charges().isEmpty()) {
            return;
        }
        CaseFile file = now.file();
        List<CaseRefund> before = em.createQuery(
                        "select r from CaseRefund r where r.caseNumber = :number", CaseRefund.class)
                .setParameter("number", file.getNumber())
                .getResultList();
        BigDecimal sum = now.undecided().add(late(file.getNumber()));
        BigDecimal known = before.stream().map(CaseRefund::amount).findFirst().orElse(BigDecimal.ZERO);
        if (sum.compareTo(known) == 0) {
            return;
        }
        Instant since = before.stream().map(CaseRefund::since).findFirst().orElse(now.now());
        before.forEach(em::remove);
        if (sum.signum() > 0) {
            now.posts().forEach(post -> em.persist(new CaseRefund(file, post, sum, since)));
        }
        em.flush();
    }

    private BigDecimal late(String number) {
        return accounts.payments(number).stream()
                .filter(payment -> payment.state() == Payment.State.TO_REFUND)
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What waits at the posts of an official, the longest first. */
    public List<Waiting> of(Actor.Official official) {
        if (official.posts().isEmpty()) {
            return List.of();
        }
        String sql = "select number, service, applicant_name, ended, amount, since from case_file"
                + " join (select distinct case_number, amount, since from case_refund where "
                + Queue.atOneOf(official.posts()) + ") waits on case_number = number where sealed = false"
                + " order by since, number fetch first " + MOST + " rows only";
        return tables.read(
                sql,
                row -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(Ending::valueOf),
                        row.getBigDecimal(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                Conditions.values(Queue.marks(official.posts()).toArray()));
    }
}
