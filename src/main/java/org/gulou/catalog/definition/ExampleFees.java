package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gulou.forms.FeeLine;
import org.gulou.forms.Fees;
import org.gulou.language.Value;

/**
 * How an example pays. A story that never speaks of money pays in time; one that does pays when it says so.
 */
final class ExampleFees {
    private boolean paid;

    ExampleFees(List<Node.Fields> steps) {
        this.paid = steps.stream().noneMatch(step -> step.get("paid").isPresent());
    }

    void pay() {
        paid = true;
    }

    Value facts(List<FeeLine> lines) {
        return new Value.Fields(Map.of(
                "total",
                new Fees(lines).total().map(Value::of).orElseGet(() -> Value.unknown("fee.total")),
                "paid",
                Value.of(paid
                        || new Fees(lines)
                                .total()
                                .filter(sum -> sum.signum() == 0)
                                .isPresent())));
    }

    /** What is owed before a move, as {@link org.gulou.workflow.Act#OWED} asks. */
    Value owed(List<FeeLine> lines, List<Value> arguments) {
        boolean takesOn = arguments.getLast().isTrue();
        String before = arguments.getFirst() instanceof Value.Text(String move) ? "before " + move : "";
        BigDecimal owed = lines.stream()
                .filter(line ->
                        line.due().equals("submit") ? takesOn : line.due().equals(before))
                .map(line -> line.amount() instanceof Value.Num(BigDecimal amount) ? amount : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return paid || owed.signum() == 0 ? Value.EMPTY : Value.of(owed);
    }
}
