package org.gulou.catalog.foreign.forms;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Scope.Question;

/**
 * A component with the name that it has here.
 *
 * @param id of the item, page or group it becomes
 * @param scope in which its conditions read
 * @param page on which it stands, counted from the first
 * @param question where it asks one
 * @param children what stands in it, in a scope of their own where it is a group or a list
 */
record Piece(
        Component component,
        Kinds.Part part,
        String id,
        Scope scope,
        int page,
        Optional<Question> question,
        List<Piece> children) {
    Piece {
        children = List.copyOf(children);
    }

    /** Names all there is, before any condition is read: a condition may read what comes later. */
    static List<Piece> all(List<Component> components, Scope scope) {
        return components.stream().map(one -> of(one, scope)).toList();
    }

    static Piece of(Component given, Scope scope) {
        Component component = Composite.isOne(given) ? Composite.spelledOut(given) : given;
        Kinds.Part part = Kinds.part(component);
        if (part == Kinds.Part.PAPER && scope.list().isPresent()) {
            // papers belong to the whole application; one for each row is asked there
            part = Kinds.Part.QUESTION;
        }
        if (WorkedOut.isOne(component) && scope.around().isEmpty()) {
            part = Kinds.Part.RULE;
        }
        int page = scope.form().page();
        return switch (part) {
            case QUESTION -> {
                Question question = scope.ask(component, Kinds.kind(component).orElseThrow());
                yield new Piece(component, part, question.id(), scope, page, Optional.of(question), List.of());
            }
            case RULE -> {
                Question value = scope.ask(component, Kinds.kind(component).orElse("decimal"));
                yield new Piece(component, part, value.id(), scope, page, Optional.of(value), List.of());
            }
            case GROUP, ROWS -> {
                Scope inner = scope.enter(component, part == Kinds.Part.ROWS);
                yield new Piece(
                        component, part, inner.id(), scope, page, Optional.empty(), scope.within(component, inner));
            }
            case PAGE, FRAME ->
                new Piece(
                        component,
                        part,
                        scope.fresh(component.naming() + " Heading"),
                        scope,
                        page,
                        Optional.empty(),
                        scope.within(component, scope));
            case WORDS, NOTHING, STRANGE, PAPER, NEVER ->
                new Piece(component, part, scope.fresh(component.naming()), scope, page, Optional.empty(), List.of());
        };
    }

    /** What the condition under which it is asked is written with: that reads nothing that stands in it. */
    Rules shownBy() {
        Set<Question> within = Collections.newSetFromMap(new IdentityHashMap<>());
        gather(within);
        return new Rules(new Names(scope, question, page).without(within));
    }

    private void gather(Set<Question> into) {
        question.ifPresent(into::add);
        children.forEach(child -> child.gather(into));
    }

    /** What its sums and checks are written with. */
    Rules rules() {
        return new Rules(new Names(scope, question, page));
    }
}
