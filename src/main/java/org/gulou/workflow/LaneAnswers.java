package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What can be read of lanes at one time: a lane has one outcome, under whichever name it is read; what must be filled in is
 * there where it is done, and nowhere else.
 *
 * @param lanes by id
 */
record LaneAnswers(Map<String, Known> lanes) implements Predicate<Map<String, Value>> {
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
            Optional<String> outcome = asked.or(() -> read);
            boolean one = asked.flatMap(it -> read.map(it::equals)).orElse(true);
            return one
                    && outcome.map(outcomes::contains).orElse(true)
                    && required.stream()
                            .allMatch(field -> at(assumed, lane + "." + field)
                                    .map(given -> allows(given, outcome))
                                    .orElse(true));
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
        return new LaneAnswers(lanes);
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
        var joining = new LinkedHashMap<String, Known>();
        lanes.forEach((lane, known) -> joining.put(
                lane,
                new Known(
                        known.outcomes().stream()
                                .filter(outcome -> !outcome.equals(Lane.CANCELLED))
                                .toList(),
                        known.required())));
        return new LaneAnswers(joining);
    }

    @Override
    public boolean test(Map<String, Value> assumed) {
        return lanes.entrySet().stream().allMatch(lane -> lane.getValue().allows(lane.getKey(), assumed));
    }
}
