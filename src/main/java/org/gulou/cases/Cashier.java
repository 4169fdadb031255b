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
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** What officials do with the fee of a case before it is paid: take it at the window, waive it, say how much it is. */
@ApplicationScoped
public class Cashier {
    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nothing was written: the lines named come to another sum, as when a colleague took the money before. */
        record OtherSum(BigDecimal owed) implements Outcome {}

        /** Nothing was written: so much was paid for the line, and what goes back is between nothing and that. */
        record NotOfThis(BigDecimal paid) implements Outcome {}

        /** Nothing was written: a payment on the case {@code number}, this one or another, has this receipt. */
        record SameReceipt(String number) implements Outcome {}

        /** Nothing was written: there is no such line, or nothing to do with it any more. */
        record NotNow() implements Outcome {}

        /** Nothing was written: such cases are not worked on at a post of this official. */
        record NotYours() implements Outcome {}
    }

    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Accounts accounts;

    @Inject
    RefundQueue refunds;

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
        return registry.forFee(number, official)
                .map(before -> take(before, official, charges, amount, receipt))
                .orElseGet(Outcome.NotYours::new);
    }

    private Outcome take(
            Proceeding before, Actor.Official official, Set<String> charges, BigDecimal amount, String receipt) {
        Optional<String> used = accounts.caseOf(receipt);
        if (used.isPresent()) {
            return new Outcome.SameReceipt(used.get());
        }
        List<Charge> chosen = before.account().due().stream()
                .filter(charge -> charges.contains(charge.getId()))
                .toList();
        BigDecimal owed = before.owed().signum() == 0
                ? BigDecimal.ZERO
                : chosen.stream().map(Charge::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (owed.signum() == 0 || owed.compareTo(amount) != 0) {
            return new Outcome.OtherSum(owed);
        }
        Payment payment = accounts.take(before.file().getNumber(), chosen, receipt, official, before.now());
        write(official, "payment.window", before, Map.of("receipt", receipt, "amount", amount.toPlainString()));
        tellIfSettled(before, official, Map.of(Act.RECEIPT, Value.of(receipt), "amount", Value.of(payment.amount())));
        return new Outcome.Done();
    }

    /** Asks for nothing, or for nothing more, of a line. */
    @Transactional
    public Outcome waive(CaseNumber number, Actor.Official official, String charge, String why) {
        return ofDue(number, official, line -> line.getId().equals(charge), (before, line) -> {
            accounts.waive(line, why, official, before.now());
            write(official, "fee.waived", before, Map.of("line", line.line(), "reason", why));
            tellIfSettled(before, official, Map.of(Act.WAIVED, Value.of(why)));
        });
    }

    /** Says how much a line is of which nobody knew that when it was charged. */
    @Transactional
    public Outcome fix(CaseNumber number, Actor.Official official, String charge, BigDecimal amount) {
        return ofDue(number, official, line -> line.getId().equals(charge) && line.isOpen(), (before, line) -> {
            accounts.fix(line, amount);
            write(official, "fee.fixed", before, Map.of("line", line.line(), "amount", amount.toPlainString()));
            tellIfSettled(before, official, Map.of("amount", Value.of(amount)));
        });
    }

    private Outcome ofDue(
            CaseNumber number, Actor.Official official, Predicate<Charge> which, BiConsumer<Proceeding, Charge> act) {
        Optional<Proceeding> current = registry.forFee(number, official);
        if (current.isEmpty()) {
            return new Outcome.NotYours();
        }
        Proceeding before = current.get();
        Optional<Charge> line = before.account().due().stream()
                .filter(which)
                .filter(one -> !before.isForNothing())
                .findFirst();
        line.ifPresent(one -> {
            act.accept(before, one);
            refunds.follow(before);
        });
        return line.isPresent() ? new Outcome.Done() : new Outcome.NotNow();
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
}
