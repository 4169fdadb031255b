package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.cases.fees.PaymentProvider;
import org.gulou.duties.Settings;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/**
 * The fee of a case paid online. The portal believes the provider's signed notice alone, never the page the payer comes
 * back to.
 */
@ApplicationScoped
public class Checkout {
    /** What the portal made of a notice. */
    public enum Told {
        /** Taken over, now or when it came for the first time. */
        TAKEN,
        /** Not signed by the provider, of no payment of ours, or of another amount: nothing was written. */
        REFUSED
    }

    @Inject
    Registry registry;

    @Inject
    Cashier cashier;

    @Inject
    Accounts accounts;

    @Inject
    RefundQueue refunds;

    @Inject
    PaymentProvider provider;

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether fees can be paid online at all. */
    public boolean isOpen() {
        return provider.address().isPresent();
    }

    /**
     * The provider's page for all that is asked on a case that was found for this payer; empty when nothing is, any more.
     * Asked again before anything came of it, it is the same order, which the provider takes once.
     */
    @Transactional
    public Optional<URI> begin(CaseNumber number, Actor payer, String language) {
        Proceeding before = registry.current(number);
        List<Charge> owed = before.asked();
        if (owed.isEmpty() || !isOpen()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> sums = owed.stream().collect(Collectors.toMap(Charge::getId, Charge::owed));
        Payment payment = accounts.payments(number.toString()).stream()
                .filter(known -> known.state() == Payment.State.STARTED && same(known.covers(), sums))
                .findFirst()
                .orElseGet(() -> begun(before, payer, owed));
        return Optional.of(provider.page(new PaymentProvider.Order(
                payment.getId(),
                number.toString(),
                payment.amount(),
                before.version().guide().title(),
                language,
                URI.create(settings.address() + "/pay/" + number))));
    }

    private Payment begun(Proceeding before, Actor payer, List<Charge> owed) {
        Payment payment = accounts.begin(before.file().getNumber(), owed, before.now());
        write(payer, "payment.begun", payment);
        return payment;
    }

    private static List<Charge> owed(Proceeding proceeding) {
        return proceeding.account().charges().stream()
                .filter(charge -> charge.owed().signum() > 0)
                .toList();
    }

    private static boolean same(Map<String, BigDecimal> some, Map<String, BigDecimal> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(one -> one.getValue().compareTo(others.get(one.getKey())) == 0);
    }

    /** Takes a notice of the provider over, once; whatever is wrong with it changes nothing. */
    @Transactional
    public Told told(Map<String, String> notice) {
        return provider.read(notice)
                .flatMap(told -> accounts.payment(told.order()).map(payment -> take(told, payment)))
                .orElse(Told.REFUSED);
    }

    private Told take(PaymentProvider.Notice told, Payment known) {
        Proceeding before = registry.current(CaseNumber.parse(known.caseNumber()));
        Payment payment = accounts.locked(known.getId()).orElseThrow();
        if (payment.amount().compareTo(told.amount()) != 0) {
            write(new Actor.Portal(), "payment.otherSum", payment);
            return Told.REFUSED;
        }
        return switch (payment.state()) {
            case STARTED, FAILED -> told.paid() ? paid(told, payment, before) : failed(payment);
            case PAID, TO_REFUND, REFUNDED, KEPT ->
                payment.receipt().filter(told.reference()::equals).isPresent() ? Told.TAKEN : Told.REFUSED;
        };
    }

    private Told failed(Payment payment) {
        accounts.failed(payment);
        write(new Actor.Portal(), "payment.failed", payment);
        return Told.TAKEN;
    }

    /** Money that came after the window had taken it, or after the case ended, is kept aside to go back. */
    private Told paid(PaymentProvider.Notice told, Payment payment, Proceeding before) {
        Map<String, BigDecimal> covers = payment.covers();
        List<Charge> charges = owed(before).stream()
                .filter(charge ->
                        covers.containsKey(charge.getId()) && charge.owed().compareTo(covers.get(charge.getId())) == 0)
                .toList();
        if (before.owed().signum() == 0 || charges.size() < covers.size()) {
            accounts.tooLate(payment, told.reference(), clock.instant());
            refunds.follow(before);
            write(new Actor.Portal(), "payment.toRefund", payment);
            return Told.TAKEN;
        }
        accounts.settle(payment, charges, told.reference(), "", clock.instant());
        write(new Actor.Portal(), "payment.online", payment);
        cashier.tellIfSettled(
                before,
                new Actor.Portal(),
                Map.of(Act.RECEIPT, Value.of(told.reference()), "amount", Value.of(payment.amount())));
        return Told.TAKEN;
    }

    private void write(Actor actor, String action, Payment payment) {
        journal.record(
                actor,
                action,
                payment.caseNumber(),
                Map.of("payment", payment.getId(), "amount", payment.amount().toPlainString()),
                clock.instant());
    }
}
