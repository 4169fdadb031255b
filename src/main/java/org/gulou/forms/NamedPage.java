package org.gulou.forms;

import java.util.List;
import java.util.Optional;

/**
 * What a page asks, for whoever takes its name for that of an answer.
 *
 * @param rows the group of whose rows each has such a page
 * @param items the ids of what it asks
 */
public record NamedPage(Optional<String> rows, List<String> items) {
    public NamedPage {
        items = List.copyOf(items);
    }

    public static Optional<NamedPage> of(Form form, String id) {
        return form.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .map(page -> new NamedPage(
                        page.each().map(rows -> rows.group().id()),
                        page.items().stream().map(Item::id).toList()));
    }
}
