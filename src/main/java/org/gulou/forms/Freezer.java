package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** Writes down what is asked and answered, and nothing else. */
final class Freezer {
    private static final Set<ReadOn> FORM_ONLY = Set.of(ReadOn.FORM);

    private final Filling filling;

    Freezer(Filling filling) {
        this.filling = filling;
    }

    List<FilledForm.Section> sections(List<Leaf> pages) {
        var sections = new ArrayList<FilledForm.Section>();
        for (Leaf page : pages) {
            var entries = entries(page.sheet(), page.items());
            if (!entries.isEmpty()) {
                sections.add(new FilledForm.Section(page.id(), page.title(), entries));
            }
        }
        return List.copyOf(sections);
    }

    private List<Entry> entries(Sheet sheet, List<Item> items) {
        var entries = new ArrayList<Entry>();
        for (Item item : items) {
            if (sheet.asked(item).isTrue()) {
                switch (item) {
                    case Item.Ask ask -> entries.add(answer(sheet, ask));
                    case Item.Group group when group.repeat().isPresent() -> entries.add(rows(sheet, group));
                    case Item.Group group ->
                        entries.add(new Entry.Group(
                                sheet.path(group),
                                group.title().in(sheet),
                                entries(sheet.inside(group).getFirst(), group.here())));
                    case Item.Notice notice -> {
                        if (!FORM_ONLY.equals(notice.on())) {
                            entries.add(note(sheet, notice));
                        }
                    }
                }
            }
        }
        return List.copyOf(entries);
    }

    private static Entry note(Sheet sheet, Item.Notice notice) {
        return new Entry.Note(
                sheet.path(notice), notice.title().in(sheet), notice.text().markdown(sheet), notice.on());
    }

    private Entry answer(Sheet sheet, Item.Ask ask) {
        Value value = sheet.value(ask);
        boolean blank = value.isUnknown() || value instanceof Value.Empty;
        LocalizedText shown = blank ? LocalizedText.NONE : ask.show(value, sheet);
        List<Upload> files = ask.kind() instanceof FileKind
                ? Papers.uploads(filling.answers(), filling.answers().at(sheet.path(ask)))
                : List.of();
        return new Entry.Answer(
                sheet.path(ask),
                ask.title().in(sheet),
                ask.kind().name(),
                value,
                shown,
                ask.computed().isPresent(),
                files,
                filling.answers().origin(sheet.path(ask)).flatMap(Origin::told),
                RegisterNote.of(sheet, ask));
    }

    private Entry rows(Sheet sheet, Item.Group group) {
        var rows = new ArrayList<FilledForm.Row>();
        for (Sheet row : sheet.inside(group)) {
            rows.add(new FilledForm.Row(
                    row.key(), Questions.rowTitle(sheet, group, rows.size()), entries(row, group.here())));
        }
        return new Entry.Rows(sheet.path(group), group.title().in(sheet), rows);
    }
}
