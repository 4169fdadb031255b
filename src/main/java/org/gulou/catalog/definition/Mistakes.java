package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Everything that is wrong with a folder, gathered while it is read. */
final class Mistakes {
    private final boolean ofPublished;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Mistakes() {
        this(false);
    }

    private Mistakes(boolean ofPublished) {
        this.ofPublished = ofPublished;
    }

    /** Of what was published before: only a rule that cannot be run is wrong, all else is told and blocks nothing. */
    static Mistakes ofPublished() {
        return new Mistakes(true);
    }

    /** Those of another reading of the same. */
    Mistakes alike() {
        return new Mistakes(ofPublished);
    }

    boolean areOfPublished() {
        return ofPublished;
    }

    void add(Problem problem) {
        (ofPublished ? warnings : problems).add(problem);
    }

    /** What cannot be run, whenever it was published. */
    void unusable(Collection<Problem> broken) {
        problems.addAll(broken);
    }

    /** Takes over what another reading found. */
    void addAll(Mistakes other) {
        addAll(other.problems);
        warnings.addAll(other.warnings);
    }

    void addAll(Collection<Problem> more) {
        more.forEach(this::add);
    }

    /** What is allowed, but rarely meant: it is told and blocks nothing. */
    void warn(Problem warning) {
        warnings.add(warning);
    }

    /** Takes over the warnings of another reading. */
    void warnAll(Mistakes other) {
        warnings.addAll(other.warnings);
    }

    /** A name that nothing has: tells the nearest of {@code known}. */
    void unknown(Written name, Sentence what, Collection<String> known) {
        add(name.problem(say("There is no {what} '{name}'.", what, name), Nearest.suggestion(name.text(), known)));
    }

    void at(Place place, Sentence found, Sentence advice) {
        add(place.problem(found, advice));
    }

    void at(Place place, Sentence found) {
        add(place.problem(found));
    }

    /**
     * A rule compiled, or its faults told.
     *
     * @param expected may be empty there as well
     */
    Optional<Expression> compiled(Written rule, Names names, Type expected) {
        return compiled(rule, Expression.compile(rule.text(), names, orEmpty(expected)));
    }

    /** What a text shows compiled, or its faults told. */
    Optional<Expression> shown(Written path, Names names, Type expected) {
        return compiled(path, Expression.shown(path.text(), names, orEmpty(expected)));
    }

    private static Type orEmpty(Type expected) {
        return expected.equals(Type.ANY) ? expected : new Type.OrEmpty(expected);
    }

    private Optional<Expression> compiled(Written rule, Expression.Compilation compilation) {
        return switch (compilation) {
            case Expression.Compilation.Ready ready -> Optional.of(ready.expression());
            case Expression.Compilation.Refused refused -> {
                unusable(refused.faults().stream().map(fault -> fault.in(rule)).toList());
                yield Optional.empty();
            }
        };
    }

    int count() {
        return problems.size();
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Sorted by place, each once: what is found at one place for the sake of several others is advised by the first. */
    List<Problem> all() {
        return each(problems);
    }

    /** The same of what is allowed. */
    List<Problem> warnings() {
        return each(warnings);
    }

    private static List<Problem> each(List<Problem> found) {
        record Told(Place place, Sentence found) {}
        var told = new HashSet<Told>();
        return found.stream()
                .sorted()
                .filter(problem -> told.add(
                        new Told(new Place(problem.file(), problem.line(), problem.column()), problem.found())))
                .toList();
    }
}
