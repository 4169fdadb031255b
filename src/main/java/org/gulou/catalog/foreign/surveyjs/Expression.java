package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.forms.TokenStream;

/** Reads expressions of SurveyJS: answers are called {@code {name}}, operators are signs or words. */
final class Expression {
    private static final int DEEPEST = 60;

    private final TokenStream tokens;
    private final Known known;
    private final Optional<String> item;
    private int depth;

    private Expression(TokenStream tokens, Known known, Optional<String> item) {
        this.tokens = tokens;
        this.known = known;
        this.item = item;
    }

    /** A condition. */
    static Term condition(String text, Known known) throws NotCarried {
        return truth(read(text, known, Optional.empty()));
    }

    /** A condition of an option, which it calls {@code {item}}. */
    static Term offered(String text, Known known, String option) throws NotCarried {
        return truth(read(text, known, Optional.of(option)));
    }

    /** A value: a number, a text, a day, or yes or no. */
    static Term value(String text, Known known) throws NotCarried {
        return read(text, known, Optional.empty());
    }

    private static Term read(String text, Known known, Optional<String> item) throws NotCarried {
        var reading = new Expression(Tokens.of(text), known, item);
        Term term = reading.any();
        if (!reading.tokens.isAtEnd()) {
            throw reading.tokens.unexpected();
        }
        return Term.settled(term);
    }

    private static Term truth(Term term) {
        return switch (term) {
            case Term.Figure(BigDecimal number) -> new Term.Truth(number.signum() != 0);
            case Term.Text(String text) -> new Term.Truth(!text.isEmpty());
            default -> term;
        };
    }

    private Term any() throws NotCarried {
        if (++depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        var terms = new ArrayList<>(List.of(all()));
        while (tokens.takeOperator("or", "||")) {
            terms.add(all());
        }
        depth--;
        return terms.size() == 1
                ? terms.getFirst()
                : new Term.Any(terms.stream().map(Expression::truth).toList());
    }

    private Term all() throws NotCarried {
        var terms = new ArrayList<>(List.of(compared()));
        while (tokens.takeOperator("and", "&&")) {
            terms.add(compared());
        }
        return terms.size() == 1
                ? terms.getFirst()
                : new Term.All(terms.stream().map(Expression::truth).toList());
    }

    private Term compared() throws NotCarried {
        Term left = sum();
        for (String sign = sign(); !sign.isEmpty(); sign = sign()) {
            tokens.next();
            left = known.compared(sign, left, sum());
        }
        return left;
    }

    private String sign() {
        return switch (tokens.operator()) {
            case "=", "==", "equal" -> "=";
            case "!=", "<>", "notequal" -> "!=";
            case "<", "less" -> "<";
            case "<=", "lessorequal" -> "<=";
            case ">", "greater" -> ">";
            case ">=", "greaterorequal" -> ">=";
            default -> "";
        };
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (tokens.operator().matches("[-+]")) {
            left = new Term.Reckoned(tokens.next(), left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = sought();
        while (tokens.operator().matches("[*/%]")) {
            String sign = tokens.next();
            left = new Term.Reckoned(sign.equals("%") ? "mod" : sign, left, sought());
        }
        return left;
    }

    /** What looks for something in a list. */
    private Term sought() throws NotCarried {
        Term left = single();
        while (true) {
            if (tokens.takeOperator("contains", "contain", "*=", "allof")) {
                left = each(left, single());
            } else if (tokens.takeOperator("notcontains", "notcontain")) {
                left = new Term.Otherwise(each(left, single()));
            } else if (tokens.takeOperator("anyof")) {
                left = known.some(left, several(single()));
            } else if (tokens.takeOperator("noneof")) {
                left = new Term.Otherwise(known.some(left, several(single())));
            } else if (tokens.takeOperator("empty")) {
                left = new Term.Compared("=", left, Term.EMPTY);
            } else if (tokens.takeOperator("notempty")) {
                left = new Term.Compared("!=", left, Term.EMPTY);
            } else {
                return left;
            }
        }
    }

    private static List<Term> several(Term members) {
        return members instanceof Term.Several(List<Term> several) ? several : List.of(members);
    }

    private static Term each(Term list, Term members) {
        return new Term.All(several(members).stream()
                .map(one -> (Term) new Term.Holds(list, Known.text(one)))
                .toList());
    }

    private Term single() throws NotCarried {
        if (tokens.takeOperator("!", "negate")) {
            return new Term.Otherwise(truth(single()));
        }
        if (tokens.take("-")) {
            return single() instanceof Term.Figure(BigDecimal number) ? new Term.Figure(number.negate()) : unread();
        }
        if (tokens.take("(")) {
            Term inner = any();
            tokens.expect(")");
            return inner;
        }
        if (tokens.take("[")) {
            return new Term.Several(until("]"));
        }
        if (tokens.isCall()) {
            String name = tokens.next();
            tokens.next();
            return new Functions(name, until(")"), known).term();
        }
        String token = tokens.next();
        if (token.startsWith("{")) {
            String name = token.substring(1, token.length() - 1).strip();
            return name.equals("item") && item.isPresent() ? new Term.Text(item.get()) : known.path(name);
        }
        if (token.startsWith("'") || token.startsWith("\"")) {
            return new Term.Text(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Term.Figure(new BigDecimal(token));
        }
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "true" -> Term.YES;
            case "false" -> Term.NO;
            case "undefined", "null" -> Term.EMPTY;
            default -> Character.isLetter(token.charAt(0)) ? new Term.Text(token) : unread(token);
        };
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

    private Term unread() throws NotCarried {
        throw tokens.unexpected();
    }

    private static Term unread(String token) throws NotCarried {
        throw new NotCarried(say("'{piece}' is not understood there", token));
    }
}
