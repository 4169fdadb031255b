package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/** Reads what stands in a text. */
final class Written {
    private Written() {}

    /** What stands under a path of keys, such as {@code repeat/min}; the empty text where no single value does. */
    static String value(Passage.Fields fields, String path) {
        return at(fields, path)
                .filter(Passage.Scalar.class::isInstance)
                .map(Passage.Scalar.class::cast)
                .filter(scalar -> !isNothing(scalar))
                .map(Passage.Scalar::value)
                .orElse("");
    }

    private static boolean isNothing(Passage.Scalar scalar) {
        return !scalar.text() && List.of("", "~", "null").contains(scalar.value());
    }

    private static Optional<Passage> at(Passage.Fields fields, String path) {
        Optional<Passage> at = Optional.of(fields);
        for (String key : Steps.of(path)) {
            at = at.flatMap(passage -> passage.below(key));
        }
        return at;
    }

    static boolean has(Passage.Fields fields, String path) {
        return at(fields, path).isPresent();
    }

    /** The elements of the list under a key; none where there is no list. */
    static List<Passage> items(Passage.Fields fields, String key) {
        return fields.below(key)
                .filter(Passage.Items.class::isInstance)
                .map(list -> ((Passage.Items) list).items())
                .orElse(List.of());
    }

    /** The texts of a list under a path of keys; none where there is no list of texts. */
    static List<String> list(Passage.Fields fields, String path) {
        List<Passage> all = at(fields, path)
                .filter(Passage.Items.class::isInstance)
                .map(list -> ((Passage.Items) list).items())
                .orElse(List.of());
        return all.stream().allMatch(Passage.Scalar.class::isInstance)
                ? all.stream().map(one -> ((Passage.Scalar) one).value()).toList()
                : List.of();
    }

    /** The mappings in the list under a key. */
    static List<Passage.Fields> maps(Passage.Fields fields, String key) {
        return items(fields, key).stream()
                .filter(Passage.Fields.class::isInstance)
                .map(Passage.Fields.class::cast)
                .toList();
    }
}
