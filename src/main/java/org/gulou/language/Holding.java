package org.gulou.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions that are known to hold at a point of an expression, or known not to. */
record Holding(List<Known> all) {
    static final Holding NOTHING = new Holding(List.of());

    /** @param follows whether it only follows from others: then those alone may prove as much with fewer answers to try */
    record Known(Node condition, boolean truth, boolean follows) {}

    Holding {
        all = List.copyOf(all);
    }

    /** What holds wherever these names are read. */
    static Holding given(Names names) {
        Set<String> givens = names.givens();
        var meanings = new Meanings(names);
        return givens.isEmpty()
                ? NOTHING
                : new Holding(givens.stream()
                        .flatMap(condition -> meanings.of(condition).stream())
                        .map(condition -> new Known(condition, true, false))
                        .toList());
    }

    Holding with(Node condition, boolean truth) {
        return with(new Known(condition, truth, false));
    }

    /** With a condition that holds because another one does. */
    Holding following(Node condition) {
        return with(new Known(condition, true, true));
    }

    private Holding with(Known known) {
        var more = new ArrayList<>(all);
        more.add(known);
        return new Holding(more);
    }

    /** What of it still means the same where such words mean something else. */
    Holding without(Predicate<String> hidden) {
        return of(condition -> !Pieces.mention(condition, hidden));
    }

    /** Such conditions of it. */
    Holding of(Predicate<Node> wanted) {
        return new Holding(
                all.stream().filter(known -> wanted.test(known.condition)).toList());
    }

    /** Whether these conditions cannot all hold, too. */
    boolean excludes(List<Node> conditions, Names names) {
        return !conditions.isEmpty()
                && !all.isEmpty()
                && implies(List.of(new Node.Call(0, "not", List.of(new Node.Every(0, conditions)), List.of())), names);
    }

    /** Whether all these conditions hold, too. */
    boolean implies(List<Node> conditions, Names names) {
        var plain = new Holding(all.stream().filter(known -> !known.follows).toList());
        return plain.proves(conditions, names) || (plain.all.size() < all.size() && proves(conditions, names));
    }

    private boolean proves(List<Node> conditions, Names names) {
        var worlds = new Worlds(names);
        all.forEach(known -> worlds.add(known.condition));
        conditions.forEach(worlds::add);
        return worlds.any(world -> all.stream()
                                .allMatch(known ->
                                        worlds.outcome(known.condition, world).isTrue() == known.truth)
                        && !conditions.stream()
                                .allMatch(condition ->
                                        worlds.outcome(condition, world).isTrue()))
                .map(found -> !found)
                .orElse(false);
    }
}
