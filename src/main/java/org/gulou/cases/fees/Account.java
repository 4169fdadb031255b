package org.gulou.cases.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;

/** All that a case costs, line by line. */
public record Account(List<Charge> charges) {
    /** Of a service that is free. */
    public static final Account FREE = new Account(List.of());

    public Account {
        charges = List.copyOf(charges);
    }

    /** The lines that have still to be paid, or whose amount is open. */
    public List<Charge> due() {
        return charges.stream()
                .filter(charge -> charge.state() == Charge.State.DUE)
                .toList();
    }

    /**
     * How far a line has come: what was given back is not asked for while the case has ended without what was applied for.
     *
     * @param inVain whether it has
     */
    public static Charge.State state(Charge charge, boolean inVain) {
        boolean back = inVain && charge.refunded().signum() > 0;
        Charge.State rest = charge.paid().signum() > 0 ? Charge.State.PAID : Charge.State.REFUNDED;
        return back ? rest : charge.state();
    }

    /** How much can be paid now. */
    public BigDecimal owed() {
        return sum(charges.stream().map(Charge::owed).toList());
    }

    /** How much was paid that is not charged any more. */
    public BigDecimal overpaid() {
        return sum(charges.stream().map(Charge::overpaid).toList());
    }

    /** Whether nothing is owed any more, which a service that is free has from the beginning. */
    public boolean isSettled() {
        return due().isEmpty();
    }

    /** What must be paid before a move, zero while an amount is open; empty if the move is free. */
    public Optional<BigDecimal> owedBefore(String move, boolean takesOn) {
        List<Charge> waiting = due().stream()
                .filter(charge -> charge.isDueBefore(move, takesOn))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(waiting.stream().map(Charge::owed).toList()));
    }

    /** The facts {@code fee.total} and {@code fee.paid}. */
    public Value facts() {
        boolean open = charges.stream().anyMatch(Charge::isOpen);
        BigDecimal total = sum(charges.stream().map(Charge::charged).toList());
        return new Value.Fields(
                Map.of("total", open ? Value.unknown("fee.total") : Value.of(total), "paid", Value.of(isSettled())));
    }

    private static BigDecimal sum(List<BigDecimal> sums) {
        return sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
