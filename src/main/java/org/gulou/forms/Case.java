package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Scope;
import org.gulou.language.Value;

/**
 * One of what something is due for: itself, or an element of its list, in whose scope its rules are judged.
 *
 * @param key of the element; the empty text where there is no list
 */
record Case(String key, Scope scope, Filling filling) {
    static List<Case> of(Optional<FormPaper.Each> each, Filling filling) {
        if (each.isEmpty()) {
            return List.of(new Case("", filling.top(), filling));
        }
        var cases = new ArrayList<Case>();
        for (Element element : Element.of(list(each.get(), filling))) {
            Map<String, Value> names =
                    Map.of(each.get().name(), element.value(), RuleReader.ROW_NUMBER, Value.of(cases.size() + 1));
            cases.add(new Case(element.key(), filling.top().inside(names), filling));
        }
        return cases;
    }

    /** The same, or where the list is not known one of which nothing is known. */
    static List<Case> orUnknown(Optional<FormPaper.Each> each, Filling filling) {
        if (each.isPresent() && list(each.get(), filling) instanceof Value.Unknown unknown) {
            Map<String, Value> names = Map.of(each.get().name(), unknown, RuleReader.ROW_NUMBER, unknown);
            return List.of(new Case("", filling.top().inside(names), filling));
        }
        return of(each, filling);
    }

    /** The list itself: it may be unknown. */
    static Value list(FormPaper.Each each, Filling filling) {
        return each.list().in(filling.top(), filling.surroundings());
    }

    Value value(Rule rule) {
        return rule.in(scope, filling.surroundings());
    }

    LocalizedText text(Phrase phrase) {
        return phrase.in(scope, filling.surroundings(), filling.local());
    }

    /** The id of the thing for this element. */
    String id(String thing) {
        return key.isEmpty() ? thing : thing + "." + key;
    }
}
