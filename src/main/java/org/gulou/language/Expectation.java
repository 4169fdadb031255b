package org.gulou.language;

/** Whether an expression yields what its place needs. */
final class Expectation {
    private Expectation() {}

    static void check(Compiler compiler, Node node, Type type, Type expected) {
        if (!expected.accepts(type)) {
            compiler.wrong(node, expected, type);
        } else if (type.mayBeEmpty() && !expected.mayBeEmpty() && !expected.equals(Type.ANY)) {
            compiler.fault(
                    node.at(),
                    "Expected " + expected + ", but '" + Source.of(node) + "' may be empty",
                    "Make what it reads required, guard it (if answered(x) then … else …, if count(xs) > 0 then …),"
                            + " or state whenEmpty on the item");
        } else {
            compiler.operations().offered(expected, node);
        }
    }
}
