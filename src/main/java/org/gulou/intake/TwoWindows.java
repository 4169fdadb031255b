package org.gulou.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.forms.Origin;
import org.gulou.forms.Way;

/**
 * What one window sends, laid over what another may have stored since this one was opened. An answer that only one of
 * them changed is taken from it; where both did, the stored one stays until the person has chosen. How a paper comes is
 * answered in the fields {@code papers.licence.way}, {@code .reason} and {@code .which}.
 *
 * @param clashes answers that both windows changed, each to something else
 * @param lost paths that were filled in here in a row that the other window removed
 */
public record TwoWindows(Answers answers, List<Clash> clashes, List<String> lost) {
    public static final String WAY = ".way";
    public static final String REASON = ".reason";
    public static final String WHICH = ".which";

    private static final String PAPERS = Journey.PAPERS + ".";

    /** An answer that both changed. */
    public record Clash(String path, List<String> here, List<String> stored) {
        /** What is continued with the answer: the question, or the paper of which this is one field. */
        public String asked() {
            return TwoWindows.asked(path);
        }
    }

    /** Stands for the stored answer in a window, which sends it back: no secret, only a reminder. */
    public static String mark(String path, List<String> values) {
        return path + " " + Integer.toHexString(values.hashCode());
    }

    /** The fields in which it is said how a paper comes. */
    public static List<String> fields(String paper) {
        return Stream.of(WAY, REASON, WHICH).map(end -> PAPERS + paper + end).toList();
    }

    /** The paper of which this is a field; empty for a question. */
    public static Optional<String> paper(String path) {
        return path.startsWith(PAPERS) && path.lastIndexOf('.') > PAPERS.length()
                ? Optional.of(path.substring(PAPERS.length(), path.lastIndexOf('.')))
                : Optional.empty();
    }

    private static String asked(String path) {
        return paper(path).map(PAPERS::concat).orElse(path);
    }

    /** What stands in a field, of a question or of a paper. */
    public static List<String> at(Answers answers, String path) {
        return paper(path)
                .map(paper -> at(answers.paper(paper), path).filter(value -> !value.isEmpty()).stream()
                        .toList())
                .orElseGet(() -> answers.at(path));
    }

    private static Optional<String> at(Answers.Paper paper, String path) {
        return switch (path.substring(path.lastIndexOf('.'))) {
            case WAY -> paper.way().map(Way.Means::word);
            case REASON -> Optional.of(paper.reason());
            case WHICH -> Optional.of(paper.which());
            default -> Optional.empty();
        };
    }

    /**
     * Lays one over the other.
     *
     * @param stored before this window's form was taken in
     * @param typed after it
     * @param seen the {@link #mark marks} of what the window showed when it was opened
     * @param posted the paths that the window asked
     */
    public static TwoWindows of(Answers stored, Answers typed, List<String> seen, List<String> posted) {
        Answers answers = typed;
        var again = new LinkedHashSet<String>();
        var clashes = new ArrayList<Clash>();
        for (String mark : seen) {
            String path = mark.substring(0, Math.max(0, mark.indexOf(' ')));
            List<String> there = at(stored, path);
            List<String> here = at(typed, path);
            if (mark(path, there).equals(mark) || there.equals(here)) {
                continue;
            }
            answers = put(answers, path, stored);
            if (!mark(path, here).equals(mark)) {
                clashes.add(new Clash(path, here, there));
                again.add(asked(path));
            }
        }
        return new TwoWindows(
                again.isEmpty() ? answers : answers.withoutSettled(again),
                clashes,
                posted.stream().filter(path -> gone(path, stored)).distinct().toList());
    }

    /** The answers with what is stored at one path, and with where that came from. */
    private static Answers put(Answers answers, String path, Answers stored) {
        Optional<String> paper = paper(path);
        if (paper.isPresent()) {
            Answers.Paper now = answers.paper(paper.get());
            Answers.Paper before = stored.paper(paper.get());
            return answers.withPaper(
                    paper.get(),
                    new Answers.Paper(
                            path.endsWith(WAY) ? before.way() : now.way(),
                            path.endsWith(REASON) ? before.reason() : now.reason(),
                            path.endsWith(WHICH) ? before.which() : now.which(),
                            now.files()));
        }
        Answers put = stored.isCleared(path) ? answers.cleared(Set.of(path)) : answers.with(path, stored.at(path));
        Optional<Origin> origin = Optional.ofNullable(stored.origins().get(path));
        return origin.map(from -> put.withOrigin(path, from)).orElseGet(() -> put.withoutOrigin(path));
    }

    /** Whether the path lies in a row that is not there any more. */
    private static boolean gone(String path, Answers stored) {
        return stored.rows().entrySet().stream()
                .filter(group -> path.startsWith(group.getKey() + "."))
                .anyMatch(group -> {
                    String inside = path.substring(group.getKey().length() + 1);
                    int end = inside.indexOf('.');
                    return end > 0 && !group.getValue().contains(inside.substring(0, end));
                });
    }

    public boolean agree() {
        return clashes.isEmpty() && lost.isEmpty();
    }
}
