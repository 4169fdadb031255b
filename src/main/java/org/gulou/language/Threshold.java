package org.gulou.language;

import org.gulou.language.Node.Relation;

/**
 * A comparison with a number that stands in the rule, as in {@code age >= 18}.
 *
 * @param less whether it holds of a smaller number
 * @param same whether it holds of the number itself
 * @param more whether it holds of a larger number
 */
record Threshold(Relation relation, Value.Num number, boolean less, boolean same, boolean more) {
    static Threshold of(Relation relation, Value.Num number) {
        return new Threshold(
                relation,
                number,
                Relations.says(relation, -1),
                Relations.says(relation, 0),
                Relations.says(relation, 1));
    }

    Value holds(Value value) {
        if (!(value instanceof Value.Num known)) {
            return Relations.holds(relation, value, number);
        }
        int order = known.number().compareTo(number.number());
        return Value.of(order < 0 ? less : order == 0 ? same : more);
    }
}
