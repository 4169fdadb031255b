package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.cases.asks.Said;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Need;
import org.jspecify.annotations.Nullable;

/** What can be corrected on one page of the form, or among the papers, which have no title here. */
public record Ticks(String title, List<Tick> ticks) {
    /**
     * What is said of one thing alone.
     *
     * @param field the name of its field
     * @param mistake the empty text if nothing is wrong with it
     */
    public record Comment(String field, String words, String mistake) {}

    /** A thing that the applicant can be asked to correct. */
    public record Tick(String id, String path, String label, String value, boolean chosen, Comment comment) {
        /** For {@code checked="#{tick.checked}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /**
     * What was sent of it.
     *
     * @param id the name of the field of a key
     * @param mistakes what is wrong, by key
     */
    record Sent(UnaryOperator<String> id, Optional<Posted> posted, Map<String, LocalizedText> mistakes) {
        private static final String ITEMS = new Need.Items().key();

        /** All that can be corrected in what was filed, page by page. */
        List<Ticks> of(FilledForm record, String language) {
            var all = new ArrayList<Ticks>();
            Set<String> correctable = record.correctable();
            Map<String, LocalizedText> called = Called.onPages(record);
            Block.of(record).forEach(block -> {
                List<Tick> ticks = block.lines().stream()
                        .filter(line -> correctable.contains(line.path()))
                        .map(line -> tick(
                                line.path(),
                                label(
                                        line,
                                        called.getOrDefault(line.path(), line.label())
                                                .in(language),
                                        language),
                                line.shown().in(language),
                                language))
                        .toList();
                if (!ticks.isEmpty()) {
                    all.add(new Ticks(block.title().in(language), ticks));
                }
            });
            List<Tick> papers = record.papers().stream()
                    .map(paper -> tick(paper.path(), paper.title().in(language), "", language))
                    .toList();
            if (!papers.isEmpty()) {
                all.add(new Ticks("", papers));
            }
            return all;
        }

        private Tick tick(String path, String label, String value, String language) {
            String key = MoveAnswers.comment(path);
            return new Tick(
                    id.apply(ITEMS) + "." + path,
                    path,
                    label,
                    value,
                    posted.map(sent -> sent.all(id.apply(ITEMS)).contains(path)).orElse(false),
                    new Comment(
                            id.apply(key),
                            posted.map(sent -> sent.text(id.apply(key))).orElse(""),
                            mistakes.getOrDefault(key, LocalizedText.NONE).in(language)));
        }
    }

    /** What was ticked or commented on. */
    static Stream<Said> said(List<Ticks> all) {
        return all.stream()
                .flatMap(page -> page.ticks().stream())
                .filter(tick -> tick.chosen() || !tick.comment().words().isEmpty())
                .map(tick -> Said.of(tick.label(), tick.comment().words()));
    }

    /** Of a list, that rows may be added to it and taken from it: a single row has a tick of its own. */
    private static String label(Block.Line line, String called, String language) {
        return line.shape() == Block.Shape.LIST ? Words.in(language).say("desk.correct.list", called) : called;
    }
}
