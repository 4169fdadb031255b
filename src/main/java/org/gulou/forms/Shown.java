package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.FilledForm.Row;
import org.gulou.forms.FilledForm.Section;

/** The part of a filled form that a reader may see. */
final class Shown {
    private final List<String> names;

    private Shown(List<String> names) {
        this.names = names;
    }

    static FilledForm of(FilledForm form, List<String> names) {
        var shown = new Shown(names);
        return new FilledForm(
                form.sections().stream()
                        .map(section -> new Section(
                                section.page(), section.title(), shown.entries("", section.entries(), false)))
                        .filter(section -> !section.entries().isEmpty())
                        .toList(),
                Map.of(),
                List.of(),
                form.papers().stream()
                        .filter(paper -> names.contains(paper.path().split(Pattern.quote("."), 2)[0]))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    /** @param around the name of what they stand in, with a dot behind it */
    private List<Entry> entries(String around, List<Entry> entries, boolean all) {
        return entries.stream()
                .flatMap(entry -> entry(around, entry, all).stream())
                .toList();
    }

    private Optional<Entry> entry(String around, Entry entry, boolean all) {
        String name = around + entry.path().substring(entry.path().lastIndexOf('.') + 1);
        boolean whole = all || names.contains(name);
        return switch (entry) {
            case Entry.Answer answer -> whole ? Optional.of(answer) : Optional.empty();
            case Entry.Note note -> whole ? Optional.of(note) : Optional.empty();
            case Entry.Group(String path, var label, List<Entry> inner) ->
                Optional.<Entry>of(new Entry.Group(path, label, entries(name + ".", inner, whole)))
                        .filter(group -> !((Entry.Group) group).entries().isEmpty());
            case Entry.Rows(String path, var label, List<Row> rows) -> {
                List<Row> shown = rows.stream()
                        .map(row -> new Row(row.key(), row.title(), entries(name + ".", row.entries(), whole)))
                        .filter(row -> !row.entries().isEmpty())
                        .collect(Collectors.toList());
                yield shown.isEmpty() ? Optional.empty() : Optional.of(new Entry.Rows(path, label, shown));
            }
        };
    }
}
