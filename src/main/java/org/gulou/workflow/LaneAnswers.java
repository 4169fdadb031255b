package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What can be read of lanes at one time: a lane has one outcome, under whichever name it is read; what must be filled in is
 * there where it is done, and nowhere else.
 *
 * @param lanes by id
 * @param joined those of the state where the case is
 */
record LaneAnswers(Map<String, Known> lanes, Joined joined) implements Predicate<Map<String, Value>> {
    /** Lanes of one state, of which the join leaves so many to be cancelled. */
    record Joined(Set<String> lanes, int cancelled) {
        static final Joined NONE = new Joined(Set.of(), 0);

        boolean allows(Map<String, Value> assumed) {
            return lanes.stream()
                            .filter(lane -> Known.outcome(lane, assumed)
                                    .filter(Lane.CANCELLED::equals)
                                    .isPresent())
                            .count()
                    <= cancelled;
        }
    }

    /**
     * What is known of a lane.
     *
     * @param outcomes those that it can have
     * @param required what its form asks of everybody
     */
    record Known(List<String> outcomes, Set<String> required) {
        boolean allows(String lane, Map<String, Value> assumed) {
            Optional<String> asked = at(assumed, fact(lane)).flatMap(Known::text);
            Optional<String> read = at(assumed, lane + "." + Lanes.OUTCOME).flatMap(Known::text);
            Optional<String> outcome = outcome(lane, assumed);
            boolean one = asked.flatMap(it -> read.map(it::equals)).orElse(true);
            return one
                    && outcome.map(outcomes::contains).orElse(true)
                    && required.stream()
                            .allMatch(field -> at(assumed, lane + "." + field)
                                    .map(given -> allows(given, outcome))
                                    .orElse(true));
        }

        Known uncancelled() {
            return new Known(
                    outcomes.stream()
                            .filter(outcome -> !outcome.equals(Lane.CANCELLED))
                            .toList(),
                    required);
        }

        /** The outcome that is assumed of a lane, under either name. */
        static Optional<String> outcome(String lane, Map<String, Value> assumed) {
            return at(assumed, fact(lane))
                    .or(() -> at(assumed, lane + "." + Lanes.OUTCOME))
                    .flatMap(Known::text);
        }

        private boolean allows(Value given, Optional<String> outcome) {
            boolean mayBeDone = outcome.map(Lane.DONE::equals).orElse(outcomes.contains(Lane.DONE));
            boolean mustBeDone = outcome.map(Lane.DONE::equals).orElse(outcomes.equals(List.of(Lane.DONE)));
            return given instanceof Value.Empty ? !mustBeDone : mayBeDone;
        }

        private static Optional<Value> at(Map<String, Value> assumed, String path) {
            return Optional.ofNullable(assumed.get(path));
        }

        private static Optional<String> text(Value value) {
            return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
        }
    }

    /**
     * Of all lanes.
     *
     * @param outcomes what can come of each, by {@link #fact}
     * @param forms the types of officials' forms
     */
    static LaneAnswers of(WorkflowSource source, Map<String, List<Value>> outcomes, Map<String, Type> forms) {
        var lanes = new LinkedHashMap<String, Known>();
        Given.lanes(source)
                .forEach(lane -> lanes.put(
                        lane.id().text(),
                        new Known(
                                outcomes.getOrDefault(fact(lane.id().text()), List.of()).stream()
                                        .flatMap(value -> Known.text(value).stream())
                                        .toList(),
                                Given.form(lane.fill(), forms)
                                        .map(LaneAnswers::required)
                                        .orElse(Set.of()))));
        return new LaneAnswers(lanes, Joined.NONE);
    }

    private static Set<String> required(Type.Fields form) {
        return form.fields().entrySet().stream()
                .filter(field -> !field.getValue().mayBeEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The fact that tells the outcome of a lane. */
    static String fact(String lane) {
        return "outcome(\"" + lane + "\")";
    }

    /** The same where the join is asked: nothing has been cancelled yet. */
    LaneAnswers whileJoining() {
        return new LaneAnswers(uncancelled(lane -> true), Joined.NONE);
    }

    /** The same while the case is in {@code state}: nothing is cancelled there but what its join does not wait for. */
    LaneAnswers whileIn(State state) {
        return state.lanes()
                .map(there -> {
                    Set<String> ids = there.all().stream().map(Lane::id).collect(Collectors.toSet());
                    int cancelled = cancelled(there);
                    return new LaneAnswers(
                            cancelled == 0 ? uncancelled(ids::contains) : lanes, new Joined(ids, cancelled));
                })
                .orElse(this);
    }

    private Map<String, Known> uncancelled(Predicate<String> which) {
        var known = new LinkedHashMap<>(lanes);
        known.replaceAll((lane, told) -> which.test(lane) ? told.uncancelled() : told);
        return known;
    }

    private static int cancelled(Lanes there) {
        boolean counted = there.all().stream().allMatch(lane -> lane.each().isEmpty());
        int all = there.all().size();
        return switch (there.join()) {
            case Lanes.Join.All() -> 0;
            case Lanes.Join.AtLeast(int least) -> counted ? all - least : all;
            case Lanes.Join.When when -> all;
        };
    }

    @Override
    public boolean test(Map<String, Value> assumed) {
        return joined.allows(assumed)
                && lanes.keySet().stream().allMatch(lane -> isWhole(lane, assumed))
                && lanes.entrySet().stream()
                        .allMatch(lane -> Stream.concat(Stream.of(lane.getKey()), elements(lane.getKey(), assumed))
                                .allMatch(name -> lane.getValue().allows(name, assumed)));
    }

    /** Whether a list of lanes has the outcome that its elements have, and none only where it has no elements. */
    private static boolean isWhole(String lane, Map<String, Value> assumed) {
        Optional<Value> whole = Optional.ofNullable(assumed.get(fact(lane)));
        Optional<Value> length = Optional.ofNullable(assumed.get(Supposed.count(lane)));
        if (whole.isEmpty() || length.isEmpty()) {
            return true;
        }
        boolean none = length.get().equals(Value.of(0));
        List<String> outcomes = elements(lane, assumed)
                .flatMap(element -> Known.outcome(element, assumed).stream())
                .toList();
        boolean known = Value.of(outcomes.size()).equals(length.get());
        return none == whole.get() instanceof Value.Empty
                && (none || !known || LaneOutcome.worst(outcomes).map(Value::of).equals(whole));
    }

    /** Those of a list of lanes of which something is assumed: {@code views[1]}. */
    private static Stream<String> elements(String lane, Map<String, Value> assumed) {
        return assumed.keySet().stream()
                .filter(path -> path.startsWith(lane + "["))
                .map(path -> path.substring(0, path.indexOf(']') + 1))
                .distinct();
    }
}
