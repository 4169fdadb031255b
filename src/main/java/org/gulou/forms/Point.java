package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.language.Value;

/**
 * A condition and how it is found out: by its rule, as far as that can be told from answers that people have at hand,
 * and for the rest by her own judgement of the words of the guide.
 *
 * @param paths of the facts that its rule is asked for
 * @param judged the condition as a fact; empty where its rule needs no more
 * @param asked all that it is asked for
 */
record Point(Condition condition, Set<String> paths, Optional<Fact> judged, List<Fact> asked) {
    /** Of a condition on more facts than these none is asked: nobody fills in half a form to learn whether she may. */
    private static final int MOST_FACTS = 3;

    static Point of(Condition condition, Hanging hanging, Form form) {
        List<Fact> own = easilyTold(hanging.facts(), condition, form);
        own = own.size() > MOST_FACTS ? List.of() : own;
        boolean enough = hanging.askable() && own.size() == hanging.facts().size();
        Optional<Fact> judged = enough || condition.words().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(Fact.CONDITION + condition.id(), Fact.Sort.CONDITION, Optional.empty()));
        return new Point(
                condition,
                own.stream().map(Fact::path).collect(Collectors.toUnmodifiableSet()),
                judged,
                Stream.concat(own.stream(), judged.stream()).toList());
    }

    /**
     * What people have at hand. A day or an amount that only this form asks is not: who does not have the certificate has no
     * day on which it ends. It is asked where it is the only one, and the law's own figure is compared with it.
     */
    private static List<Fact> easilyTold(Set<Fact> facts, Condition condition, Form form) {
        List<Fact> measured = facts.stream()
                .filter(fact -> fact.shared().isEmpty() && !isChosen(fact, form))
                .toList();
        boolean lawsFigure = condition
                .when()
                .expression()
                .filter(rule -> rule.calls("parameter"))
                .isPresent();
        return facts.stream()
                .filter(fact -> !measured.contains(fact) || (lawsFigure && measured.size() == 1))
                .toList();
    }

    private static boolean isChosen(Fact fact, Form form) {
        return form.kindAt(fact.path())
                .filter(kind -> kind instanceof YesNoKind || kind instanceof ChoiceKind)
                .isPresent();
    }

    Value met(Map<String, Value> told, Filling filling) {
        Value met = condition.when().in(filling.top(), filling.surroundings());
        return met.isUnknown() ? judged.map(Fact::path).map(told::get).orElse(met) : met;
    }

    boolean hangsOn(Set<String> told) {
        return asked.stream().map(Fact::path).anyMatch(told::contains);
    }

    boolean isSettled(Filling filling) {
        return !condition.when().in(filling.top(), filling.surroundings()).isUnknown();
    }
}
