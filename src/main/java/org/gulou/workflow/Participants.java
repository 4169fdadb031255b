package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Finds out who takes part in a case: it follows from the answers and from what was given with moves. */
final class Participants {
    private final List<Party> parties;
    private final CaseView view;

    Participants(List<Party> parties, CaseView view) {
        this.parties = parties;
        this.view = view;
    }

    /** Each person once, even if two elements of a list name her. */
    List<Participant> now() {
        var found = new LinkedHashMap<List<String>, Participant>();
        for (Party party : parties) {
            elements(party)
                    .forEach(around -> participant(party, around)
                            .ifPresent(one -> found.putIfAbsent(List.of(one.party(), one.who()), one)));
        }
        return List.copyOf(found.values());
    }

    private List<Map<String, Value>> elements(Party party) {
        if (party.each().isEmpty()) {
            return List.of(Map.of());
        }
        Lane.Each each = party.each().get();
        return view.evaluate(each.list()) instanceof Value.Items(List<Value> items)
                ? items.stream().map(item -> Map.of(each.name(), item)).toList()
                : List.of();
    }

    private Optional<Participant> participant(Party party, Map<String, Value> around) {
        boolean there =
                party.when().map(when -> view.evaluate(when, around).isTrue()).orElse(true);
        return there
                ? text(party.who(), around)
                        .map(who -> new Participant(
                                party.id(), who, party.reach().flatMap(reach -> text(reach, around)), Set.of()))
                : Optional.empty();
    }

    private Optional<String> text(Expression rule, Map<String, Value> around) {
        return view.evaluate(rule, around) instanceof Value.Text(String text) && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
