package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/** A value of a definition file with its place. The schema has been kept before anyone asks for a child. */
public sealed interface Node {
    Place place();

    /** A file whose mistakes others tell; empty if it has one that leaves nothing to read, or is no mapping. */
    static Optional<Fields> read(String path, byte[] bytes) {
        return Yaml.read(path, new String(bytes, UTF_8), new Mistakes())
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast);
    }

    /** What a plain scalar means in the core schema of YAML 1.2; anything quoted is text. */
    enum Sort {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** A text, number, boolean or null, as written. */
    record Scalar(String text, Sort sort, Place place) implements Node {
        public Written written() {
            return new Written(text, place);
        }
    }

    record Items(List<Node> items, Place place) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order of the file. */
    record Fields(Map<String, Node> fields, Map<String, Place> keys, Place place) implements Node {
        public Fields {
            fields = Ordered.copy(fields);
            keys = Map.copyOf(keys);
        }

        /** These fields but those with one of {@code names}. */
        public Fields without(Set<String> names) {
            var others = new LinkedHashMap<>(fields);
            return others.keySet().removeAll(names) ? new Fields(others, keys, place) : this;
        }

        /** These fields with one more, at the beginning. */
        public Fields with(String name, Node value) {
            var more = new LinkedHashMap<String, Node>();
            more.put(name, value);
            more.putAll(fields);
            return new Fields(more, keys, place);
        }

        public Optional<Node> get(String key) {
            return Optional.ofNullable(fields.get(key));
        }

        public Place keyPlace(String key) {
            return keys.getOrDefault(key, place);
        }

        public Optional<Written> written(String key) {
            return fields.get(key) instanceof Scalar scalar ? Optional.of(scalar.written()) : Optional.empty();
        }

        public Optional<String> string(String key) {
            return written(key).map(Written::text);
        }

        /** The text of {@code key}, or the empty text. */
        public String stringOrEmpty(String key) {
            return string(key).orElse("");
        }

        public int integer(String key, int otherwise) {
            return string(key).map(text -> new BigDecimal(text).intValue()).orElse(otherwise);
        }

        public boolean is(String key) {
            return string(key).filter("true"::equals).isPresent();
        }

        public Optional<Fields> fields(String key) {
            return fields.get(key) instanceof Fields inner ? Optional.of(inner) : Optional.empty();
        }

        public List<Node> items(String key) {
            return fields.get(key) instanceof Items list ? list.items() : List.of();
        }

        /** The elements of a list, or the single value that stands for one; none if the key is missing. */
        public List<Node> oneOrMore(String key) {
            return fields.get(key) instanceof Items list
                    ? list.items()
                    : get(key).stream().toList();
        }

        public List<Fields> maps(String key) {
            return all(key, Fields.class, Function.identity());
        }

        /** A list of scalars, or a single one standing for a list. */
        public List<Written> writtens(String key) {
            if (fields.get(key) instanceof Scalar single) {
                return List.of(single.written());
            }
            return all(key, Scalar.class, Scalar::written);
        }

        /** Of the hundred lists that are asked for, most are not there. */
        private <N extends Node, T> List<T> all(String key, Class<N> sort, Function<N, T> as) {
            List<Node> items = items(key);
            return items.isEmpty()
                    ? List.of()
                    : items.stream()
                            .filter(sort::isInstance)
                            .map(sort::cast)
                            .map(as)
                            .toList();
        }

        public List<String> strings(String key) {
            List<Written> all = writtens(key);
            return all.isEmpty() ? List.of() : all.stream().map(Written::text).toList();
        }

        /** The same with the place of each language. */
        public Worded worded(String key) {
            return fields(key)
                    .map(text -> new Worded(text.words(), keyPlace(key), text.places()))
                    .orElse(Worded.NONE);
        }

        private Map<String, Place> places() {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, text -> text.getValue().place()));
        }

        /** Words in all languages; none if the key is missing. */
        public LocalizedText words(String key) {
            return fields(key)
                    .map(Fields::words)
                    .or(() -> string(key).map(once -> new LocalizedText(Map.of(LocalizedText.FIRST_LANGUAGE, once))))
                    .orElse(LocalizedText.NONE);
        }

        private LocalizedText words() {
            var texts = new LinkedHashMap<String, String>();
            fields.keySet().forEach(language -> texts.put(language, stringOrEmpty(language)));
            return new LocalizedText(texts);
        }
    }
}
