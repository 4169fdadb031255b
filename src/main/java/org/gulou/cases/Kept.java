package org.gulou.cases;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gulou.forms.Answers;
import org.gulou.forms.Doubt;
import org.gulou.forms.HeldPaper;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Sensitive;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a case keeps of a draft: the answers that are asked and the papers that are due, nothing of what is hidden. */
public final class Kept {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Kept() {}

    /** What a case keeps now. */
    public static Answers in(CaseFile file) {
        return Answers.fromMap(MAPPER.readValue(file.answers(), MAP));
    }

    public static Answers of(Answers answers, Journey journey) {
        Map<String, List<String>> raw = only(answers.raw(), journey::asked);
        Set<String> raised = journey.doubts().stream().map(Doubt::key).collect(toSet());
        Set<String> due = journey.papers().stream().map(PaperDue::path).collect(toSet());
        Set<String> kept = due.stream().map(HeldPaper::at).collect(toSet());
        Set<String> handled = journey.papers().stream().map(PaperDue::field).collect(toSet());
        Map<String, Answers.Paper> papers = only(answers.papers(), due::contains);
        var files = new HashSet<String>();
        papers.values().forEach(paper -> files.addAll(paper.files()));
        raw.values().forEach(files::addAll);
        return new Answers(
                raw,
                only(answers.rows(), journey::asked),
                answers.settled().stream()
                        .filter(path -> journey.asked(path) || handled.contains(path))
                        .collect(toSet()),
                papers,
                only(answers.uploads(), files::contains),
                only(answers.origins(), path -> journey.asked(path) || kept.contains(path)),
                only(answers.reasons(), raised::contains),
                journey.consents().stream().map(Sensitive::path).collect(toSet()));
    }

    private static <V> Map<String, V> only(Map<String, V> map, Predicate<String> kept) {
        return map.entrySet().stream()
                .filter(entry -> kept.test(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }
}
