package org.gulou.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which calls and calculations that can fail do not, as can be seen where they are written, if what they take is there. */
final class Surely {
    private static final Set<String> ROUNDING =
            Set.of("floor", "ceiling", "decimal", "round up", "round down", "round half up", "round half down");

    private static final Set<String> INTERVALS = Set.of(
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides");

    private Surely() {}

    static boolean yields(Node.Call call, List<Typed> arguments) {
        String function = call.function();
        if (ROUNDING.contains(function)) {
            return arguments.size() == 1
                    || constant(call, 1)
                            .filter(places ->
                                    places instanceof Value.Num(BigDecimal scale) && NumberFunctions.isScale(scale))
                            .isPresent();
        }
        if (INTERVALS.contains(function)) {
            return call.names().isEmpty() && lieInOneOrder(call.arguments(), arguments);
        }
        return switch (function) {
            case "modulo" -> arguments.get(1).notZero();
            case "odd", "even" ->
                call.arguments().getFirst() instanceof Node.Call inner
                        && inner.function().equals("count");
            case "string" -> !arguments.getFirst().isSurely(Type.ANY);
            case "string join" ->
                elements(arguments.getFirst()).equals(Type.TEXT)
                        && (arguments.size() == 1 || arguments.get(1).isSurely(Type.TEXT));
            case "all", "any" -> arguments.stream().allMatch(Surely::decides);
            case "matches", "split" -> isPattern(call);
            default -> false;
        };
    }

    /** Points of one ordered type, and ranges of such, written with both ends. */
    private static boolean lieInOneOrder(List<Node> written, List<Typed> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Type type = arguments.get(i).type().present();
            boolean range = type instanceof Type.RangeOf
                    && written.get(i) instanceof Node.Range ends
                    && ends.low().isPresent()
                    && ends.high().isPresent();
            if (!range && (type.equals(Type.ANY) || !type.hasOrder())) {
                return false;
            }
        }
        return bound(arguments.getFirst()).comparable(bound(arguments.getLast()));
    }

    private static Type bound(Typed argument) {
        Type type = argument.type().present();
        return type instanceof Type.RangeOf(Type bound) ? bound : type;
    }

    /** A truth, or a list of truths none of which may be empty. */
    private static boolean decides(Typed argument) {
        Type type = argument.type().present();
        return (type instanceof Type.ListOf(Type element, int least) ? element : type).equals(Type.BOOLEAN);
    }

    private static Type elements(Typed list) {
        return Builtin.element(list.type().present());
    }

    private static boolean isPattern(Node.Call call) {
        Optional<Value> flags = call.arguments().size() > 2 ? constant(call, 2) : Optional.of(Value.of(""));
        return constant(call, 1).orElse(Value.EMPTY) instanceof Value.Text(String pattern)
                && flags.orElse(Value.EMPTY) instanceof Value.Text(String letters)
                && Patterns.flaw(pattern, letters).isEmpty();
    }

    private static Optional<Value> constant(Node.Call call, int argument) {
        return call.names().isEmpty() ? Constants.of(call.arguments().get(argument)) : Optional.empty();
    }

    /** A division may be by zero, unless the divisor shows that it is not; not every number has a root or a reciprocal. */
    static boolean calculates(Node.Arithmetic node, Typed left, Typed right, Divisors divisors) {
        return switch (node.operator()) {
            case DIVIDE -> right.isSurely(Type.ANY) || isLength(node.right()) || divisors.keptFromZero(right);
            case POWER ->
                !(Constants.of(node.right()).orElse(Value.EMPTY) instanceof Value.Num(BigDecimal exponent))
                        || (isWhole(exponent) && (exponent.signum() >= 0 || left.notZero()))
                        || (Constants.of(node.left()).orElse(Value.EMPTY) instanceof Value.Num(BigDecimal base)
                                && base.signum() > 0);
            case ADD, SUBTRACT, MULTIPLY -> true;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether it is a duration, as written, that is not 0. */
    private static boolean isLength(Node node) {
        return node instanceof Node.PeriodLiteral(int at, Period period)
                ? period.amount() > 0
                : switch (Constants.of(node).orElse(Value.EMPTY)) {
                    case Value.Days(var duration) -> !duration.isZero();
                    case Value.Months(long months) -> months != 0;
                    default -> false;
                };
    }
}
