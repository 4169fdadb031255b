package org.gulou.admin;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.kernel.Problem;

/**
 * What checking a folder found.
 *
 * @param mistakes of definitions
 * @param untrue where a story ends otherwise than it is told
 * @param warnings what does not block publishing
 * @param checked what was looked at, in words
 */
record Findings(List<Problem> mistakes, List<Problem> untrue, List<Problem> warnings, String checked) {
    List<Problem> errors() {
        return Stream.concat(mistakes.stream(), untrue.stream()).toList();
    }

    /** A warning as compilers write it. */
    static String line(Problem warning) {
        return new Problem(
                        warning.file(),
                        warning.line(),
                        warning.column(),
                        "warning: " + warning.reason(),
                        warning.suggestion())
                .toString();
    }

    String summary() {
        return checked + ": " + count(errors().size(), "mistake") + ", " + count(warnings.size(), "warning") + ".";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
