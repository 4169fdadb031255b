package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.forms.TokenStream;
import tools.jackson.databind.JsonNode;

/** Reads expressions of FEEL, as far as the rule language can say the same. */
final class Feel {
    private static final int DEEPEST = 60;

    private final TokenStream tokens;
    private Place place;
    private int depth;

    private Feel(TokenStream tokens, Place place) {
        this.tokens = tokens;
        this.place = place;
    }

    /** When something is shown that is hidden under this condition. */
    static Term unless(String text, Place place) throws NotCarried {
        return Term.settled(Opposites.unless(truth(value(text, place), place)));
    }

    /** A value: a number, a text, a day, or yes or no. */
    static Term value(String text, Place place) throws NotCarried {
        var reading = new Feel(Tokens.of(text), place);
        Term term = reading.any();
        if (!reading.tokens.isAtEnd()) {
            throw reading.tokens.unexpected();
        }
        return Term.settled(term);
    }

    /** What is true or false; of answers, that is a ticked box. */
    static Term truth(Term term, Place place) throws NotCarried {
        Optional<JsonNode> component = place.component(term);
        boolean other = term instanceof Term.Text || term instanceof Term.Figure || term instanceof Term.Several;
        if (other
                || component
                        .filter(one -> !Known.type(one).matches("checkbox|expression"))
                        .isPresent()) {
            throw new NotCarried(say(
                    "'{piece}' is neither true nor false",
                    term instanceof Term.Path(List<String> names) ? String.join(".", names) : term.toString()));
        }
        return term;
    }

    private Term any() throws NotCarried {
        if (++depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        var terms = new ArrayList<>(List.of(all()));
        while (tokens.take("or")) {
            terms.add(truth(all(), place));
        }
        depth--;
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(first(terms));
    }

    private Term all() throws NotCarried {
        var terms = new ArrayList<>(List.of(compared()));
        while (tokens.take("and")) {
            terms.add(truth(compared(), place));
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.All(first(terms));
    }

    private List<Term> first(List<Term> terms) throws NotCarried {
        truth(terms.getFirst(), place);
        return List.copyOf(terms);
    }

    private Term compared() throws NotCarried {
        Term left = sum();
        if (tokens.peek().matches("!?=|[<>]=?")) {
            return new Comparison(place).of(tokens.next(), left, sum());
        }
        if (tokens.take("between")) {
            Term least = sum();
            tokens.expect("and");
            return between(left, ">=", least, "<=", sum());
        }
        return tokens.take("in") ? among(left) : left;
    }

    private Term between(Term of, String from, Term least, String to, Term most) throws NotCarried {
        var comparison = new Comparison(place);
        return new Term.All(List.of(comparison.of(from, of, least), comparison.of(to, of, most)));
    }

    /** What stands behind {@code in}: a list, one of several tests, or a range. */
    private Term among(Term left) throws NotCarried {
        if (tokens.take("(")) {
            var either = new ArrayList<Term>();
            do {
                either.add(tested(left));
            } while (tokens.take(","));
            tokens.expect(")");
            return new Term.Any(either);
        }
        return tested(left);
    }

    private Term tested(Term left) throws NotCarried {
        if (tokens.peek().matches("[<>]=?")) {
            return new Comparison(place).of(tokens.next(), left, sum());
        }
        boolean open = tokens.peek().equals("]");
        if (!open && !tokens.take("[")) {
            Term right = sum();
            return right instanceof Term.Path
                    ? new Term.Holds(right, Comparison.text(left))
                    : new Comparison(place).of("=", left, right);
        }
        if (open) {
            tokens.next();
        }
        var members = new ArrayList<Term>();
        while (!tokens.take("]")) {
            members.add(sum());
            if (tokens.take("..")) {
                Term most = sum();
                String end = tokens.take("[") || tokens.take(")") ? "<" : "<=";
                if (end.equals("<=")) {
                    tokens.expect("]");
                }
                return between(left, open ? ">" : ">=", members.getFirst(), end, most);
            }
            if (!tokens.peek().equals("]")) {
                tokens.expect(",");
            }
        }
        return among(left, new Term.Several(members));
    }

    /** Whether a choice is one of these. */
    static Term among(Term left, Term members) {
        List<Term> texts = members instanceof Term.Several(List<Term> several)
                ? several.stream().map(Comparison::text).toList()
                : List.of(members);
        return new Term.Holds(new Term.Several(texts), left);
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (tokens.peek().matches("[-+]")) {
            left = Durations.reckoned(tokens.next(), left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = single();
        while (tokens.peek().matches("[*/]")) {
            left = new Term.Reckoned(tokens.next(), left, single());
        }
        return left;
    }

    private Term single() throws NotCarried {
        if (tokens.take("-")) {
            Term inner = single();
            return inner instanceof Term.Figure(BigDecimal number)
                    ? new Term.Figure(number.negate())
                    : new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), inner);
        }
        if (tokens.take("(")) {
            Term inner = any();
            tokens.expect(")");
            return part(inner);
        }
        if (tokens.take("[")) {
            return new Term.Several(until("]"));
        }
        if (tokens.take("if")) {
            return choice();
        }
        if (tokens.peek().matches("some|every")) {
            return rows(tokens.next().equals("every"));
        }
        if (Tokens.isCall(tokens)) {
            String name = tokens.next();
            tokens.next();
            return part(new Functions(place, name, until(")")).term());
        }
        if (tokens.isName()) {
            return named();
        }
        return constant(tokens.next());
    }

    private static Term constant(String token) throws NotCarried {
        if (token.startsWith("@")) {
            return new Term.Day(constant(token.substring(1)));
        }
        if (token.startsWith("\"")) {
            return new Term.Text(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Term.Figure(new BigDecimal(token));
        }
        throw new NotCarried(say("'{piece}' is not understood there", token));
    }

    /** {@code .years} and {@code .days} of a length of time. */
    private Term part(Term of) throws NotCarried {
        if (tokens.peek().equals("[")) {
            throw tokens.unexpected();
        }
        if (tokens.take(".")) {
            if (of instanceof Term.Between between && tokens.take(between.unit())) {
                return of;
            }
            throw tokens.unexpected();
        }
        return of;
    }

    private Term named() throws NotCarried {
        String name = tokens.next();
        switch (name) {
            case "true", "false" -> {
                return new Term.Truth(name.equals("true"));
            }
            case "null" -> {
                return Term.EMPTY;
            }
            default -> {}
        }
        var names = new ArrayList<>(List.of(name));
        while (tokens.take(".")) {
            names.add(tokens.next());
        }
        if (tokens.peek().equals("[")) {
            throw new NotCarried(say("it reads one row of '{list}', and does not say which", String.join(".", names)));
        }
        return place.path(names);
    }

    private Term choice() throws NotCarried {
        Term when = truth(any(), place);
        tokens.expect("then");
        Term then = any();
        tokens.expect("else");
        return new Term.Choice(when, then, any());
    }

    /** {@code some row in list satisfies …}; of what is chosen out of several, each is called by the name. */
    private Term rows(boolean every) throws NotCarried {
        String name = tokens.next();
        tokens.expect("in");
        Term list = sum();
        tokens.expect("satisfies");
        if (!(list instanceof Term.Path path)) {
            throw tokens.unexpected();
        }
        Place before = place;
        place = place.through(String.join(".", path.names()), name);
        Term condition = any();
        place = before;
        return place.type(path).matches("checklist|taglist")
                ? chosen(every, path, name, condition)
                : new Term.Rows(every, path, name, condition);
    }

    /** {@code some one in list satisfies one = "a"}, of what is chosen out of several. */
    private Term chosen(boolean every, Term.Path list, String name, Term condition) throws NotCarried {
        if (!every
                && condition instanceof Term.Compared(String sign, Term left, Term right)
                && sign.equals("=")
                && left.equals(new Term.Path(List.of(name)))) {
            return new Term.Holds(list, Comparison.text(right));
        }
        throw tokens.unexpected();
    }

    private List<Term> until(String end) throws NotCarried {
        var terms = new ArrayList<Term>();
        while (!tokens.take(end)) {
            terms.add(any());
            if (!tokens.peek().equals(end)) {
                tokens.expect(",");
            }
        }
        return List.copyOf(terms);
    }
}
