package org.gulou.catalog.foreign.xpath;

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
        return FieldType.of(term, this::answered);
    }

    private FieldType answered(Term.Path path) {
        return path.names().size() > 1
                ? FieldType.NUMBER
                : switch (known.type(Comparison.name(path, ""))) {
                    case "integer", "decimal", "range" -> FieldType.NUMBER;
                    case "boolean" -> FieldType.YES_NO;
                    case "calculate" -> calculated(Comparison.name(path, ""));
                    case "date" -> FieldType.DATE;
                    default -> FieldType.TEXT;
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
