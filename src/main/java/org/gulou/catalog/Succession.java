package org.gulou.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.Answers;

/**
 * How a version takes over the drafts of those before.
 *
 * @param items what items were called before
 * @param papers what papers were called before
 * @param draftsStayUntil the last day on which drafts stay on the version they were begun under
 */
public record Succession(List<Renamed> items, List<Renamed> papers, Optional<LocalDate> draftsStayUntil) {
    /** A version that takes drafts over at once, as they are. */
    public static final Succession PLAIN = new Succession(List.of(), List.of(), Optional.empty());

    /**
     * An id that was another one before.
     *
     * @param before matches a path that begins with the old id; its first group is what stands before the id
     */
    public record Renamed(Pattern before, String now) {
        String in(String path) {
            return before.matcher(path).replaceFirst("$1" + now);
        }
    }

    public Succession {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /** Answers given under an earlier version, read under this one. */
    public Answers read(Answers answers) {
        return items.isEmpty() && papers.isEmpty()
                ? answers
                : answers.renamed(path -> now(items, path), path -> now(papers, path));
    }

    private static String now(List<Renamed> renames, String path) {
        String now = path;
        for (Renamed renamed : renames) {
            now = renamed.in(now);
        }
        return now;
    }

    /** Whether drafts stay where they are on {@code day}. */
    public boolean draftsStayOn(LocalDate day) {
        return draftsStayUntil.filter(last -> !last.isBefore(day)).isPresent();
    }
}
