package org.gulou.cases.asks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.cases.Proceeding;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.ItemComments;
import org.gulou.workflow.Need;

/** What an act asked to have corrected, each as people call it, with what was said of it alone. */
public final class ToCorrect {
    private ToCorrect() {}

    /** In the order in which it was named; words are empty where nothing was said of it. */
    public static List<Said> of(Act act, Proceeding proceeding) {
        if (!(act.given().get(new Need.Items().key()) instanceof Value.Items(List<Value> items))) {
            return List.of();
        }
        Map<String, LocalizedText> labels = labels(proceeding.record());
        ItemComments comments = ItemComments.in(act.given());
        return items.stream()
                .filter(Value.Text.class::isInstance)
                .map(item -> ((Value.Text) item).text())
                .map(path -> new Said(
                        labels.getOrDefault(path, LocalizedText.of(path, path)),
                        same(comments.byPath().getOrDefault(path, ""))))
                .toList();
    }

    private static LocalizedText same(String words) {
        return words.isEmpty() ? LocalizedText.NONE : LocalizedText.of(words, words);
    }

    private static Map<String, LocalizedText> labels(FilledForm record) {
        var labels = new LinkedHashMap<>(Called.inForm(record));
        record.papers().forEach(paper -> labels.put(paper.path(), paper.title()));
        return labels;
    }
}
