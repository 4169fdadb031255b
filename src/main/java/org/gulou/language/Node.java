package org.gulou.language;

import java.util.List;
import java.util.Optional;

/** A piece of an expression as it was read, before anything is known of types. */
sealed interface Node {
    /** Where it was written: a column from 1. */
    int at();

    record Literal(int at, Value value) implements Node {}

    record PeriodLiteral(int at, Period period) implements Node {}

    record Name(int at, String name) implements Node {}

    record Path(int at, Node of, String field) implements Node {}

    record Filter(int at, Node list, Node condition) implements Node {}

    /** A call; {@code names} are those of the arguments, none where they are told by position. */
    record Call(int at, String function, List<Node> arguments, List<String> names) implements Node {}

    /** A function written in place: {@code function(x, y) x < y}. */
    record Function(int at, List<Parameter> parameters, Node body) implements Node {}

    /** A call of what is no plain name: {@code rules.fee(3)}; otherwise as {@link Call}. */
    record Apply(int at, Node function, List<Node> arguments, List<String> names) implements Node {}

    record Negation(int at, Node operand) implements Node {}

    record Arithmetic(int at, Operator operator, Node left, Node right) implements Node {}

    record Comparison(int at, Relation relation, Node left, Node right) implements Node {}

    record Every(int at, List<Node> terms) implements Node {}

    record Either(int at, List<Node> terms) implements Node {}

    record If(int at, Node condition, Node then, Node otherwise) implements Node {}

    record For(int at, List<Domain> domains, Node result) implements Node {}

    record Quantified(int at, boolean every, List<Domain> domains, Node condition) implements Node {}

    record Between(int at, Node value, Node low, Node high) implements Node {}

    record In(int at, Node value, List<Node> tests) implements Node {}

    /** A unary test such as {@code < 18}. */
    record Bound(int at, Relation relation, Node bound) implements Node {}

    /** The unary test {@code -}. */
    record Anything(int at) implements Node {}

    /** The unary test {@code not(…)}. */
    record NoneOf(int at, List<Node> tests) implements Node {}

    record Items(int at, List<Node> items) implements Node {}

    record Range(int at, Optional<Node> low, boolean lowIncluded, Optional<Node> high, boolean highIncluded)
            implements Node {}

    record Context(int at, List<Entry> entries) implements Node {}

    record InstanceOf(int at, Node value, Type type) implements Node {}

    /** What a loop runs over; {@code to} is empty unless that is whole numbers: {@code i in 1..10}. */
    record Domain(int at, String variable, Node from, Optional<Node> to) {}

    record Parameter(String name, Type type) {}

    record Entry(int at, String name, Node value) {}

    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        POWER("**");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        static Optional<Relation> of(Token token) {
            for (Relation relation : values()) {
                if (token.is(relation.sign)) {
                    return Optional.of(relation);
                }
            }
            return Optional.empty();
        }

        boolean orders() {
            return this != EQUAL && this != NOT_EQUAL;
        }
    }
}
