package org.gulou.web.admin.design;

import java.util.Set;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.Sheet;
import org.gulou.web.ui.Posted;

/** What of the form is open to be filled in. */
sealed interface Spot {
    Spot NONE = new None();

    record None() implements Spot {}

    /** A question that is there. */
    record Item(OutlinedItem item) implements Spot {}

    /** A page that is there. */
    record Page(OutlinedPage page) implements Spot {}

    /**
     * A question that is to be added.
     *
     * @param shared whether it is to be chosen among the shared elements
     */
    record NewItem(String list, int index, Set<String> taken, boolean shared) implements Spot {}

    /** A page that is to be added. */
    record NewPage(int index, Set<String> taken) implements Spot {}

    /** The place in the form; the empty text for none. */
    default String path() {
        return switch (this) {
            case None none -> "";
            case Item(OutlinedItem item) -> item.path();
            case Page(OutlinedPage page) -> page.path();
            case NewItem added -> added.list() + "/" + added.index();
            case NewPage added -> "pages/" + added.index();
        };
    }

    /** What is written there. */
    default Sheet written() {
        return switch (this) {
            case Item(OutlinedItem item) -> Sheet.of(item);
            case Page(OutlinedPage page) -> Sheet.of(page);
            case NewItem added -> Sheet.ofNew("text");
            case NewPage added -> Sheet.ofNewPage();
            case None none -> Sheet.ofNewPage();
        };
    }

    default boolean isNew() {
        return this instanceof NewItem || this instanceof NewPage;
    }

    /** What is asked for by {@code at}, {@code add} or {@code share}; nothing where the form has no such place. */
    static Spot of(Posted asked, FormOutline form) {
        String at = asked.text("at");
        if (!at.isEmpty()) {
            return form.item(at)
                    .<Spot>map(Item::new)
                    .or(() -> form.page(at).map(Page::new))
                    .orElse(NONE);
        }
        String add = asked.text("add");
        return add.isEmpty() ? added(asked.text("share"), true, form) : added(add, false, form);
    }

    private static Spot added(String path, boolean shared, FormOutline form) {
        if (!path.matches("pages(/[0-9]{1,4}(/items)?)*/[0-9]{1,4}")) {
            return NONE;
        }
        int slash = path.lastIndexOf('/');
        String list = path.substring(0, slash);
        int index = Integer.parseInt(path.substring(slash + 1));
        if (list.equals("pages")) {
            Set<String> taken =
                    Set.copyOf(form.pages().stream().map(OutlinedPage::id).toList());
            return index <= form.pages().size() ? new NewPage(index, taken) : NONE;
        }
        return form.list(list)
                .filter(items -> index <= items.size())
                .<Spot>map(items -> new NewItem(list, index, form.taken(list), shared))
                .orElse(NONE);
    }

    /** Where what was open stands now that somebody has changed the form: what has this id. */
    static Spot again(Posted asked, FormOutline form) {
        Spot there = of(asked, form);
        String id = asked.text("which");
        if (id.isEmpty() || there.isNew()) {
            return there;
        }
        return there.id().equals(id)
                ? there
                : form.pages().stream()
                        .flatMap(page -> page.all().stream())
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .<Spot>map(Item::new)
                        .or(() -> form.pages().stream()
                                .filter(page -> page.id().equals(id))
                                .findFirst()
                                .map(Page::new))
                        .orElse(NONE);
    }

    /** By what it is found again. */
    default String id() {
        return switch (this) {
            case Item(OutlinedItem item) -> item.id();
            case Page(OutlinedPage page) -> page.id();
            case NewItem added -> "";
            case NewPage added -> "";
            case None none -> "";
        };
    }
}
