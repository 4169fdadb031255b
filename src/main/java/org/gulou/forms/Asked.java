package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Written;
import org.gulou.language.Names.Behind;

/** When items are asked and within which limits, for rules that read them; of rows, by the path to them. */
final class Asked {
    private Asked() {}

    /**
     * Puts down when an item of the form is asked.
     *
     * @param around the condition of its page
     * @param skipped whether what has this path may not be asked of a row though the row is there
     */
    static void put(Map<String, Behind> asked, ItemSource item, Optional<Written> around, Predicate<String> skipped) {
        put(asked, item, item.id(), item.id(), around, skipped);
    }

    /** When the items of the group at {@code path} are asked, by the names that they have in it. */
    static Map<String, Behind> inside(ItemSource group, String path, Predicate<String> skipped) {
        var asked = new LinkedHashMap<String, Behind>();
        for (ItemSource item : group.items()) {
            String at = Path.inside(path, item.id());
            if (!skipped.test(at)) {
                put(asked, item, item.id(), at, Optional.empty(), skipped);
            }
        }
        return asked;
    }

    private static void put(
            Map<String, Behind> asked,
            ItemSource item,
            String name,
            String path,
            Optional<Written> around,
            Predicate<String> skipped) {
        behind(item, around).ifPresent(known -> asked.put(name, known));
        if (item.repeat().isEmpty()) {
            asked.putAll(limits(item, name, around.isEmpty()));
        } else {
            for (ItemSource cell : item.items()) {
                String at = Path.inside(path, cell.id());
                if (!skipped.test(at)) {
                    put(asked, cell, Path.inside(name, cell.id()), at, Optional.empty(), skipped);
                }
            }
        }
    }

    /**
     * What is kept of the items of a group that is filled once, by paths from outside it.
     *
     * @param asked whether what stands around the group is always asked
     */
    private static Map<String, Behind> limits(ItemSource group, String name, boolean asked) {
        boolean always = asked && !ItemTypes.maybe(group.rules().show());
        Set<String> items = group.items().stream().map(ItemSource::id).collect(Collectors.toSet());
        var limits = new LinkedHashMap<String, Behind>();
        for (ItemSource item : group.items()) {
            List<String> when = item.rules().show().stream().map(Written::text).toList();
            boolean answered = always && when.isEmpty() && isAnswered(item);
            limits.put(item.id(), Behind.answer(List.of(), answered, Kept.of(item, when)));
            if (item.repeat().isEmpty()) {
                limits.putAll(limits(item, item.id(), always));
            }
        }
        var outside = new LinkedHashMap<String, Behind>();
        limits.forEach((path, known) -> outside.put(Path.inside(name, path), known.outside(name, items)));
        return outside;
    }

    private static Optional<Behind> behind(ItemSource item, Optional<Written> around) {
        List<String> when = Stream.concat(around.stream(), item.rules().show().stream())
                .map(Written::text)
                .toList();
        List<String> kept = Kept.of(item, when);
        Optional<String> otherwise = item.rules().whenEmpty().map(Written::text);
        return when.isEmpty() && kept.isEmpty() && otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(Behind.answer(when, isAnswered(item), kept, otherwise));
    }

    /** Whether it holds a value where it is asked; a list: whether it has elements there. */
    private static boolean isAnswered(ItemSource item) {
        if (item.repeat().isPresent() || ItemTypes.isSeveral(item)) {
            return ItemTypes.isFilled(item);
        }
        return item.kind().equals("group")
                || Kind.of(item.kind(), item.parameters())
                        .filter(kind -> !ItemTypes.mayBeEmpty(item, kind, false))
                        .isPresent();
    }
}
