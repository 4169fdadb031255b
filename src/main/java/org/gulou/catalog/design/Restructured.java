package org.gulou.catalog.design;

import java.util.Optional;

/**
 * A form in which something stands elsewhere, or no more.
 *
 * @param here what it is about: where it stands now, or what held it
 */
public record Restructured(Manuscript text, String here) {
    /** What can be done to what stands at a path. */
    public enum Act {
        UP,
        DOWN,
        REMOVE,
        PAGE_UP,
        PAGE_DOWN,
        PAGE_REMOVE
    }

    /** The form after it; empty where nothing of that sort stands there, or it can go no further. */
    public static Optional<Restructured> of(Act act, String path, FormOutline form, Manuscript text) {
        return switch (act) {
            case UP -> form.item(path).flatMap(item -> Move.up(form, item)).map(move -> moved(move, text));
            case DOWN -> form.item(path).flatMap(item -> Move.down(form, item)).map(move -> moved(move, text));
            case PAGE_UP ->
                form.page(path).flatMap(page -> Move.page(form, page, -1)).map(move -> moved(move, text));
            case PAGE_DOWN ->
                form.page(path).flatMap(page -> Move.page(form, page, 1)).map(move -> moved(move, text));
            case REMOVE ->
                form.item(path)
                        .map(item ->
                                new Restructured(text.remove(path), item.list().replaceFirst("/items$", "")));
            case PAGE_REMOVE ->
                form.page(path).map(page -> new Restructured(TaskList.without(text.remove(path), page.id()), ""));
        };
    }

    /** The form with a question at the end of another page. */
    public static Optional<Restructured> onto(String path, String page, FormOutline form, Manuscript text) {
        return form.item(path)
                .filter(item -> item.depth() == 0 && !path.startsWith(page + "/"))
                .flatMap(item -> form.page(page).map(there -> moved(Move.to(item, there), text)));
    }

    /** The form with a new page, which belongs to the task list as the one beside it does. */
    public static Manuscript withPage(int index, Sheet sheet, String id, FormOutline form, Manuscript text) {
        Manuscript added = text.add("pages", index, sheet.content(id));
        if (form.pages().isEmpty()) {
            return added;
        }
        return index == 0
                ? TaskList.with(added, id, form.pages().getFirst().id(), 0)
                : TaskList.with(added, id, form.pages().get(index - 1).id(), 1);
    }

    /** Where what stands at {@code path} does once something has been added at {@code added}. */
    public static String afterAdding(String path, String added) {
        return Steps.afterAdding(path, added);
    }

    private static Restructured moved(Move move, Manuscript text) {
        return new Restructured(move.of(text), move.there());
    }
}
