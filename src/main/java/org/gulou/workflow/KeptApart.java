package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.WholeRows;

/**
 * What is kept apart in a lane: people, and what they find.
 *
 * @param notBy the moves and lanes of which nobody who took part may work in this lane; where it names itself, everybody
 *     works in it for one element alone
 * @param blind whether what is filled in is read by nobody but who did it until the lanes are joined
 */
public record KeptApart(List<Written> notBy, boolean blind) {
    static final KeptApart NOTHING = new KeptApart(List.of(), false);

    public KeptApart {
        notBy = List.copyOf(notBy);
    }

    Set<String> others() {
        return notBy.stream().map(Written::text).collect(Collectors.toSet());
    }

    /** Tells what names nobody, and what hides nothing. */
    void check(WorkflowSource.Lane lane, Vocabulary words, Mistakes mistakes) {
        var doable = new LinkedHashSet<>(words.moves());
        doable.addAll(words.lanes().keySet());
        notBy.forEach(other -> mistakes.knows(other, say("move or lane"), doable));
        if (blind && lane.fill().isEmpty()) {
            mistakes.add(
                    lane.id(),
                    say(
                            "Nothing is filled in in the lane '{lane}', so there is nothing to keep from others until the join.",
                            Named.of(lane.id().text(), lane.label())),
                    say("Name what is filled in: 'fill: <form>', or leave 'blind' out."));
        }
    }

    /**
     * Until the join nobody reads what was found, so the join itself cannot hang on it: neither by name nor through the
     * elements of a list, wherever in the rule.
     */
    static void joins(Written join, Lanes lanes, Names names, Mistakes mistakes) {
        if (lanes.join() instanceof Lanes.Join.When(var rule)) {
            lanes.all().stream()
                    .filter(Lane::blind)
                    .forEach(lane -> found(join, rule, lane, names)
                            .ifPresent(place -> mistakes.add(
                                    new Written(join.text(), place),
                                    say(
                                            "The join reads what is filled in in '{lane}', which is blind until the join.",
                                            lane),
                                    say("Join by what has come: 'join: all', '2 of 3', or by the outcome of lanes."))));
        }
    }

    /**
     * Where a rule reads what was found: it can be read no more where the lane tells that alone which everybody sees, or it
     * takes whole elements, in which it stands.
     */
    private static Optional<Place> found(Written join, Expression rule, Lane lane, Names names) {
        if (rule.named("history").contains(lane.id())) {
            return Optional.of(join.place());
        }
        Optional<Integer> whole = WholeRows.in(join.text(), names, lane.id());
        if (whole.isPresent()) {
            return whole.map(column -> join.place().right(column - 1));
        }
        Names seen = names.inside(
                Map.of(lane.id(), seen(lane, names.typeOf(lane.id()).orElse(Type.ANY))));
        return Expression.compile(join.text(), seen, Type.ANY.orEmpty())
                        instanceof Expression.Compilation.Refused(var faults)
                ? faults.stream().findFirst().map(fault -> join.place().right(fault.column() - 1))
                : Optional.empty();
    }

    /** What everybody sees of a lane: its outcome, and what it is for. */
    private static Type seen(Lane lane, Type told) {
        return switch (told.present()) {
            case Type.ListOf(Type row, int least) -> new Type.ListOf(seen(lane, row), least);
            case Type.Fields(var fields, var keys) -> {
                var seen = new LinkedHashMap<>(fields);
                seen.keySet()
                        .removeIf(field -> !field.equals(Lanes.OUTCOME)
                                && lane.each()
                                        .filter(each -> each.name().equals(field))
                                        .isEmpty());
                yield new Type.Fields(seen, keys);
            }
            default -> told;
        };
    }
}
