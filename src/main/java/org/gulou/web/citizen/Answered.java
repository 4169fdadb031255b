package org.gulou.web.citizen;

import java.util.ArrayList;
import java.util.List;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Upload;

/**
 * A page's answers, as they are read again: to check them, and on the case.
 *
 * @param page the id of the page, to go back to it
 */
public record Answered(String page, String title, List<Line> lines) {
    /**
     * An answer, or with {@code heading} the name of the row that the following ones belong to.
     *
     * @param path of the question; the id of its control on the page
     * @param value as people read it; the empty text if left blank
     * @param note where the answer came from, if not from her own hand; the empty text if it did
     * @param drawing the strokes of a signature drawn by hand; the empty text otherwise
     * @param provisional whether it hangs on a figure of a day that has not come
     * @param computed whether it follows from other answers, so that it cannot be changed itself
     */
    public record Line(
            String path,
            String label,
            String value,
            String note,
            String drawing,
            List<Upload> files,
            boolean heading,
            boolean computed,
            boolean provisional) {}

    static List<Answered> of(FilledForm form, String language) {
        return form.sections().stream()
                .map(section -> new Answered(
                        section.page(), section.title().in(language), lines(form, section.entries(), language)))
                .filter(answered -> !answered.lines().isEmpty())
                .toList();
    }

    private static List<Line> lines(FilledForm form, List<Entry> entries, String language) {
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer ->
                    lines.add(new Line(
                            answer.path(),
                            answer.label().in(language),
                            answer.shown().in(language),
                            answer.told().map(told -> told.words().in(language)).orElse(""),
                            answer.drawing(),
                            answer.files(),
                            false,
                            answer.computed(),
                            form.provisional().contains(answer.path())));
                case Entry.Group group -> lines.addAll(lines(form, group.entries(), language));
                case Entry.Rows list ->
                    list.rows().forEach(row -> {
                        String path = list.path() + "." + row.key();
                        lines.add(new Line(path, row.title().in(language), "", "", "", List.of(), true, false, false));
                        lines.addAll(lines(form, row.entries(), language));
                    });
            }
        }
        return lines;
    }
}
