package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.foreign.forms.Names.Found;

/**
 * Writes foreign conditions and sums in the rule language. What an unanswered question counts as differs: there its
 * comparison is decided, here it is open until there is an answer.
 */
final class Rules {
    static final Set<String> NUMBERS = Set.of("decimal", "integer", "money", "percent");
    static final Set<String> TRUTHS = Set.of("boolean", "declaration");

    /** With several of them joined, a rule still is none that is refused for its length. */
    private static final int LONGEST = 2_500;

    private final Names names;
    private final Days days;
    private final boolean decided;

    /**
     * Rules that stand at one place.
     *
     * @param names what they may read from there
     */
    Rules(Names names) {
        this(names, false);
    }

    /** The same, where something must come of each rule though what it reads is left blank. */
    static Rules decided(Names names) {
        return new Rules(names, true);
    }

    /** @param decided whether what reads a blank answer is said to be untrue, and not left open */
    private Rules(Names names, boolean decided) {
        this.names = names;
        this.days = new Days(names);
        this.decided = decided;
    }

    /** Whether something holds. */
    String condition(Term term) throws NotCarried {
        String rule = said(term);
        if (rule.length() > LONGEST) {
            throw new NotCarried(say("it would have more than {most} characters here", LONGEST));
        }
        return rule;
    }

    private String said(Term term) throws NotCarried {
        return switch (term) {
            case Term.Truth(boolean yes) -> String.valueOf(yes);
            case Term.Path path -> truth(names.find(path));
            case Term.Not(Term.Path path) -> untruth(names.find(path));
            case Term.Not(Term inner) -> "not(" + condition(inner) + ")";
            case Term.Otherwise(Term inner) -> otherwise(inner, new Rules(names, true).condition(inner));
            case Term.All(List<Term> terms) -> joined(new Blanks(names).open(terms, "!="), " and ");
            case Term.Any(List<Term> terms) -> joined(gathered(new Blanks(names).open(terms, "=")), " or ");
            case Term.Compared compared -> decided(compared, compared(compared));
            case Term.Holds(Term list, Term member) -> decided(term, holds(list, member));
            case Term.Like(Term of, String pattern) ->
                decided(term, "matches(" + like(of) + ", " + Patterns.quoted(pattern) + ")");
            case Term.Multiple(Term of, var step) -> "modulo(" + number(of) + ", " + step.toPlainString() + ") = 0";
            case Term.Rows rows -> rows(rows);
            case Term.Choice(Term when, Term.Truth(boolean yes), Term.Truth(boolean no))
            when yes != no -> yes ? condition(when) : "not(" + condition(when) + ")";
            case Term.Choice(Term when, Term then, Term otherwise) ->
                "if " + condition(when) + " then " + condition(then) + " else " + condition(otherwise);
            case Term.Text text -> throw neither(text.text());
            case Term.Figure figure -> throw neither(figure.number().toPlainString());
            case Term.Several several -> throw neither(several.members().toString());
            case Term.Reckoned reckoned -> throw neither(reckoned.sign());
            case Term.Rounded rounded -> throw neither(rounded.function());
            case Term.Today() -> throw neither("today");
            case Term.Day day -> throw neither(day.of().toString());
            case Term.Later later -> throw neither(later.unit());
            case Term.Between between -> throw neither(between.unit());
            case Term.Together together -> throw neither(together.function());
            case Term.Place place -> throw neither(place.member().toString());
        };
    }

    private static String otherwise(Term term, String rule) {
        boolean bracketed = rule.startsWith("(") && (term instanceof Term.Compared || term instanceof Term.Holds);
        return bracketed && !rule.startsWith("((") ? "not" + rule : "not(" + rule + ")";
    }

    private String decided(Term term, String rule) throws NotCarried {
        return decided ? new Blanks(names).guarded(term, rule) : rule;
    }

    private static NotCarried neither(String what) {
        return new NotCarried(say("'{piece}' is neither true nor false", what));
    }

    /** A number. */
    String number(Term term) throws NotCarried {
        return switch (term) {
            case Term.Figure(var number) -> number.toPlainString();
            case Term.Between between -> days.between(between);
            case Term.Path path when Lengths.isOne(path) -> new Lengths(names).of(path);
            case Term.Together together -> together(together);
            case Term.Path path -> figure(names.find(path));
            case Term.Any(List<Term> either) when isOrFigure(either) -> orFigure(either);
            case Term.Rounded(String function, Term of, int places) ->
                function + "(" + number(of) + (function.startsWith("round") ? ", " + places : "") + ")";
            case Term.Reckoned(String sign, Term left, Term right)
            when sign.equals("mod") -> "modulo(" + number(left) + ", " + number(right) + ")";
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

    private String like(Term of) throws NotCarried {
        Found found = names.find(of instanceof Term.Path path ? path : new Term.Path(List.of(of.toString())));
        if (!Checks.TEXTS.contains(found.question().kind())) {
            throw new NotCarried(say("it reads '{name}' as a text", found.name()));
        }
        return found.name();
    }

    private String together(Term.Together together) throws NotCarried {
        Scope list = names.list(together.list());
        String column = new Rules(names.inRows("row", list), decided).number(together.column());
        return together.function() + "(" + String.join(".", list.wholePath()) + column.substring(column.indexOf('.'))
                + ")";
    }

    /** Another answer of this kind as it is, or a text. */
    String same(Term term, String kind) throws NotCarried {
        if (term instanceof Term.Text(String text) && Checks.TEXTS.contains(kind)) {
            return quoted(text);
        }
        if (term instanceof Term.Choice(Term when, Term then, Term otherwise)) {
            return "(if " + condition(when) + " then " + same(then, kind) + " else " + same(otherwise, kind) + ")";
        }
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

    /** {@code x = a or x = b} of one choice is one of both. */
    private List<Term> gathered(List<Term> terms) throws NotCarried {
        var gathered = new ArrayList<Term>();
        for (Term term : terms) {
            if (term instanceof Term.Compared(String sign, Term.Path path, Term.Text value)
                    && sign.equals("=")
                    && !value.equals(Term.EMPTY)
                    && names.find(path).question().kind().equals("choice")) {
                if (!gathered.isEmpty()
                        && gathered.getLast() instanceof Term.Holds(Term.Several(List<Term> others), Term member)
                        && member.equals(path)) {
                    var more = new ArrayList<>(others);
                    more.add(value);
                    gathered.removeLast();
                    gathered.add(new Term.Holds(new Term.Several(List.copyOf(more)), path));
                } else {
                    gathered.add(new Term.Holds(new Term.Several(List.of(value)), path));
                }
            } else {
                gathered.add(term);
            }
        }
        return gathered;
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
    static String truth(Found found) {
        if (found.member().isPresent()) {
            return quoted(found.member().get()) + " in " + found.name();
        }
        String kind = found.question().kind();
        return TRUTHS.contains(kind)
                ? found.name()
                : kind.equals("choices") ? "count(" + found.name() + ") > 0" : "answered(" + found.name() + ")";
    }

    static String untruth(Found found) {
        return "not(" + truth(found) + ")";
    }

    private String compared(Term.Compared compared) throws NotCarried {
        Term left = compared.left();
        Term right = compared.right();
        if (Lengths.isOne(left) || Lengths.isOne(right)) {
            return number(left) + " " + compared.sign() + " " + number(right);
        }
        if (Days.isDay(left) || Days.isDay(right)) {
            return days.compared(compared);
        }
        if (left instanceof Term.Path path && Constants.isOne(right)) {
            return Constants.against(names.find(path), compared.sign(), right);
        }
        if (right instanceof Term.Path path && Constants.isOne(left)) {
            return Constants.against(names.find(path), turned(compared.sign()), left);
        }
        if (left instanceof Term.Path one && right instanceof Term.Path other) {
            Found here = names.find(one);
            Found there = names.find(other);
            if (here.question().kind().equals(there.question().kind())) {
                return here.name() + " " + compared.sign() + " " + there.name();
            }
        }
        return number(left) + " " + compared.sign() + " " + number(right);
    }

    private static String turned(String sign) {
        return sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<');
    }

    private String holds(Term list, Term member) throws NotCarried {
        if (list instanceof Term.Several(List<Term> members) && member instanceof Term.Path path) {
            return Constants.among(names.find(path), members);
        }
        if (list instanceof Term.Path path && Constants.isOne(member)) {
            Found found = names.find(path);
            return found.question().kind().equals("text") && !found.question().typed()
                    ? "contains(" + found.name() + ", " + quoted(((Term.Text) member).text()) + ")"
                    : Constants.against(found, "=", member);
        }
        throw new NotCarried(say("it looks for something in what is no list"));
    }

    /** The words of another question. */
    String title(Term.Path path) throws NotCarried {
        return names.find(path).question().title();
    }

    /** A day for a limit of dates. */
    String day(Term term) throws NotCarried {
        return days.written(term);
    }

    private String rows(Term.Rows rows) throws NotCarried {
        Scope list = names.list(rows.list());
        String path = String.join(".", list.wholePath());
        String some = rows.name() + " in " + path + " satisfies "
                + new Rules(names.inRows(rows.name(), list), decided).condition(rows.condition());
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
