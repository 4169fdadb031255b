package org.gulou.web.desk;

import java.util.List;
import java.util.Map;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Reads one page of a queue at a time. */
final class QueueModel extends LazyDataModel<QueueRow> {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final transient Actor.Official official;
    private final transient Queue queue;
    private final transient Language language;

    QueueModel(Desk desk, Actor.Official official, Queue queue, Language language) {
        this.desk = desk;
        this.official = official;
        this.queue = queue;
        this.language = language;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(desk.count(official, queue));
    }

    @Override
    public List<QueueRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return desk.queue(official, queue, first, size).stream()
                .map(proceeding -> QueueRow.of(proceeding, official.id(), language))
                .toList();
    }
}
