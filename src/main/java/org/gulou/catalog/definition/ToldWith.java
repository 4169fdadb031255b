package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;

/**
 * What a step of a story gives with the moves that are called so.
 *
 * @param file the case before the step
 */
record ToldWith(ExampleCase file, List<Move> called, Node.Fields with, Mistakes mistakes) {
    /** Tells what nobody reads: what no such move asks for, and what their form does not ask. */
    void check(Written move) {
        Set<String> asked = called.stream()
                .flatMap(one -> one.needs().stream())
                .flatMap(this::keys)
                .collect(Collectors.toCollection(TreeSet::new));
        with.fields().keySet().stream()
                .filter(key -> !called.isEmpty() && !asked.contains(key))
                .forEach(key -> mistakes.warn(with.keyPlace(key)
                        .problem(
                                say("'{move}' does not ask for '{key}', so nobody reads it.", move, key),
                                Nearest.suggestion(key, asked))));
        if (called.size() == 1) {
            filling().ifPresent(form -> form.check(mistakes));
        }
    }

    private Optional<ToldFilling> filling() {
        return called.stream().flatMap(one -> file.filling(one, with).stream()).findFirst();
    }

    private Stream<String> keys(Need need) {
        return need instanceof Need.Filled(String form)
                ? Optional.ofNullable(file.version().officialForms().get(form)).stream()
                        .flatMap(asked -> asked.paths().stream())
                        .map(path -> path.split("\\.", 2)[0])
                : Stream.of(need.key());
    }

    /**
     * How a story gives what is missing: the words for people say what it is, but not what it is called here. Of a form that
     * is filled in but not as it should be, what is wrong with it.
     */
    Sentence give(Step.Needs refused) {
        Optional<Sentence> wrong = refused.missing().stream()
                .filter(one -> one.need() instanceof Need.Filled)
                .flatMap(one -> filling().stream())
                .map(ToldFilling::wrong)
                .filter(sentence -> !sentence.equals(Sentence.NONE))
                .findFirst();
        List<String> keys = refused.missing().stream()
                .filter(one -> !(one.need() instanceof Need.FilledBefore))
                .flatMap(one -> keys(one.need()))
                .toList();
        return wrong.map(why -> say("{why}.", why))
                .orElse(keys.isEmpty() ? Sentence.NONE : say("Give it with the step, under 'with': [{keys}].", keys));
    }
}
