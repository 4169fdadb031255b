package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * What checking a folder found.
 *
 * @param mistakes of definitions
 * @param untrue where a story ends otherwise than it is told
 * @param warnings what does not block publishing
 * @param checked what was looked at, in words
 */
record Findings(List<Problem> mistakes, List<Problem> untrue, List<Problem> warnings, Sentence checked) {
    List<Problem> errors() {
        return Stream.concat(mistakes.stream(), untrue.stream()).toList();
    }

    /** A warning as compilers write it. */
    static Problem marked(Problem warning) {
        return new Problem(
                warning.file(),
                warning.line(),
                warning.column(),
                say("warning: {found}", warning.found()),
                warning.advice());
    }

    Sentence summary() {
        int errors = errors().size();
        Sentence mistakes = errors == 1 ? say("1 mistake") : say("{number} mistakes", errors);
        Sentence warned = warnings.size() == 1 ? say("1 warning") : say("{number} warnings", warnings.size());
        return say("{checked}: {mistakes}, {warnings}.", checked, mistakes, warned);
    }
}
