package org.gulou.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition of the shape that people can fill in line by line: each line tests one name against constants or another name,
 * and all lines or any of them must hold.
 *
 * @param all whether all must hold; where there is one line it makes no difference and is true
 */
public record PlainCondition(boolean all, List<Test> tests) {
    /** The day on which it is judged, as rules call it. */
    public static final String TODAY = "today()";

    public PlainCondition {
        tests = List.copyOf(tests);
        all = all || tests.size() < 2;
    }

    /** How a name is tested. */
    public enum Sign {
        IS,
        IS_NOT,
        ONE_OF,
        NONE_OF,
        AT_LEAST,
        AT_MOST,
        MORE,
        LESS,
        /** Of a list: it has this element. */
        HAS,
        HAS_NOT,
        ANSWERED,
        UNANSWERED;

        public boolean takesNothing() {
            return this == ANSWERED || this == UNANSWERED;
        }

        public boolean takesSeveral() {
            return this == ONE_OF || this == NONE_OF;
        }
    }

    /** What a name is compared with. */
    public enum Sort {
        TEXT,
        NUMBER,
        YES_NO,
        DAY,
        /** No constant: what another name says, or {@code today()}. */
        NAME
    }

    /** A constant as people type it: {@code rented}, {@code 12.5}, {@code true}, {@code 2026-05-01}; or another name. */
    public record Constant(Sort sort, String text) {
        private String source() {
            return switch (sort) {
                case TEXT -> Words.quote(text);
                case DAY -> "date(" + Words.quote(text) + ")";
                case NUMBER, YES_NO, NAME -> text;
            };
        }
    }

    /**
     * A line.
     *
     * @param name as the rule reads it, with its path: {@code home.street}
     * @param values none, one or several, as the sign takes them
     */
    public record Test(String name, Sign sign, List<Constant> values) {
        public Test {
            values = List.copyOf(values);
        }

        private String source() {
            String all = values.stream().map(Constant::source).collect(Collectors.joining(", "));
            return switch (sign) {
                case IS -> all.equals("true") ? name : all.equals("false") ? "not(" + name + ")" : name + " = " + all;
                case IS_NOT -> name + " != " + all;
                case ONE_OF -> name + " in [" + all + "]";
                case NONE_OF -> "not(" + name + " in [" + all + "])";
                case AT_LEAST -> name + " >= " + all;
                case AT_MOST -> name + " <= " + all;
                case MORE -> name + " > " + all;
                case LESS -> name + " < " + all;
                case HAS -> all + " in " + name;
                case HAS_NOT -> "not(" + all + " in " + name + ")";
                case ANSWERED -> "answered(" + name + ")";
                case UNANSWERED -> "not(answered(" + name + "))";
            };
        }
    }

    /** The rule that says this. */
    public String source() {
        return tests.stream().map(Test::source).collect(Collectors.joining(all ? " and " : " or "));
    }

    /** The condition that a rule states, where it has this shape. */
    public static Optional<PlainCondition> of(String rule) {
        try {
            return of(Parser.expression(rule, Spaced.NONE));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PlainCondition> of(Node node) {
        List<Node> terms = node instanceof Node.Every every
                ? every.terms()
                : node instanceof Node.Either either ? either.terms() : List.of(node);
        var tests = new ArrayList<Test>();
        for (Node term : terms) {
            Optional<Test> test = test(term);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(new PlainCondition(!(node instanceof Node.Either), tests));
    }

    private static Optional<Test> test(Node term) {
        return switch (term) {
            case Node.Name name -> truth(name, true);
            case Node.Path path -> truth(path, true);
            case Node.Comparison(int at, var relation, Node left, Node right) ->
                name(left)
                        .flatMap(name -> constant(right)
                                .or(() -> other(right))
                                .map(value -> new Test(name, sign(relation), List.of(value))));
            case Node.In(int at, Node value, List<Node> tests) -> membership(value, tests);
            case Node.Call(int at, String function, var arguments, var names)
            when arguments.size() == 1 && names.isEmpty() -> called(function, arguments.getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<Test> called(String function, Node argument) {
        return switch (function) {
            case "answered" -> name(argument).map(name -> new Test(name, Sign.ANSWERED, List.of()));
            case "not" -> truth(argument, false).or(() -> test(argument).flatMap(PlainCondition::negated));
            default -> Optional.empty();
        };
    }

    /** Only what stands in brackets has a sign of its own for the contrary. */
    private static Optional<Test> negated(Test test) {
        return switch (test.sign()) {
            case ONE_OF -> Optional.of(new Test(test.name(), Sign.NONE_OF, test.values()));
            case HAS -> Optional.of(new Test(test.name(), Sign.HAS_NOT, test.values()));
            case ANSWERED -> Optional.of(new Test(test.name(), Sign.UNANSWERED, List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<Test> truth(Node node, boolean is) {
        return name(node).map(name -> new Test(name, Sign.IS, List.of(new Constant(Sort.YES_NO, String.valueOf(is)))));
    }

    private static Optional<Test> membership(Node value, List<Node> tests) {
        if (tests.size() != 1) {
            return Optional.empty();
        }
        Node within = tests.getFirst();
        if (within instanceof Node.Items(int at, List<Node> items)) {
            List<Constant> constants =
                    items.stream().flatMap(item -> constant(item).stream()).toList();
            return constants.size() < items.size() || items.isEmpty()
                    ? Optional.empty()
                    : name(value).map(name -> new Test(name, Sign.ONE_OF, constants));
        }
        return name(within).flatMap(name -> constant(value).map(one -> new Test(name, Sign.HAS, List.of(one))));
    }

    private static Optional<String> name(Node node) {
        return switch (node) {
            case Node.Name(int at, String name) -> Optional.of(name);
            case Node.Path(int at, Node of, String field) -> name(of).map(outer -> outer + "." + field);
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> other(Node node) {
        return node instanceof Node.Call(int at, String function, var arguments, var names)
                        && function.equals("today")
                        && arguments.isEmpty()
                ? Optional.of(new Constant(Sort.NAME, TODAY))
                : name(node).map(name -> new Constant(Sort.NAME, name));
    }

    private static Optional<Constant> constant(Node node) {
        return switch (node) {
            case Node.Literal(int at, Value.Text(String text)) -> Optional.of(new Constant(Sort.TEXT, text));
            case Node.Literal(int at, Value.Bool(boolean is)) ->
                Optional.of(new Constant(Sort.YES_NO, String.valueOf(is)));
            case Node.Literal(int at, Value.Num number) -> Optional.of(new Constant(Sort.NUMBER, Words.of(number)));
            case Node.Negation(int at, Node.Literal(int in, Value.Num number)) ->
                Optional.of(new Constant(Sort.NUMBER, "-" + Words.of(number)));
            case Node.Literal(int at, Value.Date day) -> Optional.of(new Constant(Sort.DAY, Words.of(day)));
            case Node.Call(int at, String function, var arguments, var names)
            when function.equals("date")
                    && arguments.size() == 1
                    && arguments.getFirst() instanceof Node.Literal(int in, Value.Text(String day)) ->
                Optional.of(new Constant(Sort.DAY, day));
            default -> Optional.empty();
        };
    }

    private static Sign sign(Node.Relation relation) {
        return switch (relation) {
            case EQUAL -> Sign.IS;
            case NOT_EQUAL -> Sign.IS_NOT;
            case LESS -> Sign.LESS;
            case AT_MOST -> Sign.AT_MOST;
            case MORE -> Sign.MORE;
            case AT_LEAST -> Sign.AT_LEAST;
        };
    }
}
