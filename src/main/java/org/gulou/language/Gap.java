package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Sentence;

/**
 * The answer because of which an expression may be empty: named in it, or in the named rules that it reads.
 *
 * @param item its name or path
 * @param asked whether it is asked under conditions only
 */
record Gap(String item, boolean asked) {
    /** Named rules within each other that are looked into. */
    private static final int DEPTH = 8;

    /** The first that was met while compiling; empty where none is known. */
    static Optional<Gap> in(Compiler compiler) {
        return in(compiler, DEPTH);
    }

    private static Optional<Gap> in(Compiler compiler, int depth) {
        Names names = compiler.bindings().names();
        return compiler.maybeEmpty().stream().findFirst().map(item -> {
            Optional<Names.Behind> behind = names.behind(item);
            return behind.flatMap(Names.Behind::rule)
                    .filter(rule -> depth > 0)
                    .flatMap(rule -> behind(rule, names, depth - 1))
                    .orElseGet(() -> new Gap(
                            item,
                            behind.filter(known -> !known.asked().isEmpty()).isPresent()));
        });
    }

    private static Optional<Gap> behind(String rule, Names names, int depth) {
        try {
            var compiler = new Compiler(names);
            compiler.compile(Parser.expression(rule, Spaced.names(names)));
            return in(compiler, depth);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    Sentence advice() {
        return asked
                ? say(
                        "'{item}' is not always asked: write the condition under which it is asked before it, guard it"
                                + " (if answered({item}) then … else …), or state whenEmpty on it",
                        item)
                : say(
                        "'{item}' may be left empty: make it required, guard it (if answered({item}) then … else …), or"
                                + " state whenEmpty on it",
                        item);
    }
}
