package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.catalog.foreign.forms.OwnWords;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What is chosen from: options, which of them are offered, none of them, and another answer. */
record Options(Known known, Texts texts) {
    static final Set<String> READ = Set.of(
            "choices",
            "hasOther",
            "showOtherItem",
            "otherText",
            "hasNone",
            "showNoneItem",
            "noneText",
            "choicesVisibleIf",
            "hasSelectAll",
            "showSelectAllItem",
            "selectAllText");

    /** Words by value. */
    Map<String, String> labels(JsonNode choices, List<Sentence> left) {
        var labels = new LinkedHashMap<String, String>();
        for (JsonNode one : choices) {
            String words = texts.of(one.path("text"));
            Offered.put(value(one), words.isBlank() ? words(one) : words, labels, left);
        }
        return labels;
    }

    /** What stands before the first bar: {@code all|All of it} is a value and its words. */
    private static String value(JsonNode choice) {
        String written = written(choice);
        int bar = written.indexOf('|');
        return bar < 0 ? written : written.substring(0, bar);
    }

    private static String words(JsonNode choice) {
        String written = written(choice);
        String words = written.substring(written.indexOf('|') + 1);
        return words.isBlank() ? value(choice) : words;
    }

    private static String written(JsonNode choice) {
        return choice.isObject() ? choice.path("value").asString("") : choice.asString("");
    }

    Field of(Field field, JsonNode question, JsonNode choices) {
        var left = new ArrayList<Sentence>();
        Map<String, String> labels = labels(choices, left);
        boolean elsewhere = labels.isEmpty();
        if (isOpen(question)) {
            OwnWords.offer(labels, texts.of(question.path("otherText")), texts.outline());
        }
        if (question.path("hasNone").asBoolean(question.path("showNoneItem").asBoolean(false))) {
            String own = texts.of(question.path("noneText"));
            labels.putIfAbsent("none", own.isBlank() ? texts.outline().own("None", "都没有") : own);
            field.alone(List.of("none"));
        }
        if (elsewhere && !labels.isEmpty()) {
            left.add(say("Its options come from elsewhere, and only these are here."));
        }
        left.forEach(field::lose);
        field.options(labels, Map.of());
        String filter = question.path("choicesVisibleIf").asString("");
        for (JsonNode one : choices) {
            String value = value(one);
            if (!filter.isEmpty()) {
                field.offering(value, filter, () -> Expression.offered(filter, known, value));
            }
            String own = one.path("visibleIf").asString("");
            if (!own.isEmpty()) {
                field.offering(value, own, () -> Expression.offered(own, known, value));
            }
            one.properties().forEach(setting -> {
                if (!Set.of("value", "text", "visibleIf").contains(setting.getKey())) {
                    field.lose(say(
                            "Its setting is not carried over: {setting}",
                            value + " " + setting.getKey() + ": " + Remains.said(setting.getValue())));
                }
            });
        }
        return field;
    }

    private static boolean isOpen(JsonNode question) {
        return question.path("hasOther")
                .asBoolean(question.path("showOtherItem").asBoolean(false));
    }

    /** Where another answer or a comment may be given, it is typed below. */
    Optional<Field> comment(JsonNode question) {
        boolean comment = question.path("hasComment")
                .asBoolean(question.path("showCommentArea").asBoolean(false));
        if (!comment && !isOpen(question)) {
            return Optional.empty();
        }
        String key = Known.key(question);
        Field field = Field.of(
                        comment ? FieldType.LONG_TEXT : FieldType.TEXT,
                        "comment",
                        key + "-Comment",
                        OwnWords.asking(texts.of(question.path("commentText")), texts.outline()))
                .named(key + " comment");
        return Optional.of(comment ? field : OwnWords.asked(field, new Term.Path(List.of(key))));
    }
}
