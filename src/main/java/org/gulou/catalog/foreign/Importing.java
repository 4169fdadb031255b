package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.gulou.catalog.definition.SiteAddress;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * Reads a foreign catalogue by a mapping and compares it with what was imported before. Pure: it writes nothing, so a dry
 * run is the same without the last step.
 */
public final class Importing {
    /** What a service needs before it is published, in the order in which its owner writes it. */
    private static final List<String> NEEDED = List.of(
            "title.zh",
            "title.en",
            "department",
            "type",
            "audience",
            "legalBasis",
            "statutory",
            "promised",
            "conditions",
            "papers",
            "fees",
            "result",
            "form",
            "workflow");

    /** What a service needs that people apply for here, and one that leads elsewhere does not. */
    private static final Set<String> HERE = Set.of("form", "workflow");

    private static final int MOST_PROBLEMS = 10_000;

    private final Mapping mapping;
    private final String file;
    private final Map<String, Set<String>> known;
    private final Map<String, Entry> before;
    private final Map<String, Entry> now = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final IntConsumer progress;
    private int rows;
    private int empty;
    private int doubled;
    private int refused;

    private Importing(
            Mapping mapping,
            String file,
            Map<String, Set<String>> known,
            Map<String, Entry> before,
            IntConsumer progress) {
        this.mapping = mapping;
        this.file = file;
        this.known = known;
        this.before = before;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @param file its name, by whose ending its format is told
     * @param known the codes of fields that have a vocabulary: {@code department}, {@code type}
     * @param before what is known of the source, by key
     * @param progress is told the number of rows, now and then
     */
    public static Report read(
            Mapping mapping,
            String file,
            byte[] bytes,
            Map<String, Set<String>> known,
            Map<String, Entry> before,
            IntConsumer progress) {
        var importing = new Importing(mapping, file, known, before, progress);
        try {
            importing.rows(bytes);
        } catch (Unreadable broken) {
            importing.problems.add(broken.in(file));
            return importing.report(true);
        }
        return importing.report(false);
    }

    private void rows(byte[] bytes) throws Unreadable {
        Consumer<Row> row = this::row;
        String format = mapping.formatOf(file);
        switch (format) {
            case "csv", "txt" -> Delimited.read(Encoded.text(bytes, mapping.encoding()), ',', mapping.header(), row);
            case "tsv", "tab" -> Delimited.read(Encoded.text(bytes, mapping.encoding()), '\t', mapping.header(), row);
            case "json" -> Trees.json(Encoded.text(bytes, mapping.encoding()), mapping.rows(), row);
            case "xml" -> Trees.xml(Encoded.text(bytes, mapping.encoding()), mapping.rows(), row);
            case "xlsx" -> Spreadsheet.read(bytes, mapping.sheet(), mapping.header(), row);
            default ->
                throw new Unreadable(
                        1,
                        say("The format '{format}' is not read.", format),
                        say("Save it as csv, tsv, json, xml or xlsx, or name its format in the mapping."));
        }
        if (rows == 0) {
            throw new Unreadable(
                    1,
                    say("There is not one row in this file."),
                    say("Look at 'rows', 'sheet' and 'header' in the mapping."));
        }
    }

    private void row(Row row) {
        rows++;
        if (rows % 100 == 0) {
            progress.accept(rows);
        }
        if (row.isEmpty()) {
            empty++;
            return;
        }
        var values = new LinkedHashMap<String, List<String>>();
        mapping.fields().forEach((name, field) -> {
            List<String> found = field.of(row);
            if (!found.isEmpty()) {
                values.put(name, found);
            }
        });
        String key = String.join(
                " ",
                mapping.key().stream()
                        .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                        .toList());
        if (key.isBlank() || values.keySet().stream().noneMatch(name -> name.startsWith("title."))) {
            refused++;
            tell(
                    row,
                    key.isBlank()
                            ? say(
                                    "This row has nothing by which it is known: {fields}.",
                                    mapping.key().stream().map(FieldNames::of).toList())
                            : say("This row has no title."),
                    say("Correct it in the source, or the mapping."));
            return;
        }
        codes(row, values);
        online(row, values);
        var entry = new Entry(key, row.line(), values, gaps(values));
        Entry first = now.putIfAbsent(key, entry);
        if (first != null) {
            doubled++;
            tell(
                    row,
                    first.saysTheSame(entry)
                            ? say("This row stands in line {line} already.", first.line())
                            : say(
                                    "'{key}' is already the key of '{title}' in line {line}.",
                                    key,
                                    first.title(),
                                    first.line()),
                    say("The first one counts; add a field to 'key' if both are meant."));
        }
    }

    /** A code that the portal does not know stays as it came: somebody will say what it means. */
    private void codes(Row row, Map<String, List<String>> values) {
        known.forEach((field, codes) -> values.getOrDefault(field, List.of()).stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> {
                    values.remove(field);
                    values.put("foreign." + field, List.of(code));
                    tell(
                            row,
                            say("'{code}' is no {field} here.", code, FieldNames.of(field)),
                            say("Say what it means under 'codes' of '{field}' in the mapping.", field));
                }));
    }

    /** An address to which nobody should be sent stays as it came, and the entry is one that is applied for here. */
    private void online(Row row, Map<String, List<String>> values) {
        List<String> typed = values.getOrDefault(FirstDraft.APPLY, List.of());
        if (!typed.isEmpty() && SiteAddress.judge(typed.getFirst()) instanceof SiteAddress.Wrong(var why, var advice)) {
            values.remove(FirstDraft.APPLY);
            values.put("foreign." + FirstDraft.APPLY, typed);
            tell(row, why, advice);
        }
    }

    private static List<String> gaps(Map<String, List<String>> values) {
        boolean leads = values.containsKey(FirstDraft.APPLY);
        return Stream.concat(
                        NEEDED.stream().filter(field -> !leads || !HERE.contains(field)),
                        leads ? Stream.of("site.zh", "site.en") : Stream.empty())
                .filter(field -> !values.containsKey(field))
                .toList();
    }

    private void tell(Row row, Sentence found, Sentence advice) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Place(file, row.line(), 1).problem(found, advice));
        }
    }

    private Report report(boolean broken) {
        int added = 0;
        int changed = 0;
        for (Entry entry : now.values()) {
            Entry old = before.get(entry.key());
            added += old == null ? 1 : 0;
            changed += old != null && !old.saysTheSame(entry) ? 1 : 0;
        }
        var gone = new LinkedHashSet<>(before.keySet());
        gone.removeAll(now.keySet());
        // what the source no longer has is kept: somebody may have taken it up
        gone.forEach(key -> Optional.ofNullable(before.get(key)).ifPresent(old -> now.putIfAbsent(key, old)));
        return new Report(
                List.copyOf(now.values()),
                new Report.Count(rows, empty, refused, doubled, added, changed, gone.size()),
                List.copyOf(problems),
                broken);
    }
}
