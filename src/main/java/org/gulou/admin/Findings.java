package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.advice.Burden;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.advice.Rule.Weight;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * What checking a folder found.
 *
 * @param mistakes of definitions
 * @param untrue where a story ends otherwise than it is told
 * @param warnings of the compiler: what does not block publishing
 * @param advice of the linter
 * @param burdens what each service asks of a person, by its folder
 * @param checked what was looked at, in words
 */
record Findings(
        List<Problem> mistakes,
        List<Problem> untrue,
        List<Problem> warnings,
        List<Finding> advice,
        Map<String, Burden> burdens,
        Sentence checked) {
    List<Problem> errors() {
        return Stream.concat(mistakes.stream(), untrue.stream()).toList();
    }

    /** Compiler and linter together, sorted by place. */
    List<Problem> allWarnings() {
        return Stream.concat(warnings.stream(), weighing(Weight.WARNING).stream())
                .sorted()
                .toList();
    }

    List<Problem> notes() {
        return weighing(Weight.NOTE);
    }

    private List<Problem> weighing(Weight weight) {
        return advice.stream()
                .filter(finding -> finding.rule().weight() == weight)
                .map(Finding::problem)
                .toList();
    }

    /** Everything a line each, as compilers write it: mistakes, warnings, notes. */
    Stream<Problem> lines() {
        return Stream.of(
                        errors().stream(),
                        allWarnings().stream()
                                .map(warning -> marked(warning, say("warning: {found}", warning.found()))),
                        notes().stream().map(note -> marked(note, say("note: {found}", note.found()))))
                .flatMap(lines -> lines);
    }

    private static Problem marked(Problem problem, Sentence found) {
        return new Problem(problem.file(), problem.line(), problem.column(), found, problem.advice());
    }

    Sentence summary() {
        int errors = errors().size();
        int warned = allWarnings().size();
        int noted = notes().size();
        Sentence mistakes = errors == 1 ? say("1 mistake") : say("{number} mistakes", errors);
        Sentence warnings = warned == 1 ? say("1 warning") : say("{number} warnings", warned);
        Sentence notes = noted == 1 ? say("1 note") : say("{number} notes", noted);
        return noted == 0
                ? say("{checked}: {mistakes}, {warnings}.", checked, mistakes, warnings)
                : say("{checked}: {mistakes}, {warnings}, {notes}.", checked, mistakes, warnings, notes);
    }
}
