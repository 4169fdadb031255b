package org.gulou.web.citizen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Upload;
import org.gulou.forms.source.ReadOn;

/**
 * A page's answers, as they are read again: to check them, and on the case.
 *
 * @param page the id of the page, to go back to it
 */
public record Answered(String page, String title, List<Line> lines) {
    /**
     * An answer, or with {@code heading} the name of the group or row that the following ones belong to.
     *
     * @param path of the question; the id of its control on the page
     * @param value as people read it; the empty text if left blank
     * @param source where the answer came from, if not from her own hand; the empty text if it did
     * @param drawing the strokes of a signature drawn by hand; the empty text otherwise
     * @param computed whether it follows from other answers, so that it cannot be changed itself
     * @param provisional whether it hangs on a figure of a day that has not come
     * @param inside whether it belongs to the group or row named above it
     */
    public record Line(
            String path,
            String label,
            String value,
            String source,
            String drawing,
            List<Upload> files,
            Shape shape,
            boolean computed,
            boolean provisional,
            boolean inside) {
        public boolean isHeading() {
            return shape == Shape.HEADING;
        }

        public boolean isNote() {
            return shape == Shape.NOTE;
        }
    }

    public enum Shape {
        ANSWER,
        /** The title of a group or a row, above its answers. */
        HEADING,
        /** An information box, whose value is Markdown. */
        NOTE
    }

    /** @param on the place where it is read, which has information boxes of its own */
    static List<Answered> of(FilledForm form, String language, ReadOn on) {
        return form.sections().stream()
                .map(section -> new Answered(
                        section.page(),
                        section.title().in(language),
                        lines(form, section.entries(), language, on, false)))
                .filter(answered -> !answered.lines().isEmpty())
                .toList();
    }

    /**
     * What stands above each of these questions when they are asked apart from the others: their page, and in a group or row
     * its name, so that nobody gives one person's answer for another. Only the first of several under the same has it.
     */
    static Map<String, String> headings(List<Answered> all, List<String> asked) {
        var headings = new LinkedHashMap<String, String>();
        String last = "";
        for (Answered part : all) {
            String group = "";
            for (Line line : part.lines()) {
                group = line.isHeading() ? line.label() : line.inside() ? group : "";
                String heading = group.isEmpty() ? part.title() : part.title() + " · " + group;
                if (asked.contains(line.path()) && !heading.equals(last)) {
                    headings.put(line.path(), heading);
                    last = heading;
                }
            }
        }
        return headings;
    }

    private static List<Line> lines(FilledForm form, List<Entry> entries, String language, ReadOn on, boolean inside) {
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer ->
                    lines.add(new Line(
                            answer.path(),
                            answer.label().in(language),
                            answer.shown().in(language),
                            answer.source().in(language),
                            answer.drawing(),
                            answer.files(),
                            Shape.ANSWER,
                            answer.computed(),
                            form.provisional().contains(answer.path()),
                            inside));
                case Entry.Note note -> {
                    if (note.on().contains(on)) {
                        lines.add(new Line(
                                note.path(),
                                note.label().in(language),
                                note.text().in(language),
                                "",
                                "",
                                List.of(),
                                Shape.NOTE,
                                false,
                                false,
                                inside));
                    }
                }
                case Entry.Group group -> {
                    boolean named =
                            entries.size() > 1 && !group.label().in(language).isEmpty();
                    if (named) {
                        lines.add(heading(group.path(), group.label().in(language)));
                    }
                    lines.addAll(lines(form, group.entries(), language, on, named || inside));
                }
                case Entry.Rows list ->
                    list.rows().forEach(row -> {
                        lines.add(heading(
                                list.path() + "." + row.key(), row.title().in(language)));
                        lines.addAll(lines(form, row.entries(), language, on, true));
                    });
            }
        }
        return lines;
    }

    private static Line heading(String path, String title) {
        return new Line(path, title, "", "", "", List.of(), Shape.HEADING, false, false, false);
    }
}
