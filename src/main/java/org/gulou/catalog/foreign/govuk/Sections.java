package org.gulou.catalog.foreign.govuk;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The sections of a form, whose titles stand above those of their pages. */
final class Sections {
    private final Map<String, String> titles = new HashMap<>();

    Sections(JsonNode file) {
        file.path("sections").forEach(section -> {
            if (!section.path("hideTitle").asBoolean(false)) {
                String title = section.path("title").asString("");
                titles.put(section.path("name").asString(""), title);
                titles.putIfAbsent(section.path("id").asString(""), title);
            }
        });
    }

    /** The title of the section in which a page stands; nothing where it is not said, or is the page's own. */
    String title(JsonNode page) {
        String title = titles.getOrDefault(page.path("section").asString(""), "");
        return title.equals(page.path("title").asString("")) ? "" : title;
    }
}
