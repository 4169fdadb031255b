package org.gulou.catalog.design;

import java.util.List;
import org.gulou.catalog.definition.ItemKeys;

/** What stands beside a question and means nothing for another kind of question. */
public record Unfit(String key, String source) {
    /** What would have to go from the question at {@code path} if it became one of this kind. */
    public static List<Unfit> in(Manuscript text, String path, String kind) {
        return text.at(path)
                .filter(Passage.Fields.class::isInstance)
                .map(Passage.Fields.class::cast)
                .map(fields -> fields.fields().entrySet().stream()
                        .filter(field -> !ItemKeys.fits(field.getKey(), kind))
                        .map(field -> new Unfit(field.getKey(), field.getValue().source()))
                        .toList())
                .orElse(List.of());
    }

    static List<String> keys(Manuscript text, String path, String kind) {
        return in(text, path, kind).stream().map(Unfit::key).toList();
    }
}
