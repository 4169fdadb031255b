package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value as it is written in a definition, with its place in the text. */
public sealed interface Passage {
    /** Keys and numbers from the root, such as {@code pages/0/items/2}; empty at the root. */
    String path();

    /** What is written of it; of a collection in block style, from its first character to the last of its last value. */
    Span span();

    /** The value without its place. */
    Content content();

    /** The value below this one with the given key or number. */
    Optional<Passage> below(String step);

    /** The line in which it begins, from 1. */
    default int line() {
        return span().line();
    }

    /** What is written. */
    default String source() {
        return span().source();
    }

    /**
     * A key with its value.
     *
     * @param name where the key stands
     */
    record Entry(String key, Span name, Passage value) {}

    /**
     * Values by key, each key once.
     *
     * @param flow whether it is written in braces
     */
    record Fields(String path, Span span, boolean flow, List<Entry> entries) implements Passage {
        /** The values in the order in which they are written. */
        public SequencedMap<String, Passage> fields() {
            var fields = new LinkedHashMap<String, Passage>();
            entries.forEach(entry -> fields.put(entry.key(), entry.value()));
            return fields;
        }

        @Override
        public Content content() {
            var contents = new LinkedHashMap<String, Content>();
            entries.forEach(entry -> contents.put(entry.key(), entry.value().content()));
            return new Content.Fields(contents);
        }

        @Override
        public Optional<Passage> below(String step) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(step))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /**
     * Values in order.
     *
     * @param flow whether it is written in brackets
     */
    record Items(String path, Span span, boolean flow, List<Passage> items) implements Passage {
        @Override
        public Content content() {
            return new Content.Items(items.stream().map(Passage::content).toList());
        }

        @Override
        public Optional<Passage> below(String step) {
            return step.matches("\\d{1,6}") && Integer.parseInt(step) < items.size()
                    ? Optional.of(items.get(Integer.parseInt(step)))
                    : Optional.empty();
        }
    }

    /**
     * A single value.
     *
     * @param value what it says, without quotes
     * @param text whether it is a text to YAML, and no number, truth value or nothing
     */
    record Scalar(String path, Span span, String value, boolean text) implements Passage {
        @Override
        public Content content() {
            return text ? new Content.Text(value) : new Content.Word(value.isEmpty() ? "null" : value);
        }

        @Override
        public Optional<Passage> below(String step) {
            return Optional.empty();
        }
    }
}
