package org.gulou.web.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.Doubt;
import org.gulou.forms.Mistake;
import org.gulou.forms.Question;

/** A warning that belongs to no question of its page: the page asks the reason for it after its questions. */
public record Doubtful(Doubt doubt, List<String> words) {
    /** Those that none of the questions shows itself. */
    public static List<Doubtful> of(List<Mistake> mistakes, List<Question> questions, String language) {
        var shown = new HashSet<String>();
        questions.forEach(question -> ids(question, shown));
        Map<Doubt, List<String>> words = new LinkedHashMap<>();
        for (Mistake mistake : mistakes) {
            if (!shown.contains(mistake.path())) {
                mistake.doubt()
                        .ifPresent(doubt -> words.computeIfAbsent(doubt, key -> new ArrayList<>())
                                .add(mistake.listed().in(language)));
            }
        }
        return words.entrySet().stream()
                .map(entry -> new Doubtful(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void ids(Question question, Set<String> ids) {
        ids.add(question.id());
        question.parts().forEach(part -> ids(part, ids));
        question.rows().forEach(row -> row.parts().forEach(part -> ids(part, ids)));
    }
}
