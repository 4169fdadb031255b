package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Node.Domain;
import org.gulou.language.Node.Relation;

/** The part of the parser that reads what operators stand between: literals, names, calls, brackets, loops. */
final class Terms {
    private final Cursor cursor;
    private final Parser parser;
    private int openRanges = 0;

    Terms(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
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
            } else {
                return node;
            }
        }
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
                        || List.of(")", ",", "]", "}", "and", "or", "then", "else", "return", "satisfies").stream()
                                .anyMatch(next::is));
    }

    private Node first() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case TEXT -> new Node.Literal(cursor.take().column(), Value.of(token.text()));
            case AT_LITERAL -> atLiteral();
            case WORD -> word();
            case SIGN -> sign(token);
            case END -> throw cursor.unexpected("a value");
        };
    }

    private Node number() {
        Token token = cursor.take();
        Optional<Period.Unit> unit = unit();
        if (unit.isPresent()) {
            return new Node.PeriodLiteral(token.column(), period(token, unit.get()));
        }
        BigDecimal number = new BigDecimal(exponentWithinReason(token));
        return new Node.Literal(token.column(), Value.of(number));
    }

    private static String exponentWithinReason(Token token) {
        int e = Math.max(token.text().indexOf('e'), token.text().indexOf('E'));
        if (e >= 0 && token.text().length() - e > 6) {
            throw new Refusal(token.column(), "Expected a number of at most 6144 digits", "");
        }
        return token.text();
    }

    private Optional<Period.Unit> unit() {
        if (cursor.peek().kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        String word = cursor.peek().text();
        if (word.equals("working") && cursor.peek(1).kind() == Token.Kind.WORD) {
            Optional<Period.Unit> unit =
                    Period.Unit.of("working " + cursor.peek(1).text());
            unit.ifPresent(found -> {
                cursor.take();
                cursor.take();
            });
            return unit;
        }
        Optional<Period.Unit> unit = Period.Unit.of(word);
        unit.ifPresent(found -> cursor.take());
        return unit;
    }

    private static Period period(Token amount, Period.Unit unit) {
        return Period.parse(amount.text() + " " + unit.word())
                .orElseThrow(() -> new Refusal(
                        amount.column(), "Expected a whole number of " + unit.word() + "s, got " + amount.shown(), ""));
    }

    private Node atLiteral() {
        Token token = cursor.take();
        Value value = Temporal.literal(token.text());
        if (value instanceof Value.Empty) {
            throw new Refusal(
                    token.column(),
                    "Expected a date, time or duration, got " + token.shown(),
                    "Such as @\"2026-11-25\"");
        }
        return new Node.Literal(token.column(), value);
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
            case "function" -> throw new Refusal(at, "not yet: functions written inside an expression", "");
            default -> {}
        }
        String name = cursor.name();
        return cursor.sees("(") ? call(at, name) : new Node.Name(at, name);
    }

    private Node call(int at, String function) {
        cursor.take();
        var arguments = new ArrayList<Node>();
        var names = new ArrayList<String>();
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
            throw new Refusal(at, "Expected all arguments of '" + function + "' with names, or none", "");
        }
        return new Node.Call(at, function, arguments, names);
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
            default -> throw cursor.unexpected("a value");
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
            throw cursor.unexpected("']' or ')' at the end of the range");
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
