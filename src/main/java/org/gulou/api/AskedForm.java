package org.gulou.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.cases.asks.FillIn;
import org.gulou.forms.Question;

/**
 * A form that an official fills in with a move.
 *
 * @param asks what it asks while nothing is answered, by path; answers may make it ask more, which a refusal names
 */
record AskedForm(String id, List<PossibleMove.Asked> asks) {
    static AskedForm of(String id, FillIn blank) {
        Map<String, Question> english =
                blank.questions("en").collect(Collectors.toMap(Question::id, question -> question, (one, same) -> one));
        List<PossibleMove.Asked> asks = blank.questions("zh")
                .map(question -> asked(question, english.getOrDefault(question.id(), question)))
                .toList();
        return new AskedForm(id, asks);
    }

    private static PossibleMove.Asked asked(Question question, Question english) {
        Map<String, String> labels = english.options().stream()
                .collect(Collectors.toMap(Question.Choice::value, Question.Choice::label, (one, same) -> one));
        var titles = new LinkedHashMap<String, Map<String, String>>();
        question.options()
                .forEach(option -> titles.put(
                        option.value(), both(option.label(), labels.getOrDefault(option.value(), option.label()))));
        return new PossibleMove.Asked(
                question.id(),
                question.kind(),
                both(question.label(), english.label()),
                question.required(),
                List.copyOf(titles.keySet()),
                titles);
    }

    private static Map<String, String> both(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }
}
