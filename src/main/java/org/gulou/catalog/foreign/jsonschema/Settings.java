package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What the options of a control in a layout of JSON Forms demand and no reader here takes up. */
final class Settings {
    /** What is read, and what only says how it looks. */
    private static final Set<String> KNOWN = Set.of(
            "multi",
            "format",
            "widget",
            "accept",
            "enumNames",
            "title",
            "description",
            "help",
            "slider",
            "toggle",
            "focus",
            "trim",
            "clearable",
            "autocomplete",
            "variant",
            "orientation",
            "vertical",
            "ampm",
            "okLabel",
            "cancelLabel",
            "clearLabel",
            "dateFormat",
            "timeFormat",
            "dateTimeFormat",
            "showSortButtons",
            "showNavButtons",
            "showUnfocusedDescription",
            "hideRequiredAsterisk",
            "disableAdd",
            "elementLabelProp",
            "labelRef",
            "restrict",
            "styles");

    private Settings() {}

    static List<Sentence> unread(JsonNode control) {
        var unread = new ArrayList<Sentence>();
        JsonNode options = control.path("options");
        for (String name : options.propertyNames()) {
            JsonNode said = options.path(name);
            boolean nothing = said.isNull()
                    || (said.isBoolean() && !said.booleanValue())
                    || (said.isContainer() && said.isEmpty())
                    || (name.equals("detail") && !saysMore(said));
            if (!KNOWN.contains(name) && !nothing) {
                unread.add(say("Its setting is not carried over: {setting}", name + ": " + said));
            }
        }
        return unread;
    }

    /** Whether a layout of rows says more than in which order they are asked. */
    private static boolean saysMore(JsonNode detail) {
        return !detail.findValues("rule").isEmpty()
                || !detail.findValues("label").isEmpty()
                || !detail.findValues("text").isEmpty();
    }
}
