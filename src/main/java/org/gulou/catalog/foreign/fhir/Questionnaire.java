package org.gulou.catalog.foreign.fhir;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;

/**
 * A Questionnaire of FHIR (R4, R5), alone or in a Bundle. Groups at its top are pages, those that repeat are rows, and those further
 * in stand under a heading.
 */
public final class Questionnaire implements Family {
    @Override
    public String format() {
        return "FHIR Questionnaire";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return isOne(file) || !questionnaires(file).isEmpty();
    }

    private static boolean isOne(JsonNode node) {
        return node.path("resourceType").asString("").equals("Questionnaire");
    }

    private static List<JsonNode> questionnaires(JsonNode bundle) {
        var all = new ArrayList<JsonNode>();
        if (bundle.path("resourceType").asString("").equals("Bundle")) {
            bundle.path("entry").forEach(entry -> {
                if (isOne(entry.path("resource"))) {
                    all.add(entry.path("resource"));
                }
            });
        }
        return all;
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        var sets = new HashMap<String, JsonNode>();
        file.path("entry").forEach(entry -> valueSet(entry.path("resource"), sets));
        return (isOne(file) ? List.of(file) : questionnaires(file))
                .stream().map(one -> outline(one, sets)).toList();
    }

    private static void valueSet(JsonNode resource, Map<String, JsonNode> sets) {
        if (resource.path("resourceType").asString("").equals("CodeSystem")) {
            sets.put(Choices.system(resource.path("url").asString("")), resource);
        }
        if (resource.path("resourceType").asString("").equals("ValueSet")) {
            sets.put("#" + resource.path("id").asString(""), resource);
            sets.put(resource.path("url").asString(""), resource);
        }
    }

    private static Outline outline(JsonNode questionnaire, Map<String, JsonNode> around) {
        var sets = new HashMap<>(around);
        questionnaire.path("contained").forEach(one -> valueSet(one, sets));
        String title =
                questionnaire.path("title").asString(questionnaire.path("name").asString(""));
        var outline = new Outline(title);
        var texts = new Texts(outline);
        texts.of(questionnaire, "title");
        var items = new ItemFields(texts, new Choices(sets, texts));
        var fields = new ArrayList<Field>();
        for (JsonNode item : questionnaire.path("item")) {
            boolean page = item.path("type").asString("").equals("group")
                    && !item.path("repeats").asBoolean(false);
            fields.addAll(items.of(item, page ? FieldType.PAGE : FieldType.FRAME));
        }
        for (String said : List.of("description", "copyright")) {
            String words = texts.of(questionnaire, said);
            if (!words.isBlank()) {
                fields.add(Field.left(
                        said, said, said, say("Its setting is not carried over: {setting}", said + ": " + words)));
            }
        }
        Extension.unread(questionnaire)
                .forEach(why -> fields.add(Field.left("extension", "extension", "Questionnaire", why)));
        return outline.with(fields);
    }
}
