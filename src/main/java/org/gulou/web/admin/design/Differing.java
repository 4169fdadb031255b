package org.gulou.web.admin.design;

import java.util.List;
import java.util.Objects;
import org.gulou.catalog.design.Sheet;
import org.gulou.web.ui.Language;

/** A field in which what is typed and what is written now are two things. */
public record Differing(String field, String label, String typed, String written) {
    static List<Differing> of(Sheet typed, Sheet written, Language language) {
        return typed.fields().entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), written.get(field.getKey())))
                .map(field -> new Differing(
                        field.getKey(),
                        language.say("design.field." + field.getKey().replace('/', '.')),
                        field.getValue(),
                        written.get(field.getKey())))
                .toList();
    }
}
