package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;

/** The appointments of a case as its rules see them. */
record Booked(Workflow workflow, Situation situation) {
    /** What rules read under a name; empty where that is no appointment's. */
    Optional<Value> value(String name) {
        return Optional.ofNullable(workflow.appointments().get(name)).map(this::value);
    }

    private Value value(Appointment appointment) {
        return Booking.of(appointment, workflow, situation.history())
                .map(Booking::facts)
                .map(facts -> hasEnded() ? known(facts) : facts)
                .orElseGet(() -> new Value.Fields(Booking.notYet(appointment, hasEnded())));
    }

    private boolean hasEnded() {
        return workflow.state(situation.state()).isEnd();
    }

    /** What has not happened before the end will not happen any more. */
    static Value.Fields known(Value.Fields facts) {
        var known = new LinkedHashMap<String, Value>();
        facts.fields().forEach((name, value) -> known.put(name, value.isUnknown() ? Value.EMPTY : value));
        return new Value.Fields(known);
    }

    /** All of them for people, who read nothing where rules do not know yet. */
    Map<String, Value> told() {
        var told = new LinkedHashMap<String, Value>();
        workflow.appointments().values().forEach(appointment -> {
            if (value(appointment) instanceof Value.Fields facts) {
                told.put(appointment.id(), known(facts));
            }
        });
        return told;
    }

    /** Whether what an event brings an appointment to is how it stands now. */
    boolean holds(String event) {
        return Optional.ofNullable(workflow.appointments().get(Booking.appointment(event)))
                .flatMap(appointment -> Booking.of(appointment, workflow, situation.history()))
                .filter(booking ->
                        Booking.phase(event).filter(booking.phase()::equals).isPresent())
                .isPresent();
    }
}
