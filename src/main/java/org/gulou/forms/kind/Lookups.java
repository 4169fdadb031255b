package org.gulou.forms.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.language.Value;

/** What can be looked up while a form is filled in: an argument, so that a form needs no register to be judged. */
@FunctionalInterface
public interface Lookups {
    /** Nothing answers. */
    Lookups SILENT = (source, by) -> Optional.empty();

    /**
     * The rows that a source holds under some keys, none if it holds none; empty if it does not answer.
     *
     * @param source as the definition names it, such as {@code register vehicles}
     */
    Optional<List<Row>> rows(String source, List<Value> by);

    /**
     * A row of a source.
     *
     * @param key for life
     * @param fields by the names that the definition reads; the first text is what people choose by
     * @param note where it is from, for whoever chooses; {@link LocalizedText#NONE} where that needs no saying
     */
    record Row(String key, Map<String, Value> fields, LocalizedText note) {
        public Row(String key, Map<String, Value> fields) {
            this(key, fields, LocalizedText.NONE);
        }

        public Row {
            fields = Ordered.copy(fields);
        }
    }
}
