package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.kernel.Sentence;

/** What is odd about a condition as it is written: it comes out the same whatever is answered. */
final class Judgement {
    private Judgement() {}

    /**
     * The parts of a condition that are never or always true, or the whole of it.
     *
     * @param odd takes what only limits of answers, and numbers of rows and options, make so: it is true of what can be
     *     filed, and may be written to be sure
     */
    static List<Fault> of(Node condition, Names names, List<Fault> odd) {
        var faults = new ArrayList<Fault>();
        judge(condition, names, false, faults, odd);
        return faults;
    }

    /** @param guards whether a value hangs on it: what keeps it from going wrong is no mistake where nothing can */
    private static void judge(Node node, Names names, boolean guards, List<Fault> faults, List<Fault> odd) {
        int before = faults.size();
        switch (node) {
            case Node.Every every -> every.terms().forEach(term -> judge(term, names, guards, faults, odd));
            case Node.Either either -> either.terms().forEach(term -> judge(term, names, guards, faults, odd));
            case Node.Comparison(int at, var relation, Node left, Node right) ->
                itself(node, left, right, names, faults);
            case Node.Quantified loop -> judge(loop.condition(), elements(loop, names), guards, faults, odd);
            case Node.Literal literal -> {
                return;
            }
            default -> {}
        }
        if (faults.size() == before) {
            Node meaning = new Meanings(names).of(node);
            if (never(List.of(meaning), Map.of(), names)) {
                faults.add(whatever(node));
                return;
            }
            Map<String, List<Node>> behind = behind(meaning, names);
            var own = new LinkedHashMap<>(behind);
            own.keySet().removeIf(path -> path.contains("(") || path.startsWith("row."));
            if (!own.isEmpty() && never(List.of(meaning), own, names)) {
                faults.add(neverTrue(node, meaning, own, names));
            } else if (always(meaning, Map.of(), names)) {
                faults.add(new Fault(
                        node.at(),
                        say("'{rule}' is always true, whatever is answered", Source.of(node)),
                        say("Correct it or leave it out")));
            } else if (!guards && !behind.isEmpty() && never(List.of(meaning), behind, names)) {
                odd.add(neverTrue(node, meaning, behind, names));
            } else {
                behind.keySet().removeIf(path -> !isThere(path, names));
                if (!guards && !behind.isEmpty() && always(meaning, behind, names)) {
                    odd.add(new Fault(
                            node.at(),
                            say(
                                    "'{rule}' is always true: {reasons}",
                                    Source.of(node),
                                    reasons(behind, fewer -> always(meaning, fewer, names))),
                            say("Correct it or leave it out")));
                }
            }
        }
    }

    /** Whether a condition cannot have been written to be sure that there is an answer, as with what a move may give. */
    private static boolean isThere(String read, Names names) {
        String path = read.startsWith("count(") ? read.substring("count(".length(), read.length() - 1) : read;
        return path.indexOf('.') < 0
                || path.startsWith("row.")
                || names.behind(path).filter(Names.Behind::answered).isPresent();
    }

    private static Fault neverTrue(Node node, Node meaning, Map<String, List<Node>> behind, Names names) {
        return new Fault(
                node.at(),
                say(
                        "'{rule}' is never true: {reasons}",
                        Source.of(node),
                        reasons(behind, fewer -> never(List.of(meaning), fewer, names))),
                say("Correct it"));
    }

    /** The conditions on which anything hangs within {@code node}, wherever they stand. */
    static List<Fault> within(Node node, Names names) {
        var faults = new ArrayList<Fault>();
        if (node instanceof Node.If choice) {
            judge(choice.condition(), names, true, faults, new ArrayList<>());
        }
        boolean own = node instanceof Node.For || node instanceof Node.Quantified || node instanceof Node.Filter;
        if (!own) {
            Pieces.of(node).forEach(piece -> faults.addAll(within(piece, names)));
        }
        return faults;
    }

    private static void itself(Node node, Node left, Node right, Names names, List<Fault> faults) {
        boolean paths = (left instanceof Node.Name && right instanceof Node.Name)
                || (left instanceof Node.Path && right instanceof Node.Path);
        if (paths
                && Source.of(left).equals(Source.of(right))
                && !new Compiler(names).compile(left).mayBeEmpty()) {
            faults.add(new Fault(
                    node.at(), say("'{rule}' compares '{path}' with itself", Source.of(node), Source.of(left))));
        }
    }

    /** What names mean within a loop: its variables are elements of its lists. */
    private static Names elements(Node.Quantified loop, Names names) {
        Names inner = names;
        for (Node.Domain domain : loop.domains()) {
            Type list = new Compiler(inner).compile(domain.from()).type();
            inner = inner.inside(Map.of(
                    domain.variable(),
                    list.present() instanceof Type.ListOf(Type element, int least) ? element : Type.ANY));
        }
        return inner;
    }

    /** Which of what is behind the answers decides the condition: none of it can be left out. */
    private static Sentence reasons(Map<String, List<Node>> behind, Predicate<Map<String, List<Node>>> decides) {
        var needed = new LinkedHashMap<>(behind);
        for (String path : behind.keySet()) {
            var fewer = new LinkedHashMap<>(needed);
            fewer.remove(path);
            if (decides.test(fewer)) {
                needed = fewer;
            }
        }
        return needed.entrySet().stream()
                .map(answer -> say(
                        "'{path}' has a value only where {conditions}",
                        answer.getKey(),
                        answer.getValue().stream()
                                .map(one -> say("'{rule}'", Source.of(one)))
                                .reduce((one, other) -> say("{one} and {other}", one, other))
                                .orElse(Sentence.NONE)))
                .reduce((one, other) -> say("{one}, and {other}", one, other))
                .orElse(Sentence.NONE);
    }

    /**
     * What is sure of the answers that a condition reads, and of those that this hangs on, and so on; one that is never
     * asked is told where it stands. Of a long chain only so much as is searched: there is no verdict on more.
     */
    private static Map<String, List<Node>> behind(Node condition, Names names) {
        var meanings = new Meanings(names);
        var sure = new LinkedHashMap<String, List<Node>>();
        var waiting = new ArrayDeque<Node>(List.of(condition));
        var searched = Worlds.ofPairs(names);
        searched.add(condition);
        while (!waiting.isEmpty() && !searched.areTooMany()) {
            var worlds = new Worlds(names);
            worlds.add(waiting.poll());
            for (Node read : worlds.nodes().values()) {
                List<Node> all = kept(read, names).stream()
                        .flatMap(written -> meanings.of(written).stream())
                        .flatMap(known -> said(known, read).stream())
                        .toList();
                boolean asked = !all.isEmpty() && !never(all, Map.of(), names);
                if (asked && sure.put(Source.of(read), all) == null) {
                    waiting.addAll(all);
                    // what is known of rows and of numbers of them may be left out by whoever judges, this never
                    if (read instanceof Node.Name) {
                        all.forEach(searched::add);
                    }
                }
            }
        }
        return sure;
    }

    /** What holds of an answer, or of how many there are of it. */
    private static List<String> kept(Node read, Names names) {
        Node answer = Worlds.isCount(read) ? ((Node.Call) read).arguments().getFirst() : read;
        Optional<String> known = answer instanceof Node.Path path ? known(path, names) : name(answer);
        return known.flatMap(names::behind).map(Names.Behind::kept).orElse(List.of());
    }

    /** Under which name something is known of what a path leads to; a path into a list leads to many. */
    private static Optional<String> known(Node.Path path, Names names) {
        return isOfRow(path)
                ? Optional.of(path.field())
                : Optional.of(Source.of(path))
                        .filter(one -> new Worlds(names).type(path).isPresent());
    }

    private static Optional<String> name(Node node) {
        return node instanceof Node.Name(int at, String name) ? Optional.of(name) : Optional.empty();
    }

    /** The name with which a path begins. */
    private static String root(Node read) {
        return switch (read) {
            case Node.Path path -> root(path.of());
            case Node.Call count -> root(count.arguments().getFirst());
            default -> name(read).orElse("");
        };
    }

    private static boolean isOfRow(Node.Path path) {
        return name(path.of()).filter("row"::equals).isPresent();
    }

    /**
     * What is known of an answer, said of the path that leads to it. Of a row it is known by the names that are read within
     * the row: there only what compares the answer itself is taken.
     */
    private static Optional<Node> said(Node known, Node read) {
        boolean outside = !Pieces.any(read, Node.Path.class::isInstance) || Pieces.mention(known, root(read));
        if (outside) {
            return Optional.of(known);
        }
        return read instanceof Node.Path path
                        && known instanceof Node.Comparison(int at, var relation, Node left, Node right)
                        && name(left).filter(path.field()::equals).isPresent()
                ? Optional.of(new Node.Comparison(at, relation, read, right))
                : Optional.empty();
    }

    /** Whether there is no way in which all of these hold at once, and what is not shown is empty. */
    static boolean never(List<Node> conditions, Map<String, List<Node>> shown, Names names) {
        Worlds worlds = worlds(conditions, shown, names);
        return worlds.any(world -> all(conditions, world, worlds) && possible(shown, world, worlds))
                .map(found -> !found)
                .orElse(false);
    }

    /** In which these are made known, and what is shown as long as there are not too many ways to search. */
    private static Worlds worlds(List<Node> conditions, Map<String, List<Node>> shown, Names names) {
        var worlds = Worlds.ofPairs(names);
        conditions.forEach(worlds::add);
        for (List<Node> when : shown.values()) {
            if (worlds.areTooMany()) {
                break;
            }
            when.forEach(worlds::add);
        }
        return worlds;
    }

    private static boolean possible(Map<String, List<Node>> shown, Map<String, Value> world, Worlds worlds) {
        return shown.entrySet().stream()
                .allMatch(item -> world.getOrDefault(item.getKey(), Value.EMPTY) instanceof Value.Empty
                        || all(item.getValue(), world, worlds));
    }

    private static boolean all(List<Node> conditions, Map<String, Value> world, Worlds worlds) {
        return conditions.stream()
                .allMatch(condition -> worlds.outcome(condition, world).isTrue());
    }

    /** That a condition never holds of answers within their limits, and why. */
    static Optional<Fault> never(Node condition, Names names) {
        Node meaning = new Meanings(names).of(condition);
        Map<String, List<Node>> behind = behind(meaning, names);
        if (!never(List.of(meaning), behind, names)) {
            return Optional.empty();
        }
        return Optional.of(
                never(List.of(meaning), Map.of(), names)
                        ? whatever(condition)
                        : neverTrue(condition, meaning, behind, names));
    }

    private static Fault whatever(Node node) {
        return new Fault(
                node.at(), say("'{rule}' is never true, whatever is answered", Source.of(node)), say("Correct it"));
    }

    /** Whether it never holds of answers within their limits. */
    static boolean isNever(Node condition, Names names) {
        return never(List.of(condition), behind(condition, names), names);
    }

    private static boolean always(Node condition, Map<String, List<Node>> shown, Names names) {
        Worlds worlds = worlds(List.of(condition), shown, names);
        return worlds.any(world -> possible(shown, world, worlds)
                        && !worlds.outcome(condition, world).isTrue())
                .map(found -> !found)
                .orElse(false);
    }
}
