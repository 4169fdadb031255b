package org.gulou.catalog.foreign.orbeon;

import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.forms.FieldType;

/** What a control asks for, told by its name and by the type of what it is bound to. */
enum Control {
    INPUT(FieldType.TEXT, "text"),
    LONG(FieldType.LONG_TEXT, "text"),
    EMAIL(FieldType.EMAIL, "text"),
    PHONE(FieldType.PHONE, "text"),
    WHOLE(FieldType.NUMBER, "integer"),
    NUMBER(FieldType.NUMBER, "decimal"),
    MONEY(FieldType.MONEY, "decimal"),
    DATE(FieldType.DATE, "date"),
    TIME(FieldType.TIME, "time"),
    MOMENT(FieldType.MOMENT, "dateTime"),
    YES_NO(FieldType.YES_NO, "boolean"),
    CHOICE(FieldType.CHOICE, "select_one"),
    CHOICES(FieldType.CHOICES, "select_multiple"),
    FILE(FieldType.FILE, "file"),
    SIGNATURE(FieldType.SIGNATURE, "file"),
    WORDS(FieldType.WORDS, ""),
    SHOWN(FieldType.TEXT, "text"),
    STRANGE(FieldType.TEXT, "");

    private static final Map<String, Control> NAMES = Map.ofEntries(
            Map.entry("input", INPUT),
            Map.entry("secret", INPUT),
            Map.entry("us-state", INPUT),
            Map.entry("us-ssn", INPUT),
            Map.entry("us-ein", INPUT),
            Map.entry("us-zip", INPUT),
            Map.entry("country", INPUT),
            Map.entry("textarea", LONG),
            Map.entry("tinymce", LONG),
            Map.entry("code-mirror", LONG),
            Map.entry("formatted-text", LONG),
            Map.entry("email", EMAIL),
            Map.entry("phone", PHONE),
            Map.entry("us-phone", PHONE),
            Map.entry("number", NUMBER),
            Map.entry("currency", MONEY),
            Map.entry("date", DATE),
            Map.entry("fields-date", DATE),
            Map.entry("dropdown-date", DATE),
            Map.entry("time", TIME),
            Map.entry("dateTime", MOMENT),
            Map.entry("datetime", MOMENT),
            Map.entry("yesno-input", YES_NO),
            Map.entry("checkbox-input", YES_NO),
            Map.entry("select1", CHOICE),
            Map.entry("open-select1", CHOICE),
            Map.entry("dropdown-select1", CHOICE),
            Map.entry("dropdown-select1-search", CHOICE),
            Map.entry("databound-select1", CHOICE),
            Map.entry("databound-select1-search", CHOICE),
            Map.entry("data-select1", CHOICE),
            Map.entry("autocomplete", CHOICE),
            Map.entry("select1-button", CHOICE),
            Map.entry("select", CHOICES),
            Map.entry("box-select", CHOICES),
            Map.entry("select-button", CHOICES),
            Map.entry("attachment", FILE),
            Map.entry("image-attachment", FILE),
            Map.entry("attachment-multiple", FILE),
            Map.entry("handwritten-signature", SIGNATURE),
            Map.entry("wet-signature", SIGNATURE),
            Map.entry("explanation", WORDS),
            Map.entry("output", SHOWN),
            Map.entry("text-output", SHOWN),
            Map.entry("calculated-value", SHOWN));

    private static final Map<String, Control> TYPES = Map.ofEntries(
            Map.entry("email", EMAIL),
            Map.entry("date", DATE),
            Map.entry("time", TIME),
            Map.entry("dateTime", MOMENT),
            Map.entry("boolean", YES_NO),
            Map.entry("decimal", NUMBER),
            Map.entry("double", NUMBER),
            Map.entry("float", NUMBER),
            Map.entry("integer", WHOLE),
            Map.entry("int", WHOLE),
            Map.entry("long", WHOLE),
            Map.entry("positiveInteger", WHOLE),
            Map.entry("nonNegativeInteger", WHOLE),
            Map.entry("negativeInteger", WHOLE));

    private static final Set<String> OF_ANY_TEXT =
            Set.of("string", "normalizedString", "token", "anyURI", "base64Binary", "HTMLFragment");

    /** What stands around others, and asks nothing itself. */
    static final Set<String> AROUND =
            Set.of("body", "view", "group", "c", "tr", "td", "tbody", "table", "div", "grid-content");

    private final FieldType field;
    private final String type;

    Control(FieldType field, String type) {
        this.field = field;
        this.type = type;
    }

    /** @param bound the type of what it is bound to, without a prefix; nothing where it has none */
    static Control of(String name, String bound) {
        Control control = NAMES.getOrDefault(name, STRANGE);
        return switch (control) {
            case INPUT, SHOWN -> control == INPUT ? TYPES.getOrDefault(bound, INPUT) : SHOWN;
            case NUMBER -> TYPES.get(bound) == WHOLE ? WHOLE : NUMBER;
            default -> control;
        };
    }

    /** Whether a type asks no more than what is asked here. */
    static boolean isKnown(String bound) {
        return bound.isEmpty() || TYPES.containsKey(bound) || OF_ANY_TEXT.contains(bound);
    }

    FieldType field() {
        return field;
    }

    /** As expressions know it. */
    String type() {
        return type;
    }

    /** What is worked out is of the type that it is bound to, and a text where it has none. */
    static FieldType worked(String bound) {
        return TYPES.getOrDefault(bound, INPUT).field;
    }
}
