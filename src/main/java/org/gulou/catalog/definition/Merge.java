package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * The one merge rule, by which an archetype, a service, a variant and a local body are laid over each other: maps merge
 * by key, lists of things with an id by id, all else is replaced. What a layer adds says so ({@code add: true} or
 * {@code after: <id>}), what it takes away too ({@code drop: true}); any other name that the layer below lacks is a
 * mistake. Every value keeps the place where it was written, so that what is wrong in the whole is told there.
 */
final class Merge {
    private static final String ADD = "add";
    private static final String AFTER = "after";
    private static final String DROP = "drop";
    private static final String ID = "id";
    private static final String RULE = "rule";

    /** Maps whose keys are names that authors gave; all other keys are words of the language. */
    private static final Set<String> NAMED =
            Set.of("states", "moves", "clocks", "rules", "tables", "lanes", "quotas", "parties", "appointments");

    private final Sentence below;
    private final Mistakes mistakes;
    private final Map<String, Place> dropped = new LinkedHashMap<>();

    /**
     * Lays over one layer.
     *
     * @param below what it is called in the words to authors, such as "the service"
     */
    Merge(Sentence below, Mistakes mistakes) {
        this.below = below;
        this.mistakes = mistakes;
    }

    /** What was taken away so far, with the place where that was said. */
    Map<String, Place> dropped() {
        return dropped;
    }

    /** {@code lower} with {@code upper} laid over. */
    Fields over(Fields lower, Fields upper) {
        return fields(lower, upper, false);
    }

    private Fields fields(Fields lower, Fields upper, boolean named) {
        var fields = new LinkedHashMap<>(lower.fields());
        var keys = new HashMap<>(lower.keys());
        var lastAfter = new HashMap<String, String>();
        upper.fields().forEach((key, said) -> {
            var name = new Written(key, upper.keyPlace(key));
            Optional<Node> there = Optional.ofNullable(fields.get(key));
            keys.put(key, name.place());
            if (drops(said)) {
                drop(name, said, fields);
            } else if (there.isPresent()) {
                fields.put(key, changed(name, there.get(), said));
            } else if (!named) {
                fields.put(key, fresh(said));
            } else if (adds(said)) {
                Optional<Written> after = after(said);
                Node plain = unwrapped(without(said));
                if (after.isEmpty()) {
                    fields.put(key, plain);
                } else if (known(after.get(), fields.keySet())) {
                    insert(
                            fields,
                            lastAfter.getOrDefault(
                                    after.get().text(), after.get().text()),
                            key,
                            plain);
                    lastAfter.put(after.get().text(), key);
                }
            } else {
                lacks(name, fields.keySet());
            }
        });
        return new Fields(fields, keys, upper.place());
    }

    private static void insert(Map<String, Node> fields, String anchor, String key, Node value) {
        var before = new LinkedHashMap<>(fields);
        fields.clear();
        before.forEach((name, node) -> {
            fields.put(name, node);
            if (name.equals(anchor)) {
                fields.put(key, value);
            }
        });
    }

    private Node changed(Written name, Node there, Node said) {
        if (adds(said)) {
            exists(name, there.place());
        }
        return switch (without(said)) {
            case Fields upper when there instanceof Fields lower -> fields(lower, upper, NAMED.contains(name.text()));
            case Items upper
            when there instanceof Items lower && byId(lower) && byId(upper) -> {
                if (upper.items().isEmpty()) {
                    takesNothingAway(name, lower);
                }
                yield items(lower, upper);
            }
            case Node other -> other;
        };
    }

    /** Whoever writes {@code fees: []} means that there are none; but by the merge rule all of them stay. */
    private void takesNothingAway(Written list, Items lower) {
        lower.items().stream()
                .findFirst()
                .flatMap(Merge::id)
                .ifPresent(first -> mistakes.add(list.problem(
                        say(
                                "An empty list takes nothing away: '{id}' and whatever else {layer} has stays.",
                                first,
                                below),
                        say(
                                "Write '{entry}' for each that is to go, or leave '{list}' out.",
                                "{id: " + first + ", drop: true}",
                                list))));
    }

    /** What stands under a word of the language that the layer below does not use: all in it is new without saying so. */
    private Node fresh(Node said) {
        return switch (without(said)) {
            case Scalar scalar -> scalar;
            case Items items ->
                new Items(items.items().stream().map(this::fresh).toList(), items.place());
            case Fields fields -> {
                var inner = new LinkedHashMap<String, Node>();
                fields.fields().forEach((key, value) -> {
                    if (drops(value)) {
                        lacks(new Written(key, fields.keyPlace(key)), List.of());
                    } else {
                        inner.put(key, unwrapped(fresh(value)));
                    }
                });
                yield new Fields(inner, fields.keys(), fields.place());
            }
        };
    }

    private Items items(Items lower, Items upper) {
        var ids = new ArrayList<String>();
        var entries = new LinkedHashMap<String, Node>();
        for (Node item : lower.items()) {
            String id = id(item).orElseThrow().text();
            ids.add(id);
            entries.put(id, item);
        }
        var lastAfter = new HashMap<String, String>();
        for (Node item : upper.items()) {
            Written id = id(item).orElseThrow();
            Optional<Node> there = Optional.ofNullable(entries.get(id.text()));
            if (drops(item)) {
                ids.remove(id.text());
                drop(id, item, entries);
            } else if (there.isPresent()) {
                entries.put(id.text(), changed(id, there.get(), item));
            } else if (adds(item)) {
                entries.put(id.text(), without(item));
                ids.add(position(ids, after(item), lastAfter, id.text()), id.text());
            } else {
                lacks(id, entries.keySet());
            }
        }
        return new Items(
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                        .toList(),
                upper.place());
    }

    private int position(List<String> ids, Optional<Written> after, Map<String, String> lastAfter, String id) {
        if (after.isEmpty() || !known(after.get(), ids)) {
            return ids.size();
        }
        String anchor = lastAfter.getOrDefault(after.get().text(), after.get().text());
        lastAfter.put(after.get().text(), id);
        return ids.indexOf(anchor) + 1;
    }

    private boolean known(Written anchor, Collection<String> names) {
        if (names.contains(anchor.text())) {
            return true;
        }
        mistakes.add(anchor.problem(
                say("There is no '{name}' in {layer} behind which it could stand.", anchor, below),
                Nearest.suggestion(anchor.text(), names)));
        return false;
    }

    private void drop(Written name, Node said, Map<String, Node> from) {
        if (said instanceof Fields fields) {
            fields.fields().keySet().stream()
                    .filter(key -> !key.equals(DROP) && !key.equals(ID))
                    .forEach(key -> mistakes.add(new Written(key, fields.keyPlace(key))
                            .problem(
                                    say("'{name}' is dropped here, so '{key}' says nothing.", name, key),
                                    say("Leave '{key}' out, or 'drop: true'.", key))));
        }
        if (from.remove(name.text()) == null) {
            lacks(name, from.keySet());
        } else {
            dropped.put(name.text(), name.place());
        }
    }

    private void lacks(Written name, Collection<String> known) {
        mistakes.add(name.problem(
                say("There is no '{name}' in {layer} that could be changed here.", name, below),
                Nearest.didYouMean(name.text(), known).then(say("Something new says 'add: true' or 'after: <id>'."))));
    }

    private void exists(Written name, Place there) {
        mistakes.add(name.problem(
                say("'{name}' is in {layer} already ({file}:{line}).", name, below, there.file(), there.line()),
                say("Leave 'add' and 'after' out to change it, or choose another id.")));
    }

    /** Whether every entry is a thing with an id: an element without a scope goes by its own name. */
    private static boolean byId(Items list) {
        return list.items().stream().allMatch(item -> id(item).isPresent());
    }

    private static Optional<Written> id(Node item) {
        return item instanceof Fields fields
                ? fields.written("id").or(() -> fields.written("as")).or(() -> fields.written("use"))
                : Optional.empty();
    }

    private static boolean adds(Node said) {
        return said instanceof Fields fields && (fields.is(ADD) || after(said).isPresent());
    }

    private static Optional<Written> after(Node said) {
        return said instanceof Fields fields ? fields.written(AFTER) : Optional.empty();
    }

    private static boolean drops(Node said) {
        return said instanceof Fields fields && fields.is(DROP);
    }

    private static Node without(Node said) {
        return said instanceof Fields fields ? fields.without(Set.of(ADD, AFTER)) : said;
    }

    /** A new named rule is written as a map, because text alone could not say that it is new. */
    private static Node unwrapped(Node said) {
        return said instanceof Fields fields
                        && fields.fields().keySet().equals(Set.of(RULE))
                        && fields.get(RULE).orElse(said) instanceof Scalar rule
                ? rule
                : said;
    }
}
