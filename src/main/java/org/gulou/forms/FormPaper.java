package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** A paper that may be due, compiled. */
record FormPaper(
        String id,
        Phrase title,
        Phrase hint,
        Rule when,
        Rule required,
        Optional<Each> each,
        List<Option> oneOf,
        Optional<Item.Prefill> from,
        List<Way> ways,
        FileLimits limits) {
    /** Once per element of {@code list}, read as {@code name}. */
    record Each(Rule list, String name) {}

    /** All ways by which it may come. */
    List<Way> allWays() {
        return Way.all(from, ways);
    }

    PaperTerms terms() {
        return new PaperTerms(title.written(), hint.written(), oneOf, limits, isBrought());
    }

    private boolean isBrought() {
        return ways.stream().allMatch(way -> way.means() == Way.Means.AT_WINDOW);
    }

    /** {@code names}, where {@code given} and {@code way} answer for these papers and the ways of each. */
    static Names told(Map<String, List<Way>> papers, Names names) {
        var given = new LinkedHashMap<String, Type>();
        var way = new LinkedHashMap<String, Type>();
        papers.forEach((id, ways) -> {
            given.put(id, Type.BOOLEAN);
            way.put(
                    id,
                    new Type.Choice(
                                    ways.stream()
                                            .map(one -> one.means().word())
                                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                                    false)
                            .orEmpty());
        });
        return names.telling("given", given).telling("way", way);
    }
}
