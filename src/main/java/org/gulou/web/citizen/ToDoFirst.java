package org.gulou.web.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.workflow.Stage;

/** Puts cases that wait for her before those to which the office wrote, and both before the others: they lie on the first page. */
@ApplicationScoped
class ToDoFirst {
    /** Of so many it is asked: more has only who acts for an organisation. */
    private static final int MOST = 1000;

    @Inject
    Talk talk;

    @Inject
    Published published;

    List<Registry.Hers> of(List<Registry.Hers> cases) {
        List<Registry.Hers> asked = cases.stream().limit(MOST).toList();
        List<String> numbers = asked.stream().map(Registry.Hers::number).toList();
        Set<String> unread = talk.unread(numbers, CaseMessage.Side.APPLICANT).keySet();
        Set<String> waiting =
                asked.stream().filter(this::waits).map(Registry.Hers::number).collect(Collectors.toSet());
        return cases.stream()
                .sorted(Comparator.<Registry.Hers, Boolean>comparing(one -> !waiting.contains(one.number()))
                        .thenComparing(one -> !unread.contains(one.number())))
                .toList();
    }

    private boolean waits(Registry.Hers one) {
        return published
                .version(one.service(), one.version(), one.offer(), one.filed())
                .map(version -> version.workflow().state(one.state()).citizen())
                .filter(Stage.WAITING_FOR_YOU::equals)
                .isPresent();
    }
}
