package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.Place;

/** Fills in a form as an example tells it: rows from 1 become rows with keys, papers become files. */
final class ExampleAnswers {
    /** Settling one page can show the next question; no form asks in more steps than this. */
    private static final int MOST_ROUNDS = 30;

    /** Whoever a story is about has her reason for what only warns. */
    private static final String REASON = "as it is";

    private ExampleAnswers() {}

    /** {@code answers} with what {@code told} says laid over. */
    static Answers told(Answers answers, Node.Fields told) {
        return fields(answers, "", told);
    }

    private static Answers fields(Answers answers, String scope, Node.Fields told) {
        Answers filled = answers;
        for (var entry : told.fields().entrySet()) {
            filled = value(filled, scope + entry.getKey(), entry.getValue());
        }
        return filled;
    }

    private static Answers value(Answers answers, String path, Node told) {
        return switch (told) {
            case Node.Scalar(String text, Node.Sort sort, Place place) ->
                settled(answers.with(path, sort == Node.Sort.NULL ? List.of() : List.of(text)), path);
            case Node.Fields inner -> fields(settled(answers, path), path + ".", inner);
            case Node.Items(List<Node> items, Place place) ->
                items.stream().anyMatch(Node.Fields.class::isInstance)
                        ? rows(answers, path, items)
                        : settled(answers.with(path, texts(items)), path);
        };
    }

    private static List<String> texts(List<Node> items) {
        return items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> ((Node.Scalar) item).text())
                .toList();
    }

    private static Answers rows(Answers answers, String path, List<Node> rows) {
        List<String> keys = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            keys.add(key(number));
        }
        Answers filled = settled(answers.withRows(path, keys), path);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Node.Fields row) {
                filled = fields(filled, path + "." + keys.get(i) + ".", row);
            }
        }
        return filled;
    }

    private static String key(int number) {
        return "row" + number;
    }

    private static Answers settled(Answers answers, String path) {
        return answers.withSettled(Set.of(path));
    }

    /** {@code household[2].name} with the row's key instead of its number. */
    static String path(String written) {
        var row = java.util.regex.Pattern.compile("\\[(\\d+)]").matcher(written);
        return row.replaceAll(match -> "." + key(Integer.parseInt(match.group(1))));
    }

    /** {@code household.row2.name} as an example writes it. */
    static String written(String path) {
        return path.replaceAll("\\.row(\\d+)(?=\\.|$)", "[$1]");
    }

    /** The answers after Continue on every page that is asked: what is not told is left blank. */
    static Answers continued(Form form, Answers answers, Circumstances circumstances) {
        Answers settled = answers;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var journey = Journey.of(form, settled, circumstances);
            Set<String> asked = new HashSet<>();
            journey.pages().forEach(page -> journey.questions(page.id(), "zh").forEach(one -> paths(one, asked)));
            if (settled.settled().containsAll(asked)) {
                return journey.passed(REASON);
            }
            settled = settled.withSettled(asked);
        }
        return Journey.of(form, settled, circumstances).passed(REASON);
    }

    private static void paths(Question question, Set<String> paths) {
        paths.add(question.id());
        question.parts().forEach(part -> paths(part, paths));
        question.rows().forEach(row -> row.parts().forEach(part -> paths(part, paths)));
    }

    /**
     * The answers with each paper that is due coming as told, where either of several will do as the first of them; one
     * that need not come is left out unless it is told.
     */
    static Answers papers(Form form, Answers answers, Circumstances circumstances, Node.Fields told) {
        Answers with = answers;
        for (PaperDue due : Journey.of(form, answers, circumstances).papers()) {
            if (!due.required()) {
                with = with.withSettled(Set.of(Journey.PAPERS + "." + due.path()));
            }
            Optional<Way.Means> means = told.string(due.id()).flatMap(Way.Means::of);
            if (means.isPresent()) {
                with = means.get() == Way.Means.UPLOAD
                        ? with.withPaperFile(due.path(), new Upload(due.path() + ".pdf", "paper.pdf", "pdf", 1000))
                        : with.withPaper(
                                due.path(),
                                new Answers.Paper(means, means.get() == Way.Means.CANNOT ? "not told" : "", List.of()));
                with = which(with, due);
            }
        }
        return with;
    }

    private static Answers which(Answers answers, PaperDue due) {
        Answers.Paper paper = answers.paper(due.path());
        return due.oneOf().stream()
                .findFirst()
                .map(first -> answers.withPaper(
                        due.path(), new Answers.Paper(paper.way(), paper.reason(), first.id(), paper.files())))
                .orElse(answers);
    }
}
