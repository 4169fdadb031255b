package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.cases.Cashier.Outcome;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** What officials decide about money that was paid: it goes back, or not, and why. The payer is told either way. */
@ApplicationScoped
public class Refunds {
    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Accounts accounts;

    @Inject
    Event<RefundDecided> decided;

    /**
     * Writes down that money for a line went back to the one who paid.
     *
     * @param receipt the number of the receipt with which it went
     */
    @Transactional
    public Outcome refund(CaseNumber number, Actor.Official official, String charge, BigDecimal sum, String receipt) {
        return ofPaid(number, official, charge, before -> {
            Charge line = charge(before, charge).orElseThrow();
            if (sum.signum() <= 0 || sum.compareTo(line.paid()) > 0) {
                return new Outcome.NotOfThis(line.paid());
            }
            accounts.refund(line, sum, before.isForNothing());
            return given(before, official, sum, receipt);
        });
    }

    /**
     * Decides that what was paid for a line, and for nothing, is not given back.
     *
     * @param why the payer reads it
     */
    @Transactional
    public Outcome keep(CaseNumber number, Actor.Official official, String charge, String why) {
        return ofPaid(number, official, charge, before -> {
            Charge line = charge(before, charge).orElseThrow();
            BigDecimal sum = before.undecided(line);
            if (sum.signum() == 0) {
                return new Outcome.NotNow();
            }
            accounts.keep(line, sum, why, official);
            return kept(before, official, sum, why);
        });
    }

    /** Writes down that a payment which came when nothing was owed went back. */
    @Transactional
    public Outcome giveBack(CaseNumber number, Actor.Official official, String payment, String receipt) {
        return registry.forFee(number, official)
                .map(before -> late(number, payment)
                        .map(late -> {
                            accounts.givenBack(late, receipt);
                            return given(before, official, late.amount(), receipt);
                        })
                        .orElseGet(Outcome.NotNow::new))
                .orElseGet(Outcome.NotYours::new);
    }

    /** Decides that a payment which came when nothing was owed is not given back. */
    @Transactional
    public Outcome keepPayment(CaseNumber number, Actor.Official official, String payment, String why) {
        return registry.forFee(number, official)
                .map(before -> late(number, payment)
                        .map(late -> {
                            accounts.kept(late, why);
                            return kept(before, official, late.amount(), why);
                        })
                        .orElseGet(Outcome.NotNow::new))
                .orElseGet(Outcome.NotYours::new);
    }

    private Outcome ofPaid(
            CaseNumber number, Actor.Official official, String charge, Function<Proceeding, Outcome> act) {
        return registry.forFee(number, official)
                .map(before -> charge(before, charge).isPresent() ? act.apply(before) : new Outcome.NotNow())
                .orElseGet(Outcome.NotYours::new);
    }

    private static Optional<Charge> charge(Proceeding before, String charge) {
        return before.account().charges().stream()
                .filter(one -> one.getId().equals(charge) && one.paid().signum() > 0)
                .findFirst();
    }

    private Optional<Payment> late(CaseNumber number, String payment) {
        return accounts.locked(payment)
                .filter(one -> one.caseNumber().equals(number.toString()))
                .filter(one -> one.state() == Payment.State.TO_REFUND);
    }

    private Outcome given(Proceeding before, Actor official, BigDecimal sum, String receipt) {
        Map<String, Value> told = Map.of("amount", Value.of(sum), "receipt", Value.of(receipt));
        decided.fire(new RefundDecided(docket.happen(before, Act.FEE_REFUNDED, official, told), sum, true));
        return new Outcome.Done();
    }

    private Outcome kept(Proceeding before, Actor official, BigDecimal sum, String why) {
        Map<String, Value> told = Map.of("amount", Value.of(sum), "reason", Value.of(why));
        decided.fire(new RefundDecided(docket.happen(before, Act.FEE_KEPT, official, told), sum, false));
        return new Outcome.Done();
    }
}
