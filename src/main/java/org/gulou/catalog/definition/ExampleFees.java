package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.FeeLine;
import org.gulou.forms.Fees;
import org.gulou.language.Value;

/**
 * How an example pays. A story that never speaks of money pays in time; one that does pays when it says so, all or the lines
 * that it names.
 */
final class ExampleFees {
    static final String ALL = "all";

    private final Set<String> paid = new HashSet<>();
    private boolean all;

    ExampleFees(List<Node.Fields> steps) {
        this.all = steps.stream().noneMatch(step -> step.get("paid").isPresent());
    }

    /** Pays these lines, each for all elements that it is charged for; or all of the fee. */
    void pay(List<String> lines) {
        all = all || lines.contains(ALL);
        paid.addAll(lines);
    }

    /** The id of a line as the definition has it. */
    static String id(FeeLine line) {
        return line.id().split("\\.", 2)[0];
    }

    private boolean isPaid(FeeLine line) {
        return all
                || paid.contains(id(line))
                || (line.amount() instanceof Value.Num(var amount) && amount.signum() == 0);
    }

    boolean areSettled(List<FeeLine> lines) {
        return lines.stream().allMatch(this::isPaid);
    }

    Value facts(List<FeeLine> lines) {
        return new Value.Fields(Map.of(
                "total",
                new Fees(lines).total().map(Value::of).orElseGet(() -> Value.unknown("fee.total")),
                "paid",
                Value.of(areSettled(lines)
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
                .filter(line -> !isPaid(line))
                .filter(line ->
                        line.due().equals("submit") ? takesOn : line.due().equals(before))
                .map(line -> line.amount() instanceof Value.Num(BigDecimal amount) ? amount : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return owed.signum() == 0 ? Value.EMPTY : Value.of(owed);
    }
}
