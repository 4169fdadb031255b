package org.gulou.forms;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.RowKind;

/** The items of one scope: the whole form, a group, or the row of a repeating group. */
final class Block {
    private final List<Item> items;
    private final Map<String, Item> byId = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> rowNames;
    private final boolean prefilled;

    Block(List<Item> items) {
        this.items = List.copyOf(items);
        items.forEach(item -> byId.put(item.id(), item));
        items.stream().filter(item -> !(item instanceof Item.Notice)).forEach(item -> names.add(item.id()));
        rowNames = new LinkedHashSet<>(names);
        rowNames.add(RowKind.KEY);
        prefilled = items.stream().anyMatch(Block::isPrefilled);
    }

    private static boolean isPrefilled(Item item) {
        return switch (item) {
            case Item.Ask ask -> ask.prefill().isPresent();
            case Item.Group group ->
                group.prefill().isPresent() || group.block().isPrefilled();
            case Item.Notice notice -> false;
        };
    }

    /** Whether a register fills in anything of it. */
    boolean isPrefilled() {
        return prefilled;
    }

    /** What rules can read of it, in order; of a row its key, too. */
    Set<String> names(boolean row) {
        return Collections.unmodifiableSet(row ? rowNames : names);
    }

    List<Item> items() {
        return items;
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
