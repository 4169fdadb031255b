package org.gulou.intake;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.Journey;
import org.gulou.forms.Question;
import org.gulou.forms.kind.FileLimits;

/** What a newer version of a service changed about questions that were answered before: they are to be looked at again. */
final class LookAgain {
    private LookAgain() {}

    /** What a person reads of a question, and what she may answer. */
    private record Look(
            String kind,
            String label,
            String hint,
            String text,
            String unit,
            boolean required,
            int maxLength,
            String min,
            String max,
            List<String> options,
            List<FileLimits> files) {
        static Look of(Question question) {
            return new Look(
                    question.kind(),
                    question.label(),
                    question.hint(),
                    question.text(),
                    question.unit(),
                    question.required(),
                    question.maxLength(),
                    question.min(),
                    question.max(),
                    question.options().stream()
                            .map(option -> option.value() + " " + option.label() + " " + option.hint())
                            .toList(),
                    question.limits().stream().toList());
        }
    }

    /**
     * The paths of what was continued and now reads differently.
     *
     * @param older the answers by the form they were given to
     * @param newer the same answers by the form of today
     */
    static Set<String> at(Journey older, Journey newer) {
        return Stream.of("zh", "en")
                .flatMap(language -> {
                    Map<String, Look> before = looks(older, language);
                    return looks(newer, language).entrySet().stream()
                            .filter(now -> before.containsKey(now.getKey()))
                            .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                            .map(Map.Entry::getKey);
                })
                .filter(newer.answers().settled()::contains)
                .collect(toSet());
    }

    private static Map<String, Look> looks(Journey journey, String language) {
        var looks = new HashMap<String, Look>();
        journey.pages()
                .forEach(page -> all(journey.questions(page.id(), language))
                        .filter(question -> !question.kind().equals("computed"))
                        .forEach(question -> looks.put(question.id(), Look.of(question))));
        return looks;
    }

    private static Stream<Question> all(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question),
                        Stream.concat(
                                all(question.parts()), question.rows().stream().flatMap(row -> all(row.parts())))));
    }
}
