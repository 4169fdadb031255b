package org.gulou.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * A form as filled in, frozen: what check page, case page, receipt, letters and journal share. In the order asked, in
 * every language, with typed values; what was hidden is nowhere in it.
 *
 * @param passed the warnings that were passed, with their reasons
 * @param consents the sensitive data to whose use the person agreed
 * @param provisional what hangs on a figure of a day that had not come: paths of answers, and other names
 * @param values what rules and letters may read: items by name (groups as records, rows as lists) and named rules
 */
public record FilledForm(
        List<Section> sections,
        Map<String, Value> values,
        List<Eligibility.Finding> eligibility,
        List<Paper> papers,
        List<FeeLine> fees,
        List<Passed> passed,
        List<Sensitive> consents,
        Set<String> provisional) {
    public FilledForm {
        provisional = Set.copyOf(provisional);
    }

    /** A page's answers. */
    public record Section(String page, LocalizedText title, List<Entry> entries) {}

    /** Something on a page, in its place. */
    public sealed interface Entry {
        String path();

        LocalizedText label();

        /**
         * A question and its answer.
         *
         * @param shown the value as people read it; {@link LocalizedText#NONE} if left blank
         * @param computed whether it follows from other answers
         * @param files ids and names of uploads
         * @param told the earlier case that it was taken over from
         * @param register what a register said of it
         */
        record Answer(
                String path,
                LocalizedText label,
                String kind,
                Value value,
                LocalizedText shown,
                boolean computed,
                List<Upload> files,
                Optional<EarlierCase> told,
                Optional<RegisterNote> register)
                implements Entry {
            /** An answer of which no register said anything. */
            public Answer(
                    String path,
                    LocalizedText label,
                    String kind,
                    Value value,
                    LocalizedText shown,
                    boolean computed,
                    List<Upload> files,
                    Optional<EarlierCase> told) {
                this(path, label, kind, value, shown, computed, files, told, Optional.empty());
            }

            /** Where it came from, and what a register said instead; {@link LocalizedText#NONE} where there is neither. */
            public LocalizedText source() {
                return told.map(EarlierCase::words)
                        .or(() -> register.map(RegisterNote::words))
                        .orElse(LocalizedText.NONE);
            }

            /** The strokes of a signature drawn by hand, in a box of 300 by 100; the empty text where there is none. */
            public String drawing() {
                return value instanceof Value.Fields(Map<String, Value> parts)
                                && kind.equals("signature")
                                && parts.get("drawing") instanceof Value.Text(String strokes)
                        ? strokes
                        : "";
            }
        }

        record Group(String path, LocalizedText label, List<Entry> entries) implements Entry {}

        /**
         * An information box that is read elsewhere than among the questions as well.
         *
         * @param text Markdown
         */
        record Note(String path, LocalizedText label, LocalizedText text, Set<ReadOn> on) implements Entry {
            public Note {
                on = Set.copyOf(on);
            }
        }

        /** A repeating group. */
        record Rows(String path, LocalizedText label, List<Row> rows) implements Entry {}
    }

    /**
     * A row of a repeating group.
     *
     * @param key for life
     * @param title such as "Household member 2"
     */
    public record Row(String key, LocalizedText title, List<Entry> entries) {}

    /**
     * A paper that was due, and how it comes.
     *
     * @param held what the register said from which it comes; empty where it comes otherwise
     */
    public record Paper(
            String path, LocalizedText title, Way way, String reason, Optional<HeldPaper> held, List<Upload> files) {
        /** One that the applicant hands in herself, or does not. */
        public Paper(String path, LocalizedText title, Way way, String reason, List<Upload> files) {
            this(path, title, way, reason, Optional.empty(), files);
        }

        /** How it comes, in words. */
        public LocalizedText words() {
            return held.map(HeldPaper::words).orElseGet(way::words);
        }

        /** Whether it is there: handed in, or held by a register. */
        public boolean isThere() {
            return held.isPresent() || !files.isEmpty();
        }

        static List<Paper> of(List<PaperDue> due) {
            return due.stream()
                    .flatMap(paper -> paper
                            .chosen()
                            .map(way -> new Paper(
                                    paper.path(),
                                    paper.called(),
                                    way,
                                    way.means() == Way.Means.REGISTER ? "" : paper.reason(),
                                    paper.held().filter(held -> way.means() == Way.Means.REGISTER),
                                    paper.files()))
                            .stream())
                    .toList();
        }
    }

    /**
     * A warning that was passed.
     *
     * @param path of the question that it is about; the empty text where it is about several
     * @param words with the row or group before them
     */
    public record Passed(String page, String path, LocalizedText words, String reason) {
        static List<Passed> of(List<Mistake> mistakes) {
            return mistakes.stream()
                    .flatMap(mistake -> mistake
                            .doubt()
                            .filter(doubt -> !doubt.isOpen())
                            .map(doubt -> new Passed(mistake.page(), mistake.path(), mistake.listed(), doubt.reason()))
                            .stream())
                    .toList();
        }
    }

    /** Whether the amount of a fee line hangs on a figure of a day that has not come. */
    public boolean isProvisional(FeeLine line) {
        return provisional.contains(Provisional.fee(line));
    }

    /**
     * What was filed, with what was provisional then as it is now.
     *
     * @param now the same answers worked out once more
     */
    public FilledForm followed(FilledForm now) {
        return Provisional.followed(this, now);
    }

    /** The text shown at a path with row keys; empty where the form holds no such answer. */
    public Optional<Entry.Answer> answer(String path) {
        return answers().filter(answer -> answer.path().equals(path)).findFirst();
    }

    /** Every answer, also those in groups and rows, in the order asked. */
    public Stream<Entry.Answer> answers() {
        return sections.stream().flatMap(section -> section.entries().stream()).flatMap(FilledForm::answers);
    }

    /**
     * The paths of all that an applicant can be asked to correct: answers that do not follow from others, lists and their
     * rows, and papers.
     */
    public Set<String> correctable() {
        return Stream.concat(
                        sections.stream()
                                .flatMap(section -> section.entries().stream())
                                .flatMap(FilledForm::correctable),
                        papers.stream().map(Paper::path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> correctable(Entry entry) {
        return switch (entry) {
            case Entry.Answer answer -> answer.computed() ? Stream.empty() : Stream.of(answer.path());
            case Entry.Note note -> Stream.empty();
            case Entry.Group group -> group.entries().stream().flatMap(FilledForm::correctable);
            case Entry.Rows rows ->
                Stream.concat(
                        Stream.of(rows.path()),
                        rows.rows().stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of(rows.path() + "." + row.key()),
                                        row.entries().stream().flatMap(FilledForm::correctable))));
        };
    }

    private static Stream<Entry.Answer> answers(Entry entry) {
        return switch (entry) {
            case Entry.Answer answer -> Stream.of(answer);
            case Entry.Note note -> Stream.empty();
            case Entry.Group group -> group.entries().stream().flatMap(FilledForm::answers);
            case Entry.Rows rows ->
                rows.rows().stream().flatMap(row -> row.entries().stream()).flatMap(FilledForm::answers);
        };
    }

    /**
     * What of it concerns a reader who may see only some of it; warnings, fees and eligibility are no part of it.
     *
     * @param names paths without row keys (a group stands for all in it), and ids of papers
     */
    public FilledForm shownTo(List<String> names) {
        return Shown.of(this, names);
    }

    /**
     * The answers at a path without row keys, or the one that a named rule repeats, such as the name of the first of a
     * household. What merely has the same value as the rule is not what it names.
     */
    public List<Entry.Answer> named(String name, Form form) {
        List<Entry.Answer> there = shownTo(List.of(name)).answers().toList();
        return there.isEmpty()
                ? shownTo(form.readBy(name))
                        .answers()
                        .filter(answer -> answer.value().equals(values.get(name)))
                        .limit(1)
                        .toList()
                : there;
    }

    /** Plain maps, lists, texts, numbers and booleans, to be written as JSON. */
    public Map<String, Object> toMap() {
        return PlainForm.of(this);
    }

    /**
     * Reads what {@link #toMap} wrote.
     *
     * @throws IllegalArgumentException if it is not of that shape
     */
    public static FilledForm fromMap(Map<String, ?> map) {
        return PlainForm.read(map);
    }
}
