package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Compares answers as the types of their components ask; only equality says anything of what is left blank. */
record Comparison(Place place) {
    Term of(String sign, Term left, Term right) throws NotCarried {
        if (isConstant(left) && !isConstant(right)) {
            return of(turned(sign), right, left);
        }
        if (sign.equals("!=")) {
            return Opposites.not(of("=", left, right));
        }
        if (isConstant(left)) {
            return settled(sign, left, right);
        }
        if (Durations.isOne(right)) {
            return Durations.compared(sign, left, right);
        }
        return left instanceof Term.Path path ? typed(sign, path, right) : new Term.Compared(sign, left, right);
    }

    private static String turned(String sign) {
        return sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<');
    }

    private static Term settled(String sign, Term left, Term right) throws NotCarried {
        if (!sign.equals("=")) {
            throw new NotCarried(say("it reckons with what is no number"));
        }
        return new Term.Truth(left.equals(right));
    }

    private Term typed(String sign, Term.Path path, Term right) {
        String type = place.type(path);
        if (type.equals("checkbox") && isConstant(right)) {
            // it is ticked or not, and never blank
            return right.equals(Term.YES) ? path : right.equals(Term.NO) ? new Term.Otherwise(path) : Term.NO;
        }
        if (right.equals(Term.EMPTY) || right.equals(new Term.Several(List.of()))) {
            return new Term.Compared(sign, path, Term.EMPTY);
        }
        if (type.matches("checklist|taglist") && right instanceof Term.Several(List<Term> members)) {
            return only(path, members);
        }
        return switch (type) {
            case "select", "radio", "textfield", "textarea" -> new Term.Compared(sign, path, text(right));
            case "number" ->
                right instanceof Term.Text(String text)
                        ? new Term.Compared(
                                sign,
                                path,
                                Figures.of(text)
                                        .map(number -> (Term) new Term.Figure(number))
                                        .orElse(right))
                        : new Term.Compared(sign, path, right);
            default ->
                place.isDay(path) && (right instanceof Term.Text || right instanceof Term.Path)
                        ? new Term.Compared(sign, path, new Term.Day(right))
                        : new Term.Compared(sign, path, right);
        };
    }

    /** What is chosen is a list, which equals another where nothing else is chosen. */
    private static Term only(Term.Path path, List<Term> members) {
        var terms = new ArrayList<Term>();
        members.forEach(one -> terms.add(new Term.Holds(path, text(one))));
        terms.add(new Term.Compared("=", length(path), new Term.Figure(BigDecimal.valueOf(members.size()))));
        return new Term.All(terms);
    }

    /** How many rows, options or characters an answer has. */
    static Term.Path length(Term.Path of) {
        var names = new ArrayList<>(of.names());
        names.add("length");
        return new Term.Path(names);
    }

    static boolean isConstant(Term term) {
        return term instanceof Term.Text
                || term instanceof Term.Figure
                || term instanceof Term.Truth
                || term instanceof Term.Several;
    }

    /** A constant as options are called by it. */
    static Term text(Term constant) {
        return switch (constant) {
            case Term.Figure(BigDecimal number) -> new Term.Text(number.toPlainString());
            case Term.Truth(boolean yes) -> new Term.Text(String.valueOf(yes));
            default -> constant;
        };
    }
}
