package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/** Which pages are asked; those that are asked for rows, once for each of these. */
final class Leaves {
    private final Filling filling;
    private final @Nullable Value[] known;

    Leaves(Filling filling) {
        this.filling = filling;
        this.known = new Value[filling.form().pages().size()];
    }

    /** The pages that are asked, in order. */
    List<Leaf> all() {
        var leaves = new ArrayList<Leaf>();
        for (FormPage page : filling.form().pages()) {
            leaves.addAll(of(page));
        }
        return leaves;
    }

    /** The page that is opened under {@code id}; empty if it is not asked. */
    Optional<Leaf> leaf(String id) {
        return filling.form().page(Path.of(id).first()).stream()
                .flatMap(page -> of(page).stream())
                .filter(leaf -> leaf.id().equals(id))
                .findFirst();
    }

    /** Whether no page for a later row is the same page of the form: what is about all of it is told there. */
    boolean isLast(Leaf leaf) {
        return leaf.page().each().isEmpty() || of(leaf.page()).getLast().id().equals(leaf.id());
    }

    private List<Leaf> of(FormPage page) {
        if (page.each().isEmpty()) {
            return asked(page).isTrue() ? List.of(new Leaf(page, filling.top())) : List.of();
        }
        Item.Group group = page.each().get().group();
        return filling.top().asked(group).isTrue()
                ? filling.top().inside(group).stream()
                        .filter(row -> asked(page, row).isTrue())
                        .map(row -> new Leaf(page, row))
                        .toList()
                : List.of();
    }

    /** Whether a page is asked that does not stand for rows. */
    Value asked(FormPage page) {
        Value before = known[page.index()];
        if (before != null) {
            return before;
        }
        return kept(page, filling.top().condition(page.show()));
    }

    /** Whether a page that is asked for rows is asked for this one. */
    Value asked(FormPage page, Sheet row) {
        Value rows = rows(page, page.each().orElseThrow());
        if (rows.isUnknown()) {
            return rows;
        }
        return Element.of(rows).stream().anyMatch(element -> element.key().equals(row.rowId()))
                ? row.condition(page.show())
                : Value.FALSE;
    }

    /** The list that the page is asked for; its rule sees the rows as far as they are asked on the pages before. */
    private Value rows(FormPage page, FormPage.Rows each) {
        Value before = known[page.index()];
        if (before != null) {
            return before;
        }
        Value all = Rows.before(filling.top(), each.group(), page.index());
        return kept(
                page,
                all.isUnknown()
                        ? all
                        : each.list()
                                .in(filling.top().inside(Map.of(each.group().id(), all)), filling.surroundings()));
    }

    private Value kept(FormPage page, Value value) {
        if (filling.memorable()) {
            known[page.index()] = value;
        }
        return value;
    }
}
