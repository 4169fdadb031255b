package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What can be corrected on one page of the form, or among the papers, which have no title here. */
public record Ticks(String title, List<Tick> ticks) {
    /** A thing that the applicant can be asked to correct. */
    public record Tick(String id, String path, String label, String value, boolean chosen) {
        /** For {@code checked="#{tick.checked}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /**
     * All that can be corrected in what was filed, page by page.
     *
     * @param field the name of the field that sends what is ticked
     * @param chosen the paths that were ticked
     */
    static List<Ticks> of(FilledForm record, String field, Collection<String> chosen, String language) {
        var all = new ArrayList<Ticks>();
        Set<String> correctable = record.correctable();
        Map<String, LocalizedText> called = Called.onPages(record);
        Block.of(record).forEach(block -> {
            List<Tick> ticks = block.lines().stream()
                    .filter(line -> correctable.contains(line.path()))
                    .map(line -> new Tick(
                            field + "." + line.path(),
                            line.path(),
                            label(
                                    line,
                                    called.getOrDefault(line.path(), line.label())
                                            .in(language),
                                    language),
                            line.shown().in(language),
                            chosen.contains(line.path())))
                    .toList();
            if (!ticks.isEmpty()) {
                all.add(new Ticks(block.title().in(language), ticks));
            }
        });
        List<Tick> papers = record.papers().stream()
                .map(paper -> new Tick(
                        field + "." + paper.path(),
                        paper.path(),
                        paper.title().in(language),
                        "",
                        chosen.contains(paper.path())))
                .toList();
        if (!papers.isEmpty()) {
            all.add(new Ticks("", papers));
        }
        return all;
    }

    /** Of a list, that rows may be added to it and taken from it: a single row has a tick of its own. */
    private static String label(Block.Line line, String called, String language) {
        return line.shape() == Block.Shape.LIST ? Words.in(language).say("desk.correct.list", called) : called;
    }
}
