package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list of options that forms take by {@code options: vocab <id>}. */
public record SharedList(String id, Wording title) {
    /** The list that a file such as {@code vocabularies/kinships.yaml} holds; empty where it holds no options. */
    public static Optional<SharedList> of(String path, String text) {
        String id = path.replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
        return Manuscript.of(text)
                .filter(manuscript -> !options(manuscript).isEmpty())
                .map(manuscript -> new SharedList(id, Wording.of(manuscript.root(), "title")));
    }

    /** What the list in a text offers. */
    public static List<OptionRow> options(Manuscript manuscript) {
        List<Passage> written = Written.items(manuscript.root(), "options");
        return IntStream.range(0, written.size())
                .mapToObj(place -> OptionRow.of(written.get(place), place))
                .toList();
    }
}
