package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Guide;
import org.gulou.kernel.Written;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.AppointmentSource;
import org.gulou.workflow.Course;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.WorkflowSource;

/**
 * Whether people are told that they have to come: where nobody is said to, the service is found as one that is done at home,
 * and the guide shows a time at an office all the same.
 */
record ComingInPerson(Laid laid, WorkflowSource source, Workflow workflow, Mistakes mistakes) {
    private static final String VISITS = "visits";

    void check(Guide guide) {
        if (guide.visits() > 0) {
            return;
        }
        Set<String> usual = Course.of(workflow).stops().stream()
                .flatMap(stop -> stop.visits().stream())
                .map(Appointment::id)
                .collect(Collectors.toSet());
        source.appointments().stream()
                .map(AppointmentSource::id)
                .filter(id -> usual.contains(id.text()))
                .findFirst()
                .ifPresent(this::tell);
    }

    private void tell(Written appointment) {
        mistakes.warn(laid.service()
                .written(VISITS)
                .orElse(appointment)
                .problem(
                        say(
                                "Nobody is said to have to come in person, and on the usual way of a case '{appointment}' is a time at an office.",
                                appointment),
                        say("Write 'visits: 1' in service.yaml, or how often one has to come.")));
    }
}
