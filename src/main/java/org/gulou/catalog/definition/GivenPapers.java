package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Answers;
import org.gulou.forms.Way;
import org.gulou.language.Value;

/** What rules can ask about the papers of a story: whether one was handed in, and by which way. */
record GivenPapers(Map<String, Answers.Paper> papers) {
    Value given(String paper) {
        return Value.of(find(paper)
                .filter(one -> !one.files().isEmpty()
                        || one.way().filter(way -> way == Way.Means.REGISTER).isPresent())
                .isPresent());
    }

    Value way(String paper) {
        return find(paper)
                .flatMap(Answers.Paper::way)
                .map(way -> Value.of(way.word()))
                .orElse(Value.EMPTY);
    }

    /** A paper by its id; of one that is asked for each element of a list, the first. */
    private Optional<Answers.Paper> find(String paper) {
        return papers.entrySet().stream()
                .filter(entry -> entry.getKey().equals(paper) || entry.getKey().startsWith(paper + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
