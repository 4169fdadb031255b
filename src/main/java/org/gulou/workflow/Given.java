package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Names.Behind;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** What was given with moves and in lanes, as rules read it under their ids. */
public final class Given {
    private Given() {}

    /**
     * The names and their types.
     *
     * @param fills the forms of officials by id, as far as they are known, with the types of their items; any where a
     *     mistake hides them
     * @param answers of the case, of which lanes may have one for each
     */
    public static Map<String, Type> types(WorkflowSource source, Map<String, Type> fills, Names answers) {
        var types = new LinkedHashMap<String, Type>();
        for (WorkflowSource.Move move : source.moves()) {
            Map<String, Type> fields = fields(move, fills);
            if (isHidden(move.fill(), fills)) {
                types.put(move.id().text(), Type.ANY);
            } else if (!fields.isEmpty()) {
                types.put(move.id().text(), new Type.Fields(fields));
            }
        }
        lanes(source).forEach(lane -> types.put(lane.id().text(), type(lane, fills, answers)));
        source.appointments().forEach(appointment -> types.put(appointment.id().text(), Booking.TYPE));
        return types;
    }

    /**
     * What is sure of them wherever they have a value, by path.
     *
     * @param kept the same of the items of the forms of officials, by form
     */
    public static Map<String, Behind> kept(
            WorkflowSource source, Map<String, Type> fills, Map<String, Map<String, Behind>> kept) {
        var sure = new LinkedHashMap<String, Behind>();
        for (WorkflowSource.Move move : source.moves()) {
            var inside = new LinkedHashMap<>(kept(move.fill(), kept));
            move.items().forEach(item -> inside.put(item.id().text(), Behind.keeping(bounds(item))));
            sure.putAll(outside(move.id(), inside, fields(move, fills).keySet()));
        }
        lanes(source)
                .filter(lane -> lane.each().isEmpty())
                .forEach(lane -> sure.putAll(outside(
                        lane.id(),
                        kept(lane.fill(), kept),
                        form(lane.fill(), fills)
                                .map(form -> form.fields().keySet())
                                .orElse(Set.of()))));
        return sure;
    }

    private static Map<String, Behind> kept(Optional<Written> fill, Map<String, Map<String, Behind>> kept) {
        return fill.map(form -> kept.getOrDefault(form.text(), Map.of())).orElse(Map.of());
    }

    private static Map<String, Behind> outside(Written record, Map<String, Behind> inside, Set<String> fields) {
        var outside = new LinkedHashMap<String, Behind>();
        inside.forEach((path, known) -> outside.put(record + "." + path, known.outside(record.text(), fields)));
        return outside;
    }

    /** What the checks of small items read: each other, and what the case knows. */
    static Names beside(List<WorkflowSource.Item> items, Names around) {
        var given = new LinkedHashMap<String, Type>();
        var kept = new LinkedHashMap<String, Behind>();
        for (WorkflowSource.Item item : items) {
            given.put(item.id().text(), item.type().present().orEmpty(!item.required()));
            kept.put(item.id().text(), Behind.keeping(bounds(item)));
        }
        return around.inside(given).behind(kept);
    }

    /** The limits of a small item, as conditions. */
    private static List<String> bounds(WorkflowSource.Item item) {
        return Stream.concat(
                        item.min().map(min -> item.id() + " >= " + min).stream(),
                        item.max().map(max -> item.id() + " <= " + max).stream())
                .toList();
    }

    /** Their values for who fills in a form now: empty where nothing has been given yet. */
    static Map<String, Value> values(Workflow workflow, Situation situation) {
        var view = new CaseView(workflow, situation);
        var values = new LinkedHashMap<>(new Booked(workflow, situation).told());
        Stream.concat(
                        workflow.moves().stream().filter(Move::carries).map(Move::id),
                        workflow.states().stream()
                                .flatMap(state -> state.lanes().stream())
                                .flatMap(lanes -> lanes.all().stream())
                                .map(Lane::id))
                .forEach(name -> {
                    Value value = view.value(name);
                    values.put(name, value.isUnknown() ? Value.EMPTY : value);
                });
        return values;
    }

    /**
     * What letters read: besides form and facts, what each move was given when it was last taken, and lanes. The items of a
     * filled form stand beside what else was given. Under the name of an action stands what was given with the last of its
     * moves, unless an answer is called so.
     */
    public static Map<String, Value> last(Workflow workflow, Situation situation) {
        var last = new LinkedHashMap<String, Value>();
        workflow.moves().forEach(move -> last.put(move.id(), Value.EMPTY));
        workflow.moves().stream()
                .map(Move::action)
                .filter(action -> situation.scope().value(action) instanceof Value.Empty)
                .forEach(action -> last.put(action, Value.EMPTY));
        Set<Act> sealed = BlindLanes.sealed(workflow, situation);
        situation.history().stream().filter(act -> !sealed.contains(act)).forEach(act -> {
            Value given = new Value.Fields(flat(act.given()));
            last.put(act.move(), given);
            workflow.move(act.move())
                    .map(Move::action)
                    .ifPresent(action -> last.computeIfPresent(action, (a, b) -> given));
        });
        last.putAll(new Booked(workflow, situation).told());
        Lanes.of(workflow).forEach(lane -> {
            Value told = workflow.read(situation, lane.id());
            if (!told.isUnknown()) {
                last.put(lane.id(), told);
            }
        });
        return last;
    }

    /** What stands in a small item of a move before anyone types; empty where that is nothing, or not known. */
    public static Optional<Value> proposed(Workflow workflow, Situation situation, Need.Item item) {
        return item.byDefault()
                .map(new CaseView(workflow, situation)::evaluate)
                .filter(value -> !value.isUnknown() && !(value instanceof Value.Empty));
    }

    /**
     * Whether a paper is there: of one that is asked for each element of a list, that of each. What was not filed may have
     * come since: with a move all of it, as promised one by one.
     *
     * @param filed whether it was filed, by path; one for each element where each has one
     */
    public static boolean isThere(Workflow workflow, List<Act> history, String paper, Map<String, Boolean> filed) {
        boolean withMove = history.stream()
                .anyMatch(act -> isHandedIn(act.given().getOrDefault(paper, Value.EMPTY))
                        && workflow.move(act.move()).stream()
                                .flatMap(move -> move.needs().stream())
                                .anyMatch(need ->
                                        need instanceof Need.Paper && need.key().equals(paper)));
        Map<String, Boolean> each = filed.isEmpty() ? Map.of(paper, false) : filed;
        return withMove
                || each.entrySet().stream()
                        .allMatch(one -> one.getValue() || history.stream().anyMatch(act -> isSent(act, one.getKey())));
    }

    private static boolean isSent(Act act, String paper) {
        return act.move().equals(Act.PAPER_GIVEN)
                && act.given().get(Act.PAPERS) instanceof Value.Items(List<Value> paths)
                && paths.stream()
                        .anyMatch(path -> path instanceof Value.Text(String sent)
                                && (sent.equals(paper) || sent.startsWith(paper + ".")));
    }

    /** Whether what is given for a paper are files of it. */
    static boolean isHandedIn(Value value) {
        return value instanceof Value.Items(List<Value> files) && !files.isEmpty();
    }

    private static Map<String, Value> flat(Map<String, Value> given) {
        var flat = new LinkedHashMap<String, Value>(given);
        given.values().forEach(value -> {
            if (value instanceof Value.Fields(Map<String, Value> filled)) {
                flat.putAll(filled);
            }
        });
        return flat;
    }

    static Stream<WorkflowSource.Lane> lanes(WorkflowSource source) {
        return source.states().stream().flatMap(state -> state.lanes().stream()).flatMap(lanes -> lanes.all().stream());
    }

    private static Map<String, Type> fields(WorkflowSource.Move move, Map<String, Type> fills) {
        var fields = new LinkedHashMap<String, Type>();
        form(move.fill(), fills).ifPresent(form -> fields.putAll(form.fields()));
        for (WorkflowSource.Item item : move.items()) {
            fields.put(item.id().text(), item.required() ? item.type() : new Type.OrEmpty(item.type()));
        }
        return fields;
    }

    static Optional<Type.Fields> form(Optional<Written> fill, Map<String, Type> fills) {
        return fill.flatMap(form -> Optional.ofNullable(fills.get(form.text())))
                .flatMap(type -> type instanceof Type.Fields form ? Optional.of(form) : Optional.empty());
    }

    private static boolean isHidden(Optional<Written> fill, Map<String, Type> fills) {
        return fill.filter(form -> fills.getOrDefault(form.text(), Type.TEXT).equals(Type.ANY))
                .isPresent();
    }

    /** What rules read of a lane: its form, which is empty where silence or the join ended it, and its outcome. */
    private static Type type(WorkflowSource.Lane lane, Map<String, Type> fills, Names answers) {
        if (isHidden(lane.fill(), fills)) {
            return lane.each().isPresent() ? new Type.ListOf(Type.ANY) : Type.ANY;
        }
        var fields = new LinkedHashMap<String, Type>();
        form(lane.fill(), fills)
                .ifPresent(form -> form.fields().forEach((name, type) -> fields.put(name, type.orEmpty())));
        fields.put(Lanes.OUTCOME, outcomes(lane));
        lane.entrusted().ifPresent(what -> fields.putAll(what.told()));
        if (lane.each().isEmpty()) {
            return new Type.Fields(fields);
        }
        String each = lane.each().get().text();
        Type.ListOf list = LanesCompiler.list(each, answers);
        fields.put(each.substring(each.lastIndexOf(' ') + 1), list.element());
        return new Type.ListOf(new Type.Fields(fields), list.least());
    }

    static Type outcomes(WorkflowSource.Lane lane) {
        var outcomes = new LinkedHashSet<>(lane.part()
                .map(part -> Part.OUTCOMES)
                .orElse(lane.entrusted().map(EntrustedSource::outcomes).orElse(List.of(Lane.DONE))));
        if (lane.entrusted().isEmpty()) {
            lane.silence().outcome().map(LaneOutcome::word).ifPresent(outcomes::add);
        }
        outcomes.add(Lane.CANCELLED);
        return new Type.Choice(outcomes, false);
    }
}
