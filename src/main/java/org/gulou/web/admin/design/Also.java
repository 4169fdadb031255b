package org.gulou.web.admin.design;

import java.util.List;
import java.util.Set;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.Passage;
import org.gulou.catalog.design.Sheet;

/** Something that is set of a question and has no field: it stays as it is written. */
public record Also(String key, String source, int line) {
    private static final int LONGEST = 80;
    private static final Set<String> OTHERWISE_SHOWN = Set.of("id", "kind", "items", "use", "as");

    static List<Also> of(Passage.Fields written, Sheet sheet) {
        return written.fields().entrySet().stream()
                .filter(field -> !OTHERWISE_SHOWN.contains(field.getKey()))
                .filter(field -> !isShown(field.getKey(), sheet))
                .map(field -> new Also(
                        field.getKey(),
                        shortened(field.getValue().source()),
                        field.getValue().line()))
                .toList();
    }

    private static boolean isShown(String key, Sheet sheet) {
        return key.equals("options")
                ? !(sheet.options() instanceof OfferedOptions.Otherwise)
                : sheet.fields().keySet().stream().anyMatch(field -> field.equals(key) || field.startsWith(key + "/"));
    }

    private static String shortened(String source) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
