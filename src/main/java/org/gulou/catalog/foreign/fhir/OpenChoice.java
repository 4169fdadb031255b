package org.gulou.catalog.foreign.fhir;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.OwnWords;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** A choice in which what is no option may be answered too. */
record OpenChoice(JsonNode item, Outline outline) {
    /** Since R5 another answer may be one of the type of the item. */
    private static final String TYPED = "optionsOrType";

    /** Adds the option of another answer; none where no options come along, and every answer is typed. */
    boolean offered(Map<String, String> labels) {
        String constraint = item.path("answerConstraint").asString("");
        boolean open = item.path("type").asString("").equals("open-choice")
                || List.of("optionsOrString", TYPED).contains(constraint);
        if (!open || !OwnWords.isRoomIn(labels)) {
            return false;
        }
        String words = Extension.of(item, "sdc-questionnaire-openLabel").asString("");
        OwnWords.offer(labels, words, outline);
        return true;
    }

    /**
     * What is answered instead.
     *
     * @param key of the choice
     * @param name of the choice in the draft
     */
    Field answer(String key, String name) {
        boolean typed = item.path("answerConstraint").asString("").equals(TYPED);
        String type = typed ? item.path("type").asString("") : "string";
        String asking = OwnWords.asking("", outline);
        Field answer = Field.of(kind(type), type, key + " other", asking).named(name + " other");
        return OwnWords.asked(type.equals("integer") ? answer.whole() : answer, new Term.Path(List.of(key)));
    }

    private static FieldType kind(String type) {
        return switch (type) {
            case "integer", "decimal" -> FieldType.NUMBER;
            case "date" -> FieldType.DATE;
            case "dateTime" -> FieldType.MOMENT;
            case "time" -> FieldType.TIME;
            default -> FieldType.TEXT;
        };
    }
}
