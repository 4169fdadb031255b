package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A value that is to stand in a definition, whatever way it is written. */
public sealed interface Content {
    /** A text, quoted where YAML would read something else. */
    record Text(String text) implements Content {}

    /** A number, {@code true}, {@code false} or {@code null}, written as it is. */
    record Word(String word) implements Content {}

    /** Values by key, written in this order; two that differ in nothing else are equal. */
    record Fields(SequencedMap<String, Content> fields) implements Content {
        /** The value of a key. */
        public Optional<Content> at(String key) {
            return Optional.ofNullable(fields.get(key));
        }

        /** The same with the value of one key. */
        public Fields with(String key, Content content) {
            var more = new LinkedHashMap<>(fields);
            more.put(key, content);
            return new Fields(more);
        }
    }

    /** Values in order. */
    record Items(List<Content> items) implements Content {}

    /** No values by key yet. */
    static Fields fields() {
        return new Fields(new LinkedHashMap<>());
    }

    /** Texts by key, such as one for each language. */
    static Fields texts(Map<String, String> texts) {
        var fields = new LinkedHashMap<String, Content>();
        texts.forEach((key, text) -> fields.put(key, new Text(text)));
        return new Fields(fields);
    }
}
