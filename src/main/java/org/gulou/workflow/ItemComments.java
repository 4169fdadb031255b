package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;

/**
 * What an official says of single things that are to be corrected, beside the reason for all of them.
 *
 * @param byPath of the items and papers; none is blank
 */
public record ItemComments(Map<String, String> byPath) {
    /** Where they stand among what is given with a move. No item can be called so. */
    public static final String KEY = "items-comments";

    /** How many characters one of them may have. */
    public static final int LONGEST = 300;

    private static final String ITEM = "item";
    private static final String WORDS = "words";

    public ItemComments {
        byPath = Map.copyOf(byPath);
    }

    /** Those that were given with a move. */
    public static ItemComments in(Map<String, Value> given) {
        var comments = new LinkedHashMap<String, String>();
        if (given.get(KEY) instanceof Value.Items(List<Value> items)) {
            items.forEach(item -> {
                if (item instanceof Value.Fields(Map<String, Value> said)
                        && said.get(ITEM) instanceof Value.Text(String path)
                        && said.get(WORDS) instanceof Value.Text(String words)) {
                    comments.put(path, words);
                }
            });
        }
        return new ItemComments(comments);
    }

    /** A list, so that rules do not take it for the answers of a form. */
    public Value value() {
        return new Value.Items(byPath.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Value>map(
                        one -> new Value.Fields(Map.of(ITEM, Value.of(one.getKey()), WORDS, Value.of(one.getValue()))))
                .toList());
    }

    /** What was said of the thing at {@code path}, or of what it stands in; the empty text if nothing was. */
    public String on(String path) {
        Optional<String> said = Optional.ofNullable(byPath.get(path));
        int around = path.lastIndexOf('.');
        return said.orElseGet(() -> around < 0 ? "" : on(path.substring(0, around)));
    }
}
