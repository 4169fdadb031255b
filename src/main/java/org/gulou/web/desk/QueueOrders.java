package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/** By what a queue is ordered and can be: in the heads of its columns, and in a list where no heads are seen. */
@Named
@RequestScoped
public class QueueOrders {
    private static final List<Map.Entry<String, String>> EVERY = List.of(
            Map.entry("due", "desk.time"),
            Map.entry("filed", "desk.filed"),
            Map.entry("case-number", "desk.number"),
            Map.entry("case-applicant", "desk.applicant"),
            Map.entry("case-state", "desk.state"));

    @Inject
    QueueTrail trail;

    @Inject
    Language language;

    /** The address of the same in the order of a column. */
    public String address(String by) {
        return trail.at(trail.filter().orderedBy(by));
    }

    /** How a column is ordered; null where it is not, which drops the attribute. */
    public @Nullable String way(String by) {
        if (!trail.filter().orderedBy().equals(by)) {
            return null;
        }
        return isDown() ? "descending" : "ascending";
    }

    /** What every case has, and the questions that stand in the list. */
    public List<QueuePage.Entry> getAll() {
        return Stream.concat(
                        EVERY.stream().map(each -> entry(each.getKey(), language.say(each.getValue()))),
                        trail.filter().columns().stream().map(column -> entry(column.path(), column.title())))
                .toList();
    }

    private QueuePage.Entry entry(String by, String title) {
        return new QueuePage.Entry(by, title, trail.filter().orderedBy().equals(by));
    }

    public boolean isDown() {
        return trail.filter().queue().order().descending();
    }
}
