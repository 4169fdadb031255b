package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** What officials do with the fee of a case: take it at the window, waive it, give it back. */
@ApplicationScoped
public class Cashier {
    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nothing was written: the lines named come to another sum, as when a colleague took the money before. */
        record OtherSum(BigDecimal owed) implements Outcome {}

        /** Nothing was written: a payment on the case {@code number}, this one or another, has this receipt. */
        record SameReceipt(String number) implements Outcome {}

        /** Nothing was written: there is no such line, or nothing to do with it any more. */
        record NotNow() implements Outcome {}
    }

    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Accounts accounts;

    @Inject
    Journal journal;

    /**
     * Records what was paid at the window for these lines, all of each.
     *
     * @throws jakarta.persistence.PersistenceException if another window used the receipt at the same moment; then nothing
     *     was written, and a second call tells on which case
     */
    @Transactional
    public Outcome take(
            CaseNumber number, Actor.Official official, Set<String> charges, BigDecimal amount, String receipt) {
        Proceeding before = open(number, official);
        List<Charge> chosen = before.account().due().stream()
                .filter(charge -> charges.contains(charge.getId()))
                .toList();
        BigDecimal owed = before.owed().signum() == 0
                ? BigDecimal.ZERO
                : chosen.stream().map(Charge::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (owed.signum() == 0 || owed.compareTo(amount) != 0) {
            return new Outcome.OtherSum(owed);
        }
        Optional<String> used = accounts.caseOf(receipt);
        if (used.isPresent()) {
            return new Outcome.SameReceipt(used.get());
        }
        Payment payment = accounts.take(number.toString(), chosen, receipt, official, before.now());
        write(official, "payment.window", before, Map.of("receipt", receipt, "amount", amount.toPlainString()));
        tellIfSettled(before, official, Map.of("receipt", Value.of(receipt), "amount", Value.of(payment.amount())));
        return new Outcome.Done();
    }

    /** Asks for nothing, or for nothing more, of a line. */
    @Transactional
    public Outcome waive(CaseNumber number, Actor.Official official, String charge, String why) {
        Proceeding before = open(number, official);
        Optional<Charge> line = due(before, charge);
        if (line.isEmpty()) {
            return new Outcome.NotNow();
        }
        accounts.waive(line.get(), why, official, before.now());
        write(official, "fee.waived", before, Map.of("line", line.get().line(), "reason", why));
        tellIfSettled(before, official, Map.of("waived", Value.of(why)));
        return new Outcome.Done();
    }

    /** Says how much a line is of which nobody knew that when it was charged. */
    @Transactional
    public Outcome fix(CaseNumber number, Actor.Official official, String charge, BigDecimal amount) {
        Proceeding before = open(number, official);
        Optional<Charge> line = due(before, charge).filter(Charge::isOpen);
        if (line.isEmpty()) {
            return new Outcome.NotNow();
        }
        accounts.fix(line.get(), amount);
        write(official, "fee.fixed", before, Map.of("line", line.get().line(), "amount", amount.toPlainString()));
        tellIfSettled(before, official, Map.of("amount", Value.of(amount)));
        return new Outcome.Done();
    }

    /** Writes down that money for a line went back to the one who paid. */
    @Transactional
    public Outcome refund(CaseNumber number, Actor.Official official, String charge, BigDecimal sum, String note) {
        Proceeding before = open(number, official);
        Optional<Charge> line = before.account().charges().stream()
                .filter(one -> one.getId().equals(charge) && one.paid().signum() > 0)
                .findFirst();
        if (line.isEmpty()) {
            return new Outcome.NotNow();
        }
        if (sum.signum() <= 0 || sum.compareTo(line.get().paid()) > 0) {
            return new Outcome.OtherSum(line.get().paid());
        }
        accounts.refund(line.get(), sum);
        refunded(before, official, sum, note);
        return new Outcome.Done();
    }

    /** Writes down that a payment which came when nothing was owed went back. */
    @Transactional
    public Outcome giveBack(CaseNumber number, Actor.Official official, String payment, String note) {
        Proceeding before = open(number, official);
        Optional<Payment> late = accounts.locked(payment)
                .filter(one -> one.caseNumber().equals(number.toString()))
                .filter(one -> one.state() == Payment.State.TO_REFUND);
        if (late.isEmpty()) {
            return new Outcome.NotNow();
        }
        accounts.givenBack(late.get(), note);
        refunded(before, official, late.get().amount(), note);
        return new Outcome.Done();
    }

    private void refunded(Proceeding before, Actor official, BigDecimal sum, String note) {
        docket.happen(before, Act.FEE_REFUNDED, official, Map.of("amount", Value.of(sum), "reason", Value.of(note)));
    }

    /** Everything that was owed is settled: what waits for it goes on, and the applicant is told. */
    @Transactional(TxType.MANDATORY)
    void tellIfSettled(Proceeding before, Actor actor, Map<String, Value> given) {
        if (accounts.of(before.file().getNumber()).isSettled()
                && !before.account().charges().isEmpty()) {
            docket.settleFee(before, actor, given);
        }
    }

    private void write(Actor actor, String action, Proceeding before, Map<String, String> payload) {
        journal.record(actor, action, before.file().getNumber(), payload, before.now());
    }

    private Proceeding open(CaseNumber number, Actor.Official official) {
        Proceeding current = registry.current(number);
        if (!registry.mayLook(official, current.file())) {
            throw new IllegalArgumentException(official.id() + " holds no post at the bodies of " + number);
        }
        return current;
    }

    private static Optional<Charge> due(Proceeding before, String charge) {
        return before.account().due().stream()
                .filter(one -> one.getId().equals(charge))
                .findFirst();
    }
}
