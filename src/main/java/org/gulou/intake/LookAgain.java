package org.gulou.intake;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.Journey;
import org.gulou.forms.PageState;
import org.gulou.forms.Question;
import org.gulou.forms.kind.FileLimits;
import org.gulou.kernel.LocalizedText;

/**
 * What a newer version of a service made of pages that were continued before: they are to be looked at again.
 *
 * @param changed paths of questions that were answered and read otherwise now
 * @param added paths of questions that were not there
 */
public record LookAgain(Set<String> changed, Set<String> added) {
    public static final LookAgain NOTHING = new LookAgain(Set.of(), Set.of());

    public LookAgain {
        changed = Set.copyOf(changed);
        added = Set.copyOf(added);
    }

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
     * What there is to look at.
     *
     * @param older the answers by the form they were given to
     * @param newer the same answers by the form of today
     */
    static LookAgain between(Journey older, Journey newer) {
        Set<String> settled = newer.answers().settled();
        Set<String> changed = Stream.of("zh", "en")
                .flatMap(language -> {
                    Map<String, Look> before = looks(older, language);
                    return looks(newer, language).entrySet().stream()
                            .filter(now -> before.containsKey(now.getKey()))
                            .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                            .map(Map.Entry::getKey);
                })
                .filter(settled::contains)
                .collect(toSet());
        Set<String> added = continued(newer);
        added.removeAll(looks(older, LocalizedText.FIRST_LANGUAGE).keySet());
        return new LookAgain(changed, added);
    }

    /** What is asked up to the last page on which something was continued. */
    private static Set<String> continued(Journey journey) {
        var passed = new HashSet<String>();
        var here = new HashSet<String>();
        for (PageState page : journey.pages()) {
            here.addAll(looks(journey, page, LocalizedText.FIRST_LANGUAGE).keySet());
            if (here.stream().anyMatch(journey.answers().settled()::contains)) {
                passed.addAll(here);
                here.clear();
            }
        }
        return passed;
    }

    LookAgain and(LookAgain more) {
        return new LookAgain(both(changed, more.changed), both(added, more.added));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** What is left once these paths were continued. */
    LookAgain without(Set<String> settled) {
        return new LookAgain(left(changed, settled), left(added, settled));
    }

    private static Set<String> left(Set<String> paths, Set<String> settled) {
        var left = new HashSet<>(paths);
        left.removeAll(settled);
        return left;
    }

    private static Map<String, Look> looks(Journey journey, String language) {
        var looks = new HashMap<String, Look>();
        journey.pages().forEach(page -> looks.putAll(looks(journey, page, language)));
        return looks;
    }

    private static Map<String, Look> looks(Journey journey, PageState page, String language) {
        var looks = new HashMap<String, Look>();
        all(journey.questions(page.id(), language))
                .filter(question -> !question.kind().equals("computed"))
                .forEach(question -> looks.put(question.id(), Look.of(question)));
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
