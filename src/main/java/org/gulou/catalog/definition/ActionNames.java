package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.Move;
import org.gulou.workflow.Workflow;

/**
 * What letters read under the name of an action that several moves are: what was given with the last of them.
 *
 * @param types what is given with a move
 */
record ActionNames(Workflow workflow, Names form, Function<Move, Map<String, Type>> types) {
    /** Adds the actions to the moves; an answer that is called so stays what it is. */
    void add(Map<String, Type> names, Predicate<String> taken, List<Move> issuing) {
        var actions = new LinkedHashSet<String>();
        workflow.moves().forEach(move -> actions.add(move.action()));
        actions.removeIf(
                action -> called(action).size() == 1 && workflow.move(action).isPresent());
        actions.removeIf(action -> form.typeOf(action).isPresent());
        actions.forEach(action -> names.put(action, type(action, taken, issuing)));
    }

    private List<Move> called(String action) {
        return workflow.moves().stream()
                .filter(move -> move.id().equals(action) || move.action().equals(action))
                .toList();
    }

    private Type type(String action, Predicate<String> taken, List<Move> issuing) {
        List<Move> called = called(action);
        boolean comesWithIt = !issuing.isEmpty() && called.containsAll(issuing);
        List<Move> last = comesWithIt ? issuing : called;
        var all = new LinkedHashSet<String>();
        called.forEach(move -> all.addAll(types.apply(move).keySet()));
        var fields = new LinkedHashMap<String, Type>();
        all.forEach(field -> field(action, last, field).ifPresent(type -> fields.put(field, type)));
        boolean surely = comesWithIt || called.stream().anyMatch(move -> taken.test(move.id()));
        return surely ? new Type.Fields(fields) : new Type.Fields(fields).orEmpty();
    }

    /** Of the sort that all of them have; else as the move has it that is called like the action. */
    private Optional<Type> field(String action, List<Move> last, String field) {
        List<Type> given = last.stream()
                .flatMap(move -> Optional.ofNullable(types.apply(move).get(field)).stream())
                .toList();
        Optional<Type> own = workflow.move(action)
                .flatMap(move -> Optional.ofNullable(types.apply(move).get(field)));
        Optional<Type> shared = given.stream()
                .reduce(Type::or)
                .filter(type -> given.stream().allMatch(one -> one.accepts(type)))
                .map(type -> type.orEmpty(given.size() < last.size()));
        return shared.or(() -> own.map(Type::orEmpty));
    }
}
