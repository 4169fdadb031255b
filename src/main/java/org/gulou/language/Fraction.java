package org.gulou.language;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Whether a rule may come to a part of a whole. Answers are taken to be whole, and lengths of time to be counted in whole
 * units: what is told are divisions of numbers and functions that yield fractions, and what is made of them.
 */
final class Fraction {
    private static final Set<String> OF_FRACTIONS = Set.of("mean", "median", "stddev", "sqrt", "log", "exp");
    private static final Set<String> AS_GIVEN = Set.of("abs", "min", "max", "sum", "modulo");

    private Fraction() {}

    static boolean may(Node node, Names names) {
        return switch (node) {
            case Node.Literal(int at, Value.Num(BigDecimal number)) ->
                number.stripTrailingZeros().scale() > 0;
            case Node.Negation(int at, Node operand) -> may(operand, names);
            case Node.If(int at, Node condition, Node then, Node otherwise) ->
                may(then, names) || may(otherwise, names);
            case Node.Arithmetic(int at, var operator, Node left, Node right)
            when operator == Node.Operator.DIVIDE -> isNumber(left, names) && isNumber(right, names);
            case Node.Arithmetic(int at, var operator, Node left, Node right) -> may(left, names) || may(right, names);
            case Node.Call call ->
                OF_FRACTIONS.contains(call.function())
                        || (AS_GIVEN.contains(call.function())
                                && call.arguments().stream().anyMatch(argument -> may(argument, names)));
            default -> false;
        };
    }

    private static boolean isNumber(Node node, Names names) {
        Type type = new Compiler(names).compile(node).type().present();
        return type.equals(Type.NUMBER) || type instanceof Type.Money;
    }
}
