package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.forms.Answers;
import org.gulou.forms.Way;
import org.gulou.language.Value;

/** What rules can ask about the papers of a story: whether one was handed in, and by which way. */
record GivenPapers(Map<String, Answers.Paper> papers) {
    /** Whether it was filed, by path; one for each element of a list where each has one. */
    Map<String, Boolean> given(String paper) {
        return papers.entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), paper))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> isThere(entry.getValue())));
    }

    private static boolean isThere(Answers.Paper paper) {
        return !paper.files().isEmpty()
                || paper.way().filter(way -> way == Way.Means.REGISTER).isPresent();
    }

    private static boolean isOf(String path, String paper) {
        return path.equals(paper) || path.startsWith(paper + ".");
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
                .filter(entry -> isOf(entry.getKey(), paper))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
