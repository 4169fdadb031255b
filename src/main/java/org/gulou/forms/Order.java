package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/**
 * Who reads whom: items must not wait for each other, nor for a page that comes later.
 *
 * <p>Items are named by their paths without row keys, named rules by their names with a colon before them.
 */
final class Order {
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<String, Set<String>> readsOf = new LinkedHashMap<>();
    private final Map<Integer, String> sections = new LinkedHashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private final Set<Written> demands = new HashSet<>();

    private record Read(String reader, int page, Set<String> targets, Written written) {}

    /** The page on which the item at {@code path} is asked. */
    int page(String path) {
        return pages.getOrDefault(path, -1);
    }

    /** Pages of different sections among these, by page, may be asked in any order. */
    void sections(Map<Integer, String> anyOrder) {
        sections.putAll(anyOrder);
    }

    private boolean free(int page, int other) {
        String one = sections.getOrDefault(page, "");
        String two = sections.getOrDefault(other, "");
        return !one.isEmpty() && !two.isEmpty() && !one.equals(two);
    }

    /** An item stands at {@code path}, on that page. */
    void item(String path, int page) {
        pages.put(path, page);
        String around = Path.around(path);
        if (!around.isEmpty()) {
            edge(path, around);
        }
    }

    void declare(String name) {
        readsOf.put(rule(name), new LinkedHashSet<>());
    }

    /** A named rule as a reader. */
    static String rule(String name) {
        return ":" + name;
    }

    /**
     * A rule on {@code reader} reads these names.
     *
     * @param scope the path of the group in which it stands; the empty text at the top
     * @param page on which it must be known; -1 for none
     * @param waits whether the reader's value waits for it
     */
    void reads(String reader, String scope, int page, boolean waits, Set<String> names, Written written) {
        var targets = new LinkedHashSet<String>();
        names.forEach(name -> resolve(scope, name).ifPresent(targets::add));
        if (waits) {
            targets.forEach(target -> edge(reader, target));
        }
        reads.add(new Read(reader, page, targets, written));
    }

    /** An item offers the rows of a group: these must be there first. */
    void reads(String reader, String scope, int page, Written group) {
        resolve(scope, group.text()).ifPresent(target -> reads.add(new Read(reader, page, Set.of(target), group)));
    }

    /** This rule says whether an item must be answered. */
    void demands(Written rule) {
        demands.add(rule);
    }

    private void edge(String reader, String target) {
        readsOf.computeIfAbsent(reader, key -> new LinkedHashSet<>()).add(target);
    }

    /** The item or rule that a path means in a scope; empty for facts and variables. */
    Optional<String> resolve(String scope, String path) {
        Path at = Path.of(path);
        return switch (at.first()) {
            case "form" -> at.rest().flatMap(rest -> resolve("", rest));
            case "row", "siblings" -> longest(scope, at.rest().orElse(""));
            case "parent" -> longest(Path.around(scope), at.rest().orElse(""));
            default -> named(scope, at.first(), path);
        };
    }

    private Optional<String> named(String scope, String first, String path) {
        String at = scope;
        while (true) {
            if (pages.containsKey(Path.inside(at, first))) {
                return longest(at, path);
            }
            if (at.isEmpty()) {
                return readsOf.containsKey(":" + first) ? Optional.of(":" + first) : Optional.empty();
            }
            at = Path.around(at);
        }
    }

    private Optional<String> longest(String scope, String path) {
        String found = scope;
        for (String part : path.split("\\.", -1)) {
            String next = Path.inside(found, part);
            if (!pages.containsKey(next)) {
                break;
            }
            found = next;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The last page whose answers these names hang on; -1 for none. */
    int lastPage(Set<String> names) {
        int last = -1;
        for (String name : names) {
            Optional<String> target = resolve("", name);
            if (target.isPresent()) {
                last = Math.max(last, lastPage(target.get(), new LinkedHashSet<>()));
            }
        }
        return last;
    }

    private int lastPage(String node, Set<String> seen) {
        int last = pages.getOrDefault(node, -1);
        if (node.startsWith(":") && seen.add(node)) {
            for (String target : readsOf.getOrDefault(node, Set.of())) {
                last = Math.max(last, lastPage(target, seen));
            }
        }
        return last;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Read read : reads) {
            if (read.page() >= 0) {
                for (String target : read.targets()) {
                    int last = lastPage(target, new LinkedHashSet<>());
                    if (last > read.page() && !free(last, read.page())) {
                        problems.add(read.written()
                                .problem(
                                        say(
                                                "'{item}' is asked on a later page than '{reader}', so it cannot be"
                                                        + " known here",
                                                plain(target),
                                                plain(read.reader())),
                                        say("Move it to this page or an earlier one.")));
                    }
                }
            }
        }
        ring().ifPresent(ring -> problems.add(ring));
        return problems;
    }

    private Optional<Problem> ring() {
        var done = new LinkedHashSet<String>();
        for (String node : readsOf.keySet()) {
            var ring = ring(node, new ArrayList<>(), done);
            if (!ring.isEmpty()) {
                return reads.stream()
                        .filter(read -> ring.contains(read.reader())
                                && read.targets().stream().anyMatch(ring::contains))
                        .findFirst()
                        .map(read -> told(ring.stream().map(Order::plain).toList(), read.written()));
            }
        }
        return Optional.empty();
    }

    /** @param ring the first is named again at the end */
    private Problem told(List<String> ring, Written at) {
        if (ring.size() == 2) {
            return at.problem(
                    say("'{item}' waits for itself, for it is what its own name means here", ring.getFirst()),
                    say("Read something else; if another of this name is meant, rename one of the two."));
        }
        return at.problem(
                say("These wait for each other: {ring}", String.join(" → ", ring)),
                demands.contains(at)
                        ? say(
                                "Ask for neither by 'required', and write one check of both, such as answered({one}) or answered({other}).",
                                ring.getFirst(),
                                ring.get(1))
                        : say("Let one of them do without the other."));
    }

    private List<String> ring(String node, List<String> way, Set<String> done) {
        int before = way.indexOf(node);
        if (before >= 0) {
            var ring = new ArrayList<>(way.subList(before, way.size()));
            ring.add(node);
            return ring;
        }
        if (done.contains(node)) {
            return List.of();
        }
        way.add(node);
        for (String target : readsOf.getOrDefault(node, Set.of())) {
            var ring = ring(target, way, done);
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        way.removeLast();
        done.add(node);
        return List.of();
    }

    private static String plain(String node) {
        return node.startsWith(":") ? node.substring(1) : node;
    }
}
