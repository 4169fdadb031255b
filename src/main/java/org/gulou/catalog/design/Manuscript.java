package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a definition that can be changed in places. A change leaves every byte as it is that does not say what is
 * changed: comments, order, quoting and line breaks. Where a line would grow too long for what is put into it, that value
 * alone is written over several lines. Paths are keys and numbers from the root, such as {@code pages/0/items/2}; what
 * there is at none throws {@link IllegalArgumentException}.
 */
public final class Manuscript {
    private final String text;
    private final Passage.Fields root;

    private Manuscript(String text, Passage.Fields root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads a text; empty where it is not plain YAML with keys at its root: broken, with anchors or tags, or with one key
     * twice.
     */
    public static Optional<Manuscript> of(String text) {
        return PassageReader.read(text).map(root -> new Manuscript(text, root));
    }

    public String text() {
        return text;
    }

    public Passage.Fields root() {
        return root;
    }

    /** What is written at a path. */
    public Optional<Passage> at(String path) {
        Optional<Passage> found = Optional.of(root);
        for (String step : Steps.of(path)) {
            found = found.flatMap(passage -> passage.below(step));
        }
        return found;
    }

    /** Sets the value of a key; what is said already is not written again. */
    public Manuscript put(String path, String key, Content content) {
        Passage.Fields fields = fields(path);
        Optional<Passage> old = fields.below(key);
        return old.isPresent()
                ? write(old.get(), content)
                : after(
                        new KeyCuts(text, fields).add(key, content),
                        Expected.with(root.content(), Steps.of(path), key, content));
    }

    /** Takes a key away, with the comment above it; nothing changes where it is not there. */
    public Manuscript drop(String path, String key) {
        Passage.Fields fields = fields(path);
        if (!fields.below(key).isPresent()) {
            return this;
        }
        if (fields.entries().size() == 1) {
            return rewrite(fields, Content.fields());
        }
        return after(new KeyCuts(text, fields).drop(key), Expected.without(root.content(), Steps.of(path), key));
    }

    /**
     * Adds an element to a list.
     *
     * @param index before which one; the number of elements for the end
     */
    public Manuscript add(String path, int index, Content content) {
        Passage.Items list = list(path);
        checkIndex(index, list.items().size() + 1, path);
        if (isEmptyBelowKey(list)) {
            return rewrite(list, new Content.Items(List.of(content)));
        }
        if (content instanceof Content.Fields && fitsOnlyInLines(list)) {
            return inLines(list).add(path, index, content);
        }
        return after(
                new ListCuts(text, list).add(index, content),
                Expected.added(root.content(), Steps.of(path), index, content));
    }

    /** Takes an element out of a list, with the comment above it. */
    public Manuscript remove(String path) {
        Passage.Items list = list(Steps.parent(path));
        int index = index(path);
        checkIndex(index, list.items().size(), path);
        return list.items().size() == 1
                ? rewrite(list, new Content.Items(List.of()))
                : after(
                        new ListCuts(text, list).remove(index),
                        Expected.without(root.content(), Steps.of(list.path()), Steps.last(path)));
    }

    /**
     * Carries an element of a list to a place in that list or in another one, with the comments above it.
     *
     * @param list where it goes, as its path is before the move; it does not lie in the element itself
     * @param index its place when it has come there
     */
    public Manuscript move(String path, String list, int index) {
        Passage.Items from = list(Steps.parent(path));
        Passage.Items to = list(list);
        int old = index(path);
        Passage moved = at(path).orElseThrow(() -> none(path));
        boolean same = from.path().equals(to.path());
        checkIndex(index, to.items().size() + (same ? 0 : 1), list);
        if ((list + "/").startsWith(path + "/")) {
            throw new IllegalArgumentException(path + " cannot go into itself, to " + list);
        }
        if (same) {
            return after(
                    new ListCuts(text, from).move(old, index),
                    Expected.moved(root.content(), Steps.of(list), old, index));
        }
        if (fitsOnlyInLines(to)) {
            return inLines(to).move(path, list, index);
        }
        if (from.flow() || (to.flow() && !isEmptyBelowKey(to))) {
            return remove(path).add(Steps.afterRemoval(list, path), index, moved.content());
        }
        return carry(from, old, to, index);
    }

    private Manuscript carry(Passage.Items from, int old, Passage.Items to, int index) {
        var source = new ListCuts(text, from);
        var target = new ListCuts(text, to);
        var cuts = new ArrayList<>(
                from.items().size() == 1 ? overwriting(from, new Content.Items(List.of())) : source.remove(old));
        if (to.flow()) {
            var keys = new KeyCuts(text, fields(Steps.parent(to.path())));
            cuts.addAll(keys.writeFirst(to, source.written(old, keys.columnOf(to))));
        } else {
            cuts.addAll(target.addWritten(index, source.written(old, target.column())));
        }
        Passage moved = from.items().get(old);
        Content without = Expected.without(root.content(), Steps.of(from.path()), String.valueOf(old));
        List<String> place = Steps.of(Steps.afterRemoval(to.path(), moved.path()));
        return after(cuts, Expected.added(without, place, index, moved.content()));
    }

    private Manuscript write(Passage old, Content content) {
        if (old.content().equals(content)) {
            return this;
        }
        if (old instanceof Passage.Fields fields
                && content instanceof Content.Fields wanted
                && !wanted.fields().isEmpty()) {
            return writeKeys(fields, wanted);
        }
        if (old instanceof Passage.Items list
                && content instanceof Content.Items(List<Content> items)
                && !items.isEmpty()
                && !list.items().isEmpty()) {
            return writeItems(list, items);
        }
        return rewrite(old, content);
    }

    private Manuscript writeKeys(Passage.Fields fields, Content.Fields wanted) {
        Manuscript written = this;
        for (var field : wanted.fields().entrySet()) {
            written = written.put(fields.path(), field.getKey(), field.getValue());
        }
        for (String key : fields.fields().keySet()) {
            written = wanted.fields().containsKey(key) ? written : written.drop(fields.path(), key);
        }
        return written;
    }

    /** Each element keeps its comments: by its id where it has one, otherwise by what it says. */
    private Manuscript writeItems(Passage.Items list, List<Content> wanted) {
        List<Content> names = wanted.stream().map(Manuscript::name).toList();
        Manuscript written = this;
        for (int index = 0; index < wanted.size(); index++) {
            written = written.withoutSurplus(list.path(), index, names);
            List<Content> now = written.names(list.path());
            int place = now.subList(Math.min(index, now.size()), now.size()).indexOf(names.get(index));
            if (place > 0) {
                written = written.move(list.path() + "/" + (index + place), list.path(), index);
            }
            boolean fresh = place < 0
                    && (index >= now.size()
                            || names.subList(index, names.size()).contains(now.get(index)));
            written = fresh
                    ? written.add(list.path(), index, wanted.get(index))
                    : written.write(written.list(list.path()).items().get(index), wanted.get(index));
        }
        while (written.list(list.path()).items().size() > wanted.size()) {
            written = written.remove(list.path() + "/" + wanted.size());
        }
        return written;
    }

    /** Takes out what nobody wants any more, as long as there is more than is wanted. */
    private Manuscript withoutSurplus(String list, int index, List<Content> wanted) {
        Manuscript left = this;
        List<Content> now = left.names(list);
        while (now.size() > wanted.size() && !wanted.contains(now.get(index))) {
            left = left.remove(list + "/" + index);
            now = left.names(list);
        }
        return left;
    }

    private List<Content> names(String list) {
        return list(list).items().stream().map(item -> name(item.content())).toList();
    }

    private static Content name(Content element) {
        return element instanceof Content.Fields fields ? fields.at("id").orElse(element) : element;
    }

    private Manuscript rewrite(Passage old, Content content) {
        return after(overwriting(old, content), Expected.replaced(root.content(), Steps.of(old.path()), content));
    }

    private List<Cut> overwriting(Passage old, Content content) {
        return switch (around(old)) {
            case Passage.Fields fields when !old.path().isEmpty() -> new KeyCuts(text, fields).write(old, content);
            case Passage.Items list -> new ListCuts(text, list).write(old, content);
            default -> throw new IllegalArgumentException("expected something below the root, but got " + content);
        };
    }

    private Passage around(Passage passage) {
        return at(Steps.parent(passage.path())).orElseThrow(() -> none(passage.path()));
    }

    /** Whether a list in brackets, all in one line, has to be written with dashes before something long comes into it. */
    private boolean fitsOnlyInLines(Passage.Items list) {
        return list.flow() && !list.items().isEmpty() && !list.source().contains("\n") && isBelowKeyInLines(list);
    }

    private boolean isEmptyBelowKey(Passage.Items list) {
        return list.flow() && list.items().isEmpty() && isBelowKeyInLines(list);
    }

    private boolean isBelowKeyInLines(Passage.Items list) {
        return around(list) instanceof Passage.Fields fields && !fields.flow();
    }

    private Manuscript inLines(Passage.Items list) {
        var keys = new KeyCuts(text, fields(Steps.parent(list.path())));
        return after(keys.writeInLines(list), root.content());
    }

    private Manuscript after(List<Cut> cuts, Content expected) {
        String changed = Cut.all(text, cuts);
        return of(changed)
                .filter(manuscript -> manuscript.root.content().equals(expected))
                .orElseThrow(() -> new IllegalStateException(
                        "expected a text of " + text.length() + " characters to say something else in one place, but "
                                + cuts.size() + " cuts would have changed more"));
    }

    private Passage.Fields fields(String path) {
        return at(path).filter(Passage.Fields.class::isInstance)
                .map(Passage.Fields.class::cast)
                .orElseThrow(() -> none(path));
    }

    private Passage.Items list(String path) {
        return at(path).filter(Passage.Items.class::isInstance)
                .map(Passage.Items.class::cast)
                .orElseThrow(() -> none(path));
    }

    private static int index(String path) {
        String last = Steps.last(path);
        if (!last.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("expected the number of an element, but got " + path);
        }
        return Integer.parseInt(last);
    }

    private static void checkIndex(int index, int bound, String path) {
        if (index < 0 || index >= bound) {
            throw new IllegalArgumentException(
                    "expected a place below " + bound + " in " + path + ", but got " + index);
        }
    }

    private static IllegalArgumentException none(String path) {
        return new IllegalArgumentException("expected values or a list at " + path + ", but there are none");
    }
}
