package org.gulou.catalog.foreign.fhir;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What may be answered: options at the item, or a value set that comes with the questionnaire. */
final class Choices {
    private static final String EXCLUSIVE = "questionnaire-optionExclusive";

    /** What is read of an option, and what only says how it looks. */
    private static final Set<String> KNOWN = Set.of(EXCLUSIVE, "questionnaire-optionPrefix", "translation");

    private final Map<String, JsonNode> sets;
    private final Texts texts;

    /** @param sets value sets by address, and systems of codes as {@link #system} names them */
    Choices(Map<String, JsonNode> sets, Texts texts) {
        this.sets = sets;
        this.texts = texts;
    }

    /** Where a system of codes is found among the value sets. */
    static String system(String url) {
        return "system " + url;
    }

    /** Words by code; none where the value set is kept elsewhere, which nobody is asked for. */
    Map<String, String> of(JsonNode item) {
        return read(item, new ArrayList<>());
    }

    /** What is not carried over of these options, and which of them are not. */
    List<Sentence> left(JsonNode item) {
        var left = new ArrayList<Sentence>();
        read(item, left);
        var counts = new LinkedHashMap<String, List<String>>();
        options(item)
                .forEach(option -> Stream.of(option, option.path("valueCoding"))
                        .forEach(holder -> holder.path("extension").forEach(said -> {
                            String url = said.path("url").asString("");
                            String name = url.substring(url.lastIndexOf('/') + 1);
                            if (!KNOWN.contains(name) && !name.startsWith("rendering-")) {
                                counts.computeIfAbsent(name, none -> new ArrayList<>())
                                        .add(value(option, "value") + " " + value(said, "value"));
                            }
                        })));
        counts.forEach((name, said) ->
                left.add(say("Its setting is not carried over: {setting}", name + ": " + String.join(", ", said))));
        return left;
    }

    /** What is said of options of a question that is asked without. */
    static List<Sentence> unasked(JsonNode item) {
        return Stream.of("answerOption", "option", "answerValueSet")
                .filter(item::has)
                .map(name -> say(
                        "Its setting is not carried over: {setting}",
                        name + " " + item.path(name).toString()))
                .toList();
    }

    /** Those with which no other is chosen. */
    List<String> alone(JsonNode item) {
        return options(item)
                .filter(option -> Extension.of(option, EXCLUSIVE).asBoolean(false))
                .map(option -> value(option, "value"))
                .toList();
    }

    private static Stream<JsonNode> options(JsonNode item) {
        return Stream.of("answerOption", "option")
                .flatMap(name -> StreamSupport.stream(item.path(name).spliterator(), false));
    }

    private Map<String, String> read(JsonNode item, List<Sentence> left) {
        var labels = new LinkedHashMap<String, String>();
        options(item).forEach(option -> Offered.put(value(option, "value"), label(option), labels, left));
        String set = item.path("answerValueSet")
                .asString(item.path("options").path("reference").asString(""));
        JsonNode known = sets.get(set.replaceFirst("\\|.*", ""));
        if (labels.isEmpty() && known != null) {
            expanded(known.path("expansion"), labels, left);
            if (labels.isEmpty()) {
                known.path("compose").path("include").forEach(include -> included(include, labels, left));
                known.path("compose").path("exclude").forEach(exclude -> left.add(unsaid("exclude", exclude)));
            }
        }
        return labels;
    }

    private void expanded(JsonNode around, Map<String, String> labels, List<Sentence> left) {
        around.path("contains").forEach(one -> {
            if (!one.path("abstract").asBoolean(false) && one.has("code")) {
                coded(one, labels, left);
            }
            expanded(one, labels, left);
        });
    }

    private void included(JsonNode include, Map<String, String> labels, List<Sentence> left) {
        JsonNode system = sets.get(system(include.path("system").asString("")));
        if (include.has("concept")) {
            include.path("concept").forEach(one -> coded(one, labels, left));
        } else if (system != null && !include.has("filter") && !include.has("valueSet")) {
            concepts(system, labels, left);
        } else {
            left.add(unsaid("include", include));
        }
    }

    private void concepts(JsonNode around, Map<String, String> labels, List<Sentence> left) {
        around.path("concept").forEach(one -> {
            coded(one, labels, left);
            concepts(one, labels, left);
        });
    }

    private static Sentence unsaid(String name, JsonNode what) {
        return say("Its setting is not carried over: {setting}", name + " " + what.toString());
    }

    private void coded(JsonNode coding, Map<String, String> labels, List<Sentence> left) {
        String code = coding.path("code").asString("");
        String display = texts.of(coding, "display");
        Offered.put(code, display.isBlank() ? code : display, labels, left);
    }

    private String label(JsonNode option) {
        String prefix = Extension.of(option, "questionnaire-optionPrefix").asString("");
        JsonNode coding = option.path("valueCoding");
        String display =
                coding.isObject() ? texts.of(coding, "display", prefix) : texts.of(option, "valueString", prefix);
        return display.isBlank() || display.strip().equals(prefix.strip()) ? value(option, "value") : display;
    }

    /** The values with which an item begins, those of options that are chosen already first. */
    static List<String> first(JsonNode item) {
        Stream<String> selected = options(item)
                .filter(option -> option.path("initialSelected").asBoolean(false))
                .map(option -> value(option, "value"));
        JsonNode initial = item.path("initial");
        Stream<String> first = initial.isArray()
                ? StreamSupport.stream(initial.spliterator(), false).map(one -> value(one, "value"))
                : Stream.of(value(item, "initial"));
        return Stream.concat(selected, first)
                .filter(value -> !value.isBlank())
                .distinct()
                .collect(Collectors.toList());
    }

    /** The code or plain value of {@code value[x]}, {@code answer[x]} and the like; nothing where it is none. */
    static String value(JsonNode node, String prefix) {
        JsonNode value = element(node, prefix);
        if (value.isObject()) {
            String code = value.path("code").asString("");
            return value.has("value")
                    ? value.path("value").asString("")
                    : code.isBlank() ? value.path("display").asString("") : code;
        }
        return value.asString("");
    }

    /** The element whose name begins so and goes on with a type. */
    static JsonNode element(JsonNode node, String prefix) {
        for (String name : node.propertyNames()) {
            if (name.startsWith(prefix)
                    && name.length() > prefix.length()
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                return node.path(name);
            }
        }
        return node.path(prefix);
    }
}
