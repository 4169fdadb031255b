package org.gulou.catalog.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Defaults;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/** What an example leaves to be understood: pages are continued, papers come, rows are called by their number. */
final class ExampleAnswers {
    /** Settling one page can show the next question; no form asks in more steps than this. */
    private static final int MOST_ROUNDS = 30;

    /** Whoever a story is about has her reason for what only warns. */
    private static final String REASON = "as it is";

    /** How stories call the form itself, of which no item can have the name: its checks across pages. */
    static final String WHOLE = "form";

    private ExampleAnswers() {}

    /** Keys for so many rows. */
    static List<String> keys(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(number -> "row" + number).toList();
    }

    /** {@code household[2].name} with the row's key instead of its number. */
    static String path(Journey journey, String written) {
        if (written.equals(WHOLE)) {
            return "";
        }
        String path = "";
        for (String step : written.split("\\.", -1)) {
            int bracket = step.indexOf('[');
            String name = bracket < 0 ? step : step.substring(0, bracket);
            path = path.isEmpty() ? name : path + "." + name;
            if (bracket > 0) {
                path += "." + key(journey.rows(path), step.substring(bracket + 1, step.length() - 1));
            }
        }
        return path;
    }

    /** The same, in every row where a list stands without a number: {@code household.name}. */
    static List<String> paths(Journey journey, String written) {
        List<String> steps = List.of(path(journey, written).split("\\.", -1));
        List<String> paths = List.of(steps.getFirst());
        for (String step : steps.subList(1, steps.size())) {
            paths = paths.stream()
                    .flatMap(so -> {
                        List<String> rows = journey.rows(so);
                        return rows.isEmpty() || rows.contains(step)
                                ? Stream.of(so + "." + step)
                                : rows.stream().map(row -> so + "." + row + "." + step);
                    })
                    .toList();
        }
        return paths;
    }

    private static String key(List<String> rows, String number) {
        boolean there = number.matches("[1-9][0-9]{0,2}") && Integer.parseInt(number) <= rows.size();
        return there ? rows.get(Integer.parseInt(number) - 1) : "row" + number;
    }

    /** {@code household.row2.name} as an example writes it; rows that have names keep them, {@link #WHOLE} has one. */
    static String written(Journey journey, String path) {
        if (path.isEmpty()) {
            return WHOLE;
        }
        String so = "";
        var written = new StringBuilder();
        for (String step : path.split("\\.", -1)) {
            int row = so.isEmpty() || journey.namesRows(so)
                    ? -1
                    : journey.rows(so).indexOf(step);
            written.append(row >= 0 ? "[" + (row + 1) + "]" : (written.isEmpty() ? "" : ".") + step);
            so = so.isEmpty() ? step : so + "." + step;
        }
        return written.toString();
    }

    /** The answers after Continue on every page that is asked: what is not told is left blank, but for a default that is required. */
    static Answers continued(Form form, Answers answers, Circumstances circumstances) {
        Answers settled = answers;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var journey = Journey.of(form, settled, circumstances);
            Set<String> asked = new HashSet<>();
            journey.pages().forEach(page -> journey.questions(page.id(), "zh").forEach(one -> paths(one, asked)));
            if (settled.settled().containsAll(asked)) {
                return journey.passed(REASON);
            }
            settled = new Defaults(form, settled, circumstances).left(asked).withSettled(asked);
        }
        return Journey.of(form, settled, circumstances).passed(REASON);
    }

    private static void paths(Question question, Set<String> paths) {
        paths.add(question.id());
        question.parts().forEach(part -> paths(part, paths));
        question.rows().forEach(row -> row.parts().forEach(part -> paths(part, paths)));
    }

    /** Where the answer at a path such as {@code carts[1].width} stands; where it would stand, if it is left out. */
    static Place place(Node.Fields answers, String path) {
        Node here = answers;
        Place place = answers.place();
        for (String step : path.split("[.\\[]", -1)) {
            String name = step.replace("]", "");
            if (here instanceof Node.Fields fields) {
                place = fields.keyPlace(name);
                here = fields.get(name).orElse(fields);
            } else if (here instanceof Node.Items rows
                    && name.matches("[0-9]{1,4}")
                    && Integer.parseInt(name) <= rows.items().size()
                    && !name.equals("0")) {
                here = rows.items().get(Integer.parseInt(name) - 1);
                place = here.place();
            }
        }
        return place;
    }

    /**
     * The answers with each paper that is due coming as told, where either of several will do as the first of them; one
     * that need not come is left out unless it is told.
     */
    static Answers papers(Form form, Answers answers, Circumstances circumstances, Node.Fields told) {
        Answers with = answers;
        var journey = Journey.of(form, answers, circumstances);
        for (PaperDue due : journey.papers()) {
            if (!due.required()) {
                with = with.withSettled(Set.of(Journey.PAPERS + "." + due.path()));
            }
            Optional<Way.Means> means =
                    ExamplePapers.told(due, journey, told).map(Written::text).flatMap(Way.Means::of);
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

    /** What stands there after a correction: answers as they are told, and the papers handed in with them. */
    static Answers corrected(
            Form form,
            Answers answers,
            Circumstances around,
            Node.Fields changes,
            Node.Fields papers,
            Mistakes mistakes) {
        Answers changed = continued(form, Told.over(form, answers, changes, around, mistakes), around);
        return papers(form, changed, around, papers);
    }
}
