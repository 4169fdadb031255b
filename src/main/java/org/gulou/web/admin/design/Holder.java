package org.gulou.web.admin.design;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;

/** What holds a question, by the names of page and groups: these stay where numbers change with each step of somebody else. */
final class Holder {
    private Holder() {}

    /** The names of what holds what stands at a path; the empty text for a page. */
    static String of(String path, FormOutline form) {
        int end = path.lastIndexOf("/items/");
        if (end < 0) {
            return "";
        }
        String holder = path.substring(0, end);
        return form.page(holder)
                .map(OutlinedPage::id)
                .or(() -> form.item(holder).map(group -> of(holder, form) + "/" + group.id()))
                .orElse("");
    }

    /** The list that what is so called holds; empty where it is there no more. */
    static Optional<String> list(String names, FormOutline form) {
        return form.pages().stream()
                .flatMap(page -> page.id().equals(names)
                        ? List.of(page.path()).stream()
                        : page.all().stream()
                                .filter(OutlinedItem::isGroup)
                                .map(OutlinedItem::path)
                                .filter(path -> names.equals(of(path, form) + "/"
                                        + form.item(path).map(OutlinedItem::id).orElse(""))))
                .findFirst()
                .map(holder -> holder + "/items");
    }
}
