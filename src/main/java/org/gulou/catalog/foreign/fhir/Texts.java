package org.gulou.catalog.foreign.fhir;

import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;

/** Words of a resource, whose translations stand in an extension beside them. */
final class Texts {
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final Outline outline;

    Texts(Outline outline) {
        this.outline = outline;
    }

    Outline outline() {
        return outline;
    }

    /** The words of an element, and its translations noted. */
    String of(JsonNode node, String name) {
        return of(node, name, "");
    }

    /** The same after what stands before the words in every language. */
    String of(JsonNode node, String name, String prefix) {
        String words = node.path(name).asString("");
        String before = prefix.isBlank() || words.startsWith(prefix) ? "" : prefix + " ";
        String text = before + words;
        for (JsonNode extension : node.path("_" + name).path("extension")) {
            if (extension.path("url").asString("").equals(TRANSLATION)) {
                String language = "";
                String content = "";
                for (JsonNode part : extension.path("extension")) {
                    String value = part.path("valueCode")
                            .asString(part.path("valueString")
                                    .asString(part.path("valueMarkdown").asString("")));
                    if (part.path("url").asString("").equals("lang")) {
                        language = value;
                    } else {
                        content = value;
                    }
                }
                outline.translated(language, text, content.startsWith(before) ? content : before + content);
            }
        }
        return text;
    }
}
