package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the conditions, sums and checks that authors of foreign forms write in JavaScript (ECMA-262): expressions, and
 * round them names given to some ({@code var hide = …; show = !hide;}), {@code return}, and {@code if … else}. Whatever
 * else a program may do is not read, and nothing is run.
 */
final class Script {
    private static final int DEEPEST = 60;
    /** What scripts of the three kinds set. */
    private static final Set<String> RESULTS = Set.of("show", "value", "valid");

    private static final Set<String> DECLARED = Set.of("var", "let", "const");

    private static final Map<String, String> COMPARED =
            Map.of("===", "=", "==", "=", "!==", "!=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");

    private final TokenStream tokens;
    private final String result;
    private final Map<String, Term> named = new HashMap<>();
    private int depth;

    private Script(TokenStream tokens, String result) {
        this.tokens = tokens;
        this.result = result;
    }

    /**
     * What a script says; throws where it is more than the above.
     *
     * @param result the name that it sets: show, value or valid
     */
    static Term read(String script, String result) throws NotCarried {
        return read(script, result, Optional.empty());
    }

    /** @param before what it says where it sets nothing */
    static Term read(String script, String result, Optional<Term> before) throws NotCarried {
        var reading = new Script(Tokens.of(script), result);
        Optional<Term> said = before;
        while (!reading.tokens.isAtEnd()) {
            said = reading.statement(said);
        }
        return Term.settled(said.orElseThrow(reading.tokens::unexpected));
    }

    /** Whether it does nothing: all of it is comment. */
    static boolean isEmpty(String script) {
        try {
            return Tokens.of(script).isAtEnd();
        } catch (NotCarried more) {
            return false;
        }
    }

    /** Reads a statement; returns the result as it is after it. */
    private Optional<Term> statement(Optional<Term> before) throws NotCarried {
        if (tokens.take(";")) {
            return before;
        }
        if (tokens.take("{")) {
            Optional<Term> said = before;
            while (!tokens.take("}")) {
                said = statement(said);
            }
            return said;
        }
        if (tokens.take("if")) {
            return Optional.of(branches(before));
        }
        boolean declared = DECLARED.contains(tokens.peek());
        if (declared) {
            tokens.next();
        }
        if (Tokens.isName(tokens.peek()) && tokens.peek(1).equals("=")) {
            String name = tokens.next();
            tokens.expect("=");
            Term said = expression();
            if (name.equals(result)) {
                return Optional.of(said);
            }
            if (!declared && RESULTS.contains(name)) {
                // the result of another kind of script, which nobody looks at here
                return before;
            }
            if (!declared && !named.containsKey(name)) {
                throw new NotCarried(say("it sets '{name}'", name));
            }
            named.put(name, said);
            return before;
        }
        tokens.take("return");
        return Optional.of(expression());
    }

    private Term branches(Optional<Term> before) throws NotCarried {
        deeper();
        tokens.expect("(");
        Term when = expression();
        tokens.expect(")");
        Map<String, Term> then = Map.copyOf(named);
        Optional<Term> yes = statement(before);
        if (!named.equals(then)) {
            // a name would mean the one or the other from here on
            throw tokens.unexpected();
        }
        Optional<Term> no = tokens.take("else") ? statement(before) : before;
        depth--;
        if (yes.isEmpty() || no.isEmpty() || !named.equals(then)) {
            throw new NotCarried(say("it does not say what holds otherwise"));
        }
        return new Term.Choice(when, yes.get(), no.get());
    }

    private void deeper() throws NotCarried {
        if (++depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
    }

    TokenStream tokens() {
        return tokens;
    }

    Term expression() throws NotCarried {
        deeper();
        Term when = any();
        if (tokens.take("?")) {
            Term then = expression();
            tokens.expect(":");
            when = new Term.Choice(when, then, expression());
        }
        depth--;
        return when;
    }

    private Term any() throws NotCarried {
        var terms = new ArrayList<>(List.of(all()));
        // a single | of two comparisons holds when one of them does; ?? is || for answers, which are never 0 or no by
        // default
        while (tokens.take("||") || tokens.take("??") || isSingle("|", terms.getLast())) {
            terms.add(all());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(List.copyOf(terms));
    }

    private Term all() throws NotCarried {
        var terms = new ArrayList<>(List.of(compared()));
        while (tokens.take("&&") || isSingle("&", terms.getLast())) {
            terms.add(compared());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.All(List.copyOf(terms));
    }

    private boolean isSingle(String sign, Term left) {
        return (left instanceof Term.Compared || left instanceof Term.All || left instanceof Term.Any)
                && tokens.take(sign);
    }

    private Term compared() throws NotCarried {
        Term left = sum();
        Optional<String> sign = Optional.ofNullable(COMPARED.get(tokens.peek()));
        if (sign.isEmpty()) {
            return left;
        }
        tokens.next();
        Term right = sum();
        return left instanceof Term.Place(Term list, Term member)
                ? found(new Term.Holds(list, member), sign.get(), right)
                : new Term.Compared(sign.get(), left, right);
    }

    /** {@code indexOf(x) !== -1} says that it is there. */
    private Term found(Term.Holds there, String sign, Term right) throws NotCarried {
        String number = right.equals(new Term.Figure(BigDecimal.ZERO)) ? "0" : isMinusOne(right) ? "-1" : "?";
        return switch (sign + " " + number) {
            case "!= -1", "> -1", ">= 0" -> there;
            case "= -1", "< 0" -> new Term.Not(there);
            default -> throw new NotCarried(say("it calls {function}", "indexOf"));
        };
    }

    private static boolean isMinusOne(Term term) {
        return term.equals(new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), new Term.Figure(BigDecimal.ONE)));
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            String sign = tokens.next();
            left = Calls.reckoned(sign, left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = single();
        while (tokens.peek().equals("*") || tokens.peek().equals("/")) {
            String sign = tokens.next();
            left = Calls.reckoned(sign, left, single());
        }
        return left;
    }

    private Term single() throws NotCarried {
        if (tokens.take("!")) {
            deeper();
            Term inner = single();
            depth--;
            // twice not makes a truth of an answer, which a condition is anyway
            return inner instanceof Term.Not(Term twice) ? twice : new Term.Not(inner);
        }
        if (tokens.take("+")) {
            // makes a number of a text, which answers with a kind are already
            return single();
        }
        if (tokens.take("-")) {
            return new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), single());
        }
        var calls = new Calls(this);
        if (tokens.take("(")) {
            Term inner = expression();
            tokens.expect(")");
            return calls.after(inner);
        }
        String token = tokens.peek();
        if (Tokens.isText(token)) {
            return calls.after(new Term.Text(Tokens.unquoted(tokens.next())));
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return new Term.Figure(new BigDecimal(tokens.next()));
        }
        if (tokens.take("[")) {
            return calls.after(new Term.Several(List.copyOf(several("]"))));
        }
        if (!Tokens.isName(token)) {
            throw tokens.unexpected();
        }
        tokens.next();
        return named.containsKey(token) ? calls.after(named.get(token)) : calls.begin(token);
    }

    /** Values up to a sign, with commas between them. */
    List<Term> several(String end) throws NotCarried {
        var members = new ArrayList<Term>();
        while (!tokens.take(end)) {
            members.add(expression());
            if (!tokens.peek().equals(end)) {
                tokens.expect(",");
            }
        }
        return members;
    }
}
