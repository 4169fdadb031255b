package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Lookups.Row;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.RowKind;
import org.gulou.language.Value;

/** What a look-up finds with the answers so far. */
final class Found {
    private Found() {}

    /** The rows that may be chosen; empty while a key is not known or the source does not answer. */
    static Optional<List<Row>> rows(Sheet sheet, Item.Ask ask) {
        var keys = new ArrayList<Value>();
        for (Rule key : ask.offer().by()) {
            Value value = key.in(sheet, sheet.surroundings());
            if (value.isUnknown()) {
                return Optional.empty();
            }
            keys.add(value);
        }
        return sheet.filling()
                .lookups()
                .rows(ask.offer().from(), keys)
                .map(rows -> rows.stream()
                        .filter(row -> ask.offer().only().always()
                                || ask.offer()
                                        .only()
                                        .in(sheet.inside(row.fields()), sheet.surroundings())
                                        .isTrue())
                        .toList());
    }

    /** The chosen row as rules read it; unknown while the source does not answer, so that nothing is taken for granted. */
    static Value row(Sheet sheet, Item.Ask ask, Value chosen) {
        return rows(sheet, ask).stream()
                .flatMap(List::stream)
                .filter(row -> Value.of(row.key()).equals(chosen))
                .findFirst()
                .map(Found::value)
                .orElseGet(() -> Value.unknown(sheet.path(ask)));
    }

    private static Value value(Row row) {
        var fields = new LinkedHashMap<>(row.fields());
        fields.put(RowKind.KEY, Value.of(row.key()));
        return new Value.Fields(fields);
    }

    /** The reading, or that a row was chosen that the source does not hold. */
    static Reading judged(Sheet sheet, Item.Ask ask, Reading reading, Value chosen) {
        Optional<List<Row>> rows = rows(sheet, ask);
        boolean there = rows.isEmpty()
                || rows.get().stream().anyMatch(row -> Value.of(row.key()).equals(chosen));
        return there ? reading : RowKind.gone();
    }

    /** What a row is called: its first text, else its key. */
    static String title(Row row) {
        for (Value value : row.fields().values()) {
            if (value instanceof Value.Text(String text)) {
                return text;
            }
        }
        return row.key();
    }

    /** Whether the item waits for a source rather than for the person: then nobody can answer it now. */
    static boolean silent(Spot spot) {
        return spot.item() instanceof Item.Ask ask
                && !ask.offer().from().isEmpty()
                && rows(spot.sheet(), ask).isEmpty();
    }
}
