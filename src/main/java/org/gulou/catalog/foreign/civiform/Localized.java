package org.gulou.catalog.foreign.civiform;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return of(localized, localized);
    }

    /**
     * The same, where a row is called by what the rows are.
     *
     * @param entity what one row is called
     */
    String of(JsonNode localized, JsonNode entity) {
        String from = called(text(localized), text(entity));
        localized.path("translations").properties().forEach(one -> {
            String there = entity.path("translations").path(one.getKey()).asString(text(entity));
            outline.translated(one.getKey(), from, called(one.getValue().asString(""), there));
        });
        return from;
    }

    /** Notes words of this importer in another language. */
    void note(String language, String from, String to) {
        outline.translated(language, from, to);
    }

    private static String called(String text, String entity) {
        return ROW.matcher(text).replaceAll(Matcher.quoteReplacement(entity.isBlank() ? "…" : entity));
    }
}
