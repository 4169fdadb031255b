package org.gulou.catalog.foreign.xpath;

import java.util.List;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/**
 * Which kind of value comes of an expression.
 *
 * @param steps how many calculations may still be followed to what they read
 */
public record Kind(Answers known, int steps) {
    private static final int MOST_STEPS = 12;

    public Kind(Answers known) {
        this(known, MOST_STEPS);
    }

    public FieldType of(Term term) {
        return switch (term) {
            case Term.Text text -> FieldType.TEXT;
            case Term.Truth truth -> FieldType.YES_NO;
            case Term.Compared compared -> FieldType.YES_NO;
            case Term.Holds holds -> FieldType.YES_NO;
            case Term.Like like -> FieldType.YES_NO;
            case Term.Multiple multiple -> FieldType.YES_NO;
            case Term.Not not -> FieldType.YES_NO;
            case Term.Otherwise otherwise -> FieldType.YES_NO;
            case Term.All all -> FieldType.YES_NO;
            case Term.Any(List<Term> terms) ->
                terms.getLast() instanceof Term.Figure ? FieldType.NUMBER : FieldType.YES_NO;
            case Term.Today today -> FieldType.DATE;
            case Term.Day day -> FieldType.DATE;
            case Term.Later later -> FieldType.DATE;
            case Term.Choice(Term when, Term then, Term otherwise) ->
                then.equals(Term.EMPTY) ? of(otherwise) : of(then);
            case Term.Path path ->
                path.names().size() > 1
                        ? FieldType.NUMBER
                        : switch (known.type(Comparison.name(path, ""))) {
                            case "integer", "decimal", "range" -> FieldType.NUMBER;
                            case "boolean" -> FieldType.YES_NO;
                            case "calculate" -> calculated(Comparison.name(path, ""));
                            case "date" -> FieldType.DATE;
                            default -> FieldType.TEXT;
                        };
            default -> FieldType.NUMBER;
        };
    }

    private FieldType calculated(String name) {
        if (steps > 0) {
            try {
                return new Kind(known, steps - 1).of(Expression.value(known.calculation(name), known, name));
            } catch (NotCarried unsaid) {
                // told where it is worked out
            }
        }
        return FieldType.NUMBER;
    }
}
