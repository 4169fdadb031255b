package org.gulou.cases.fees;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.forms.FeeLine;
import org.gulou.forms.Fees;
import org.gulou.kernel.Actor;

/** Keeps the accounts of cases. Whoever changes one holds the lock of its case. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    EntityManager em;

    public Account of(String number) {
        return new Account(
                em.createQuery("select c from Charge c where c.caseNumber = :number order by c.seq", Charge.class)
                        .setParameter("number", number)
                        .getResultList());
    }

    /** Every payment for a case, the newest first; those that were only begun among them. */
    public List<Payment> payments(String number) {
        return em.createQuery(
                        "select p from Payment p where p.caseNumber = :number order by p.startedAt desc, p.id",
                        Payment.class)
                .setParameter("number", number)
                .getResultList();
    }

    public Optional<Payment> payment(String id) {
        return Optional.ofNullable(em.find(Payment.class, id));
    }

    /** The payment as it stands now, to be changed. */
    @Transactional(MANDATORY)
    public Optional<Payment> locked(String id) {
        Optional<Payment> found = payment(id);
        found.ifPresent(payment -> em.refresh(payment, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** Charges what the answers of a filing lead to. */
    @Transactional(MANDATORY)
    public void charge(String number, List<FeeLine> lines) {
        charge(number, lines, 1, List.of());
    }

    /**
     * Charges what the answers now lead to; lines they do not lead to any more are freed.
     *
     * @param revision of the case; 1 is the filing
     */
    @Transactional(MANDATORY)
    public void recharge(String number, List<FeeLine> lines, int revision) {
        charge(number, lines, revision, of(number).charges());
    }

    private void charge(String number, List<FeeLine> lines, int revision, List<Charge> before) {
        var known = new ArrayList<>(before);
        Map<String, Charge> byLine = known.stream().collect(Collectors.toMap(Charge::line, Function.identity()));
        for (FeeLine line : new Fees(lines).charged()) {
            Charge charge = byLine.remove(line.id());
            if (charge == null) {
                charge = new Charge(id(), number, known.size() + 1, line, revision);
                known.add(charge);
                em.persist(charge);
            } else {
                charge.correct(line, revision);
            }
        }
        byLine.values().forEach(gone -> gone.free(revision));
        em.flush();
    }

    /** Writes down that an amount is now known, which was open. */
    @Transactional(MANDATORY)
    public void fix(Charge charge, BigDecimal amount) {
        charge.fix(amount);
        em.flush();
    }

    @Transactional(MANDATORY)
    public void waive(Charge charge, String why, Actor by, Instant at) {
        charge.waive(why, by, at);
        em.flush();
    }

    @Transactional(MANDATORY)
    public void refund(Charge charge, BigDecimal sum, boolean inVain) {
        charge.refund(sum, inVain);
        em.flush();
    }

    /** Writes down that a sum is not given back, and why. */
    @Transactional(MANDATORY)
    public void keep(Charge charge, BigDecimal sum, String why, Actor by) {
        charge.keep(sum, why, by);
        em.flush();
    }

    /** Begins a payment of these charges with the provider. */
    @Transactional(MANDATORY)
    public Payment begin(String number, List<Charge> charges, Instant at) {
        var payment = Payment.online(id(), number, covers(charges), at);
        em.persist(payment);
        em.flush();
        return payment;
    }

    /** The case on which a window used this receipt, however it was typed; empty while none has. */
    public Optional<String> caseOf(String receipt) {
        return Optional.ofNullable(em.find(WindowReceipt.class, WindowReceipt.key(receipt)))
                .map(WindowReceipt::caseNumber);
    }

    /** What was paid at the window with this receipt, however it is typed, for this case. */
    public Optional<Payment> withReceipt(String number, String receipt) {
        String key = WindowReceipt.key(receipt);
        return payments(number).stream()
                .filter(payment -> payment.way() == Payment.Way.WINDOW)
                .filter(payment -> payment.receipt()
                        .map(WindowReceipt::key)
                        .filter(key::equals)
                        .isPresent())
                .findFirst();
    }

    /** Writes down that these charges were paid at the window. */
    @Transactional(MANDATORY)
    public Payment take(String number, List<Charge> charges, String receipt, Actor clerk, Instant at) {
        em.persist(new WindowReceipt(receipt, number));
        var payment = Payment.atWindow(id(), number, covers(charges), at);
        em.persist(payment);
        settle(payment, charges, receipt, clerk.name(), at);
        return payment;
    }

    /** Writes down that the provider took the money, for charges that were still owed. */
    @Transactional(MANDATORY)
    public void settle(Payment payment, List<Charge> charges, String receipt, String clerk, Instant at) {
        Map<String, BigDecimal> covers = payment.covers();
        charges.forEach(charge -> charge.pay(covers.getOrDefault(charge.getId(), BigDecimal.ZERO)));
        payment.paid(receipt, clerk, at);
        em.flush();
    }

    @Transactional(MANDATORY)
    public void tooLate(Payment payment, String reference, Instant at) {
        payment.cameTooLate(reference, at);
        em.flush();
    }

    @Transactional(MANDATORY)
    public void failed(Payment payment) {
        payment.failed();
        em.flush();
    }

    @Transactional(MANDATORY)
    public void givenBack(Payment payment, String note) {
        payment.givenBack(note);
        em.flush();
    }

    @Transactional(MANDATORY)
    public void kept(Payment payment, String why) {
        payment.kept(why);
        em.flush();
    }

    private static Map<String, BigDecimal> covers(List<Charge> charges) {
        var covers = new LinkedHashMap<String, BigDecimal>();
        charges.forEach(charge -> covers.put(charge.getId(), charge.owed()));
        return covers;
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
