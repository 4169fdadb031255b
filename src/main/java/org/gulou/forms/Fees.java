package org.gulou.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Value;

/** What it costs, line by line. */
public record Fees(List<FeeLine> lines) {
    public Fees {
        lines = List.copyOf(lines);
    }

    /**
     * The lines that are due with these answers, each rounded. While the list of a line is not known, there is one of an
     * amount that is not known either: nothing would be as good as known to be free.
     */
    static Fees of(Filling filling) {
        var lines = new ArrayList<FeeLine>();
        for (FormFee fee : filling.form().fees()) {
            for (Case one : Case.orUnknown(fee.each(), filling)) {
                if (one.value(fee.when()).isTrue()) {
                    lines.add(line(fee, one));
                }
            }
        }
        return new Fees(lines);
    }

    private static FeeLine line(FormFee fee, Case one) {
        Value amount = one.value(fee.amount());
        return new FeeLine(
                one.id(fee.id()),
                one.text(fee.title()),
                amount instanceof Value.Num(BigDecimal number)
                        ? Value.of(fee.round().apply(number))
                        : amount,
                amount instanceof Value.Unknown(Set<String> needs) ? needs : Set.of(),
                fee.due());
    }

    /** The sum of the rounded lines, not below 0; empty while a line is unknown. */
    public Optional<BigDecimal> total() {
        BigDecimal total = BigDecimal.ZERO;
        for (FeeLine line : lines) {
            if (!(line.amount() instanceof Value.Num(BigDecimal amount))) {
                return Optional.empty();
            }
            total = total.add(amount);
        }
        return Optional.of(total.max(BigDecimal.ZERO));
    }

    /**
     * The lines as they are charged, none of them below nothing: what one takes away comes off the others, off those due
     * with it first. So what is charged adds up to the {@link #total}.
     */
    public List<FeeLine> charged() {
        var charged = new ArrayList<>(lines);
        for (FeeLine line : lines) {
            BigDecimal left = amount(line).negate().max(BigDecimal.ZERO);
            for (boolean together : List.of(true, false)) {
                for (int i = 0; i < charged.size(); i++) {
                    FeeLine other = charged.get(i);
                    BigDecimal off = left.min(amount(other));
                    if (off.signum() > 0 && other.due().equals(line.due()) == together) {
                        charged.set(i, other.less(off, line.title()));
                        left = left.subtract(off);
                    }
                }
            }
        }
        charged.replaceAll(line -> amount(line).signum() < 0 ? line.of(BigDecimal.ZERO) : line);
        return charged;
    }

    private static BigDecimal amount(FeeLine line) {
        return line.amount() instanceof Value.Num(BigDecimal amount) ? amount : BigDecimal.ZERO;
    }

    /** {@code fee.total} as rules read it: unknown while a line is, needing what that line needs. */
    Value sum() {
        Optional<BigDecimal> total = total();
        if (total.isPresent()) {
            return Value.of(total.get());
        }
        Set<String> needs = new HashSet<>();
        lines.forEach(line -> needs.addAll(line.needs()));
        return new Value.Unknown(needs);
    }
}
