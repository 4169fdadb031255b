package org.gulou.web.admin.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.Passage;
import org.gulou.catalog.design.Sheet;

/** Something that is set of a question and has no field: it stays as it is written. */
public record Also(String key, String source, int line) {
    private static final int LONGEST = 80;
    private static final Map<String, Set<String>> IN_ROWS =
            Map.of("options", Set.of("id", "title"), "checks", Set.of("rule", "else", "level"));
    private static final Set<String> OF_FORMS = Set.of("schema", "title", "pages");
    private static final Set<String> OTHERWISE_SHOWN = Set.of("id", "kind", "items", "use", "as");

    static List<Also> of(Passage.Fields written, Sheet sheet) {
        return Stream.concat(
                        written.fields().entrySet().stream()
                                .filter(field -> !OTHERWISE_SHOWN.contains(field.getKey()))
                                .filter(field -> !isShown(field.getKey(), sheet))
                                .map(field -> of(field.getKey(), field.getValue())),
                        IN_ROWS.entrySet().stream().flatMap(list -> inRows(written, list.getKey(), list.getValue())))
                .toList();
    }

    /** What a form says besides its pages. */
    static List<Also> of(Passage.Fields form) {
        return form.fields().entrySet().stream()
                .filter(field -> !OF_FORMS.contains(field.getKey()))
                .map(field -> of(field.getKey(), field.getValue()))
                .toList();
    }

    private static Also of(String key, Passage value) {
        return new Also(key, shortened(value.source()), value.line());
    }

    /** What is said of an option or a check besides what its row shows. */
    private static Stream<Also> inRows(Passage.Fields written, String list, Set<String> shown) {
        return written.below(list).stream()
                .filter(Passage.Items.class::isInstance)
                .flatMap(rows -> ((Passage.Items) rows).items().stream())
                .filter(Passage.Fields.class::isInstance)
                .flatMap(row -> ((Passage.Fields) row).fields().entrySet().stream())
                .filter(field -> !shown.contains(field.getKey()))
                .map(field -> of(list + " " + field.getKey(), field.getValue()));
    }

    private static boolean isShown(String key, Sheet sheet) {
        return switch (key) {
            case "options" -> !(sheet.options() instanceof OfferedOptions.Otherwise);
            case "checks" -> sheet.hasChecks();
            default ->
                sheet.fields().keySet().stream().anyMatch(field -> field.equals(key) || field.startsWith(key + "/"));
        };
    }

    private static String shortened(String source) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
