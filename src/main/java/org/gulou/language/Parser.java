package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Node.Operator;
import org.gulou.language.Node.Relation;

/** Reads expressions and unary tests by recursive descent, loosest operator first. Grammar: OMG DMN 1.5, 10.3.1.2. */
final class Parser {
    private final Cursor cursor;
    private final Terms terms;

    private Parser(String source, Spaced spacedNames) {
        this.cursor = new Cursor(Lexer.tokens(source), spacedNames);
        this.terms = new Terms(cursor, this);
    }

    /** Reads a whole expression, or throws a {@link Refusal} where the text is none. */
    static Node expression(String source, Spaced spacedNames) {
        var parser = new Parser(source, spacedNames);
        Node node = parser.expression();
        parser.end();
        return node;
    }

    /** The tests of a decision table's cell: one of them must hold. */
    static List<Node> unaryTests(String source, Spaced spacedNames) {
        var parser = new Parser(source, spacedNames);
        if (parser.cursor.sees("-") && parser.cursor.peek(1).kind() == Token.Kind.END) {
            return List.of(new Node.Anything(1));
        }
        List<Node> tests = parser.tests();
        parser.end();
        return tests;
    }

    private void end() {
        if (cursor.peek().kind() != Token.Kind.END) {
            throw cursor.afterAWord();
        }
    }

    Node expression() {
        cursor.enter();
        Node node = either();
        cursor.leave();
        return node;
    }

    private Node either() {
        int at = cursor.column();
        var parts = new ArrayList<Node>(List.of(every()));
        while (cursor.skip("or")) {
            parts.add(every());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Either(at, parts);
    }

    private Node every() {
        int at = cursor.column();
        var parts = new ArrayList<Node>(List.of(comparison()));
        while (cursor.skip("and")) {
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Every(at, parts);
    }

    private Node comparison() {
        Node left = sum();
        while (true) {
            int at = cursor.column();
            Optional<Relation> relation = Relation.of(cursor.peek());
            if (relation.isPresent()) {
                cursor.take();
                if (relation.get() == Node.Relation.EQUAL && (cursor.sees("<") || cursor.sees(">"))) {
                    String sign = cursor.peek().text() + "=";
                    throw new Refusal(
                            at,
                            say(
                                    "'={sign}' is no sign of this language",
                                    cursor.peek().text()),
                            say("Write {sign}", sign));
                }
                if (relation.get() == Node.Relation.EQUAL && cursor.sees("=")) {
                    throw new Refusal(at, say("'==' is no sign of this language"), say("Write one '='"));
                }
                if (relation.get() == Node.Relation.LESS && cursor.sees(">")) {
                    throw new Refusal(at, say("'<>' is no sign of this language"), say("Write {sign}", "!="));
                }
                left = new Node.Comparison(at, relation.get(), left, sum());
            } else if (cursor.skip("between")) {
                Node low = sum();
                cursor.expect("and");
                left = new Node.Between(at, left, low, sum());
            } else if (cursor.skip("in")) {
                left = new Node.In(at, left, inTests());
            } else if (cursor.sees("instance") && cursor.peek(1).is("of")) {
                cursor.take();
                cursor.take();
                left = new Node.InstanceOf(at, left, TypeNames.read(cursor));
            } else {
                return left;
            }
        }
    }

    private List<Node> inTests() {
        if (!cursor.sees("(")) {
            return List.of(test(false));
        }
        int at = cursor.column();
        cursor.take();
        cursor.enter();
        List<Node> tests = tests();
        cursor.leave();
        if (tests.size() == 1 && cursor.sees("..")) {
            return List.of(terms.range(at, tests.getFirst(), false));
        }
        cursor.expect(")");
        return tests;
    }

    private List<Node> tests() {
        var tests = new ArrayList<Node>();
        do {
            tests.add(test(true));
        } while (cursor.skip(","));
        return tests;
    }

    /** Reads one test; {@code whole} tells whether a condition over {@code ?} may stand here; a bare {@code in} takes a mere value */
    private Node test(boolean whole) {
        int at = cursor.column();
        Optional<Relation> relation = Relation.of(cursor.peek());
        if (relation.isPresent()) {
            cursor.take();
            return new Node.Bound(at, relation.get(), sum());
        }
        if (cursor.sees("not") && cursor.peek(1).is("(")) {
            cursor.take();
            cursor.take();
            cursor.enter();
            List<Node> tests = tests();
            cursor.leave();
            cursor.expect(")");
            return new Node.NoneOf(at, tests);
        }
        return whole ? expression() : sum();
    }

    private Node sum() {
        Node left = product();
        while (cursor.sees("+") || cursor.sees("-")) {
            int at = cursor.column();
            Operator operator = cursor.take().text().equals("+") ? Operator.ADD : Operator.SUBTRACT;
            left = new Node.Arithmetic(at, operator, left, product());
        }
        return left;
    }

    private Node product() {
        Node left = power();
        while (cursor.sees("*") || cursor.sees("/")) {
            int at = cursor.column();
            Operator operator = cursor.take().text().equals("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            left = new Node.Arithmetic(at, operator, left, power());
        }
        return left;
    }

    private Node power() {
        Node left = negation();
        while (cursor.sees("**")) {
            int at = cursor.take().column();
            left = new Node.Arithmetic(at, Operator.POWER, left, negation());
        }
        return left;
    }

    private Node negation() {
        if (!cursor.sees("-")) {
            return terms.term();
        }
        int at = cursor.take().column();
        cursor.enter();
        Node operand = negation();
        cursor.leave();
        return new Node.Negation(at, operand);
    }
}
