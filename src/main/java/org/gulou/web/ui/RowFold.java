package org.gulou.web.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.Question;

/** Rows that are filled in fold up once there are many, so that sixty of them are a list and not a scroll of metres. */
final class RowFold {
    /** So many stay open side by side. */
    private static final int FEW = 5;

    /** What fits in a line of a phone. */
    private static final int MOST_TOLD = 3;

    /** What tells people and things apart at a glance. */
    private static final Set<String> TELLING = Set.of("text", "name", "choice", "row", "money", "integer", "decimal");

    private static final Set<String> READ_ONLY =
            Set.of("computed", "fetched", "info", "heading", "group", "rows", "matrix");

    private RowFold() {}

    static boolean folds(Question group) {
        return group.rows().size() > FEW;
    }

    /** Whether nothing in it waits for her. */
    static boolean complete(Question.Row row) {
        return all(row.parts()).noneMatch(RowFold::waits);
    }

    private static boolean waits(Question question) {
        boolean blank = question.values().stream().allMatch(String::isBlank)
                && question.files().isEmpty()
                && !READ_ONLY.contains(question.kind());
        return question.invalid() || !question.warning().isEmpty() || (blank && question.required());
    }

    /** What stands for it while it is folded; the empty text while nothing is answered. */
    static String summary(Question.Row row) {
        return all(row.parts())
                .filter(question -> TELLING.contains(question.kind()))
                .map(RowFold::told)
                .filter(told -> !told.isBlank())
                .limit(MOST_TOLD)
                .collect(Collectors.joining(" · "));
    }

    private static String told(Question question) {
        return question.options().isEmpty()
                ? (question.value() + " " + (question.value().isBlank() ? "" : question.unit())).strip()
                : question.options().stream()
                        .filter(Question.Choice::chosen)
                        .map(Question.Choice::label)
                        .collect(Collectors.joining(", "));
    }

    private static Stream<Question> all(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> Stream.of(
                                Stream.of(question),
                                all(question.parts()),
                                question.rows().stream().flatMap(row -> all(row.parts())))
                        .flatMap(part -> part));
    }
}
