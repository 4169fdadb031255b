package org.gulou.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.cases.asks.FillIn;
import org.gulou.forms.Question;

/**
 * A form that an official fills in with a move.
 *
 * @param asks what it asks while nothing is answered, by path; answers may make it ask more, which a refusal names
 */
record AskedForm(String id, List<PossibleMove.Asked> asks) {
    static AskedForm of(String id, FillIn blank) {
        var english = new HashMap<String, String>();
        blank.questions("en").forEach(question -> english.put(question.id(), question.label()));
        var asks = new ArrayList<PossibleMove.Asked>();
        blank.questions("zh")
                .forEach(question -> asks.add(new PossibleMove.Asked(
                        question.id(),
                        question.kind(),
                        Map.of("zh", question.label(), "en", english.getOrDefault(question.id(), question.label())),
                        question.required(),
                        question.options().stream().map(Question.Choice::value).toList())));
        return new AskedForm(id, asks);
    }
}
