package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;

/**
 * How a paper is asked for, whatever the answers are.
 *
 * @param title with values in braces
 * @param hint with values in braces
 * @param oneOf documents of which either will do; none where it is just one
 * @param brought whether it can only be brought to the counter, where an official takes it in
 */
public record PaperTerms(
        LocalizedText title, LocalizedText hint, List<Option> oneOf, FileLimits limits, boolean brought) {
    private static final LocalizedText CHOSEN = LocalizedText.of("{title}（{which}）", "{title} ({which})");

    public PaperTerms {
        oneOf = List.copyOf(oneOf);
    }

    /** What a paper is called that came as one of several. */
    public LocalizedText called(LocalizedText said, String which) {
        return called(said, oneOf, which);
    }

    static LocalizedText called(LocalizedText title, List<Option> oneOf, String which) {
        return oneOf.stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .map(one -> Judge.fill(CHOSEN, Map.of("title", title, "which", one.title())))
                .orElse(title);
    }

    /** What papers are called, by id. */
    public static Map<String, LocalizedText> titles(Map<String, PaperTerms> papers) {
        return papers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, paper -> paper.getValue().title()));
    }
}
