package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads conditions and sums written as JsonLogic (jsonlogic.com): an object with one operator, and what it works on. */
final class Logic {
    private static final int DEEPEST = 60;
    private static final List<String> SPANS = List.of("years", "months", "days");

    private Logic() {}

    static Term read(JsonNode node) throws NotCarried {
        return term(node, 0);
    }

    private static Term term(JsonNode node, int depth) throws NotCarried {
        if (depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        if (node.isArray()) {
            return new Term.Several(terms(node, depth));
        }
        if (!node.isObject()) {
            return constant(node);
        }
        if (node.size() != 1) {
            throw new NotCarried(say("an object with {number} operators is no JsonLogic", node.size()));
        }
        String operator = node.propertyNames().iterator().next();
        JsonNode worked = node.get(operator);
        return operator.equals("var") ? path(worked) : operated(operator, terms(worked, depth));
    }

    /** What a constant in JSON says. */
    static Term constant(JsonNode node) throws NotCarried {
        if (node.isBoolean()) {
            return new Term.Truth(node.booleanValue());
        }
        if (node.isNumber()) {
            return new Term.Figure(node.decimalValue());
        }
        if (node.isString()) {
            return new Term.Text(node.stringValue());
        }
        if (node.isNull() || node.isMissingNode()) {
            return Term.EMPTY;
        }
        throw new NotCarried(say("'{piece}' is no constant", node.toString()));
    }

    private static Term path(JsonNode name) throws NotCarried {
        JsonNode path = name.isArray() ? name.path(0) : name;
        if (!path.isString() || path.stringValue().isBlank()) {
            throw new NotCarried(say("'{piece}' is no name of a question", name.toString()));
        }
        return new Term.Path(List.of(path.stringValue().split("\\.", -1)));
    }

    private static List<Term> terms(JsonNode node, int depth) throws NotCarried {
        var terms = new ArrayList<Term>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            terms.add(term(one, depth + 1));
        }
        return List.copyOf(terms);
    }

    private static Term operated(String operator, List<Term> on) throws NotCarried {
        return switch (operator) {
            case "and" -> new Term.All(on);
            case "or" -> new Term.Any(on);
            case "!" -> new Term.Not(only(operator, on));
            case "!!" -> only(operator, on);
            case "==", "===" -> compared("=", operator, on);
            case "!=", "!==" -> compared("!=", operator, on);
            case "<", "<=", ">", ">=" -> compared(operator, operator, on);
            case "+", "*", "-", "/" -> reckoned(operator, on);
            case "in" -> {
                two(operator, on);
                yield new Term.Holds(on.getLast(), on.getFirst());
            }
            case "if", "?:" -> choice(on);
            case "today" -> new Term.Today();
            case "date" -> only(operator, on) instanceof Term.Text text ? new Term.Day(text) : on.getFirst();
            // years, months and days, read by what adds or takes them
            case "rdelta" -> new Term.Several(on);
            default -> throw new NotCarried(say("it calls {function}", operator));
        };
    }

    private static Term only(String operator, List<Term> on) throws NotCarried {
        if (on.size() != 1) {
            throw new NotCarried(say("'{operator}' works on {number} values", operator, on.size()));
        }
        return on.getFirst();
    }

    private static void two(String operator, List<Term> on) throws NotCarried {
        if (on.size() != 2) {
            throw new NotCarried(say("'{operator}' works on {number} values", operator, on.size()));
        }
    }

    /** {@code {"<": [1, x, 9]}} says that x lies between. */
    private static Term compared(String sign, String operator, List<Term> on) throws NotCarried {
        if (on.size() == 3 && operator.startsWith("<")) {
            return new Term.All(List.of(
                    new Term.Compared(sign, on.getFirst(), on.get(1)),
                    new Term.Compared(sign, on.get(1), on.getLast())));
        }
        two(operator, on);
        return new Term.Compared(sign, on.getFirst(), on.getLast());
    }

    private static Term reckoned(String sign, List<Term> on) throws NotCarried {
        if (on.isEmpty()) {
            throw new NotCarried(say("'{operator}' works on {number} values", sign, 0));
        }
        if (on.size() == 2 && sign.matches("[-+]") && on.getLast() instanceof Term.Several(List<Term> span)) {
            return later(on.getFirst(), sign.equals("-") ? -1 : 1, span);
        }
        if (on.size() == 1 && sign.equals("-")) {
            return new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), on.getFirst());
        }
        return on.stream()
                .reduce((left, right) -> new Term.Reckoned(sign, left, right))
                .orElseThrow();
    }

    private static Term later(Term day, int direction, List<Term> span) throws NotCarried {
        Term later = day;
        for (int i = 0; i < span.size(); i++) {
            if (!(span.get(i) instanceof Term.Figure(BigDecimal many)) || i >= SPANS.size()) {
                throw new NotCarried(say("it calls {function}", "rdelta"));
            }
            later = many.signum() == 0 ? later : new Term.Later(later, direction * many.longValue(), SPANS.get(i));
        }
        return later;
    }

    private static Term choice(List<Term> on) throws NotCarried {
        if (on.isEmpty()) {
            return Term.EMPTY;
        }
        return on.size() == 1
                ? on.getFirst()
                : new Term.Choice(on.getFirst(), on.get(1), choice(on.subList(2, on.size())));
    }
}
