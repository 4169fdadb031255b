package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;

/** Whether an expression yields what its place needs. */
final class Expectation {
    private Expectation() {}

    /** A day where a month is wanted counts as the month in which it lies. */
    static Typed converted(Typed typed, Type expected) {
        if (!expected.present().equals(Type.CALENDAR_MONTH)
                || !typed.type().present().equals(Type.DATE)) {
            return typed;
        }
        Code code = typed.code();
        return new Typed(Type.CALENDAR_MONTH.orEmpty(typed.mayBeEmpty()), frame -> switch (code.run(frame)) {
            case Value.Date(var day) -> Value.of(day.withDayOfMonth(1));
            case Value other -> other;
        });
    }

    static void check(Compiler compiler, Node node, Type type, Type expected) {
        if (!expected.accepts(type)) {
            compiler.wrong(node, expected, type);
        } else if (type.mayBeEmpty() && !expected.mayBeEmpty() && !expected.equals(Type.ANY)) {
            Optional<Gap> gap = Gap.lacking(node, compiler.bindings().names()).or(() -> Gap.of(compiler));
            compiler.faults()
                    .add(new Fault(
                            node.at(),
                            say("Expected {type}, but '{rule}' may be empty", expected, Source.of(node)),
                            gap.map(Gap::advice)
                                    .orElseGet(() ->
                                            say("Make what it reads required, guard it (if answered(x) then … else …),"
                                                    + " or state whenEmpty on the item")),
                            gap.flatMap(Gap::behind)));
        } else {
            compiler.offered().value(expected, node);
        }
    }
}
