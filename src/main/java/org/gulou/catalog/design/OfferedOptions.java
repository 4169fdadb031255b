package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a question offers to choose from. */
public sealed interface OfferedOptions {
    OfferedOptions NOTHING = new Nothing();

    /** So many can be filled in one by one; a longer list is shown as it is written. */
    int MOST = 400;

    /** Nothing is said yet. */
    record Nothing() implements OfferedOptions {}

    /** The options stand in the form. */
    record Own(List<OptionRow> rows) implements OfferedOptions {
        public Own {
            rows = List.copyOf(rows);
        }
    }

    /** A list that forms share. */
    record Vocabulary(String id) implements OfferedOptions {}

    /** Rows, a register, a part of a list: kept as it is written. */
    record Otherwise(String source) implements OfferedOptions {}

    /** As the text has it. */
    static OfferedOptions of(OutlinedItem item) {
        return item.written().below("options").map(OfferedOptions::of).orElse(NOTHING);
    }

    private static OfferedOptions of(Passage written) {
        return switch (written) {
            case Passage.Items list when list.items().size() > MOST -> new Otherwise(list.source());
            case Passage.Items list ->
                new Own(IntStream.range(0, list.items().size())
                        .mapToObj(place -> OptionRow.of(list.items().get(place), place))
                        .toList());
            case Passage.Scalar scalar ->
                scalar.value().startsWith("vocab ")
                        ? new Vocabulary(
                                scalar.value().substring("vocab ".length()).strip())
                        : new Otherwise(scalar.source());
            case Passage.Fields fields -> new Otherwise(fields.source());
        };
    }

    /** What can be chosen, as far as that stands in the form or in a list. */
    default List<OptionRow> offered(ReadableQuestion.Shared shared) {
        return switch (this) {
            case Own(var rows) -> rows;
            case Vocabulary(String id) -> shared.vocabulary(id);
            case Nothing nothing -> List.of();
            case Otherwise otherwise -> List.of();
        };
    }

    /** Writes these options into the question at {@code path}, which has {@code before}: only what differs. */
    default Manuscript write(Manuscript text, String path, OfferedOptions before) {
        if (equals(before)) {
            return text;
        }
        return switch (this) {
            case Nothing nothing -> text.drop(path, "options");
            case Vocabulary(String id) -> text.put(path, "options", new Content.Text("vocab " + id));
            case Otherwise otherwise -> text;
            case Own(var rows) ->
                before instanceof Own(var old) && rows.stream().anyMatch(row -> row.was() >= 0)
                        ? RowList.rewritten(
                                text,
                                path + "/options",
                                old.size(),
                                rows.stream()
                                        .map(row -> new RowList.Row(
                                                row.was(),
                                                row.content(),
                                                (written, place) -> reworded(written, place, old.get(row.was()), row)))
                                        .toList())
                        : text.put(path, "options", content(rows));
        };
    }

    /** As the content of a new question. */
    default Optional<Content> content() {
        return switch (this) {
            case Own(var rows) -> Optional.of(content(rows));
            case Vocabulary(String id) -> Optional.of(new Content.Text("vocab " + id));
            case Nothing nothing -> Optional.empty();
            case Otherwise otherwise -> Optional.empty();
        };
    }

    private static Content content(List<OptionRow> rows) {
        return new Content.Items(rows.stream().map(OptionRow::content).toList());
    }

    private static Manuscript reworded(Manuscript text, String path, OptionRow old, OptionRow row) {
        if (row.saysAs(old)) {
            return text;
        }
        if (!(text.at(path).orElseThrow() instanceof Passage.Fields)) {
            int place = Integer.parseInt(Steps.last(path));
            return text.add(Steps.parent(path), place + 1, row.content()).remove(path);
        }
        Manuscript coded = row.code().equals(old.code()) ? text : text.put(path, "id", new Content.Text(row.code()));
        return SheetText.words(coded, path, "title", old.title(), row.title());
    }
}
