package org.gulou.web.ui;

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
 * @param label with the row in which it stands
 * @param before empty where nothing stood
 * @param after empty where nothing stands now
 * @param files the files that stood there
 */
public record Change(LocalizedText label, LocalizedText before, LocalizedText after, List<Upload> files) {
    private record Place(LocalizedText label, LocalizedText content, List<Upload> files) {
        private Object identity() {
            return files.isEmpty() ? content : files;
        }
    }

    public Change {
        files = List.copyOf(files);
    }

    /** In the order of the new form; what is gone comes last. */
    public static List<Change> between(FilledForm before, FilledForm after) {
        Map<String, Place> old = places(before);
        var changes = new ArrayList<Change>();
        places(after).forEach((path, place) -> {
            Place was = old.remove(path);
            if (was == null) {
                changes.add(new Change(place.label(), LocalizedText.NONE, place.content(), List.of()));
            } else if (!was.identity().equals(place.identity())) {
                changes.add(new Change(place.label(), was.content(), place.content(), was.files()));
            }
        });
        old.values()
                .forEach(gone ->
                        changes.add(new Change(gone.label(), gone.content(), LocalizedText.NONE, gone.files())));
        return changes.stream()
                .filter(change -> !(change.before().isEmpty() && change.after().isEmpty()))
                .toList();
    }

    private static Map<String, Place> places(FilledForm form) {
        var places = new LinkedHashMap<String, Place>();
        Map<String, LocalizedText> called = Called.inForm(form);
        form.answers()
                .forEach(answer -> places.put(
                        answer.path(),
                        place(called.getOrDefault(answer.path(), answer.label()), answer.shown(), answer.files())));
        form.papers()
                .forEach(paper ->
                        places.put("paper " + paper.path(), place(paper.title(), LocalizedText.NONE, paper.files())));
        return places;
    }

    private static Place place(LocalizedText label, LocalizedText shown, List<Upload> files) {
        List<String> names = files.stream().map(Upload::name).toList();
        LocalizedText content =
                files.isEmpty() ? shown : LocalizedText.of(String.join("、", names), String.join(", ", names));
        return new Place(label, content, files);
    }
}
