package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.cases.Desk;
import org.gulou.cases.Waiting;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Label;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.Talk;
import org.gulou.cases.team.Groups;
import org.gulou.cases.team.WorkGroup;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;

/** The list of a queue for the official who asks, one page of it at a time. */
@RequestScoped
class QueueLists {
    @Inject
    Desk desk;

    @Inject
    Talk talk;

    @Inject
    Consultations consultations;

    @Inject
    Labels labels;

    @Inject
    Groups groups;

    @Inject
    AnswerIndex answers;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    List<QueueRow> rows(QueueFilter filter, int first, int size) {
        Actor.Official official = user.official();
        List<Waiting> cases = desk.queue(official, filter.queue(), first, size);
        List<String> numbers =
                cases.stream().map(waiting -> waiting.number().toString()).toList();
        Map<String, Long> unread = talk.unread(numbers, CaseMessage.Side.OFFICE);
        Map<String, Long> asked = consultations.open(numbers);
        Map<String, List<Label>> stuck = labels.on(numbers, official);
        List<String> paths = filter.columns().stream().map(AnswerColumn::path).toList();
        Map<String, Map<String, String>> shown = answers.shown(numbers, paths, language.getTag());
        Map<String, String> names =
                groups.at(official.bodies()).stream().collect(Collectors.toMap(WorkGroup::getId, WorkGroup::getName));
        return cases.stream()
                .flatMap(waiting -> row(
                        waiting,
                        unread,
                        asked,
                        stuck,
                        waiting.group().map(id -> names.getOrDefault(id, "")).orElse(""),
                        shown)
                        .stream())
                .toList();
    }

    private Optional<QueueRow> row(
            Waiting waiting,
            Map<String, Long> unread,
            Map<String, Long> asked,
            Map<String, List<Label>> stuck,
            String group,
            Map<String, Map<String, String>> shown) {
        String number = waiting.number().toString();
        return published
                .version(waiting.service(), waiting.serviceVersion(), waiting.offer(), Instant.MAX)
                .map(version -> QueueRow.of(
                        waiting,
                        version,
                        user.official().id(),
                        OfficeTime.day(clock.instant()),
                        language,
                        unread.containsKey(number),
                        asked.getOrDefault(number, 0L),
                        stuck.getOrDefault(number, List.of()),
                        group,
                        shown.getOrDefault(number, Map.of())));
    }
}
