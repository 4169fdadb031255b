package org.gulou.web.admin.design;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.Sheet;
import org.gulou.catalog.design.SheetMerge;
import org.gulou.web.ui.Language;

/**
 * A field that somebody else has changed meanwhile.
 *
 * @param typed what she has typed there
 * @param written what somebody else has kept
 * @param clash whether she had changed it too
 */
public record Differing(String field, String label, String typed, String written, boolean clash) {
    /** Those that both changed first. Options say themselves, at their place, what became of them. */
    static List<Differing> of(SheetMerge merge, Sheet written, Language language) {
        return Stream.of(true, false)
                .flatMap(clash -> (clash ? merge.clashes() : merge.theirs())
                        .stream().map(field -> of(field, clash, merge.mine(), written, language)))
                .filter(one -> !(one.clash() && one.field().equals("options")))
                .toList();
    }

    /** What she typed and what there is no place for any more. */
    static List<Differing> lost(Sheet typed, Language language) {
        return typed.fields().entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> of(field.getKey(), true, typed, Sheet.ofNewPage(), language))
                .toList();
    }

    private static Differing of(String field, boolean clash, Sheet typed, Sheet written, Language language) {
        return new Differing(
                field, label(field, language), value(field, typed, language), value(field, written, language), clash);
    }

    private static String label(String field, Language language) {
        return field.startsWith("label/")
                ? language.say("design.field.label", field.replaceFirst("label/", ""))
                : language.say("design.field." + field.replace('/', '.'));
    }

    private static String value(String field, Sheet sheet, Language language) {
        return switch (field) {
            case "kind" -> Kinds.isKnown(sheet.kind()) ? Kinds.words(sheet.kind(), language) : sheet.kind();
            case "options" ->
                switch (sheet.options()) {
                    case OfferedOptions.Own(var rows) ->
                        String.join(
                                language.say("design.listed"),
                                rows.stream()
                                        .map(row -> row.in(language.getTag()))
                                        .toList());
                    case OfferedOptions.Vocabulary(String id) -> id;
                    case OfferedOptions.Otherwise(String source) -> source;
                    case OfferedOptions.Nothing nothing -> "";
                };
            default -> sheet.get(field);
        };
    }
}
