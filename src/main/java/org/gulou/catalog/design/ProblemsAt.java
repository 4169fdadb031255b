package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Problem;

/**
 * The problems of a form's text, at what they are about.
 *
 * @param byPath by the path of the innermost question or page in which they lie
 * @param elsewhere those in other parts of the file, and in other files
 */
public record ProblemsAt(Map<String, List<Problem>> byPath, List<Problem> elsewhere) {
    /** Sorts the problems that the form in the file {@code file} has or makes. */
    public static ProblemsAt of(Manuscript text, String file, List<Problem> problems) {
        FormOutline form = FormOutline.of(text);
        var byPath = new HashMap<String, List<Problem>>();
        var elsewhere = new ArrayList<Problem>();
        for (Problem problem : problems) {
            Optional<String> path =
                    problem.file().equals(file) ? path(form, place(text.text(), problem)) : Optional.empty();
            path.map(there -> byPath.computeIfAbsent(there, none -> new ArrayList<>()))
                    .orElse(elsewhere)
                    .add(problem);
        }
        return new ProblemsAt(Map.copyOf(byPath), List.copyOf(elsewhere));
    }

    private static Optional<String> path(FormOutline form, int place) {
        return form.pages().stream()
                .filter(page -> covers(page.written(), place))
                .findFirst()
                .map(page -> page.all().stream()
                        .filter(item -> covers(item.written(), place))
                        .reduce((outer, inner) -> inner)
                        .map(OutlinedItem::path)
                        .orElse(page.path()));
    }

    private static boolean covers(Passage passage, int place) {
        return passage.span().start() <= place && place < passage.span().end();
    }

    /** The character that a problem points at, from 0; where that is a blank, the first one behind it that is none. */
    private static int place(String text, Problem problem) {
        int place = 0;
        for (int line = 1; line < problem.line() && place < text.length(); line++) {
            place = Span.nextLine(text, place);
        }
        place = Math.min(text.length(), place + Math.max(0, problem.column() - 1));
        while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '-')) {
            place++;
        }
        return place;
    }

    public List<Problem> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** The key of a question or page, such as {@code show}, at which or in whose value a problem lies; empty for none. */
    public static Optional<String> key(Manuscript text, Passage.Fields written, Problem problem) {
        int place = place(text.text(), problem);
        return written.entries().stream()
                .filter(entry -> entry.name().start() <= place
                        && place < entry.value().span().end())
                .map(Passage.Entry::key)
                .findFirst();
    }
}
