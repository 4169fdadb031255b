package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.kernel.LocalizedText;

/**
 * What a correction changed in one place.
 *
 * @param before empty where nothing stood
 * @param after empty where nothing stands now
 */
public record Change(LocalizedText label, LocalizedText before, LocalizedText after) {
    private record Place(LocalizedText label, LocalizedText content, Object identity) {}

    /** In the order of the new form; what is gone comes last. */
    static List<Change> between(FilledForm before, FilledForm after) {
        Map<String, Place> old = places(before);
        var changes = new ArrayList<Change>();
        places(after).forEach((path, place) -> {
            Place was = old.remove(path);
            if (was == null) {
                changes.add(new Change(place.label(), LocalizedText.NONE, place.content()));
            } else if (!was.identity().equals(place.identity())) {
                changes.add(new Change(place.label(), was.content(), place.content()));
            }
        });
        old.values().forEach(gone -> changes.add(new Change(gone.label(), gone.content(), LocalizedText.NONE)));
        return changes.stream()
                .filter(change -> !(change.before().isEmpty() && change.after().isEmpty()))
                .toList();
    }

    private static Map<String, Place> places(FilledForm form) {
        var places = new LinkedHashMap<String, Place>();
        Map<String, LocalizedText> called = Called.inForm(form);
        Block.of(form).stream()
                .flatMap(block -> block.lines().stream())
                .filter(Block.Line::isAnswer)
                .forEach(line -> places.put(
                        line.path(),
                        place(called.getOrDefault(line.path(), line.label()), line.shown(), line.files())));
        form.papers()
                .forEach(paper ->
                        places.put("paper " + paper.path(), place(paper.title(), LocalizedText.NONE, paper.files())));
        return places;
    }

    private static Place place(LocalizedText label, LocalizedText shown, List<Upload> files) {
        List<String> names = files.stream().map(Upload::name).toList();
        LocalizedText content =
                files.isEmpty() ? shown : LocalizedText.of(String.join("、", names), String.join(", ", names));
        return new Place(label, content, files.isEmpty() ? shown : files);
    }
}
