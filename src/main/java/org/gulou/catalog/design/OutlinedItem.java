package org.gulou.catalog.design;

import java.util.List;
import java.util.Set;

/**
 * Something that a page holds: a question, words to read, a group of these, or a shared element.
 *
 * @param written as the text has it
 * @param depth how many groups it lies in
 * @param items those of a group
 */
public record OutlinedItem(Passage.Fields written, int depth, List<OutlinedItem> items) {
    private static final Set<String> GROUPS = Set.of("group", "matrix");
    private static final Set<String> WORDS = Set.of("info", "heading");

    public OutlinedItem {
        items = List.copyOf(items);
    }

    static OutlinedItem of(Passage.Fields written, int depth) {
        return new OutlinedItem(
                written,
                depth,
                Written.maps(written, "items").stream()
                        .map(inner -> of(inner, depth + 1))
                        .toList());
    }

    /** Where it stands, such as {@code pages/0/items/2}. */
    public String path() {
        return written.path();
    }

    /** The list that it is an element of. */
    public String list() {
        return path().substring(0, path().lastIndexOf('/'));
    }

    /** Its place in that list, from 0. */
    public int index() {
        return Integer.parseInt(path().substring(path().lastIndexOf('/') + 1));
    }

    public String id() {
        return isUse() ? value("as") : value("id");
    }

    /** Whether it takes in a shared element. */
    public boolean isUse() {
        return written.below("use").isPresent();
    }

    public boolean isGroup() {
        return GROUPS.contains(kind());
    }

    /** Whether there is nothing to answer. */
    public boolean isToRead() {
        return WORDS.contains(kind());
    }

    public String kind() {
        return value("kind");
    }

    public Wording title() {
        return words("title");
    }

    public Wording words(String key) {
        return Wording.of(written, key);
    }

    /** What stands under a path of keys, such as {@code repeat/min}; the empty text where no single value does. */
    public String value(String path) {
        return Written.value(written, path);
    }

    public boolean has(String path) {
        return Written.has(written, path);
    }

    /** Whether it, or what it holds, stands at this path. */
    public boolean holds(String other) {
        return other.equals(path()) || other.startsWith(path() + "/");
    }
}
