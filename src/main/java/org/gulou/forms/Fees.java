package org.gulou.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Value;

/** What it costs, line by line. */
public record Fees(List<FeeLine> lines) {
    public Fees {
        lines = List.copyOf(lines);
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
}
