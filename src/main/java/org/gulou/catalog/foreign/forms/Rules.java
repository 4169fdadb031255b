package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.foreign.forms.Names.Found;

/**
 * Writes foreign conditions and sums in the rule language. What an unanswered question counts as differs: there its
 * comparison is decided, here it is open until there is an answer.
 */
final class Rules {
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "money", "percent");
    private static final Set<String> TRUTHS = Set.of("boolean", "declaration");

    private final Names names;

    /**
     * Rules that stand at one place.
     *
     * @param names what they may read from there
     */
    Rules(Names names) {
        this.names = names;
    }

    /** Whether something holds. */
    String condition(Term term) throws NotCarried {
        return switch (term) {
            case Term.Truth(boolean yes) -> String.valueOf(yes);
            case Term.Path path -> truth(names.find(path));
            case Term.Not(Term.Path path) -> untruth(names.find(path));
            case Term.Not(Term inner) -> "not(" + condition(inner) + ")";
            case Term.All(List<Term> terms) -> joined(terms, " and ");
            case Term.Any(List<Term> terms) -> joined(terms, " or ");
            case Term.Compared compared -> compared(compared);
            case Term.Holds(Term list, Term member) -> holds(list, member);
            case Term.Rows rows -> rows(rows);
            case Term.Choice(Term when, Term.Truth(boolean yes), Term.Truth(boolean no))
            when yes != no -> yes ? condition(when) : "not(" + condition(when) + ")";
            case Term.Choice(Term when, Term then, Term otherwise) ->
                "if " + condition(when) + " then " + condition(then) + " else " + condition(otherwise);
            case Term.Text text -> throw neither(text.text());
            case Term.Figure figure -> throw neither(figure.number().toPlainString());
            case Term.Several several -> throw neither(several.members().toString());
            case Term.Reckoned reckoned -> throw neither(reckoned.sign());
        };
    }

    private static NotCarried neither(String what) {
        return new NotCarried(say("'{piece}' is neither true nor false", what));
    }

    /** A number. */
    String number(Term term) throws NotCarried {
        return switch (term) {
            case Term.Figure(var number) -> number.toPlainString();
            case Term.Path path when isLength(path) -> length(path);
            case Term.Path path -> figure(names.find(path));
            case Term.Any(List<Term> either) when isOrFigure(either) -> orFigure(either);
            case Term.Reckoned(String sign, Term left, Term right) ->
                "(" + number(left) + " " + sign + " " + number(right) + ")";
            case Term.Choice(Term when, Term then, Term otherwise) ->
                "(if " + condition(when) + " then " + number(then) + " else " + number(otherwise) + ")";
            default -> throw new NotCarried(say("it reckons with what is no number"));
        };
    }

    /** {@code data.rent || 0}: a number that stands for no answer. */
    private static boolean isOrFigure(List<Term> either) {
        return either.size() == 2 && either.getFirst() instanceof Term.Path && either.getLast() instanceof Term.Figure;
    }

    private String orFigure(List<Term> either) throws NotCarried {
        String answer = number(either.getFirst());
        return "(if answered(" + answer + ") then " + answer + " else " + number(either.getLast()) + ")";
    }

    private static boolean isLength(Term term) {
        return term instanceof Term.Path(List<String> names)
                && names.size() > 1
                && names.getLast().equals("length");
    }

    /** How many characters a text has, or rows a list. */
    private String length(Term.Path path) throws NotCarried {
        var counted = new Term.Path(path.names().subList(0, path.names().size() - 1));
        if (names.isList(counted)) {
            return "count(" + String.join(".", names.list(counted).wholePath()) + ")";
        }
        Found found = names.find(counted);
        if (!found.question().kind().equals("text") && !found.question().kind().equals("longText")) {
            throw new NotCarried(say("it reckons with '{question}', which is no number", found.name()));
        }
        return "string length(" + found.name() + ")";
    }

    /** Another answer of this kind, as it is. */
    String same(Term term, String kind) throws NotCarried {
        if (term instanceof Term.Path path) {
            Found found = names.find(path);
            if (found.question().kind().equals(kind) && found.member().isEmpty()) {
                return found.name();
            }
        }
        throw new NotCarried(say("it gives neither a number nor another answer of its kind"));
    }

    private static String figure(Found found) throws NotCarried {
        if (!NUMBERS.contains(found.question().kind())) {
            throw new NotCarried(say("it reckons with '{question}', which is no number", found.name()));
        }
        return found.name();
    }

    private String joined(List<Term> terms, String word) throws NotCarried {
        var parts = new ArrayList<String>();
        for (Term term : terms) {
            String part = condition(term);
            parts.add(
                    term instanceof Term.Any || term instanceof Term.All || term instanceof Term.Choice
                            ? "(" + part + ")"
                            : part);
        }
        return String.join(word, parts);
    }

    /** What counts as true in JavaScript where a question stands alone: it has an answer that is not 0 or no. */
    private static String truth(Found found) {
        if (found.member().isPresent()) {
            return quoted(found.member().get()) + " in " + found.name();
        }
        String kind = found.question().kind();
        return TRUTHS.contains(kind)
                ? found.name()
                : kind.equals("choices") ? "count(" + found.name() + ") > 0" : "answered(" + found.name() + ")";
    }

    private static String untruth(Found found) {
        return "not(" + truth(found) + ")";
    }

    private String compared(Term.Compared compared) throws NotCarried {
        if (isLength(compared.left()) || isLength(compared.right())) {
            return number(compared.left()) + " " + compared.sign() + " " + number(compared.right());
        }
        if (compared.left() instanceof Term.Path path && isConstant(compared.right())) {
            return against(names.find(path), compared.sign(), compared.right());
        }
        if (compared.right() instanceof Term.Path path && isConstant(compared.left())) {
            return against(names.find(path), turned(compared.sign()), compared.left());
        }
        if (compared.left() instanceof Term.Path left && compared.right() instanceof Term.Path right) {
            Found one = names.find(left);
            Found other = names.find(right);
            if (one.question().kind().equals(other.question().kind())) {
                return one.name() + " " + compared.sign() + " " + other.name();
            }
        }
        return number(compared.left()) + " " + compared.sign() + " " + number(compared.right());
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Text || term instanceof Term.Truth || term instanceof Term.Figure;
    }

    private static String turned(String sign) {
        return sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<');
    }

    private String against(Found found, String sign, Term constant) throws NotCarried {
        if (constant.equals(Term.EMPTY)) {
            String answered = "answered(" + found.name() + ")";
            return sign.equals("=") ? "not(" + answered + ")" : answered;
        }
        String kind = found.question().kind();
        String text = said(constant);
        boolean same = sign.equals("=");
        if (found.member().isPresent() || TRUTHS.contains(kind)) {
            boolean yes = text.equals("true");
            if ((!yes && !text.equals("false")) || (!same && !sign.equals("!="))) {
                throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
            }
            return yes == same ? truth(found) : untruth(found);
        }
        if (NUMBERS.contains(kind)) {
            if (!text.matches("-?\\d+(\\.\\d+)?")) {
                throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
            }
            return found.name() + " " + sign + " " + text;
        }
        return switch (kind) {
            case "choices" -> {
                String within = option(found, text) + " in " + found.name();
                yield same ? within : "not(" + within + ")";
            }
            case "choice" -> found.name() + " " + sign + " " + option(found, text);
            case "date" -> found.name() + " " + sign + " date(" + quoted(day(text)) + ")";
            case "text", "longText", "email", "phone", "iban" -> found.name() + " " + sign + " " + quoted(text);
            default -> throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
        };
    }

    private static String day(String text) throws NotCarried {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
            throw new NotCarried(say("'{piece}' is no day", text));
        }
        return text.substring(0, 10);
    }

    private static String said(Term constant) {
        return switch (constant) {
            case Term.Text(String text) -> text;
            case Term.Figure(var number) -> number.toPlainString();
            case Term.Truth(boolean yes) -> String.valueOf(yes);
            default -> throw new IllegalArgumentException("No constant: " + constant);
        };
    }

    private static String option(Found found, String value) throws NotCarried {
        return quoted(Optional.ofNullable(found.question().options().get(value))
                .orElseThrow(() -> new NotCarried(say("'{value}' is no option of '{question}'", value, found.name()))));
    }

    private String holds(Term list, Term member) throws NotCarried {
        if (list instanceof Term.Several(List<Term> members) && member instanceof Term.Path path) {
            Found found = names.find(path);
            var any = new ArrayList<String>();
            for (Term one : members) {
                any.add(against(found, "=", one));
            }
            return "(" + String.join(" or ", any) + ")";
        }
        if (list instanceof Term.Path path && isConstant(member)) {
            Found found = names.find(path);
            return found.question().kind().equals("text")
                    ? "contains(" + found.name() + ", " + quoted(said(member)) + ")"
                    : against(found, "=", member);
        }
        throw new NotCarried(say("it looks for something in what is no list"));
    }

    private String rows(Term.Rows rows) throws NotCarried {
        Scope list = names.list(rows.list());
        String path = String.join(".", list.wholePath());
        String some = rows.name() + " in " + path + " satisfies "
                + new Rules(names.inRows(rows.name(), list)).condition(rows.condition());
        // JavaScript holds every() of no rows for true; whoever wrote it hardly meant that
        return rows.every() ? "(count(" + path + ") > 0 and every " + some + ")" : "(some " + some + ")";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Several conditions, all of which must hold. */
    static String all(List<String> conditions) {
        return conditions.size() == 1
                ? conditions.getFirst()
                : conditions.stream()
                        .map(one -> one.contains(" or ") || one.startsWith("if ") ? "(" + one + ")" : one)
                        .collect(Collectors.joining(" and "));
    }
}
