package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Sentence;
import org.gulou.language.Node.Operator;

/**
 * How the time between two days is compared with working days or months, which are no fixed number of days: by the day
 * that comes so long after the first.
 */
final class Spans {
    private Spans() {}

    /** The comparison as it can be written; no words where it compares something else. */
    static Sentence advice(Node.Comparison node) {
        String sign = " " + node.relation().sign + " ";
        if (node.right() instanceof Node.PeriodLiteral period) {
            return between(node.left())
                    .map(days -> say("Write {rule}", days.last() + sign + days.first() + " + " + period.period()))
                    .orElse(Sentence.NONE);
        }
        if (node.left() instanceof Node.PeriodLiteral period) {
            return between(node.right())
                    .map(days -> say("Write {rule}", days.first() + " + " + period.period() + sign + days.last()))
                    .orElse(Sentence.NONE);
        }
        return Sentence.NONE;
    }

    /** The working days that one side is, if it is. */
    static Optional<Node.PeriodLiteral> workingDays(Node.Comparison node) {
        return workingDays(node.left()).or(() -> workingDays(node.right()));
    }

    private static Optional<Node.PeriodLiteral> workingDays(Node node) {
        return node instanceof Node.PeriodLiteral literal && literal.period().unit() == Period.Unit.WORKING_DAYS
                ? Optional.of(literal)
                : Optional.empty();
    }

    private record Days(String first, String last) {}

    /** The days between which this time lies: of a clock today and the day on which it is due. */
    private static Optional<Days> between(Node time) {
        return switch (time) {
            case Node.Call call
            when call.function().equals("left") && call.arguments().size() == 1 ->
                Optional.of(
                        new Days("today()", "due(" + Source.of(call.arguments().getFirst()) + ")"));
            case Node.Arithmetic(int at, Operator operator, Node last, Node first)
            when operator == Operator.SUBTRACT ->
                Optional.of(new Days(
                        first instanceof Node.Arithmetic ? "(" + Source.of(first) + ")" : Source.of(first),
                        Source.of(last)));
            default -> Optional.empty();
        };
    }
}
