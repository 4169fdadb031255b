package org.gulou.web.admin.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.design.Excerpt;
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
            return index <= form.pages().size() ? new NewPage(index, ids(form)) : NONE;
        }
        return form.list(list)
                .filter(items -> index <= items.size())
                .<Spot>map(items -> new NewItem(list, index, form.taken(list), shared))
                .orElse(NONE);
    }

    /**
     * Where what was open stands now that somebody has changed the form: what has this name, best where it was. What is
     * gone can be added again.
     */
    static Spot again(Posted asked, FormOutline form) {
        Optional<String> list = Holder.list(asked.text("holder"), form);
        if (!asked.has("at")) {
            return asked.text("add").matches("pages/[0-9]{1,4}")
                    ? of(asked, form)
                    : list.or(() -> lastList(form))
                            .<Spot>map(there -> new NewItem(
                                    there,
                                    Math.min(index(asked.text("add") + asked.text("share")), size(there, form)),
                                    form.taken(there),
                                    asked.has("share")))
                            .orElse(NONE);
        }
        return asked.text("at").contains("/items/") ? question(asked, list, form) : page(asked, form);
    }

    private static Spot page(Posted asked, FormOutline form) {
        return form.pages().stream()
                .filter(page -> page.id().equals(asked.text("which")))
                .findFirst()
                .<Spot>map(Page::new)
                .orElseGet(() -> new NewPage(form.pages().size(), ids(form)));
    }

    private static Spot question(Posted asked, Optional<String> list, FormOutline form) {
        var seen = new Excerpt(asked.first("base").orElse(""));
        List<OutlinedItem> all =
                form.pages().stream().flatMap(page -> page.all().stream()).toList();
        List<OutlinedItem> called = all.stream()
                .filter(item -> asked.text("which").isEmpty()
                        ? seen.isSameAs(item.written())
                        : item.id().equals(asked.text("which")))
                .toList();
        return called.stream()
                .filter(item -> list.equals(Optional.of(item.list())))
                .findFirst()
                .or(() -> called.size() == 1 ? called.stream().findFirst() : Optional.empty())
                .<Spot>map(Item::new)
                .orElseGet(() -> !Kinds.isToAdd(
                                seen.ofQuestion().map(Sheet::kind).orElse(""))
                        ? NONE
                        : list.or(() -> lastList(form))
                                .<Spot>map(there -> new NewItem(there, size(there, form), form.taken(there), false))
                                .orElse(NONE));
    }

    private static Optional<String> lastList(FormOutline form) {
        return form.pages().isEmpty()
                ? Optional.empty()
                : Optional.of(form.pages().getLast().path() + "/items");
    }

    private static int size(String list, FormOutline form) {
        return form.list(list).map(List::size).orElse(0);
    }

    private static int index(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.matches("[0-9]{1,4}") ? Integer.parseInt(last) : 0;
    }

    private static Set<String> ids(FormOutline form) {
        return Set.copyOf(form.pages().stream().map(OutlinedPage::id).toList());
    }

    /** As it is written, to go along with what is typed; the empty text for what is new. */
    default String base() {
        return switch (this) {
            case Item(OutlinedItem item) -> Excerpt.of(item.written()).text();
            case Page(OutlinedPage page) -> Excerpt.of(page.written()).text();
            case NewItem added -> "";
            case NewPage added -> "";
            case None none -> "";
        };
    }

    /** Whether a text that was sent along tells what was written when it was opened. */
    default boolean isToldBy(String text) {
        return isNew() || new Excerpt(text).ofQuestion().isPresent();
    }

    /** What was written when it was opened, of which {@code text} was sent along. */
    default Sheet began(String text) {
        return switch (this) {
            case Item item -> new Excerpt(text).ofQuestion().orElseGet(this::written);
            case Page page -> new Excerpt(text).ofPage().orElseGet(this::written);
            case NewItem added ->
                new Excerpt(text)
                        .ofQuestion()
                        .map(gone -> Sheet.ofNew(gone.kind()))
                        .orElseGet(this::written);
            case NewPage added -> written();
            case None none -> new Excerpt(text).ofQuestion().orElseGet(this::written);
        };
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
