package org.gulou.language;

import java.util.ArrayList;
import java.util.List;

/** Filters that no element passes, whatever is answered: {@code plots[slope > 25]} where a slope is at most 1. */
final class Unfitting {
    private Unfitting() {}

    /** What no element fulfils, wherever it stands in {@code node}. */
    static List<Fault> in(Node node, Names names) {
        var faults = new ArrayList<Fault>();
        switch (node) {
            case Node.Filter(int at, Node list, Node condition) -> {
                faults.addAll(in(list, names));
                if (list instanceof Node.Name || list instanceof Node.Path) {
                    Type type = new Compiler(names).compile(list).type().present();
                    if (type instanceof Type.ListOf(Type element, int least)
                            && element.present() instanceof Type.Fields(var fields, var keys)) {
                        Names own = names.elements(Source.of(list), fields);
                        boolean position = !new Compiler(own).compile(condition).isSurely(Type.BOOLEAN);
                        faults.addAll(position ? List.of() : of(condition, own));
                    }
                }
            }
            case Node.For loop -> loop.domains().forEach(domain -> faults.addAll(in(domain.from(), names)));
            case Node.Quantified loop -> loop.domains().forEach(domain -> faults.addAll(in(domain.from(), names)));
            default -> Pieces.of(node).forEach(piece -> faults.addAll(in(piece, names)));
        }
        return faults;
    }

    private static List<Fault> of(Node condition, Names element) {
        List<Node> terms = switch (condition) {
            case Node.Every every -> every.terms();
            case Node.Either either -> either.terms();
            default -> List.of();
        };
        var faults = new ArrayList<Fault>();
        terms.forEach(term -> faults.addAll(of(term, element)));
        return faults.isEmpty() ? Judgement.never(condition, element).stream().toList() : faults;
    }
}
