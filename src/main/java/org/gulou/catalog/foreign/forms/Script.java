package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the conditions and sums that authors of foreign forms write in JavaScript (ECMA-262, expressions): one expression,
 * perhaps after {@code show =}, {@code value =}, {@code valid =} or {@code return}. Whatever else a program may do is not
 * read, and nothing is run.
 */
final class Script {
    private static final int MOST = 4000;
    private static final int DEEPEST = 60;
    private static final Pattern TOKEN = Pattern.compile("(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+"
            + "(\\d+(?:\\.\\d+)?|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|[\\p{L}_$][\\p{L}\\p{N}_$]*"
            + "|===|!==|==|!=|<=|>=|=>|&&|\\|\\||\\?\\.|[-+*/<>!?:().,\\[\\]=;]|$)");
    private static final Set<String> RESULTS = Set.of("show", "value", "valid");

    /** Functions that make a number of a text. */
    private static final Set<String> NUMBER = Set.of("Number", "parseFloat", "parseInt");

    private static final Map<String, String> COMPARED =
            Map.of("===", "=", "==", "=", "!==", "!=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Script(String text) throws NotCarried {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!token.region(end, text.length()).lookingAt()) {
                throw new NotCarried(say("'{piece}' is more than an expression", shortened(text.substring(end))));
            }
            tokens.add(token.group(1));
            end = token.end();
        }
        tokens.removeIf(String::isEmpty);
    }

    /** What a script says; throws where it is more than one expression of the kinds above. */
    static Term read(String script) throws NotCarried {
        if (script.length() > MOST) {
            throw new NotCarried(say("it is longer than {most} characters", MOST));
        }
        var reading = new Script(script);
        reading.begin();
        Term term = reading.choice();
        while (reading.take(";")) {
            // ends what was read
        }
        if (reading.at < reading.tokens.size()) {
            throw reading.unexpected();
        }
        return term;
    }

    private void begin() {
        boolean declared = Set.of("return", "var", "let", "const").contains(peek());
        at += declared ? 1 : 0;
        if (at + 1 < tokens.size()
                && RESULTS.contains(peek())
                && tokens.get(at + 1).equals("=")) {
            at += 2;
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private NotCarried unexpected() {
        return new NotCarried(
                at < tokens.size()
                        ? say("'{piece}' is not understood there", shortened(tokens.get(at)))
                        : say("it ends too early"));
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String sign) {
        boolean there = peek().equals(sign);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) throws NotCarried {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private Term choice() throws NotCarried {
        if (++depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        Term when = any();
        if (take("?")) {
            Term then = choice();
            expect(":");
            when = new Term.Choice(when, then, choice());
        }
        depth--;
        return when;
    }

    private Term any() throws NotCarried {
        var terms = new ArrayList<>(List.of(all()));
        while (take("||")) {
            terms.add(all());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(List.copyOf(terms));
    }

    private Term all() throws NotCarried {
        var terms = new ArrayList<>(List.of(compared()));
        while (take("&&")) {
            terms.add(compared());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.All(List.copyOf(terms));
    }

    private Term compared() throws NotCarried {
        Term left = sum();
        Optional<String> sign = Optional.ofNullable(COMPARED.get(peek()));
        if (sign.isEmpty()) {
            return left;
        }
        at++;
        return new Term.Compared(sign.get(), left, sum());
    }

    private Term sum() throws NotCarried {
        Term left = product();
        while (peek().equals("+") || peek().equals("-")) {
            String sign = tokens.get(at++);
            left = new Term.Reckoned(sign, left, product());
        }
        return left;
    }

    private Term product() throws NotCarried {
        Term left = single();
        while (peek().equals("*") || peek().equals("/")) {
            String sign = tokens.get(at++);
            left = new Term.Reckoned(sign, left, single());
        }
        return left;
    }

    private Term single() throws NotCarried {
        if (take("!")) {
            return new Term.Not(single());
        }
        if (take("+")) {
            // makes a number of a text, which answers with a kind are already
            return single();
        }
        if (take("-")) {
            return new Term.Reckoned("-", new Term.Figure(BigDecimal.ZERO), single());
        }
        if (take("(")) {
            Term inner = choice();
            expect(")");
            return inner;
        }
        String token = peek();
        if (token.isEmpty()) {
            throw unexpected();
        }
        at++;
        char first = token.charAt(0);
        if (first == '"' || first == '\'') {
            return called(new Term.Text(unquoted(token)));
        }
        if (Character.isDigit(first)) {
            return new Term.Figure(new BigDecimal(token));
        }
        if (token.equals("[")) {
            return called(several());
        }
        if (Character.isLetter(first) || first == '_' || first == '$') {
            return named(token);
        }
        at--;
        throw unexpected();
    }

    private static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private Term several() throws NotCarried {
        var members = new ArrayList<Term>();
        while (!take("]")) {
            members.add(choice());
            if (!peek().equals("]")) {
                expect(",");
            }
        }
        return new Term.Several(List.copyOf(members));
    }

    private Term named(String first) throws NotCarried {
        if (NUMBER.contains(first) && take("(")) {
            Term inner = choice();
            expect(")");
            return inner;
        }
        return switch (first) {
            case "true", "false" -> new Term.Truth(first.equals("true"));
            case "null", "undefined" -> Term.EMPTY;
            default -> called(new Term.Path(List.of(first)));
        };
    }

    /** What follows a value: further names, and the few functions that are read. */
    private Term called(Term start) throws NotCarried {
        Term value = start;
        while (true) {
            if (take("[")) {
                String name = peek();
                if (!name.startsWith("\"") && !name.startsWith("'")) {
                    throw unexpected();
                }
                at++;
                expect("]");
                value = further(value, unquoted(name));
            } else if (take(".") || take("?.")) {
                String name = peek();
                at++;
                value = take("(") ? function(value, name) : further(value, name);
            } else if (peek().equals("(")) {
                throw new NotCarried(say("it calls {function}", shortened(tokens.get(at - 1))));
            } else {
                return value;
            }
        }
    }

    private Term further(Term value, String name) throws NotCarried {
        if (!(value instanceof Term.Path(List<String> names))) {
            throw unexpected();
        }
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new Term.Path(List.copyOf(longer));
    }

    private Term function(Term value, String name) throws NotCarried {
        return switch (name) {
            case "includes" -> {
                Term member = choice();
                expect(")");
                yield new Term.Holds(value, member);
            }
            case "some", "every" -> rows(value, name.equals("every"));
            default -> throw new NotCarried(say("it calls {function}", name));
        };
    }

    /** {@code (row => condition)}. */
    private Term rows(Term list, boolean every) throws NotCarried {
        boolean wrapped = take("(");
        String name = peek();
        at++;
        if (wrapped) {
            expect(")");
        }
        expect("=>");
        Term condition = choice();
        expect(")");
        if (!(list instanceof Term.Path path)) {
            throw unexpected();
        }
        return new Term.Rows(every, path, name, condition);
    }
}
