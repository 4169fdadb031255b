package org.gulou.admin;

import java.util.List;
import java.util.Optional;

/** Options on a command line. */
final class Options {
    private Options() {}

    /** The value after {@code name}; both are taken out of {@code words}. */
    static Optional<String> take(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
