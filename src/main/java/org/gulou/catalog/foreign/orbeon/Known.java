package org.gulou.catalog.foreign.orbeon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.xpath.Answers;
import org.gulou.catalog.foreign.xpath.Expression;

/**
 * The questions of a part by their names.
 *
 * @param prefix what their keys begin with: the section that a part of a library fills; nothing in the form itself
 */
record Known(String prefix, Map<String, Asked> asked) implements Answers {
    /**
     * A question or list.
     *
     * @param repeats the lists in which it stands, the outermost first
     */
    record Asked(String type, List<String> repeats, String calculation) {}

    Known(String prefix) {
        this(prefix, new HashMap<>());
    }

    void add(String name, Asked one) {
        asked.putIfAbsent(name, one);
    }

    @Override
    public String type(String name) {
        return Optional.ofNullable(asked.get(bare(name))).map(Asked::type).orElse("");
    }

    @Override
    public Optional<String> repeat(String name) {
        List<String> repeats =
                Optional.ofNullable(asked.get(bare(name))).map(Asked::repeats).orElse(List.of());
        return repeats.size() == 1 ? Optional.of(repeats.getFirst()) : Optional.empty();
    }

    @Override
    public String calculation(String name) {
        return Optional.ofNullable(asked.get(bare(name)))
                .map(Asked::calculation)
                .orElse("");
    }

    private String bare(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    @Override
    public String key(String name) {
        return Expression.key(asked.containsKey(name) ? prefix + name : name);
    }

    /** Somebody fills the form in for the first time. */
    @Override
    public Optional<Term> settled(String name) {
        return name.equals("fr-mode") ? Optional.of(new Term.Text("new")) : Optional.empty();
    }
}
