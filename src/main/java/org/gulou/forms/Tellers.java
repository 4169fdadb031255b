package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Problem;

/**
 * Where the words of a check are shown: at a question beside the item that holds the check, or inside it where that is a
 * group. Anywhere else nobody would see them, and the page could never be continued.
 */
record Tellers(List<Problem> problems) {
    /** Judges the checks of items that stand on one page, or in one group. */
    void judge(List<ItemSource> items) {
        for (ItemSource item : items) {
            item.rules().checks().forEach(check -> check.at().ifPresent(at -> judge(at, check, item, items)));
            judge(item.items());
        }
    }

    private void judge(String at, CheckSource check, ItemSource item, List<ItemSource> beside) {
        var known = new LinkedHashSet<>(questions(beside));
        if (item.repeat().isEmpty() || RowChecks.isOfRow(check.rule(), item)) {
            known.addAll(questions(item.items()));
        }
        if (!known.contains(at)) {
            problems.add(check.rule()
                    .problem(
                            say("There is no item '{item}' beside '{own}' to show the words at", at, item.id()),
                            Nearest.suggestion(at, known)));
        }
    }

    private static Set<String> questions(List<ItemSource> items) {
        var ids = new LinkedHashSet<String>();
        items.stream()
                .filter(item -> !Set.of("info", "heading").contains(item.kind()))
                .forEach(item -> ids.add(item.id()));
        return ids;
    }
}
