package org.gulou.catalog.foreign.families;

import static org.gulou.kernel.Sentence.say;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.databind.JsonNode;

/** Forms of systems that are not read here, called by what they are. */
final class Others {
    private static final int MOST_NAMES = 6;
    private static final int LONGEST_NAME = 30;

    /** How workbooks before 2007 begin. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Others() {}

    /** Of a file that is no JSON. */
    static Optional<Unreadable> of(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, 4000), StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            return Optional.of(refused(text.contains("xforms") ? "XForms" : "XML"));
        }
        if (file.length > OLD.length && Arrays.equals(file, 0, OLD.length, OLD, 0, OLD.length)) {
            return Optional.of(new Unreadable(
                    1,
                    say("This is a workbook in the old format XLS, which is not read here."),
                    say("Save it as xlsx, and send it again.")));
        }
        return text.startsWith("%PDF") ? Optional.of(refused("PDF")) : Optional.empty();
    }

    /** Of JSON that no family knows; empty where a ZIP holds none. */
    static Unreadable of(Optional<JsonNode> json) {
        if (json.isEmpty()) {
            return new Unreadable(
                    1, say("There is no JSON in this ZIP."), say("Read are: {formats}.", Families.formats()));
        }
        JsonNode node = json.get();
        Optional<String> format = Optional.empty();
        if (node.has("openapi") || node.has("swagger")) {
            format = Optional.of("OpenAPI");
        } else if (node.has("survey") || node.path("children").path(0).has("bind")) {
            format = Optional.of("XLSForm (JSON)");
        }
        return format.map(Others::refused).orElseGet(() -> strange(node));
    }

    private static Unreadable strange(JsonNode node) {
        String names = node.propertyNames().stream()
                .limit(MOST_NAMES)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
                .collect(Collectors.joining(", "));
        return new Unreadable(
                1,
                names.isEmpty()
                        ? say("This JSON is no form of a kind that is read.")
                        : say("This JSON is no form of a kind that is read; at its top stand: {names}.", names),
                say("Read are: {formats}.", Families.formats()));
    }

    private static Unreadable refused(String format) {
        return new Unreadable(
                1,
                say("This is a form in the format {format}, which is not read here.", format),
                say(
                        "Read are: {formats}. Export it so where the system can, or write the form in the editor.",
                        Families.formats()));
    }
}
