package org.gulou.web.desk;

import java.time.Instant;
import java.time.LocalDate;
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
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;

/** Reads one page of a queue at a time. */
final class QueueModel {
    private final Desk desk;
    private final Actor.Official official;
    private final QueueFilter filter;
    private final Language language;
    private final Talk talk;
    private final Consultations consultations;
    private final Labels labels;
    private final Groups groups;
    private final AnswerIndex answers;
    private final Published published;
    private final LocalDate today;

    QueueModel(
            Desk desk,
            Talk talk,
            Consultations consultations,
            Labels labels,
            Groups groups,
            AnswerIndex answers,
            Published published,
            Actor.Official official,
            QueueFilter filter,
            Language language,
            LocalDate today) {
        this.published = published;
        this.today = today;
        this.desk = desk;
        this.talk = talk;
        this.consultations = consultations;
        this.labels = labels;
        this.groups = groups;
        this.official = official;
        this.filter = filter;
        this.answers = answers;
        this.language = language;
    }

    List<QueueRow> rows(int first, int size) {
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
                        official.id(),
                        today,
                        language,
                        unread.containsKey(number),
                        asked.getOrDefault(number, 0L),
                        stuck.getOrDefault(number, List.of()),
                        group,
                        shown.getOrDefault(number, Map.of())));
    }
}
