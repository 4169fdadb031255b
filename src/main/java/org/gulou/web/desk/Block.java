package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.RegisterNote;
import org.gulou.forms.Upload;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;

/** A page of a filled form as it was laid out, line by line. */
public record Block(LocalizedText title, List<Line> lines) {
    /** What a line is. */
    public enum Shape {
        ANSWER,
        GROUP,
        LIST,
        ROW,
        NOTE
    }

    /**
     * One line.
     *
     * @param shown what was answered; empty for groups, lists and rows, and where it was left blank
     * @param drawing the strokes of a signature drawn by hand; the empty text otherwise
     * @param told where it came from, if not from the person's own hand, or what a register said instead
     * @param disputed whether a register said something else
     * @param provisional whether it hangs on a figure of a day that has not come
     * @param computed whether it follows from other answers
     */
    public record Line(
            String path,
            Shape shape,
            LocalizedText label,
            LocalizedText shown,
            String drawing,
            LocalizedText told,
            boolean disputed,
            boolean computed,
            boolean provisional,
            List<Upload> files,
            boolean inRow) {
        public boolean isNote() {
            return shape == Shape.NOTE;
        }

        public boolean isAnswer() {
            return shape == Shape.ANSWER;
        }

        public boolean isBlank() {
            return shape == Shape.ANSWER && shown.isEmpty() && files.isEmpty();
        }
    }

    static List<Block> of(FilledForm form) {
        return form.sections().stream()
                .map(section -> new Block(section.title(), lines(form, section.entries(), false)))
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }

    private static List<Line> lines(FilledForm form, List<Entry> entries, boolean inRow) {
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer ->
                    lines.add(new Line(
                            answer.path(),
                            Shape.ANSWER,
                            answer.label(),
                            answer.shown(),
                            answer.drawing(),
                            answer.source(),
                            answer.register().filter(RegisterNote::disputed).isPresent(),
                            answer.computed(),
                            form.provisional().contains(answer.path()),
                            answer.files(),
                            inRow));
                case Entry.Note note -> {
                    if (note.on().contains(ReadOn.DESK)) {
                        lines.add(new Line(
                                note.path(),
                                Shape.NOTE,
                                note.label(),
                                note.text(),
                                "",
                                LocalizedText.NONE,
                                false,
                                false,
                                false,
                                List.of(),
                                inRow));
                    }
                }
                case Entry.Group group -> {
                    if (!group.label().isEmpty()) {
                        lines.add(heading(group.path(), Shape.GROUP, group.label(), inRow));
                    }
                    lines.addAll(lines(form, group.entries(), inRow));
                }
                case Entry.Rows rows -> {
                    lines.add(heading(rows.path(), Shape.LIST, rows.label(), inRow));
                    rows.rows().forEach(row -> {
                        lines.add(heading(rows.path() + "." + row.key(), Shape.ROW, row.title(), inRow));
                        lines.addAll(lines(form, row.entries(), true));
                    });
                }
            }
        }
        return lines;
    }

    private static Line heading(String path, Shape shape, LocalizedText label, boolean inRow) {
        return new Line(
                path, shape, label, LocalizedText.NONE, "", LocalizedText.NONE, false, false, false, List.of(), inRow);
    }
}
