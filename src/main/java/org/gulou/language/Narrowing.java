package org.gulou.language;

import java.util.List;
import java.util.Set;

/** What the conditions around a place in an expression make sure of: that a value is there, a list has elements. */
record Narrowing(Bindings bindings) {
    /** What {@code node} yields, as narrow as they make sure of. */
    Typed of(Node node, Typed value) {
        Bindings.Sure sure = bindings.sure();
        if (sure.present().isEmpty() && sure.holding().all().isEmpty()) {
            return value;
        }
        String path = Source.of(node);
        Set<String> present = sure.present();
        Typed narrowed = value.mayBeEmpty() && (present.contains(path) || answered(node) || yields(node))
                ? value.as(value.type().present())
                : value;
        if (present.contains(Assurance.filled(path))
                && narrowed.type().present() instanceof Type.ListOf(Type element, int least)) {
            return narrowed.as(new Type.ListOf(element, Math.max(1, least)));
        }
        return present.contains(Assurance.nonZero(path)) ? narrowed.notZeroAnyMore() : narrowed;
    }

    /** Whether an answer is given because the conditions hold under which it is asked and must be answered. */
    private boolean answered(Node node) {
        return node instanceof Node.Name(int at, String name)
                && !bindings.sure().holding().all().isEmpty()
                && !bindings.hidden(name)
                && bindings.names()
                        .behind(name)
                        .filter(Names.Behind::answered)
                        .filter(known -> holds(known.asked()))
                        .isPresent();
    }

    /** Whether a named rule yields a value under the conditions around it, if not under all. */
    private boolean yields(Node node) {
        return node instanceof Node.Name(int at, String name)
                && bindings.names()
                        .behind(name)
                        .flatMap(Names.Behind::rule)
                        .flatMap(rule -> bindings.ofRule().filter(inside -> !Compiler.mayBeEmpty(rule, inside)))
                        .isPresent();
    }

    private boolean holds(List<String> written) {
        var meanings = new Meanings(bindings.names());
        List<Node> conditions =
                written.stream().flatMap(text -> meanings.of(text).stream()).toList();
        return conditions.size() == written.size() && bindings.sure().holding().implies(conditions, bindings.names());
    }
}
