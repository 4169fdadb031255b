package org.gulou.web.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that was sent, in words, each at its field. */
public final class Slips {
    private final Map<String, String> words = new LinkedHashMap<>();

    /** Of two at one field the first is told. */
    void add(String field, String what) {
        words.putIfAbsent(field, what);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The empty text if nothing is wrong with a field. */
    public String at(String field) {
        return words.getOrDefault(field, "");
    }

    /** For {@code aria-invalid}: null drops the attribute. */
    public @Nullable String invalid(String field) {
        return words.containsKey(field) ? "true" : null;
    }

    /** For {@code aria-describedby}: the element that says what is wrong; null drops the attribute. */
    public @Nullable String describedBy(String field) {
        return words.containsKey(field) ? field + "-error" : null;
    }
}
