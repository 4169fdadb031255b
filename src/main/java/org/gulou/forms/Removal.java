package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What goes with a row or a file that is taken out of answers: nothing is kept that nobody can see any more. */
final class Removal {
    private Removal() {}

    /** The answers without what was answered, and handed in, in a row. */
    static Answers row(String row, Answers answers) {
        Predicate<String> outside = path -> !path.startsWith(row + ".");
        Map<String, List<String>> raw = only(answers.raw(), outside);
        Set<String> files = answers.raw().entrySet().stream()
                .filter(answer -> !outside.test(answer.getKey()))
                .flatMap(answer -> answer.getValue().stream())
                .collect(Collectors.toSet());
        return new Answers(
                raw,
                only(answers.rows(), outside),
                only(answers.settled(), outside),
                answers.papers(),
                only(answers.uploads(), id -> !files.contains(id)),
                only(answers.origins(), outside),
                only(answers.reasons(), outside),
                answers.consented());
    }

    /** The answers without these papers and their files: they were due for what is gone. */
    static Answers papers(Set<String> paths, Answers answers) {
        if (paths.stream().noneMatch(answers.papers()::containsKey)) {
            return answers;
        }
        Set<String> files = answers.papers().entrySet().stream()
                .filter(paper -> paths.contains(paper.getKey()))
                .flatMap(paper -> paper.getValue().files().stream())
                .collect(Collectors.toSet());
        Set<String> fields =
                paths.stream().map(path -> Journey.PAPERS + "." + path).collect(Collectors.toSet());
        return new Answers(
                answers.raw(),
                answers.rows(),
                only(answers.settled(), path -> !fields.contains(path)),
                only(answers.papers(), path -> !paths.contains(path)),
                only(answers.uploads(), id -> !files.contains(id)),
                answers.origins(),
                answers.reasons(),
                answers.consented());
    }

    /** The answers without a file, in the question or paper that held it. */
    static Answers file(String id, Answers answers) {
        var raw = new LinkedHashMap<String, List<String>>();
        answers.raw().forEach((path, values) -> raw.put(path, without(id, values)));
        var papers = new LinkedHashMap<String, Answers.Paper>();
        answers.papers()
                .forEach((path, paper) -> papers.put(
                        path,
                        new Answers.Paper(paper.way(), paper.reason(), paper.which(), without(id, paper.files()))));
        return new Answers(
                answers.uploads().containsKey(id) ? raw : answers.raw(),
                answers.rows(),
                answers.settled(),
                papers,
                only(answers.uploads(), one -> !one.equals(id)),
                answers.origins(),
                answers.reasons(),
                answers.consented());
    }

    private static List<String> without(String id, List<String> files) {
        return files.stream().filter(file -> !file.equals(id)).toList();
    }

    private static <V> Map<String, V> only(Map<String, V> all, Predicate<String> wanted) {
        var some = new LinkedHashMap<>(all);
        some.keySet().removeIf(wanted.negate());
        return some;
    }

    private static Set<String> only(Set<String> all, Predicate<String> wanted) {
        var some = new LinkedHashSet<>(all);
        some.removeIf(wanted.negate());
        return some;
    }
}
