package org.gulou.language;

import java.util.Map;
import org.gulou.kernel.Ordered;

/** What a rule hands on as it was answered, so that it can be shown as the answer is. A list is told like its elements. */
public sealed interface Handed {
    Handed NOTHING = new Reckoned();

    /**
     * An answer.
     *
     * @param path without keys of rows
     */
    record Answer(String path) implements Handed {}

    /** A record that is put together. */
    record Parts(Map<String, Handed> parts) implements Handed {
        public Parts {
            parts = Ordered.copy(parts);
        }
    }

    /** What nobody has answered so. */
    record Reckoned() implements Handed {}

    /**
     * What {@code source} hands on; nothing where it cannot be read.
     *
     * @param known what stands behind names that are no answers and no named rules, such as that of an element
     */
    static Handed by(String source, Names names, Map<String, Handed> known) {
        return new Handing(names).of(source, known);
    }

    /** The answer at {@code path}; nothing where that is the empty text. */
    static Handed at(String path) {
        return path.isEmpty() ? NOTHING : new Answer(path);
    }

    /** The same of a part of it. */
    default Handed part(String field) {
        return switch (this) {
            case Answer(String path) -> new Answer(path + "." + field);
            case Parts(Map<String, Handed> parts) -> parts.getOrDefault(field, NOTHING);
            case Reckoned nothing -> nothing;
        };
    }
}
