package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Node.Domain;
import org.gulou.language.Node.Relation;

/** The part of the parser that reads what operators stand between: literals, names, calls, brackets, loops. */
final class Terms {
    private final Cursor cursor;
    private final Parser parser;
    private final Literals literals;
    private int openRanges = 0;

    Terms(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.literals = new Literals(cursor);
    }

    /** A term with its paths and filters. */
    Node term() {
        Node node = first();
        while (true) {
            int at = cursor.column();
            if (cursor.sees("[") && !endsRange()) {
                cursor.take();
                node = new Node.Filter(at, node, bracketed());
                cursor.expect("]");
            } else if (cursor.skip(".")) {
                node = new Node.Path(at, node, cursor.name());
            } else if (cursor.sees("(") && mayBeCalled(node)) {
                List<String> names = new ArrayList<>();
                node = new Node.Apply(node.at(), node, arguments(at, Source.of(node), names), names);
            } else {
                return node;
            }
        }
    }

    /** Whether it may yield a function, of which brackets behind it are a call. */
    private static boolean mayBeCalled(Node node) {
        return node instanceof Node.Path
                || node instanceof Node.Function
                || node instanceof Node.Call
                || node instanceof Node.Apply;
    }

    private Node bracketed() {
        int outer = openRanges;
        openRanges = 0;
        Node node = parser.expression();
        openRanges = outer;
        return node;
    }

    /** Whether this opening bracket closes a range, as in {@code ]1..5[}. */
    private boolean endsRange() {
        Token next = cursor.peek(1);
        return openRanges > 0
                && (next.kind() == Token.Kind.END
                        || List.of(")", ",", ".", "]", "}", "=", "and", "or", "then", "else", "return", "satisfies")
                                .stream()
                                .anyMatch(next::is));
    }

    private Node first() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> literals.number();
            case TEXT -> new Node.Literal(cursor.take().column(), Value.of(token.text()));
            case AT_LITERAL -> literals.moment();
            case WORD -> word();
            case SIGN -> sign(token);
            case END -> throw cursor.unexpected(say("a value"));
        };
    }

    private Node word() {
        Token token = cursor.peek();
        int at = token.column();
        Token next = cursor.peek(1);
        switch (token.text()) {
            case "if" -> {
                return condition(at);
            }
            case "for" -> {
                return loop(at);
            }
            case "some", "every" -> {
                if (next.kind() == Token.Kind.WORD) {
                    return quantified(at, token.is("every"));
                }
            }
            case "true", "false" -> {
                cursor.take();
                return new Node.Literal(at, Value.of(token.is("true")));
            }
            case "null" -> {
                cursor.take();
                return new Node.Literal(at, Value.EMPTY);
            }
            case "function" -> {
                if (next.is("(")) {
                    return function(at);
                }
            }
            case "and", "or" -> {
                throw cursor.unexpected(say("a value"));
            }
            default -> {}
        }
        String name = cursor.name();
        return cursor.sees("(") ? call(at, name) : new Node.Name(at, name);
    }

    private Node call(int at, String function) {
        var names = new ArrayList<String>();
        return new Node.Call(at, function, arguments(at, function, names), names);
    }

    /** What stands in the brackets of a call; their names, if they have any, are added to {@code names}. */
    private List<Node> arguments(int at, String function, List<String> names) {
        cursor.expect("(");
        var arguments = new ArrayList<Node>();
        if (!cursor.sees(")")) {
            do {
                if (cursor.seesNamed()) {
                    names.add(cursor.newName(":"));
                    cursor.expect(":");
                }
                arguments.add(bracketed());
            } while (cursor.skip(","));
        }
        cursor.expect(")");
        if (!names.isEmpty() && names.size() != arguments.size()) {
            throw new Refusal(at, say("Expected all arguments of '{function}' with names, or none", function));
        }
        return arguments;
    }

    private Node function(int at) {
        cursor.take();
        cursor.expect("(");
        var parameters = new ArrayList<Node.Parameter>();
        if (!cursor.sees(")")) {
            do {
                String name = cursor.newName(":");
                parameters.add(new Node.Parameter(name, cursor.skip(":") ? TypeNames.read(cursor) : Type.ANY));
            } while (cursor.skip(","));
        }
        cursor.expect(")");
        if (cursor.sees("external")) {
            throw new Refusal(cursor.column(), say("not offered: functions of another programming language"));
        }
        return new Node.Function(at, parameters, parser.expression());
    }

    private Node condition(int at) {
        cursor.take();
        Node condition = parser.expression();
        cursor.expect("then");
        Node then = parser.expression();
        cursor.expect("else");
        return new Node.If(at, condition, then, parser.expression());
    }

    private Node loop(int at) {
        cursor.take();
        List<Domain> domains = domains();
        cursor.expect("return");
        return new Node.For(at, domains, parser.expression());
    }

    private Node quantified(int at, boolean every) {
        cursor.take();
        List<Domain> domains = domains();
        cursor.expect("satisfies");
        return new Node.Quantified(at, every, domains, parser.expression());
    }

    private List<Domain> domains() {
        var domains = new ArrayList<Domain>();
        do {
            int at = cursor.column();
            String variable = cursor.newName("in");
            cursor.expect("in");
            Node from = parser.expression();
            Optional<Node> to = cursor.skip("..") ? Optional.of(parser.expression()) : Optional.empty();
            domains.add(new Domain(at, variable, from, to));
        } while (cursor.skip(","));
        return domains;
    }

    private Node sign(Token token) {
        int at = token.column();
        return switch (token.text()) {
            case "(" -> parenthesis(at);
            case "[" -> list(at);
            case "]" -> {
                cursor.take();
                yield range(at, bracketed(), false);
            }
            case "{" -> context(at);
            case "?" -> new Node.Name(cursor.take().column(), "?");
            default -> throw cursor.unexpected(say("a value"));
        };
    }

    private Node parenthesis(int at) {
        cursor.take();
        Optional<Relation> relation = Relation.of(cursor.peek());
        if (relation.isPresent()) {
            cursor.take();
            Node bound = bracketed();
            cursor.expect(")");
            return new Node.Bound(at, relation.get(), bound);
        }
        Node node = bracketed();
        if (cursor.sees("..")) {
            return range(at, node, false);
        }
        cursor.expect(")");
        return node;
    }

    /** The rest of a range from its {@code ..} on. */
    Node range(int at, Node low, boolean lowIncluded) {
        cursor.expect("..");
        openRanges++;
        Node high = parser.expression();
        openRanges--;
        boolean highIncluded = cursor.sees("]");
        if (!highIncluded && !cursor.sees(")") && !cursor.sees("[")) {
            throw cursor.unexpected(say("']' or ')' at the end of the range"));
        }
        cursor.take();
        return new Node.Range(at, Optional.of(low), lowIncluded, Optional.of(high), highIncluded);
    }

    private Node list(int at) {
        cursor.take();
        var items = new ArrayList<Node>();
        if (!cursor.sees("]")) {
            items.add(bracketed());
            if (cursor.sees("..")) {
                return range(at, items.getFirst(), true);
            }
            while (cursor.skip(",")) {
                items.add(bracketed());
            }
        }
        cursor.expect("]");
        return new Node.Items(at, items);
    }

    private Node context(int at) {
        cursor.take();
        var entries = new ArrayList<Node.Entry>();
        if (!cursor.sees("}")) {
            do {
                int start = cursor.column();
                String name =
                        cursor.peek().kind() == Token.Kind.TEXT ? cursor.take().text() : cursor.newName(":");
                cursor.learn(name);
                cursor.expect(":");
                entries.add(new Node.Entry(start, name, bracketed()));
            } while (cursor.skip(","));
        }
        cursor.expect("}");
        return new Node.Context(at, entries);
    }
}
