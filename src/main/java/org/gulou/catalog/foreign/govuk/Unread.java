package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What options and schema of a component demand and no reader here takes up. */
final class Unread {
    /** What is read, and what only says how it looks. */
    private static final Set<String> KNOWN = Set.of(
            "required",
            "optionalText",
            "condition",
            "customValidationMessage",
            "customValidationMessages",
            "maxWords",
            "maxDaysInPast",
            "maxDaysInFuture",
            "prefix",
            "suffix",
            "accept",
            "classes",
            "rows",
            "cols",
            "bold",
            "hideTitle",
            "hideOptional",
            "hideFromSummary",
            "titleForError",
            "autocomplete",
            "autoComplete",
            "width",
            "type",
            "min",
            "max",
            "length",
            "regex",
            "pattern",
            "precision",
            "summaryTitle",
            "hint",
            "instructionText");

    private Unread() {}

    static List<Sentence> of(JsonNode said) {
        var unread = new ArrayList<Sentence>();
        for (String name : said.propertyNames()) {
            JsonNode value = said.path(name);
            boolean nothing = value.isNull()
                    || (value.isBoolean() && !value.booleanValue())
                    || (value.isString() && value.stringValue().isBlank())
                    || (value.isContainer() && value.isEmpty());
            if (!KNOWN.contains(name) && !nothing) {
                unread.add(say("Its setting is not carried over: {setting}", name + ": " + value));
            }
        }
        return unread;
    }
}
