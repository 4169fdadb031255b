package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/**
 * An element of a list that is carried to another place.
 *
 * @param list the path of the list it comes to
 * @param index its place there, counted after it has been taken away
 */
public record Move(String path, String list, int index) {
    public Manuscript of(Manuscript text) {
        return text.move(path, list, index);
    }

    /** Where it stands afterwards. */
    public String there() {
        return list + "/" + index;
    }

    /** One place up: at the beginning of a page, to the end of the page before; empty where it cannot go further. */
    public static Optional<Move> up(FormOutline form, OutlinedItem item) {
        if (item.index() > 0) {
            return Optional.of(new Move(item.path(), item.list(), item.index() - 1));
        }
        return neighbour(form, item, -1)
                .map(page -> new Move(
                        item.path(), page.path() + "/items", page.items().size()));
    }

    /** One place down: at the end of a page, to the beginning of the next. */
    public static Optional<Move> down(FormOutline form, OutlinedItem item) {
        List<OutlinedItem> beside = form.list(item.list()).orElse(List.of());
        if (item.index() + 1 < beside.size()) {
            return Optional.of(new Move(item.path(), item.list(), item.index() + 1));
        }
        return neighbour(form, item, 1).map(page -> new Move(item.path(), page.path() + "/items", 0));
    }

    /** To the end of another page. */
    public static Move to(OutlinedItem item, OutlinedPage page) {
        return new Move(item.path(), page.path() + "/items", page.items().size());
    }

    /** A page, so many places on. */
    public static Optional<Move> page(FormOutline form, OutlinedPage page, int on) {
        int there = page.index() + on;
        return there < 0 || there >= form.pages().size()
                ? Optional.empty()
                : Optional.of(new Move(page.path(), "pages", there));
    }

    private static Optional<OutlinedPage> neighbour(FormOutline form, OutlinedItem item, int on) {
        if (item.depth() > 0) {
            return Optional.empty();
        }
        return form.pageOf(item.path())
                .map(page -> page.index() + on)
                .filter(there -> there >= 0 && there < form.pages().size())
                .map(form.pages()::get);
    }
}
