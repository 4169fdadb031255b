package org.gulou.language;

import java.util.Optional;

/** What is known of an answer that is divided by. */
final class Divisor {
    /** Named rules within each other that are looked into. */
    private static final int DEPTH = 8;

    private Divisor() {}

    /**
     * Whether its limits keep it from 0: by a question with {@code min: 1} one can divide, and by a named rule that comes to
     * one. What breaks them is wrong on its page and cannot be filed; until it is put right, nothing comes of the division.
     */
    static boolean keptFromZero(Typed divisor, Names names) {
        return keptFromZero(divisor, names, DEPTH);
    }

    private static boolean keptFromZero(Typed divisor, Names names, int depth) {
        return !divisor.path().isEmpty()
                && names.behind(divisor.path())
                        .filter(known -> keeps(known, divisor.path()) || comesTo(known, names, depth))
                        .isPresent();
    }

    private static boolean keeps(Names.Behind known, String path) {
        String item = path.substring(path.lastIndexOf('.') + 1);
        return known.otherwise().isEmpty()
                && known.kept().stream()
                        .flatMap(limit -> Meanings.read(limit, Spaced.NONE).stream())
                        .anyMatch(limit -> Assurance.of(limit, true).contains(Assurance.nonZero(item)));
    }

    private static boolean comesTo(Names.Behind known, Names names, int depth) {
        return depth > 0
                && known.rule()
                        .flatMap(rule -> value(rule.text(), names))
                        .filter(value -> value.notZero() || keptFromZero(value, names, depth - 1))
                        .isPresent();
    }

    private static Optional<Typed> value(String rule, Names names) {
        try {
            return Meanings.read(rule, Spaced.names(names)).map(new Compiler(names)::compile);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
