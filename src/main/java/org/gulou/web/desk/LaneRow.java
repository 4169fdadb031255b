package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.By;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Role;

/**
 * A lane on the case page: whose work it is, how far it is, and by when.
 *
 * @param outcome the word of what came of it; empty while it is open
 * @param due the last day of its time; empty where it has none
 */
public record LaneRow(LocalizedText label, String worker, String outcome, String due) {
    static List<LaneRow> of(Proceeding proceeding) {
        return proceeding.lanes().stream().map(LaneRow::of).toList();
    }

    private static LaneRow of(LaneWork lane) {
        return new LaneRow(
                lane.label(),
                lane.lane().worker() instanceof By.Officials(List<Role> roles)
                        ? roles.stream().map(Role::toString).collect(Collectors.joining(", "))
                        : lane.posts().stream()
                                .map(post -> post.role() + " · " + post.body().id())
                                .collect(Collectors.joining(", ")),
                lane.outcome().orElse(""),
                lane.due()
                        .map(due -> OfficeTime.day(due.minusNanos(1)).toString())
                        .orElse(""));
    }

    /** The key of the words for how far it is. */
    public String word() {
        return "lane." + Optional.of(outcome).filter(it -> !it.isEmpty()).orElse("open");
    }
}
