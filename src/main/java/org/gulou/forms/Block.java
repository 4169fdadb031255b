package org.gulou.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of one scope: the whole form, a group, or the row of a repeating group. */
final class Block {
    private final List<Item> items;
    private final Map<String, Item> byId = new HashMap<>();

    Block(List<Item> items) {
        this.items = List.copyOf(items);
        items.forEach(item -> byId.put(item.id(), item));
    }

    List<Item> items() {
        return items;
    }

    java.util.Optional<Item> item(String id) {
        return java.util.Optional.ofNullable(byId.get(id));
    }
}
