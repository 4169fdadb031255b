package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.databind.JsonNode;

/** Forms of systems that are not read here, called by what they are. */
final class Others {
    private Others() {}

    /** Of a file that is no JSON. */
    static Optional<Unreadable> of(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, 4000), StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            return Optional.of(refused(text.contains("xforms") ? "XForms (Orbeon)" : "XML"));
        }
        return text.startsWith("%PDF") ? Optional.of(refused("PDF")) : Optional.empty();
    }

    /** Of JSON without components. */
    static Optional<Unreadable> of(JsonNode node) {
        Optional<String> format = Optional.empty();
        if (node.has("$schema")
                || (node.has("properties") && node.path("type").asString("").equals("object"))) {
            format = Optional.of("JSON Schema");
        } else if (node.has("program") || node.path("questions").path(0).has("config")) {
            format = Optional.of("CiviForm");
        } else if (!node.findValues("champDescriptors").isEmpty()) {
            format = Optional.of("démarches-simplifiées");
        } else if (node.has("startPage") || node.path("pages").path(0).has("next")) {
            format = Optional.of("GOV.UK");
        } else if (node.path("pages").path(0).has("elements") || node.has("elements")) {
            format = Optional.of("SurveyJS");
        } else if (node.path("resourceType").asString("").equals("Questionnaire")) {
            format = Optional.of("FHIR Questionnaire");
        }
        return format.map(Others::refused);
    }

    private static Unreadable refused(String format) {
        return new Unreadable(
                1,
                say("This is a form in the format {format}, which is not read here.", format),
                say(
                        "Only the format of Form.io is: export it so where the system can, or write the form in the editor."));
    }
}
