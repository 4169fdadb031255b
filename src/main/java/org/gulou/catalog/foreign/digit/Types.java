package org.gulou.catalog.foreign.digit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.FieldType;
import tools.jackson.databind.JsonNode;

/** Of which type something is, which DIGIT says in up to four ways. */
final class Types {
    private static final List<String> SAID = List.of("format", "type", "dataType", "datatype");

    /** What DIGIT calls its types, in small letters without signs, first those that say more. */
    private static final Map<String, FieldType> TYPES = Map.ofEntries(
            Map.entry("textarea", FieldType.LONG_TEXT),
            Map.entry("text", FieldType.TEXT),
            Map.entry("string", FieldType.TEXT),
            Map.entry("number", FieldType.NUMBER),
            Map.entry("numeric", FieldType.NUMBER),
            Map.entry("integer", FieldType.NUMBER),
            Map.entry("amount", FieldType.NUMBER),
            Map.entry("boolean", FieldType.YES_NO),
            Map.entry("checkbox", FieldType.YES_NO),
            Map.entry("toggle", FieldType.YES_NO),
            Map.entry("date", FieldType.DATE),
            Map.entry("datetime", FieldType.MOMENT),
            Map.entry("time", FieldType.TIME),
            Map.entry("mobilenumber", FieldType.PHONE),
            Map.entry("phone", FieldType.PHONE),
            Map.entry("email", FieldType.EMAIL),
            Map.entry("geolocation", FieldType.POINT),
            Map.entry("location", FieldType.POINT),
            Map.entry("latlong", FieldType.POINT),
            Map.entry("file", FieldType.FILE),
            Map.entry("fileupload", FieldType.FILE),
            Map.entry("documentuploader", FieldType.FILE),
            Map.entry("document", FieldType.FILE),
            Map.entry("image", FieldType.FILE),
            Map.entry("enum", FieldType.CHOICE),
            Map.entry("dropdown", FieldType.CHOICE),
            Map.entry("radio", FieldType.CHOICE),
            Map.entry("radioordropdown", FieldType.CHOICE),
            Map.entry("singlevaluelist", FieldType.CHOICE),
            Map.entry("multiselect", FieldType.CHOICES),
            Map.entry("multiselectdropdown", FieldType.CHOICES),
            Map.entry("multivaluelist", FieldType.CHOICES),
            Map.entry("object", FieldType.GROUP),
            Map.entry("array", FieldType.ROWS));

    private Types() {}

    /** Whether it says of which type it is, as such attributes do. */
    static boolean isOne(JsonNode node) {
        return node.path("dataType").isString() || node.path("datatype").isString();
    }

    static boolean isKnown(JsonNode said) {
        return names(said).anyMatch(TYPES::containsKey);
    }

    /** What is more than a text, wherever it says so. */
    static FieldType of(JsonNode said) {
        return names(said)
                .map(name -> TYPES.getOrDefault(name, FieldType.TEXT))
                .filter(type -> type != FieldType.TEXT)
                .findFirst()
                .orElse(FieldType.TEXT);
    }

    private static Stream<String> names(JsonNode said) {
        return SAID.stream()
                .map(name ->
                        said.path(name).asString("").replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
    }
}
