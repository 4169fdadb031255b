package org.gulou.catalog.foreign.surveyjs;

import java.util.Map;
import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;

/**
 * Texts of a survey: one, or one for each language.
 *
 * @param outline is told the words in other languages
 * @param language in which the others are written
 */
record Texts(Outline outline, String language) {
    /** The text in the language of the makers. */
    static String text(JsonNode said) {
        if (!said.isObject()) {
            return said.asString("");
        }
        String first = said.path("default").asString(said.path("en").asString(""));
        return first.isBlank()
                ? said.properties().stream()
                        .map(Map.Entry::getValue)
                        .map(one -> one.asString(""))
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse("")
                : first;
    }

    /** The same, and its translations noted. */
    String of(JsonNode said) {
        String from = text(said);
        said.properties()
                .forEach(one -> outline.translated(
                        one.getKey().equals("default") ? language : one.getKey(),
                        from,
                        one.getValue().asString("")));
        return from;
    }
}
