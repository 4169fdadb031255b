package org.gulou.web.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.workflow.Stage;
import org.gulou.workflow.Workflow;

/**
 * Puts first the cases that wait for her, then those for which she only has to come to the office, then those to which the
 * office wrote: they lie on the first page.
 */
@ApplicationScoped
class ToDoFirst {
    /** Of so many it is asked: more has only who acts for an organisation. */
    private static final int MOST = 1000;

    @Inject
    Registry registry;

    @Inject
    Talk talk;

    @Inject
    Published published;

    List<Registry.Hers> of(List<Registry.Hers> cases) {
        List<Registry.Hers> asked = cases.stream().limit(MOST).toList();
        List<String> numbers = asked.stream().map(Registry.Hers::number).toList();
        Set<String> unread = talk.unread(numbers, CaseMessage.Side.APPLICANT).keySet();
        Map<String, Turn> turns = asked.stream().collect(Collectors.toMap(Registry.Hers::number, this::turn));
        return cases.stream()
                .sorted(Comparator.<Registry.Hers, Turn>comparing(
                                one -> turns.getOrDefault(one.number(), Turn.NOT_HERS))
                        .thenComparing(one -> !unread.contains(one.number())))
                .toList();
    }

    /** Whose turn it is, as her list says of each. */
    private enum Turn {
        HERS,
        /** A time is booked at the office, and nothing else is left for her to do. */
        COMES,
        NOT_HERS
    }

    private Turn turn(Registry.Hers one) {
        return published
                .version(one.service(), one.version(), one.offer(), one.filed())
                .map(version -> turn(one, version.workflow()))
                .orElse(Turn.NOT_HERS);
    }

    private Turn turn(Registry.Hers one, Workflow workflow) {
        if (mayBook(one, workflow) && comes(one)) {
            return Turn.COMES;
        }
        return workflow.state(one.state()).citizen() == Stage.WAITING_FOR_YOU ? Turn.HERS : Turn.NOT_HERS;
    }

    /** Only of these cases the history is read. */
    private static boolean mayBook(Registry.Hers one, Workflow workflow) {
        return workflow.appointments().values().stream()
                .anyMatch(appointment -> appointment.in().contains(one.state()));
    }

    private boolean comes(Registry.Hers one) {
        return registry.all(List.of(one)).stream()
                .anyMatch(proceeding -> Filings.comesAt(proceeding).isPresent());
    }
}
