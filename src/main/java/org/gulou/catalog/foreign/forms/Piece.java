package org.gulou.catalog.foreign.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Scope.Question;

/**
 * A component with the name that it has here.
 *
 * @param id of the item, page or group it becomes
 * @param scope in which its conditions read
 * @param question where it asks one
 * @param children what stands in it, in a scope of their own where it is a group or a list
 */
record Piece(
        Component component,
        Kinds.Part part,
        String id,
        Scope scope,
        Optional<Question> question,
        List<Piece> children) {
    Piece {
        children = List.copyOf(children);
    }

    /** Names all there is, before any condition is read: a condition may read what comes later. */
    static List<Piece> all(List<Component> components, Scope scope) {
        return components.stream().map(one -> of(one, scope)).toList();
    }

    private static Piece of(Component component, Scope scope) {
        Kinds.Part part = Kinds.part(component);
        return switch (part) {
            case QUESTION -> {
                Question question = scope.ask(component, Kinds.kind(component).orElseThrow());
                yield new Piece(component, part, question.id(), scope, Optional.of(question), List.of());
            }
            case GROUP, ROWS -> {
                Scope inner = scope.enter(component.key(), part == Kinds.Part.ROWS);
                yield new Piece(component, part, inner.id(), scope, Optional.empty(), all(component.children(), inner));
            }
            case PAGE, FRAME ->
                new Piece(
                        component,
                        part,
                        scope.fresh(component.key() + "Heading"),
                        scope,
                        Optional.empty(),
                        all(component.children(), scope));
            case WORDS, NOTHING, STRANGE ->
                new Piece(component, part, scope.fresh(component.key()), scope, Optional.empty(), List.of());
        };
    }
}
