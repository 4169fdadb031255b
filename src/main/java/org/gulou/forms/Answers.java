package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gulou.kernel.Ordered;

/**
 * What a person has typed, as typed, hidden answers included; immutable. A path holds row keys, never positions:
 * {@code household.r7k2.monthlyIncome}.
 *
 * @param raw the posted values of each field
 * @param rows the keys of each repeating group's rows, in order, by the group's path
 * @param settled the paths that were continued
 * @param papers how papers come, by the paper's path
 * @param uploads what is known of the files named in {@code raw} and {@code papers}, by id
 * @param origins where answers came from, if not from the person's own hand, by path
 * @param reasons why warnings were passed, by {@link Doubt#key}
 * @param consented the questions for sensitive data whose use the person agreed to, by path without row keys
 */
public record Answers(
        Map<String, List<String>> raw,
        Map<String, List<String>> rows,
        Set<String> settled,
        Map<String, Paper> papers,
        Map<String, Upload> uploads,
        Map<String, Origin> origins,
        Map<String, Reason> reasons,
        Set<String> consented) {
    /** What stands in a field that was emptied: it is not merely untouched. */
    private static final List<String> CLEARED = List.of("");

    public static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    /**
     * How a paper comes.
     *
     * @param way a word of {@link Way.Means}; empty while undecided
     * @param reason why it cannot come
     * @param which of several documents it is, where either will do; the empty text otherwise
     * @param files ids of uploads
     */
    public record Paper(Optional<Way.Means> way, String reason, String which, List<String> files) {
        public static final Paper NONE = new Paper(Optional.empty(), "", List.of());

        public Paper(Optional<Way.Means> way, String reason, List<String> files) {
            this(way, reason, "", files);
        }

        public Paper {
            files = List.copyOf(files);
        }
    }

    /**
     * Why a warning was passed; void as soon as the values are others.
     *
     * @param about stands for the warning and the values that raised it
     */
    public record Reason(String text, String about) {}

    public Answers {
        raw = ordered(raw);
        rows = ordered(rows);
        settled = Ordered.copy(settled);
        papers = ordered(papers);
        uploads = ordered(uploads);
        origins = ordered(origins);
        reasons = ordered(reasons);
        consented = Ordered.copy(consented);
    }

    /** Answers that all came from the person. */
    public Answers(
            Map<String, List<String>> raw,
            Map<String, List<String>> rows,
            Set<String> settled,
            Map<String, Paper> papers,
            Map<String, Upload> uploads) {
        this(raw, rows, settled, papers, uploads, Map.of(), Map.of(), Set.of());
    }

    /** Where the answer at {@code path} came from; empty if the person gave it herself or changed it. */
    public Optional<Origin> origin(String path) {
        return Optional.ofNullable(origins.get(path))
                .filter(origin -> origin.values().equals(at(path)));
    }

    /** What a register said at {@code path}, whether the answer is still this or not; empty where none was asked. */
    Optional<Origin> fetched(String path) {
        return Optional.ofNullable(origins.get(path))
                .filter(origin -> origin.source().equals(Origin.REGISTER))
                .filter(origin -> origin.register().isPresent());
    }

    /** The answer at {@code path}, as it came from elsewhere. */
    public Answers withOrigin(String path, Origin origin) {
        var changed = new LinkedHashMap<>(origins);
        changed.put(path, origin);
        return withOrigins(changed);
    }

    /** The same answers, as they came from elsewhere. */
    Answers withOrigins(Map<String, Origin> changed) {
        return new Answers(raw, rows, settled, papers, uploads, changed, reasons, consented);
    }

    /** What a register said at {@code path}, to be looked at. */
    Answers unseen(String path) {
        return fetched(path).map(origin -> withOrigin(path, origin.news(true))).orElse(this);
    }

    /** The answer at {@code path} as the person's own. */
    public Answers withoutOrigin(String path) {
        if (!origins.containsKey(path)) {
            return this;
        }
        var changed = new LinkedHashMap<>(origins);
        changed.remove(path);
        return new Answers(raw, rows, settled, papers, uploads, changed, reasons, consented);
    }

    /** Takes out, as far as they were not changed, the answers at these paths that came from an earlier case. */
    public Answers withoutEarlier(String number, Set<String> paths) {
        Answers left = this;
        for (String path : paths) {
            boolean came = origin(path)
                    .flatMap(Origin::told)
                    .filter(told -> told.number().equals(number))
                    .isPresent();
            if (came) {
                left = left.with(path, List.of()).withoutOrigin(path).withoutSettled(Set.of(path));
            }
        }
        return left;
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Ordered.copy(map);
    }

    /** The values typed at {@code path}; none if nothing was. */
    public List<String> at(String path) {
        return raw.getOrDefault(path, List.of());
    }

    /** How the paper at {@code path} comes. */
    public Paper paper(String path) {
        return papers.getOrDefault(path, Paper.NONE);
    }

    public Answers with(String path, List<String> values) {
        return with(Map.of(path, values));
    }

    /** The same with these values typed, by path; nothing is kept of a field that was left blank. */
    Answers with(Map<String, List<String>> typed) {
        var changed = new LinkedHashMap<>(raw);
        typed.forEach((path, values) -> {
            if (values.stream().allMatch(String::isEmpty)) {
                changed.remove(path);
            } else {
                changed.put(path, List.copyOf(values));
            }
        });
        return typed.isEmpty() ? this : withRaw(changed);
    }

    private Answers withRaw(Map<String, List<String>> changed) {
        return new Answers(changed, rows, settled, papers, uploads, origins, reasons, consented);
    }

    /** The same with fields that the person emptied, whatever is proposed there. */
    public Answers cleared(Set<String> paths) {
        var changed = new LinkedHashMap<>(raw);
        paths.forEach(path -> changed.put(path, CLEARED));
        return paths.isEmpty() ? this : withRaw(changed);
    }

    /** Whether the person emptied what was proposed at {@code path}. */
    public boolean isCleared(String path) {
        return at(path).equals(CLEARED);
    }

    public Answers withRows(String group, List<String> keys) {
        var changed = new LinkedHashMap<>(rows);
        changed.put(group, List.copyOf(keys));
        return new Answers(raw, changed, settled, papers, uploads, origins, reasons, consented);
    }

    /** These answers with paths changed: how what was typed is read where items or papers have other names now. */
    public Answers renamed(UnaryOperator<String> items, UnaryOperator<String> ofPapers) {
        var settledNow = new LinkedHashSet<String>();
        settled.forEach(path -> settledNow.add(PaperDue.renamed(path, items, ofPapers)));
        return new Answers(
                renamed(raw, items),
                renamed(rows, items),
                settledNow,
                renamed(papers, ofPapers),
                uploads,
                renamed(origins, path -> FetchedPapers.renamed(path, items, ofPapers)),
                renamed(reasons, items),
                consented.stream().map(items).collect(Collectors.toSet()));
    }

    private static <V> Map<String, V> renamed(Map<String, V> map, UnaryOperator<String> change) {
        var now = new LinkedHashMap<String, V>();
        map.forEach((path, value) -> now.put(change.apply(path), value));
        return now;
    }

    /** Takes out all that was answered in a row that is removed. */
    public Answers withoutRow(String row) {
        return Removal.row(row, this);
    }

    public Answers withSettled(Set<String> paths) {
        var all = new LinkedHashSet<>(settled);
        all.addAll(paths);
        return new Answers(raw, rows, all, papers, uploads, origins, reasons, consented);
    }

    /** The same answers with these paths to be continued again. */
    public Answers withoutSettled(Set<String> paths) {
        var fewer = new LinkedHashSet<>(settled);
        fewer.removeAll(paths);
        return new Answers(raw, rows, fewer, papers, uploads, origins, reasons, consented);
    }

    public Answers withPaper(String path, Paper paper) {
        var changed = new LinkedHashMap<>(papers);
        changed.put(path, paper);
        return new Answers(raw, rows, settled, changed, uploads, origins, reasons, consented);
    }

    /** The same with the reason for a warning, or without it where {@code text} is blank. */
    Answers withReason(Doubt doubt, String text) {
        var changed = new LinkedHashMap<>(reasons);
        if (text.isBlank()) {
            changed.remove(doubt.key());
        } else {
            changed.put(doubt.key(), new Reason(text, doubt.about()));
        }
        return new Answers(raw, rows, settled, papers, uploads, origins, changed, consented);
    }

    /** The same with consent to the use of what is answered at these paths, which hold no row keys. */
    Answers withConsent(Set<String> paths) {
        return new Answers(raw, rows, settled, papers, uploads, origins, reasons, paths);
    }

    /** Adds a file to a paper, which comes by upload then. */
    public Answers withPaperFile(String path, Upload upload) {
        Paper paper = paper(path);
        var files = new ArrayList<>(paper.files());
        files.add(upload.id());
        return known(upload).withPaper(path, new Paper(Optional.of(Way.Means.UPLOAD), "", paper.which(), files));
    }

    /** Adds a file to a question of kind {@code file}. */
    public Answers withFile(String path, Upload upload) {
        var files = new ArrayList<>(at(path));
        files.add(upload.id());
        return known(upload).with(path, files);
    }

    /** Takes a file out of the question or paper that holds it. */
    public Answers withoutFile(String id) {
        return Removal.file(id, this);
    }

    private Answers known(Upload upload) {
        var known = new LinkedHashMap<>(uploads);
        known.put(upload.id(), upload);
        return new Answers(raw, rows, settled, papers, known, origins, reasons, consented);
    }

    /** Plain maps, lists and texts, to be written as JSON. */
    public Map<String, Object> toMap() {
        return PlainAnswers.of(this);
    }

    /** Reads what {@link #toMap} wrote; what is not of its shape is left out. */
    public static Answers fromMap(Map<String, ?> map) {
        return PlainAnswers.read(map);
    }
}
