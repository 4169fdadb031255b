package org.gulou.language;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gulou.language.Node.Relation;

/**
 * What a condition makes sure of where it holds: the paths and calls that hold a value, the lists that have
 * elements, the numbers and sums by which one can divide; all as they are written: {@code m.income}.
 */
final class Assurance {
    private Assurance() {}

    /** How a condition came out, as far as it is known; null is neither true nor false. */
    private enum Outcome {
        TRUE,
        NOT_TRUE,
        FALSE,
        NOT_FALSE;

        /** That of a condition of which {@code not(…)} came out so. */
        Outcome turned() {
            return switch (this) {
                case TRUE -> FALSE;
                case NOT_TRUE -> NOT_FALSE;
                case FALSE -> TRUE;
                case NOT_FALSE -> NOT_TRUE;
            };
        }

        /** What it means of a condition that is never null. */
        Outcome ofTwo() {
            return agrees() ? TRUE : FALSE;
        }

        boolean agrees() {
            return this == TRUE || this == NOT_FALSE;
        }

        /** Whether it says that the condition was not null. */
        boolean settled() {
            return this == TRUE || this == FALSE;
        }
    }

    /** What is sure whenever {@code node} is true, or whenever it is not: false or null. */
    static Set<String> of(Node node, boolean truth) {
        return of(node, truth ? Outcome.TRUE : Outcome.NOT_TRUE);
    }

    private static Set<String> of(Node node, Outcome outcome) {
        return switch (node) {
            case Node.Name name when outcome.settled() -> pathOf(name);
            case Node.Path path when outcome.settled() -> pathOf(path);
            case Node.Call(int at, String function, List<Node> arguments, var names)
            when arguments.size() == 1 && function.equals("answered") && outcome.agrees() ->
                pathOf(arguments.getFirst());
            case Node.Call(int at, String function, List<Node> arguments, var names)
            when arguments.size() == 1 && function.equals("not") -> of(arguments.getFirst(), outcome.turned());
            case Node.Comparison comparison ->
                of(comparison, comparison.relation().orders() ? outcome : outcome.ofTwo());
            case Node.Between between when outcome == Outcome.TRUE -> pathOf(between.value());
            case Node.Every(int at, List<Node> terms) when outcome.agrees() -> all(terms, outcome);
            case Node.Either(int at, List<Node> terms) when !outcome.agrees() -> all(terms, outcome);
            default -> Set.of();
        };
    }

    private static Set<String> all(List<Node> terms, Outcome outcome) {
        var all = new HashSet<String>();
        terms.forEach(term -> all.addAll(of(term, outcome)));
        return all;
    }

    private static Set<String> of(Node.Comparison comparison, Outcome outcome) {
        Node left = comparison.left();
        Node right = comparison.right();
        boolean truth = outcome.agrees();
        Relation holds = truth ? comparison.relation() : opposite(comparison.relation());
        if (right instanceof Node.Literal(int at, Value.Empty empty)) {
            return holds == Relation.NOT_EQUAL ? pathOf(left) : Set.of();
        }
        var sure = new HashSet<String>();
        if (outcome.settled() && holds.orders()) {
            sure.addAll(pathOf(left));
            sure.addAll(pathOf(right));
        } else if (holds == Relation.EQUAL && right instanceof Node.Literal) {
            sure.addAll(pathOf(left));
        }
        if (Constants.of(right).orElse(Value.EMPTY) instanceof Value.Num(BigDecimal bound)) {
            if (left instanceof Node.Call count
                    && count.function().equals("count")
                    && count.arguments().size() == 1
                    && filled(holds, bound)) {
                sure.add(filled(Source.of(count.arguments().getFirst())));
            }
            if (notZero(holds, bound) && (truth || outcome.settled())) {
                sure.add(nonZero(Source.of(left)));
            }
        }
        return sure;
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }

    /** Whether a count that stands so to a number is at least one. */
    private static boolean filled(Relation relation, BigDecimal bound) {
        return switch (relation) {
            case MORE -> bound.signum() >= 0;
            case AT_LEAST, EQUAL -> bound.compareTo(BigDecimal.ONE) >= 0;
            case NOT_EQUAL -> bound.signum() == 0;
            case LESS, AT_MOST -> false;
        };
    }

    private static boolean notZero(Relation relation, BigDecimal bound) {
        return switch (relation) {
            case MORE -> bound.signum() >= 0;
            case AT_LEAST -> bound.signum() > 0;
            case LESS -> bound.signum() <= 0;
            case AT_MOST -> bound.signum() < 0;
            case EQUAL -> bound.signum() != 0;
            case NOT_EQUAL -> bound.signum() == 0;
        };
    }

    /** How it is noted that the number that is written so is not 0. */
    static String nonZero(String number) {
        return number + " != 0";
    }

    /** How it is noted that the list at {@code path} has elements. */
    static String filled(String path) {
        return path + " has elements";
    }

    private static Set<String> pathOf(Node node) {
        return switch (node) {
            case Node.Name(int at, String name) -> Set.of(name);
            case Node.Path path -> Set.of(Source.of(path));
            case Node.Call call -> Set.of(Source.of(call));
            default -> Set.of();
        };
    }
}
