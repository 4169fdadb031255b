package org.gulou.catalog.foreign.civiform;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Marked;
import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;

/** Texts of a program, which stand in all their languages at their place. */
final class Localized {
    private static final Pattern ROW = Pattern.compile("\\$this(?:\\.parent)*");

    private final Outline outline;

    /** @param outline is told the words in other languages */
    Localized(Outline outline) {
        this.outline = outline;
    }

    /** The text in the language of the makers, English where it is there. */
    static String text(JsonNode localized) {
        JsonNode translations = localized.path("translations");
        String english =
                translations.path("en_US").asString(translations.path("en").asString(""));
        return english.isBlank()
                ? translations.properties().stream()
                        .map(Map.Entry::getValue)
                        .map(one -> one.asString(""))
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse("")
                : english;
    }

    /** The same, and its translations noted. */
    String of(JsonNode localized) {
        return of(localized, List.of());
    }

    /**
     * The same, where a row is called by what the rows are.
     *
     * @param rows what the rows are called in which it stands, the innermost first
     */
    String of(JsonNode localized, List<JsonNode> rows) {
        return of(localized, rows, UnaryOperator.identity());
    }

    /** The same, of words that ask nothing and are written in Markdown. */
    String marked(JsonNode localized, List<JsonNode> rows) {
        return of(localized, rows, Marked::html);
    }

    private String of(JsonNode localized, List<JsonNode> rows, UnaryOperator<String> shaped) {
        String from = shaped.apply(called(text(localized), rows, Localized::text));
        localized.path("translations").properties().forEach(one -> {
            String language = one.getKey();
            String there = called(
                    one.getValue().asString(""),
                    rows,
                    row -> row.path("translations").path(language).asString(text(row)));
            outline.translated(language, from, shaped.apply(there));
        });
        return from;
    }

    /** Notes words of this importer in another language. */
    void note(String language, String from, String to) {
        outline.translated(language, from, to);
    }

    /** {@code $this} is the row it stands in, {@code $this.parent} the one around that. */
    private static String called(String text, List<JsonNode> rows, Function<JsonNode, String> words) {
        return ROW.matcher(text).replaceAll(found -> {
            int outward = found.group().split("\\.", -1).length - 1;
            String row = outward < rows.size() ? words.apply(rows.get(outward)) : "";
            return Matcher.quoteReplacement(row.isBlank() ? "…" : row);
        });
    }
}
